import { describe, expect, test } from 'vitest';
import { forgetMessages, linkTo, requestReset } from '../../support/account-changes.js';
import { registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, enter, later, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const SAID = { __typename: 'CustomerPasswordResetRequested' };
const challenges = async () =>
  ((await app.everythingStored())['challenge'] as Array<Record<string, unknown>>).filter(
    ({ purpose }) => purpose === 'PASSWORD_RESET',
  );

describe('somebody who forgot the password', () => {
  test('gets a token at the address on record, without being signed in [SY-09]', async () => {
    const { id } = await registered(app, { email: 'Anna.K@example.com' });
    await forgetMessages(app);
    expect(await requestReset(app, 'ANNA.K@EXAMPLE.com')).toEqual(SAID);
    const messages = await app.messages();
    expect(messages).toMatchObject([
      { template: 'passwordReset', channel: 'EMAIL', customerId: id, data: { minutes: 60 } },
    ]);
    // F04: to the address as it is stored, not as it was typed now.
    expect(messages[0]!.to).toBe('Anna.K@example.com');
    expect(new Date(messages[0]!.expiresAt!)).toEqual(new Date('2026-03-01T10:00:00Z'));
  });

  test('of the token only a keyed fingerprint is stored [B16]', async () => {
    await registered(app);
    await requestReset(app, 'anna@example.com');
    const token = await linkTo(app, 'anna@example.com');
    const secret = Buffer.from(token, 'base64url').subarray(16);
    const dump = JSON.stringify(await app.everythingStored());
    for (const spelling of [token, secret.toString('base64url'), secret.toString('hex')]) {
      expect(dump).not.toContain(spelling);
    }
  });

  test('gets the same answer for an address nobody has, with nothing sent and nothing kept [SY-09]', async () => {
    await registered(app);
    await forgetMessages(app);
    expect(await requestReset(app, 'nobody@example.com')).toEqual(SAID);
    expect(await app.messages()).toEqual([]);
    expect(await challenges()).toEqual([]);
  });

  test.each([
    [
      'was only noted and never proved',
      { contacts: [{ type: 'EMAIL' as const, value: 'till@example.com' }] },
    ],
    [
      'is proved and has no account',
      { contacts: [{ type: 'EMAIL' as const, value: 'till@example.com', verified: true }] },
    ],
  ])('gets nothing for an address that %s [I02]', async (_what, input) => {
    await enter(app, input);
    expect(await requestReset(app, 'till@example.com')).toEqual(SAID);
    expect(await app.messages()).toEqual([]);
    expect(await challenges()).toEqual([]);
  });

  test('gets nothing for an account that is disabled [A16]', async () => {
    const { id } = await registered(app);
    await forgetMessages(app);
    await app.em.execute(`update customer set status = 'DISABLED' where id = '${id}'`);
    expect(await requestReset(app, 'anna@example.com')).toEqual(SAID);
    expect(await app.messages()).toEqual([]);
  });

  test('has to wait for the next one, whether the address is known or not [SY-09]', async () => {
    await registered(app);
    for (const email of ['anna@example.com', 'nobody@example.com']) {
      expect(await requestReset(app, email)).toEqual(SAID);
      const again = await withNothingMoved(app, () => requestReset(app, email));
      expect(again).toMatchObject({
        __typename: 'CustomerResendTooSoon',
        status: 429,
        retryAfterSeconds: 60,
      });
    }
    later(app, { seconds: 61 });
    for (const email of ['anna@example.com', 'nobody@example.com']) {
      expect(await requestReset(app, email)).toEqual(SAID);
    }
  });

  test('makes the earlier token worthless with the next one [B10]', async () => {
    await registered(app);
    await requestReset(app, 'anna@example.com');
    later(app, { seconds: 61 });
    await requestReset(app, 'anna@example.com');
    expect((await challenges()).map(({ used_at }) => used_at === null).toSorted()).toEqual([false, true]);
  });

  test('is refused what is no e-mail address [F05]', async () => {
    for (const email of ['', 'x', 'a@b,c@d', 'a@example.com\r\nBcc: x@example.com', '+48512345678']) {
      const answer = await withNothingMoved(app, () => requestReset(app, email));
      expect(ended(answer, 'CustomerInputRejected').fields).toMatchObject([{ path: 'email' }]);
    }
  });

  test('the same key is one message, and another address with it has nothing to do with it [BX-05, L11]', async () => {
    const { campaignId } = await registered(app);
    await registered(app, { email: 'other@example.com', campaignId });
    await forgetMessages(app);
    expect(await requestReset(app, 'anna@example.com', 'k-1')).toEqual(SAID);
    later(app, { hours: 1 });
    expect(await withNothingMoved(app, () => requestReset(app, 'anna@example.com', 'k-1'))).toEqual(SAID);
    expect(await app.messages()).toHaveLength(1);
    expect(await requestReset(app, 'other@example.com', 'k-1')).toEqual(SAID);
    expect((await app.messages()).map(({ to }) => to)).toEqual(['anna@example.com', 'other@example.com']);
  });
});
