import { describe, expect, test } from 'vitest';
import {
  confirmReset,
  forgetMessages,
  linkTo,
  opens,
  REJECTED,
  requestMove,
  requestReset,
  signedIn,
  templates,
} from '../../support/account-changes.js';
import {
  device,
  OTHER_PASSWORD,
  PASSWORD,
  refresh,
  registered,
  signIn,
  whoIs,
} from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, historyOf, later, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const ANNA = 'anna@example.com';

async function resetToken() {
  ended(await requestReset(app, ANNA), 'CustomerPasswordResetRequested');
  return linkTo(app, ANNA);
}
const refuse = (token: string, password = OTHER_PASSWORD) =>
  withNothingMoved(app, () => confirmReset(app, token, password));

describe('somebody with the token of a mailed link', () => {
  test('sets the password without being signed in; it signs nobody in [SY-10]', async () => {
    const account = await registered(app);
    const token = await resetToken();
    await forgetMessages(app);
    expect(await confirmReset(app, token, OTHER_PASSWORD)).toEqual({ __typename: 'CustomerPasswordReset' });
    expect((await app.everythingStored())['session']).toEqual([]);
    expect(await opens(app, account, PASSWORD)).toBe(false);
    expect(await opens(app, account, OTHER_PASSWORD)).toBe(true);
    expect(await templates(app)).toEqual([`passwordChanged to ${ANNA}`]);
    expect(await historyOf(app, account.id, ['PASSWORD_RESET'])).toMatchObject([{ actorId: account.id }]);
  });

  test('signs every device out, access and refresh token [SY-10, A11]', async () => {
    const account = await registered(app);
    const devices = [await device(app, account), await device(app, account)];
    expect((await confirmReset(app, await resetToken(), OTHER_PASSWORD)).__typename).toBe(
      'CustomerPasswordReset',
    );
    for (const { accessToken, refreshToken } of devices) {
      expect(await whoIs(app, accessToken)).toBeNull();
      expect((await refresh(app, refreshToken)).__typename).toBe('CustomerRefreshRejected');
    }
  });

  test('uses it once [SY-10, SY-11]', async () => {
    await registered(app);
    const token = await resetToken();
    expect((await confirmReset(app, token, OTHER_PASSWORD)).__typename).toBe('CustomerPasswordReset');
    expect(await refuse(token, 'another six quiet lighthouses')).toEqual(REJECTED);
  });

  test('has an hour for it [SY-11]', async () => {
    const account = await registered(app);
    const token = await resetToken();
    later(app, { hours: 1 });
    expect(await refuse(token)).toEqual(REJECTED);
    expect(await opens(app, account, PASSWORD)).toBe(true);
  });

  test('with no token, half a one or one that is changed changes nothing [B11, SY-11]', async () => {
    await registered(app);
    const token = await resetToken();
    const bytes = Buffer.from(token, 'base64url');
    const changed = (place: number) => {
      const copy = Buffer.from(bytes);
      copy[place]! ^= 1;
      return copy.toString('base64url');
    };
    const made = ['', '0', '{}', 'null', ' ', token.slice(1), `${token}A`, `${token}=`, ` ${token}`];
    const zeros = [Buffer.alloc(48).toString('base64url'), 'A'.repeat(90_000), '\0'.repeat(64)];
    for (const bad of [...made, ...zeros, changed(0), changed(15), changed(16), changed(47)]) {
      expect(await refuse(bad)).toEqual(REJECTED);
    }
    const ask = (given: string) =>
      withNothingMoved(app, () =>
        app.ask(
          `mutation { confirmPasswordReset(input: {${given} password: "${OTHER_PASSWORD}"}) { __typename } }`,
        ),
      );
    for (const token of ['[]', '{}', '[""]']) expect((await ask(`token: ${token},`)).errors).toHaveLength(1);
    for (const none of ['token: null,', '']) {
      const { data } = await ask(none);
      expect(data.confirmPasswordReset).toEqual({ __typename: 'CustomerInputRejected' });
    }
    expect((await confirmReset(app, token, OTHER_PASSWORD)).__typename).toBe('CustomerPasswordReset');
  });

  test('takes no token of another purpose [B05]', async () => {
    const { token } = await signedIn(app);
    ended(await requestMove(app, token, 'new@example.com'), 'CustomerEmailChangeRequested');
    const link = await linkTo(app, 'new@example.com');
    expect(await refuse(link)).toEqual(REJECTED);
  });

  test('a password that will not do does not use the token up [SY-11]', async () => {
    await registered(app);
    const token = await resetToken();
    for (const password of ['short', 'password1', ANNA]) {
      expect(ended(await refuse(token, password), 'CustomerInputRejected').fields).toMatchObject([
        { path: 'password' },
      ]);
    }
    expect((await confirmReset(app, token, OTHER_PASSWORD)).__typename).toBe('CustomerPasswordReset');
  });

  test('ends an e-mail change that was under way [B10]', async () => {
    const { token } = await signedIn(app);
    ended(await requestMove(app, token, 'new@example.com'), 'CustomerEmailChangeRequested');
    expect((await confirmReset(app, await resetToken(), OTHER_PASSWORD)).__typename).toBe(
      'CustomerPasswordReset',
    );
    const open = await app.em.execute('select purpose from challenge where used_at is null');
    expect(open).toEqual([]);
  });

  test('is let in again at once after too many tries [A01]', async () => {
    const account = await registered(app);
    const guess = { username: ANNA, password: OTHER_PASSWORD };
    for (let n = 0; n < 8; n += 1) await signIn(app, guess);
    expect(await opens(app, account, PASSWORD)).toBe(false);
    expect((await confirmReset(app, await resetToken(), OTHER_PASSWORD)).__typename).toBe(
      'CustomerPasswordReset',
    );
    expect(await opens(app, account, OTHER_PASSWORD)).toBe(true);
  });

  test('gets nothing when the address has left the account since [I01]', async () => {
    const { id } = await registered(app);
    const token = await resetToken();
    await app.em.execute(`update contact set value = 'b@example.com', value_normalized = 'b@example.com'
      where customer_id = '${id}'`);
    expect(await refuse(token)).toEqual(REJECTED);
  });

  test('gets nothing for a disabled or deleted account [A16]', async () => {
    const { id } = await registered(app);
    const token = await resetToken();
    await app.em.execute(`update customer set status = 'DISABLED' where id = '${id}'`);
    expect(await refuse(token)).toEqual(REJECTED);
    await app.em.execute(`delete from customer where id = '${id}'`);
    expect(await refuse(token)).toEqual(REJECTED);
  });
});
