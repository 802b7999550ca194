import { describe, test } from 'vitest';
import { confirmByCode, requestCode } from '../../support/account-changes.js';
import {
  campaign,
  OTHER_PASSWORD,
  PASSWORD,
  register,
  registered,
  sendCode,
  signIn,
} from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended } from '../../support/customers.js';
import { expectAlike, timesOf } from '../../support/timing.js';

// The tests' passwords cost next to nothing to compare, so that what is left of a difference shows.
const app = useApp();
const KNOWN = 'anna@example.com';

// Measured on a machine that does other things too: what is really slower is slower three times.
describe('time tells nobody who has an account [C02]', { timeout: 120_000, retry: 2 }, () => {
  test('signing in takes as long with a wrong password as with a name nobody has [C02, FI-08]', async () => {
    await registered(app);
    const times = await timesOf(app, [
      () => signIn(app, { username: KNOWN, password: OTHER_PASSWORD }),
      (n) => signIn(app, { username: `nobody${n}@example.com`, password: OTHER_PASSWORD }),
    ]);
    expectAlike(times);
  });

  test('and for somebody who is disabled, with the right one [C02]', async () => {
    const { id } = await registered(app);
    await app.em.execute(`update customer set status = 'DISABLED' where id = '${id}'`);
    const times = await timesOf(app, [
      () => signIn(app, { username: KNOWN, password: PASSWORD }),
      (n) => signIn(app, { username: `nobody${n}@example.com`, password: PASSWORD }),
    ]);
    expectAlike(times);
  });

  test('a device token takes as long whether it is of the one who is asked for or not [C02, L04]', async () => {
    const { campaignId } = await registered(app);
    const eve = { username: 'eve@example.com', password: PASSWORD };
    await registered(app, { email: eve.username, campaignId });
    const tokenOf = async (who: typeof eve) => ended(await signIn(app, who), 'CustomerSignedIn').deviceToken;
    const tokens = [await tokenOf({ ...eve, username: KNOWN }), await tokenOf(eve)];
    const miss = (deviceToken: string | undefined) =>
      signIn(app, { username: KNOWN, password: OTHER_PASSWORD, deviceToken: deviceToken! });
    expectAlike(await timesOf(app, [() => miss(tokens[0]), () => miss(tokens[1])]));
  });

  test('asking for a registration code takes as long for an address with an account [C02]', async () => {
    const { campaignId } = await registered(app);
    const times = await timesOf(app, [
      () => sendCode(app, campaignId, { email: KNOWN }),
      (n) => sendCode(app, campaignId, { email: `fresh${n}@example.com` }),
    ]);
    expectAlike(times);
  });

  test('registering with a wrong code takes as long for an address with an account [C02]', async () => {
    const { campaignId } = await registered(app);
    const newcomer = (username: string) =>
      register(app, { campaignId, username, code: '00000000', password: OTHER_PASSWORD });
    const times = await timesOf(app, [() => newcomer(KNOWN), (n) => newcomer(`fresh${n}@example.com`)]);
    expectAlike(times);
  });

  test('a code for a mobile number is asked for in the same time, whoever has the number [C02]', async () => {
    const campaignId = await campaign(app);
    await registered(app, { phone: '+48601234567', campaignId });
    const times = await timesOf(app, [
      () => sendCode(app, campaignId, { phone: '+48601234567' }),
      (n) => sendCode(app, campaignId, { phone: `+4860223${String(n + 1000)}` }),
    ]);
    expectAlike(times);
  });

  test('a code for a new password is asked for in the same time, whoever has the number [C02, FI-20]', async () => {
    await registered(app, { phone: '+48601234567' });
    const times = await timesOf(app, [
      () => requestCode(app, '+48601234567'),
      (n) => requestCode(app, `+4860223${String(n + 1000)}`),
    ]);
    expectAlike(times);
  });

  test('and a wrong one is refused in the same time [C02, FI-20]', async () => {
    const phones = ['+48601234567', '+48602231000'] as const;
    await registered(app, { phone: phones[0] });
    for (const phone of phones) await requestCode(app, phone);
    // Each try is compared and counted, however many there are.
    await app.em.execute('update challenge set attempts = -1000');
    const miss = (phone: string) => confirmByCode(app, phone, 'x', OTHER_PASSWORD);
    expectAlike(await timesOf(app, [() => miss(phones[0]), () => miss(phones[1])]));
  });
});
