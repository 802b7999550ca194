import { describe, expect, test } from 'vitest';
import { ClaimAccountDocument } from '../../generated/graphql.js';
import {
  changePassword,
  confirmReset,
  deleteAccount,
  linkTo,
  requestReset,
  signedIn,
  THIRD_PASSWORD,
} from '../../support/account-changes.js';
import {
  campaign,
  cardHolder,
  codeTo,
  OTHER_PASSWORD,
  PASSWORD,
  register,
  registered,
  sendClaim,
  sendCode,
  signIn,
} from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { CARD, enterWithCard } from '../../support/balances.js';
import { whileBusy } from '../../support/busy.js';
import { ended, later, withNothingMoved } from '../../support/customers.js';
import { ends, RECORD_CUSTOMER, VERIFY_PIN } from '../../support/till.js';

const app = useApp();
const ANNA = 'anna@example.com';

/** Told Busy so often, with nothing counted. */
async function busyTimes(times: number, call: () => Promise<{ __typename: string }>) {
  await withNothingMoved(app, () =>
    whileBusy(app, async () => {
      for (let n = 0; n < times; n += 1) expect((await call()).__typename).toBe('CustomerAccountsBusy');
    }),
  );
}

describe('what was not judged is not counted [L13]', () => {
  test('the code of a newcomer [L13]', async () => {
    const campaignId = await campaign(app);
    ended(await sendCode(app, campaignId, { email: ANNA }), 'CustomerCodeSent');
    const input = { code: await codeTo(app, ANNA), username: ANNA, password: PASSWORD, campaignId };
    await busyTimes(5, () => register(app, input));
    expect((await register(app, input)).__typename).toBe('CustomerRegistered');
  });

  test('the code of a card-holder [L13]', async () => {
    const { id } = await cardHolder(app, [{ type: 'EMAIL', value: ANNA }]);
    ended(await sendClaim(app, id, { email: ANNA }), 'CustomerCodeSent');
    const input = { customerId: id, username: ANNA, password: PASSWORD, code: await codeTo(app, ANNA) };
    const sender = await app.service();
    const claim = async () => (await app.ask(ClaimAccountDocument, { input }, sender)).data.claimAccount;
    await busyTimes(5, claim);
    expect((await claim()).__typename).toBe('CustomerAccountClaimed');
  });

  test('the old password, not even by a longer wait [L13]', async () => {
    const { token } = await signedIn(app);
    const input = { oldPassword: PASSWORD, newPassword: THIRD_PASSWORD };
    for (let n = 0; n < 6; n += 1) {
      await changePassword(app, token, { ...input, oldPassword: OTHER_PASSWORD });
    }
    later(app, { seconds: 1 });
    await busyTimes(5, () => changePassword(app, token, input));
    expect((await changePassword(app, token, input)).__typename).toBe('CustomerPasswordChanged');
  });

  test('the password that ends an account [L13]', async () => {
    const { token } = await signedIn(app);
    await busyTimes(5, () => deleteAccount(app, token));
    expect((await deleteAccount(app, token)).__typename).toBe('CustomerAccountDeleted');
  });

  test('the token of a mailed link [L13]', async () => {
    await registered(app, { email: ANNA });
    await requestReset(app, ANNA);
    const token = await linkTo(app, ANNA);
    await busyTimes(5, () => confirmReset(app, token, OTHER_PASSWORD));
    expect((await confirmReset(app, token, OTHER_PASSWORD)).__typename).toBe('CustomerPasswordReset');
  });

  test('a PIN [L13]', async () => {
    await enterWithCard(app);
    await ends(app, RECORD_CUSTOMER, { cardNumber: CARD, pin: '4711' });
    const verify = () => ends(app, VERIFY_PIN, { cardNumber: CARD, pin: '4711' });
    await busyTimes(10, verify);
    expect(await verify()).toMatchObject({ __typename: 'CustomerPinVerified' });
  });

  test('a sign-in [L13]', async () => {
    await registered(app, { email: ANNA });
    const enter = () => signIn(app, { username: ANNA, password: PASSWORD });
    await busyTimes(7, enter);
    expect((await enter()).__typename).toBe('CustomerSignedIn');
  });
});
