import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ClaimAccountDocument } from '../../generated/graphql.js';
import {
  changePassword,
  confirmReset,
  linkTo,
  REJECTED,
  requestReset,
  signedIn,
  THIRD_PASSWORD,
  WRONG_PASSWORD,
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
  wrong,
} from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { whileBusy } from '../../support/busy.js';
import { ended, withNothingMoved } from '../../support/customers.js';
import { ends, RECORD_CUSTOMER } from '../../support/till.js';

const app = useApp();
const ANNA = 'anna@example.com';
const WEAK = 'passwordpassword';
const TOO_WEAK = {
  __typename: 'CustomerInputRejected',
  fields: [{ message: expect.stringContaining('too easy to guess') }],
};

beforeEach(() => {
  vi.spyOn(app.app.world.passwords, 'strength');
});
afterEach(() => {
  vi.restoreAllMocks();
});
const weighed = () => vi.mocked(app.app.world.passwords.strength).mock.calls.length;

describe('the proof comes before the password [L09]', () => {
  test('of a newcomer: a weak one spends neither the code nor its tries [L09]', async () => {
    const campaignId = await campaign(app);
    ended(await sendCode(app, campaignId, { email: ANNA }), 'CustomerCodeSent');
    const code = await codeTo(app, ANNA);
    const input = { code, username: ANNA, password: WEAK, campaignId };
    expect(await register(app, { ...input, code: wrong(code) })).toMatchObject(REJECTED);
    expect(weighed()).toBe(0);
    for (let n = 0; n < 12; n += 1) {
      expect(await withNothingMoved(app, () => register(app, input))).toMatchObject(TOO_WEAK);
    }
    expect(weighed()).toBe(12);
    // What was guessed wrong before stays counted.
    for (let n = 0; n < 3; n += 1) await register(app, { ...input, code: wrong(code) });
    expect((await register(app, { ...input, password: PASSWORD })).__typename).toBe('CustomerRegistered');
  });

  test('of a newcomer: five wrong codes stay five, whatever weak password comes between [L09]', async () => {
    const campaignId = await campaign(app);
    ended(await sendCode(app, campaignId, { email: ANNA }), 'CustomerCodeSent');
    const code = await codeTo(app, ANNA);
    const input = { code, username: ANNA, password: WEAK, campaignId };
    for (let n = 0; n < 5; n += 1) {
      if (n < 4) expect(await register(app, input)).toMatchObject(TOO_WEAK);
      await register(app, { ...input, code: wrong(code) });
    }
    expect(await register(app, { ...input, password: PASSWORD })).toMatchObject(REJECTED);
  });

  test('of a card-holder [L09]', async () => {
    const { id } = await cardHolder(app, [{ type: 'EMAIL', value: ANNA }]);
    ended(await sendClaim(app, id, { email: ANNA }), 'CustomerCodeSent');
    const code = await codeTo(app, ANNA);
    const sender = await app.service();
    const claim = async (given: { code: string; password: string }) =>
      (await app.ask(ClaimAccountDocument, { input: { customerId: id, username: ANNA, ...given } }, sender))
        .data.claimAccount;
    expect(await claim({ code: wrong(code), password: WEAK })).toMatchObject(REJECTED);
    expect(weighed()).toBe(0);
    for (let n = 0; n < 6; n += 1) expect(await claim({ code, password: WEAK })).toMatchObject(TOO_WEAK);
    expect((await claim({ code, password: PASSWORD })).__typename).toBe('CustomerAccountClaimed');
  });

  test('of whoever forgot it [L09]', async () => {
    await registered(app, { email: ANNA });
    await requestReset(app, ANNA);
    const token = await linkTo(app, ANNA);
    const before = weighed();
    expect(await confirmReset(app, `${token.slice(0, -1)}_`, WEAK)).toMatchObject(REJECTED);
    expect(weighed()).toBe(before);
    expect(await confirmReset(app, token, WEAK)).toMatchObject(TOO_WEAK);
    expect((await confirmReset(app, token, OTHER_PASSWORD)).__typename).toBe('CustomerPasswordReset');
  });

  test('of whoever changes it [L09]', async () => {
    const { token } = await signedIn(app);
    const before = weighed();
    const input = { oldPassword: OTHER_PASSWORD, newPassword: WEAK };
    expect(await changePassword(app, token, input)).toMatchObject(WRONG_PASSWORD);
    expect(weighed()).toBe(before);
    expect(await changePassword(app, token, { ...input, oldPassword: PASSWORD })).toMatchObject(TOO_WEAK);
    const right = { oldPassword: PASSWORD, newPassword: THIRD_PASSWORD };
    expect((await changePassword(app, token, right)).__typename).toBe('CustomerPasswordChanged');
  });
});

test('a till that sets a password waits in the same line [L09]', async () => {
  const input = { firstName: 'Ewa', username: 'ewa-at-till', password: WEAK };
  expect(await ends(app, RECORD_CUSTOMER, input)).toMatchObject(TOO_WEAK);
  const before = weighed();
  await withNothingMoved(app, () =>
    whileBusy(app, async () => {
      expect(await ends(app, RECORD_CUSTOMER, input)).toMatchObject({ __typename: 'CustomerAccountsBusy' });
    }),
  );
  expect(weighed()).toBe(before);
});
