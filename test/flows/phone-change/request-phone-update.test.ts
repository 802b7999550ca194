import { describe, expect, test } from 'vitest';
import { forgetMessages, requestPhone, signedIn, WRONG_PASSWORD } from '../../support/account-changes.js';
import { OTHER_PASSWORD, PASSWORD, registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, later, read, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const NEW = '+48512345678';
const SENT = { __typename: 'CustomerCodeSent', channel: 'PHONE', expiresAt: '2026-03-01T09:10:00.000Z' };

describe('a customer who wants another phone number', () => {
  test('gets a code at the new number, and the account keeps the old one [SY-14]', async () => {
    const { account, token } = await signedIn(app, { phone: '+48600100200' });
    await forgetMessages(app);
    // In national form: it is read in the country of the environment.
    expect(await requestPhone(app, token, '512 345 678', { password: PASSWORD })).toEqual(SENT);
    const [message, ...more] = await app.messages();
    expect(more).toEqual([]);
    expect(message).toMatchObject({
      template: 'phoneCode',
      channel: 'SMS',
      to: NEW,
      customerId: account.id,
      data: { code: expect.stringMatching(/^\d{6}$/), minutes: 10 },
    });
    expect((await read(app, account.id))?.contacts).toMatchObject([
      { value: '+48600100200', verified: true },
    ]);
  });

  test('of the code only a keyed fingerprint is stored [B16]', async () => {
    const { token } = await signedIn(app);
    ended(await requestPhone(app, token, NEW), 'CustomerCodeSent');
    const code = (await app.messages()).at(-1)!.data.code;
    const [challenge] = (await app.everythingStored())['challenge']!.slice(-1);
    expect(JSON.stringify(challenge)).not.toContain(`"${code}"`);
    expect(JSON.stringify((await app.everythingStored())['challenge'])).not.toContain('512345678');
  });

  test('ASVS-7.5.1 more than five minutes after signing in the password is asked for', async () => {
    const { token } = await signedIn(app);
    later(app, { seconds: 299 });
    ended(await requestPhone(app, token, NEW), 'CustomerCodeSent');
    later(app, { seconds: 2 });
    const other = '+48600100200';
    const answer = await withNothingMoved(app, () => requestPhone(app, token, other));
    expect(answer).toMatchObject({ __typename: 'CustomerProofRequired', status: 403 });
    expect(await requestPhone(app, token, other, { password: OTHER_PASSWORD })).toEqual(WRONG_PASSWORD);
    ended(await requestPhone(app, token, other, { password: PASSWORD }), 'CustomerCodeSent');
  });

  test('a session alone does not take the only number an account is recovered by [I01]', async () => {
    const { account, token } = await signedIn(app, { phone: '+48600100200' });
    const answer = await withNothingMoved(app, () => requestPhone(app, token, NEW));
    expect(answer).toMatchObject({ __typename: 'CustomerProofRequired', status: 403 });
    ended(await requestPhone(app, token, NEW, { password: PASSWORD }), 'CustomerCodeSent');
    expect((await read(app, account.id))?.phone).toBe('+48600100200');
  });

  test('a wrong password is refused though they have just signed in [SY-14]', async () => {
    const { token } = await signedIn(app);
    await forgetMessages(app);
    expect(await requestPhone(app, token, NEW, { password: OTHER_PASSWORD })).toEqual(WRONG_PASSWORD);
    expect(await app.messages()).toEqual([]);
  });

  test('a number that is another account’s gets the same answer [C04]', async () => {
    await registered(app, { phone: NEW });
    const { token } = await signedIn(app);
    expect(await requestPhone(app, token, NEW)).toEqual(SENT);
  });

  test('has to wait for the next code [SY-14]', async () => {
    const { token } = await signedIn(app);
    ended(await requestPhone(app, token, NEW), 'CustomerCodeSent');
    const again = await withNothingMoved(app, () => requestPhone(app, token, NEW));
    expect(again).toMatchObject({ __typename: 'CustomerResendTooSoon', status: 429, retryAfterSeconds: 60 });
  });

  test('can have us text ten numbers a day and no more [E05]', async () => {
    const { token } = await signedIn(app);
    for (let n = 0; n < 10; n += 1)
      ended(await requestPhone(app, token, `+4851234560${n}`), 'CustomerCodeSent');
    const eleventh = await withNothingMoved(app, () => requestPhone(app, token, '+48512345610'));
    expect(eleventh).toMatchObject({ __typename: 'CustomerTooManyRequests', status: 429 });
  });

  test('is refused what is no number, an e-mail address, or a number that earns per call [F06]', async () => {
    const { token } = await signedIn(app);
    for (const phone of ['', 'x', '12', 'anna@example.com', '+48 700 100 100']) {
      const answer = await withNothingMoved(app, () => requestPhone(app, token, phone));
      expect(ended(answer, 'CustomerInputRejected').fields, phone).toMatchObject([{ path: 'phone' }]);
    }
  });

  test('the same key is one code, and another number with it is refused [BX-05]', async () => {
    const { token } = await signedIn(app);
    await forgetMessages(app);
    const ask = (phone: string) => requestPhone(app, token, phone, { idempotencyKey: 'k-1' });
    expect(await ask(NEW)).toEqual(SENT);
    later(app, { seconds: 200 });
    expect(await withNothingMoved(app, () => ask(NEW))).toEqual(SENT);
    expect(await app.messages()).toHaveLength(1);
    expect(await ask('+48600100200')).toMatchObject({
      __typename: 'CustomerIdempotencyKeyReused',
      status: 422,
    });
  });
});
