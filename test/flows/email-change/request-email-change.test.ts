import { describe, expect, test } from 'vitest';
import {
  forgetMessages,
  linkTo,
  requestMove,
  signedIn,
  templates,
  WRONG_PASSWORD,
} from '../../support/account-changes.js';
import { OTHER_PASSWORD, PASSWORD, registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, read, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const SAID = { __typename: 'CustomerEmailChangeRequested' };

describe('a customer who wants to move to another e-mail address', () => {
  test('gets a link there, and the account keeps its address until it is followed [SY-12]', async () => {
    const { account, token } = await signedIn(app);
    await forgetMessages(app);
    expect(await requestMove(app, token, 'New.Anna@example.com')).toEqual(SAID);
    const [message, ...more] = await app.messages();
    expect(more).toEqual([]);
    expect(message).toMatchObject({
      template: 'emailChange',
      to: 'New.Anna@example.com',
      customerId: account.id,
      data: { link: expect.stringMatching(/^http:\/\/localhost:3000\/email-change\?token=/), minutes: 60 },
    });
    expect((await read(app, account.id))?.contacts).toMatchObject([
      { value: 'anna@example.com', verified: true },
    ]);
    expect(await linkTo(app, 'New.Anna@example.com')).toHaveLength(64);
  });

  test('with a wrong password is refused, and it stands in history [SY-12]', async () => {
    const { account, token } = await signedIn(app);
    await forgetMessages(app);
    expect(await requestMove(app, token, 'new@example.com', OTHER_PASSWORD)).toEqual(WRONG_PASSWORD);
    expect(await app.messages()).toEqual([]);
    expect(await historyOf(app, account.id, ['PASSWORD_REJECTED'])).toHaveLength(1);
    expect((await app.everythingStored())['challenge']).toHaveLength(1);
  });

  test('a customer without an account is refused as with a wrong password [SY-12]', async () => {
    const { id } = await enter(app, { contacts: [{ type: 'EMAIL', value: 'till@example.com' }] });
    const answer = await requestMove(app, await app.customer(id), 'new@example.com');
    expect(answer).toEqual(WRONG_PASSWORD);
    expect(await app.messages()).toEqual([]);
  });

  test('to an address in use gets the same answer; its owner is told and gets no link [C04]', async () => {
    const { token } = await signedIn(app);
    await registered(app, { email: 'Berta@example.com' });
    await forgetMessages(app);
    expect(await requestMove(app, token, 'berta@example.com')).toEqual(SAID);
    const [message, ...more] = await app.messages();
    expect(more).toEqual([]);
    expect(message).toMatchObject({ template: 'emailInUse', data: {} });
    expect(`${message!.subject} ${message!.text}`).not.toMatch(/token=|anna/i);
  });

  test('has to wait for the next try whether the address is in use or not [C04]', async () => {
    const { token } = await signedIn(app);
    await registered(app, { email: 'berta@example.com' });
    for (const email of ['berta@example.com', 'new@example.com']) {
      expect(await requestMove(app, token, email)).toEqual(SAID);
      expect(await requestMove(app, token, email)).toMatchObject({
        __typename: 'CustomerResendTooSoon',
        status: 429,
        retryAfterSeconds: 60,
      });
    }
  });

  test('to the address the account has already is refused [SY-12]', async () => {
    const { token } = await signedIn(app);
    const { fields } = ended(await requestMove(app, token, 'ANNA@example.com'), 'CustomerInputRejected');
    expect(fields).toMatchObject([{ path: 'email' }]);
  });

  test('can prove an address that was only noted [SY-12]', async () => {
    const { account, token } = await signedIn(app, { phone: '+48512345678' });
    const { customer } = (
      await app.ask(
        `mutation ($input: AddContactInput!) { addContact(input: $input) { ... on CustomerContactAdded { customer { id } } } }`,
        { input: { customerId: account.id, type: 'EMAIL', value: 'noted@example.com', primary: true } },
        await app.service(),
      )
    ).data.addContact;
    expect(customer.id).toBe(account.id);
    expect(await requestMove(app, token, 'noted@example.com')).toEqual(SAID);
  });

  test('to what is no address is refused, without looking at the password [F05]', async () => {
    const { token } = await signedIn(app);
    for (const email of [
      '',
      'x',
      '"evil@gmail.com x"@internal.domain',
      'a@b,c@d',
      'a@example.com\r\nBcc: x@y.z',
    ]) {
      const answer = await withNothingMoved(app, () => requestMove(app, token, email, OTHER_PASSWORD));
      expect(ended(answer, 'CustomerInputRejected').fields).toMatchObject([{ path: 'email' }]);
    }
  });

  test('can have us write to ten addresses a day and no more [E05]', async () => {
    const { token } = await signedIn(app);
    await forgetMessages(app);
    for (let n = 0; n < 10; n += 1) expect(await requestMove(app, token, `n${n}@example.com`)).toEqual(SAID);
    const eleventh = await withNothingMoved(app, () => requestMove(app, token, 'n10@example.com'));
    expect(eleventh).toMatchObject({ __typename: 'CustomerTooManyRequests', status: 429 });
    expect(await app.messages()).toHaveLength(10);
    later(app, { hours: 24, seconds: 1 });
  });

  test('the same key is one message, and another address with it is refused [BX-05]', async () => {
    const { token } = await signedIn(app);
    await forgetMessages(app);
    const ask = (email: string) => requestMove(app, token, email, PASSWORD, 'k-1');
    expect(await ask('new@example.com')).toEqual(SAID);
    later(app, { seconds: 200 });
    expect(await withNothingMoved(app, () => ask('new@example.com'))).toEqual(SAID);
    expect(await templates(app)).toEqual(['emailChange to new@example.com']);
    expect(await ask('other@example.com')).toMatchObject({
      __typename: 'CustomerIdempotencyKeyReused',
      status: 422,
    });
  });
});
