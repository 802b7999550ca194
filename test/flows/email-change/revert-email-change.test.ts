import { describe, expect, test } from 'vitest';
import {
  confirmReset,
  linkTo,
  move,
  opens,
  REJECTED,
  requestMove,
  requestReset,
  revert,
  signedIn,
} from '../../support/account-changes.js';
import { device, OTHER_PASSWORD, PASSWORD, refresh, registered, whoIs } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, historyOf, later, read, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const OLD = 'anna@example.com';
const THIEF = 'thief@example.net';
const refuse = (token: string) => withNothingMoved(app, () => revert(app, token));
const emailOf = async (id: string) => (await read(app, id))?.email;

/** Somebody with Anna's session and password has moved her account. */
async function moved() {
  const { account, token } = await signedIn(app, { email: OLD });
  await move(app, token, THIEF);
  return { account, token, back: await linkTo(app, OLD) };
}

describe('the owner of the old address: “this was not me”', () => {
  test('has it back, every session is over and the password void [SY-13]', async () => {
    const { account, token, back } = await moved();
    const other = await device(app, { ...account, username: THIEF });
    expect(await revert(app, back)).toEqual({ __typename: 'CustomerEmailChangeReverted' });
    expect((await read(app, account.id))?.contacts).toMatchObject([
      { type: 'EMAIL', value: OLD, primary: true, verified: true },
    ]);
    for (const accessToken of [token, other.accessToken]) expect(await whoIs(app, accessToken)).toBeNull();
    expect((await refresh(app, other.refreshToken)).__typename).toBe('CustomerRefreshRejected');
    expect(await opens(app, account, PASSWORD)).toBe(false);
    expect(await opens(app, { ...account, username: THIEF }, PASSWORD)).toBe(false);
    expect(await historyOf(app, account.id, ['EMAIL_CHANGE_REVERTED'])).toMatchObject([
      {
        actorId: account.id,
        changes: [
          { field: 'email', from: THIEF, to: OLD },
          { field: 'password', from: 'set', to: null },
        ],
      },
    ]);
  });

  test('sets a new password through it, and is in again [SY-13]', async () => {
    const { account, back } = await moved();
    ended(await revert(app, back), 'CustomerEmailChangeReverted');
    ended(await requestReset(app, OLD), 'CustomerPasswordResetRequested');
    expect((await confirmReset(app, await linkTo(app, OLD), OTHER_PASSWORD)).__typename).toBe(
      'CustomerPasswordReset',
    );
    expect(await opens(app, account, OTHER_PASSWORD)).toBe(true);
  });

  test('what the other one had under way is void: a reset and another move [I01]', async () => {
    const { account, token, back } = await moved();
    ended(await requestReset(app, THIEF), 'CustomerPasswordResetRequested');
    const reset = await linkTo(app, THIEF);
    ended(await requestMove(app, token, 'thief2@example.net'), 'CustomerEmailChangeRequested');
    ended(await revert(app, back), 'CustomerEmailChangeReverted');
    expect(await withNothingMoved(app, () => confirmReset(app, reset, OTHER_PASSWORD))).toEqual(REJECTED);
    expect(await app.em.execute('select purpose from challenge where used_at is null')).toEqual([]);
    expect(await emailOf(account.id)).toBe(OLD);
  });

  test('keeps the way back when the account is moved on: the oldest address comes first [I01]', async () => {
    const { account, token, back } = await moved();
    await move(app, token, 'thief2@example.net');
    const theirs = await linkTo(app, THIEF);
    // The thief takes the second move back, to have the link of the first one cancelled.
    ended(await revert(app, theirs), 'CustomerEmailChangeReverted');
    expect(await emailOf(account.id)).toBe(THIEF);
    ended(await revert(app, back), 'CustomerEmailChangeReverted');
    expect(await emailOf(account.id)).toBe(OLD);
    expect(await refuse(theirs)).toEqual(REJECTED);
  });

  test('the way back of a later move is void once the oldest address is back [I01]', async () => {
    const { account, token, back } = await moved();
    await move(app, token, 'thief2@example.net');
    const theirs = await linkTo(app, THIEF);
    ended(await revert(app, back), 'CustomerEmailChangeReverted');
    expect(await refuse(theirs)).toEqual(REJECTED);
    expect(await emailOf(account.id)).toBe(OLD);
  });

  test('keeps the way back when the other one changes or resets the password [I01]', async () => {
    const { account, back } = await moved();
    ended(await requestReset(app, THIEF), 'CustomerPasswordResetRequested');
    ended(await confirmReset(app, await linkTo(app, THIEF), OTHER_PASSWORD), 'CustomerPasswordReset');
    ended(await revert(app, back), 'CustomerEmailChangeReverted');
    expect(await opens(app, account, OTHER_PASSWORD)).toBe(false);
  });

  test('has 72 hours for it, once [SY-13]', async () => {
    const { back } = await moved();
    later(app, { hours: 72 });
    expect(await refuse(back)).toEqual(REJECTED);
    later(app, { seconds: -1 });
    expect((await revert(app, back)).__typename).toBe('CustomerEmailChangeReverted');
    expect(await refuse(back)).toEqual(REJECTED);
  });

  test('with none or a made-up one changes nothing [B11]', async () => {
    const { back } = await moved();
    for (const bad of ['', '0', '{}', back.slice(1), Buffer.alloc(48).toString('base64url')]) {
      expect(await refuse(bad)).toEqual(REJECTED);
    }
  });

  test('is refused when the address has become another account’s, and nothing is half done [B14]', async () => {
    const { back } = await moved();
    later(app, { seconds: 61 });
    const { id } = await registered(app, { email: OLD });
    expect(await refuse(back)).toMatchObject({ __typename: 'CustomerContactTaken', status: 409 });
    expect(await emailOf(id)).toBe(OLD);
  });

  test('is gone with the account [A16]', async () => {
    const { account, back } = await moved();
    await app.em.execute(`delete from customer where id = '${account.id}'`);
    expect(await refuse(back)).toEqual(REJECTED);
  });
});
