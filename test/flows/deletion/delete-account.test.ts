import { describe, expect, test } from 'vitest';
import {
  deleteAccount,
  forgetMessages,
  opens,
  requestMove,
  requestPhone,
  requestReset,
  signedIn,
  templates,
  WRONG_PASSWORD,
} from '../../support/account-changes.js';
import { device, OTHER_PASSWORD, PASSWORD, refresh, registered, whoIs } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, historyOf, later, read, withNothingMoved } from '../../support/customers.js';

const app = useApp();

describe('a customer who ends the account', () => {
  test('cannot sign in any more, and every token is dead [SY-16]', async () => {
    const { account, token } = await signedIn(app);
    const other = await device(app, account);
    const answer = await deleteAccount(app, token);
    expect(answer).toEqual({ __typename: 'CustomerAccountDeleted', id: account.id });
    expect(await opens(app, account, PASSWORD)).toBe(false);
    for (const accessToken of [token, other.accessToken]) expect(await whoIs(app, accessToken)).toBeNull();
    expect((await refresh(app, other.refreshToken)).__typename).toBe('CustomerRefreshRejected');
    expect(await read(app, account.id)).toBeNull();
  });

  test('with a wrong password is refused, and the account works on [SY-16]', async () => {
    const { account, token } = await signedIn(app);
    await forgetMessages(app);
    expect(await deleteAccount(app, token, OTHER_PASSWORD)).toEqual(WRONG_PASSWORD);
    expect(await whoIs(app, token)).toBe(account.id);
    expect(await opens(app, account, PASSWORD)).toBe(true);
    expect(await app.messages()).toEqual([]);
    expect(await historyOf(app, account.id, ['PASSWORD_REJECTED'])).toHaveLength(1);
  });

  test('of 20 wrong tries five are looked at; the right one has to wait as well [J01]', async () => {
    const { account, token } = await signedIn(app);
    for (let n = 0; n < 20; n += 1)
      expect(await deleteAccount(app, token, OTHER_PASSWORD)).toEqual(WRONG_PASSWORD);
    expect(await historyOf(app, account.id, ['PASSWORD_REJECTED'])).toHaveLength(5);
    expect(await withNothingMoved(app, () => deleteAccount(app, token))).toEqual(WRONG_PASSWORD);
    later(app, { seconds: 2 });
    expect((await deleteAccount(app, token)).__typename).toBe('CustomerAccountDeleted');
  });

  test('is told so; everything else that was to be sent is cancelled, and every code and link is gone [J04]', async () => {
    const { token } = await signedIn(app);
    ended(await requestMove(app, token, 'new@example.com'), 'CustomerEmailChangeRequested');
    ended(await requestPhone(app, token, '+48512345678'), 'CustomerCodeSent');
    await requestReset(app, 'anna@example.com');
    await app.em.execute('delete from message where customer_id is null');
    ended(await deleteAccount(app, token), 'CustomerAccountDeleted');
    expect(await templates(app)).toEqual(['accountDeleted to anna@example.com']);
    const open = await app.em.execute('select purpose from challenge where used_at is null');
    expect(open).toEqual([]);
  });

  test('the address is free: whoever registers it is somebody new, with nothing of the old one [SY-16, J03]', async () => {
    const { account, token } = await signedIn(app);
    await app.ask(
      'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { __typename } }',
      { input: { firstName: 'Anna', agreements: { email: true, sms: true }, tags: ['vip'] } },
      token,
    );
    const cards = async () => (await app.everythingStored())['card']!.map((card) => Object(card).number);
    const [card] = await cards();
    ended(await deleteAccount(app, token), 'CustomerAccountDeleted');
    later(app, { seconds: 61 });
    const again = await registered(app);
    expect(again.id).not.toBe(account.id);
    expect(await read(app, again.id)).toMatchObject({
      firstName: null,
      tags: [],
      agreements: { email: null, sms: null, records: [] },
    });
    expect(await cards()).toEqual([expect.not.stringMatching(`^${card}$`)]);
    expect((await historyOf(app, again.id)).map(({ kind }) => kind)).toEqual(['REGISTERED']);
    expect(await whoIs(app, token)).toBeNull();
  });

  test('a second time there is nothing to end [SY-16]', async () => {
    const { token } = await signedIn(app);
    ended(await deleteAccount(app, token), 'CustomerAccountDeleted');
    const { errors } = await app.ask(
      'mutation ($input: DeleteAccountInput!) { deleteAccount(input: $input) { __typename } }',
      { input: { password: PASSWORD } },
      token,
    );
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});
