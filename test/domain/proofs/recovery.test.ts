import { describe, expect, test } from 'vitest';
import {
  confirmByCode,
  confirmPhone,
  confirmReset,
  forgetMessages,
  linkTo,
  opens,
  REJECTED,
  requestCode,
  requestPhone,
  requestReset,
  templates,
} from '../../support/account-changes.js';
import {
  codeTo,
  device,
  OTHER_PASSWORD,
  PASSWORD,
  refresh,
  registered,
  signIn,
  whoIs,
  wrong,
} from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, withNothingMoved } from '../../support/customers.js';
import { merge } from '../../support/merges.js';

const app = useApp();
const PHONE = '+48512345678';
const SAID = { __typename: 'CustomerPasswordResetRequested' };
const DONE = { __typename: 'CustomerPasswordReset' };

/** Somebody who registered by mobile alone and forgot the password, with the code that came. */
async function forgetful() {
  const account = await registered(app, { phone: PHONE });
  await forgetMessages(app);
  expect(await requestCode(app, '512 345 678')).toEqual(SAID);
  return { account, code: await codeTo(app, PHONE) };
}

describe('somebody who registered by mobile alone and forgot the password', () => {
  test('sets a new one with a code of six digits that came there, and is not signed in by it [FI-20]', async () => {
    const { account, code } = await forgetful();
    expect(code).toMatch(/^\d{6}$/);
    expect(await app.messages()).toMatchObject([
      { channel: 'SMS', template: 'passwordCode', to: PHONE, customerId: account.id, data: { minutes: 10 } },
    ]);
    await forgetMessages(app);
    expect(await confirmByCode(app, PHONE, code, OTHER_PASSWORD)).toEqual(DONE);
    expect((await app.everythingStored())['session']).toEqual([]);
    expect(await opens(app, account, PASSWORD)).toBe(false);
    expect(await opens(app, account, OTHER_PASSWORD)).toBe(true);
    expect(await templates(app)).toEqual([`passwordChanged to ${PHONE}`]);
    expect(await historyOf(app, account.id, ['PASSWORD_RESET'])).toMatchObject([
      { actorKind: 'CUSTOMER', actorId: account.id },
    ]);
  });

  test('signs every device out, access and refresh token [FI-20, A11]', async () => {
    const account = await registered(app, { phone: PHONE });
    const devices = [await device(app, account), await device(app, account)];
    await requestCode(app, PHONE);
    expect(await confirmByCode(app, PHONE, await codeTo(app, PHONE), OTHER_PASSWORD)).toEqual(DONE);
    for (const { accessToken, refreshToken } of devices) {
      expect(await whoIs(app, accessToken)).toBeNull();
      expect((await refresh(app, refreshToken)).__typename).toBe('CustomerRefreshRejected');
    }
  });

  test('is told at every address they proved, whichever of them was used [FI-20]', async () => {
    const account = await registered(app);
    const token = await app.customer(account.id);
    ended(await requestPhone(app, token, PHONE, { password: PASSWORD }), 'CustomerCodeSent');
    ended(await confirmPhone(app, token, PHONE, await codeTo(app, PHONE)), 'CustomerPhoneChanged');
    await requestCode(app, PHONE);
    const code = await codeTo(app, PHONE);
    await forgetMessages(app);
    expect(await confirmByCode(app, PHONE, code, OTHER_PASSWORD)).toEqual(DONE);
    const both = [`passwordChanged to ${account.username}`, `passwordChanged to ${PHONE}`];
    expect(await templates(app)).toEqual(both);
    later(app, { hours: 1 });
    await requestReset(app, account.username);
    const link = await linkTo(app, account.username);
    await forgetMessages(app);
    expect(await confirmReset(app, link, PASSWORD)).toEqual(DONE);
    expect(await templates(app)).toEqual(both);
  });

  test('is let in again at once after too many tries [A01]', async () => {
    const account = await registered(app, { phone: PHONE });
    for (let n = 0; n < 8; n += 1) await signIn(app, { username: PHONE, password: OTHER_PASSWORD });
    expect(await opens(app, account, PASSWORD)).toBe(false);
    await requestCode(app, PHONE);
    expect(await confirmByCode(app, PHONE, await codeTo(app, PHONE), OTHER_PASSWORD)).toEqual(DONE);
    expect(await opens(app, account, OTHER_PASSWORD)).toBe(true);
  });

  test('uses the code once [FI-20, B06]', async () => {
    const { account, code } = await forgetful();
    expect(await confirmByCode(app, PHONE, code, OTHER_PASSWORD)).toEqual(DONE);
    expect(await confirmByCode(app, PHONE, code, PASSWORD)).toEqual(REJECTED);
    expect(await opens(app, account, OTHER_PASSWORD)).toBe(true);
    expect(await app.em.execute('select 1 from challenge where used_at is null')).toEqual([]);
  });

  test('keeps the code and its tries when the new password will not do [FI-20]', async () => {
    const { code } = await forgetful();
    for (const password of ['short', 'password1', PHONE, 'short', 'password1', PHONE]) {
      const answer = await confirmByCode(app, PHONE, code, password);
      expect(ended(answer, 'CustomerInputRejected').fields).toMatchObject([{ path: 'password' }]);
    }
    expect(await confirmByCode(app, PHONE, code, OTHER_PASSWORD)).toEqual(DONE);
  });

  test('gets the first answer again for the same key, and nothing is done twice [BX-05]', async () => {
    const { code } = await forgetful();
    expect(await requestCode(app, '512 345 678', 'k-1')).toMatchObject({
      __typename: 'CustomerResendTooSoon',
    });
    expect(await confirmByCode(app, PHONE, code, OTHER_PASSWORD, 'k-2')).toEqual(DONE);
    await withNothingMoved(app, async () =>
      expect(await confirmByCode(app, PHONE, code, OTHER_PASSWORD, 'k-2')).toEqual(DONE),
    );
  });
});

describe('a code to a mobile number opens nothing', () => {
  test.each([
    ['was only noted', { contacts: [{ type: 'PHONE' as const, value: PHONE }] }],
    ['a service vouched for', { contacts: [{ type: 'PHONE' as const, value: PHONE, verified: true }] }],
  ])('where the number %s: it is not sent [FI-20, I02]', async (_how, input) => {
    const account = await registered(app);
    await enter(app, { externalId: 'other', ...input });
    await app.em.execute(`update contact set customer_id = '${account.id}' where value = '${PHONE}'`);
    await forgetMessages(app);
    expect(await requestCode(app, PHONE)).toEqual(SAID);
    expect(await app.messages()).toEqual([]);
  });

  test('after ten minutes, or once a newer one was sent [FI-20, B06]', async () => {
    const { code } = await forgetful();
    later(app, { seconds: 61 });
    await requestCode(app, PHONE);
    const newer = await codeTo(app, PHONE);
    if (newer !== code) expect(await confirmByCode(app, PHONE, code, OTHER_PASSWORD)).toEqual(REJECTED);
    later(app, { seconds: 600 });
    expect(await confirmByCode(app, PHONE, newer, OTHER_PASSWORD)).toEqual(REJECTED);
  });

  test('once the number has left the account, even where it has come to another one [FI-20, I01]', async () => {
    const { account, code } = await forgetful();
    const other = await registered(app, { email: 'eve@example.com', campaignId: account.campaignId });
    await app.em.execute(`update contact set customer_id = '${other.id}' where value = '${PHONE}'`);
    expect(await confirmByCode(app, PHONE, code, OTHER_PASSWORD)).toEqual(REJECTED);
    expect(await opens(app, { ...account, username: 'eve@example.com' }, PASSWORD)).toBe(true);
  });

  test('once the customer moved to another number [FI-20, I01]', async () => {
    const { account, code } = await forgetful();
    const token = (await device(app, account)).accessToken;
    const next = '+48600100200';
    ended(await requestPhone(app, token, next, { password: PASSWORD }), 'CustomerCodeSent');
    ended(await confirmPhone(app, token, next, await codeTo(app, next)), 'CustomerPhoneChanged');
    for (const phone of [PHONE, next]) {
      expect(await confirmByCode(app, phone, code, OTHER_PASSWORD)).toEqual(REJECTED);
    }
    expect(await opens(app, { ...account, username: next }, PASSWORD)).toBe(true);
  });

  test('once the account was disabled, even if it is enabled again [FI-20, A16, L12]', async () => {
    const { account, code } = await forgetful();
    const put = async (status: string) => {
      const { data } = await app.ask(
        'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }',
        { input: { id: account.id, status } },
        await app.staff(),
      );
      expect(data.updateCustomer.__typename).toBe('CustomerUpdated');
    };
    await put('DISABLED');
    expect(await confirmByCode(app, PHONE, code, OTHER_PASSWORD)).toEqual(REJECTED);
    later(app, { seconds: 61 });
    await forgetMessages(app);
    expect(await requestCode(app, PHONE)).toEqual(SAID);
    expect(await app.messages()).toEqual([]);
    await put('ENABLED');
    expect(await confirmByCode(app, PHONE, code, OTHER_PASSWORD)).toEqual(REJECTED);
    expect(await opens(app, account, PASSWORD)).toBe(true);
  });

  test('once the account was merged away or deleted [FI-20, A16]', async () => {
    const { account, code } = await forgetful();
    const { id: survivorId } = await enter(app, { externalId: 'kept' });
    ended(await merge(app, { survivorId, absorbedId: account.id }), 'CustomersMerged');
    expect(await confirmByCode(app, PHONE, code, OTHER_PASSWORD)).toEqual(REJECTED);
    await app.em.execute(`delete from customer where id = '${account.id}'`);
    expect(await confirmByCode(app, PHONE, code, OTHER_PASSWORD)).toEqual(REJECTED);
    expect(await opens(app, account, OTHER_PASSWORD)).toBe(false);
  });

  test('after a change of the password [FI-20, B10]', async () => {
    const { account, code } = await forgetful();
    const { accessToken } = await device(app, account);
    const input = { oldPassword: PASSWORD, newPassword: 'seven otters under one umbrella' };
    await app.ask(
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }',
      { input },
      accessToken,
    );
    expect(await confirmByCode(app, PHONE, code, OTHER_PASSWORD)).toEqual(REJECTED);
    expect(await opens(app, account, input.newPassword)).toBe(true);
  });

  test('without the number, with half of what it takes, or with a token beside it [FI-20, B11]', async () => {
    const { code } = await forgetful();
    for (const input of [
      { code },
      { phone: PHONE },
      {},
      { token: 'x', code },
      { token: 'x', phone: PHONE, code },
      { token: 'x', phone: PHONE },
    ]) {
      const { data } = await withNothingMoved(app, () =>
        app.ask(
          'mutation ($input: ConfirmPasswordResetInput!) { confirmPasswordReset(input: $input) { __typename ... on CustomerInputRejected { fields { path } } } }',
          { input: { ...input, password: OTHER_PASSWORD } },
        ),
      );
      expect(data.confirmPasswordReset).toEqual({
        __typename: 'CustomerInputRejected',
        fields: [{ path: 'token' }],
      });
    }
    for (const none of ['', '0', '{}', 'null', ` ${code}`, `${code}0`, '______', wrong(code).slice(1)]) {
      expect(await confirmByCode(app, 'anna@example.com', none, OTHER_PASSWORD)).toEqual(REJECTED);
    }
  });
});
