import { describe, expect, test } from 'vitest';
import {
  changePassword,
  forgetMessages,
  opens,
  requestMove,
  requestReset,
  signedIn,
  THIRD_PASSWORD,
  templates,
  WRONG_PASSWORD,
} from '../../support/account-changes.js';
import { device, OTHER_PASSWORD, PASSWORD, refresh, whoIs } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, historyOf, later, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const right = { oldPassword: PASSWORD, newPassword: OTHER_PASSWORD };
const stored = async (table: string) =>
  (await app.everythingStored())[table] as Array<Record<string, unknown>>;

describe('a customer who changes the password', () => {
  test('signs in with the new one only, and is told by mail [SY-08]', async () => {
    const { account, token } = await signedIn(app);
    await forgetMessages(app);
    expect(ended(await changePassword(app, token, right), 'CustomerPasswordChanged').customer).toEqual({
      id: account.id,
    });
    expect(await templates(app)).toEqual(['passwordChanged to anna@example.com']);
    expect(await opens(app, account, PASSWORD)).toBe(false);
    expect(await opens(app, account, OTHER_PASSWORD)).toBe(true);
    expect(await historyOf(app, account.id, ['PASSWORD_CHANGED'])).toMatchObject([
      { kind: 'PASSWORD_CHANGED', actorKind: 'CUSTOMER', actorId: account.id, changes: [] },
    ]);
  });

  test('stays signed in here; every other device is out, access and refresh token, at once [SY-08, A11]', async () => {
    const { account, token } = await signedIn(app);
    const others = [await device(app, account), await device(app, account)];
    ended(await changePassword(app, token, right), 'CustomerPasswordChanged');
    expect(await whoIs(app, token)).toBe(account.id);
    for (const { accessToken, refreshToken } of others) {
      expect(await whoIs(app, accessToken)).toBeNull();
      expect(await refresh(app, refreshToken)).toMatchObject({
        __typename: 'CustomerRefreshRejected',
        status: 401,
      });
    }
    const reasons = (await stored('session')).map((session) => session['revoked_reason']);
    expect(reasons.toSorted()).toEqual(['PASSWORD_CHANGED', 'PASSWORD_CHANGED', null]);
  });

  test.each([
    ['the same', PASSWORD, PASSWORD],
    [
      'the same in another Unicode form',
      'crème brûlée am Ufer'.normalize('NFC'),
      'crème brûlée am Ufer'.normalize('NFD'),
    ],
  ])('to %s is refused, and every device stays in [SY-23]', async (_, oldPassword, newPassword) => {
    const { account, token } = await signedIn(app, { email: 'anna@example.com', password: oldPassword });
    const other = await device(app, account);
    const [before] = await stored('credential');
    expect(await changePassword(app, token, { oldPassword, newPassword })).toMatchObject({
      __typename: 'CustomerInputRejected',
      fields: [{ path: 'newPassword', message: 'must differ from the current password.' }],
    });
    expect(await stored('credential')).toEqual([before]);
    expect(await whoIs(app, other.accessToken)).toBe(account.id);
  });

  test('with a wrong old password nothing is said about the new one [SY-23]', async () => {
    const { token } = await signedIn(app);
    const wrong = { oldPassword: OTHER_PASSWORD, newPassword: OTHER_PASSWORD };
    expect(await changePassword(app, token, wrong)).toEqual(WRONG_PASSWORD);
  });

  test('with a wrong old one is refused: the hash stays, and the attempt stands in history [SY-07]', async () => {
    const { account, token } = await signedIn(app);
    const other = await device(app, account);
    await forgetMessages(app);
    const [before] = await stored('credential');
    expect(await changePassword(app, token, { ...right, oldPassword: OTHER_PASSWORD })).toEqual(
      WRONG_PASSWORD,
    );
    expect(await stored('credential')).toEqual([before]);
    expect(await historyOf(app, account.id, ['PASSWORD_REJECTED'])).toMatchObject([
      { actorKind: 'CUSTOMER', actorId: account.id, changes: [] },
    ]);
    expect(await app.messages()).toEqual([]);
    expect(await whoIs(app, other.accessToken)).toBe(account.id);
    expect(await opens(app, account, PASSWORD)).toBe(true);
  });

  test('has to wait after five wrong ones, and the right one waits as well [SY-07]', async () => {
    const { token } = await signedIn(app);
    const wrong = { ...right, oldPassword: THIRD_PASSWORD };
    for (let n = 0; n < 5; n += 1) expect(await changePassword(app, token, wrong)).toEqual(WRONG_PASSWORD);
    expect(await withNothingMoved(app, () => changePassword(app, token, right))).toEqual(WRONG_PASSWORD);
    later(app, { seconds: 2 });
    expect((await changePassword(app, token, right)).__typename).toBe('CustomerPasswordChanged');
  });

  test('takes no weak one, none made of their own data, none too long [A10]', async () => {
    const { token } = await signedIn(app);
    for (const newPassword of [
      'short',
      'password1',
      'anna@example.com',
      'x'.repeat(129),
      'x'.repeat(10_000),
    ]) {
      const call = () => changePassword(app, token, { oldPassword: PASSWORD, newPassword });
      const { fields, status } = ended(await withNothingMoved(app, call), 'CustomerInputRejected');
      expect([status, fields.map(({ path }) => path)]).toEqual([400, ['newPassword']]);
    }
  });

  test('makes open reset and e-mail links worthless [B10]', async () => {
    const { token } = await signedIn(app);
    await requestReset(app, 'anna@example.com');
    ended(await requestMove(app, token, 'new@example.com'), 'CustomerEmailChangeRequested');
    ended(await changePassword(app, token, right), 'CustomerPasswordChanged');
    const open = (await stored('challenge')).filter(({ used_at }) => used_at === null);
    expect(open).toEqual([]);
  });

  test('is refused without a token, with a visitor’s and with a service’s [A16]', async () => {
    const ask = async (sender: string | null) => {
      const { errors } = await app.ask(
        'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }',
        { input: right },
        sender,
      );
      return errors?.[0]?.extensions['code'];
    };
    expect(await ask(null)).toBe('UNAUTHENTICATED');
    expect(await ask(await app.service())).toBe('FORBIDDEN');
  });
});
