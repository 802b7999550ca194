import { describe, expect, test } from 'vitest';
import {
  changePassword,
  confirmReset,
  linkTo,
  requestReset,
  THIRD_PASSWORD,
} from '../../support/account-changes.js';
import {
  type Account,
  device,
  OTHER_PASSWORD,
  PASSWORD,
  refresh,
  registered,
  signIn,
} from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, later, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const ANNA = 'anna@example.com';
const HOME = { ip: '192.0.2.1' };

const enter = async (username: string, password: string, deviceToken?: string, from = HOME) =>
  signIn(app, { username, password, ...(deviceToken && { deviceToken }) }, from);
const ends = async (...call: Parameters<typeof enter>) => (await enter(...call)).__typename;

/** What the device of somebody who just signed in keeps. */
const tokenOf = async ({ username, password }: Account) =>
  ended(await enter(username, password), 'CustomerSignedIn').deviceToken;

/** A hundred wrong passwords for the name, from twenty places. */
async function lockOut(username = ANNA, password = PASSWORD) {
  for (let place = 0; place < 20; place += 1) {
    for (let n = 0; n < 5; n += 1) {
      expect(await ends(username, OTHER_PASSWORD, undefined, { ip: `198.51.100.${place}` })).toBe(
        'CustomerCredentialsRejected',
      );
    }
  }
  expect(await ends(username, password), 'a stranger with the right one').toBe('CustomerCredentialsRejected');
}

describe('whom strangers lock out [L04]', () => {
  test('is let in on a device they signed in on before, and gets a new token with it [L04]', async () => {
    const account = await registered(app, { email: ANNA });
    const first = await tokenOf(account);
    await lockOut();
    const again = ended(await enter(ANNA, PASSWORD, first), 'CustomerSignedIn').deviceToken;
    expect(again).not.toBe(first);
    expect(await ends(ANNA, PASSWORD, again)).toBe('CustomerSignedIn');
    expect(await ends(ANNA, PASSWORD, first)).toBe('CustomerSignedIn');
    // That says nothing about the strangers: they stay where they are.
    expect(await ends(ANNA, PASSWORD)).toBe('CustomerCredentialsRejected');
    expect(await ends(ANNA, PASSWORD, undefined, { ip: '203.0.113.7' })).toBe('CustomerCredentialsRejected');
  });

  test('is let in by any of their names [L04]', async () => {
    const account = await registered(app, { phone: '+48601234567' });
    const token = await tokenOf(account);
    await lockOut('+48601234567');
    expect(await ends('601 234 567', PASSWORD, token)).toBe('CustomerSignedIn');
  });

  test('with a token that is forged, of somebody else or too old is a stranger [L04]', async () => {
    const account = await registered(app, { email: ANNA });
    const eve = await registered(app, { email: 'eve@example.com', campaignId: account.campaignId });
    const [own, foreign] = [await tokenOf(account), await tokenOf(eve)];
    await lockOut();
    const refused = await enter(ANNA, PASSWORD);
    for (const token of [foreign, `${own.slice(0, 60)}AAAA${own.slice(64)}`, 'x', '', 'x'.repeat(10_000)]) {
      expect(await enter(ANNA, PASSWORD, token)).toEqual(refused);
    }
    expect(await ends(ANNA, PASSWORD, own)).toBe('CustomerSignedIn');
  });

  test('recovers by mail all the while, which ends the lock for strangers too [L04]', async () => {
    await registered(app, { email: ANNA });
    await lockOut();
    await requestReset(app, ANNA);
    ended(await confirmReset(app, await linkTo(app, ANNA), OTHER_PASSWORD), 'CustomerPasswordReset');
    expect(await ends(ANNA, OTHER_PASSWORD)).toBe('CustomerSignedIn');
  });

  test('22 networks of 64 bits in one of 48 lock nobody out [L04]', async () => {
    await registered(app, { email: ANNA });
    for (let net = 0; net < 22; net += 1) {
      for (let n = 0; n < 5; n += 1) {
        await enter(ANNA, OTHER_PASSWORD, undefined, { ip: `2001:db8:7:${net.toString(16)}::1` });
      }
    }
    expect(await ends(ANNA, PASSWORD)).toBe('CustomerSignedIn');
  });
});

describe('a known device [L04]', () => {
  test('has ten failures of its own, and then is a stranger [L04]', async () => {
    const account = await registered(app, { email: ANNA });
    const token = await tokenOf(account);
    for (let n = 0; n < 9; n += 1) await enter(ANNA, OTHER_PASSWORD, token);
    expect(await ends(ANNA, PASSWORD, token), 'the right one starts the count again').toBe(
      'CustomerSignedIn',
    );
    for (let n = 0; n < 10; n += 1) await enter(ANNA, OTHER_PASSWORD, token);
    expect(await ends(ANNA, PASSWORD, token), 'strangers have not failed').toBe('CustomerSignedIn');
    await lockOut();
    expect(await ends(ANNA, PASSWORD, token)).toBe('CustomerCredentialsRejected');
    // A token it had before counts by itself, and after twelve hours the failures are forgotten.
    later(app, { hours: 12 });
    await lockOut();
    expect(await ends(ANNA, PASSWORD, token)).toBe('CustomerSignedIn');
  });

  test('fails without counting for strangers [L04]', async () => {
    const account = await registered(app, { email: ANNA });
    const token = await tokenOf(account);
    for (let n = 0; n < 10; n += 1) await enter(ANNA, OTHER_PASSWORD, token);
    const { throttle } = await app.everythingStored();
    const signIns = (throttle as Array<{ key: string; count: number }>).filter(({ key }) =>
      key.startsWith('sign-in '),
    );
    expect(signIns).toMatchObject([{ key: expect.stringMatching(/^sign-in by device /), count: 10 }]);
  });

  test('is not stopped by what others try at the same place; when it fails, it hears what they hear [L05]', async () => {
    const account = await registered(app, { email: ANNA });
    const token = await tokenOf(account);
    for (let name = 0; name < 100; name += 1) await enter(`name${name}@example.com`, OTHER_PASSWORD);
    const refused = await withNothingMoved(app, () => enter(ANNA, PASSWORD));
    expect(refused).toMatchObject({ __typename: 'CustomerTooManyRequests', retryAfterSeconds: 600 });
    expect(await enter(ANNA, OTHER_PASSWORD, token)).toEqual(refused);
    expect(await ends(ANNA, PASSWORD, token)).toBe('CustomerSignedIn');
  });

  test('a disabled account answers it like anybody [C01]', async () => {
    const account = await registered(app, { email: ANNA });
    const token = await tokenOf(account);
    const refused = await enter('nobody@example.com', PASSWORD);
    await app.em.execute(`update customer set status = 'DISABLED' where id = '${account.id}'`);
    expect(await enter(ANNA, PASSWORD, token)).toEqual(refused);
    await app.em.execute(`delete from customer where id = '${account.id}'`);
    expect(await enter(ANNA, PASSWORD, token)).toEqual(refused);
  });

  test('a token shown for another name takes the same work, locked out or not [C01]', async () => {
    const account = await registered(app, { email: ANNA });
    const eve = await registered(app, { email: 'eve@example.com', campaignId: account.campaignId });
    const [own, foreign] = [await tokenOf(account), await tokenOf(eve)];
    const { passwords } = app.app.world;
    const compared = async (token: string) => {
      let count = 0;
      const { matches } = passwords;
      passwords.matches = (...given) => {
        count += 1;
        return matches(...given);
      };
      const answer = await enter(ANNA, OTHER_PASSWORD, token).finally(() => {
        passwords.matches = matches;
      });
      return { count, answer };
    };
    expect(await compared(own)).toEqual(await compared(foreign));
    await lockOut();
    const locked = await compared(own);
    expect(await compared(foreign)).toEqual(locked);
    expect(locked.count).toBe(1);
  });
});

describe('a device is known no more [L04]', () => {
  test('after a reset, when somebody else may have got in [L04]', async () => {
    const account = await registered(app, { email: ANNA });
    const token = await tokenOf(account);
    later(app, { seconds: 60 });
    await requestReset(app, ANNA);
    ended(await confirmReset(app, await linkTo(app, ANNA), THIRD_PASSWORD), 'CustomerPasswordReset');
    await lockOut(ANNA, THIRD_PASSWORD);
    expect(await ends(ANNA, THIRD_PASSWORD, token)).toBe('CustomerCredentialsRejected');
  });

  test('after a new password, but after signing out it is [L04]', async () => {
    const account = await registered(app, { email: ANNA });
    const token = await tokenOf(account);
    const { accessToken, refreshToken } = await device(app, account);
    await app.ask('mutation { revokeOtherSessions { __typename } }', {}, accessToken);
    await app.ask('mutation { signOut { __typename } }', {}, accessToken);
    expect((await refresh(app, refreshToken)).__typename).toBe('CustomerRefreshRejected');
    await lockOut();
    expect(await ends(ANNA, PASSWORD, token)).toBe('CustomerSignedIn');
    later(app, { seconds: 60 });
    const change = { oldPassword: PASSWORD, newPassword: THIRD_PASSWORD };
    const sender = await app.customer(account.id);
    ended(await changePassword(app, sender, change), 'CustomerPasswordChanged');
    expect(await ends(ANNA, THIRD_PASSWORD, token)).toBe('CustomerCredentialsRejected');
  });
});
