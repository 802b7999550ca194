import { describe, expect, test } from 'vitest';
import {
  confirmMove,
  confirmReset,
  forgetMessages,
  linkTo,
  move,
  opens,
  REJECTED,
  requestMove,
  requestReset,
  signedIn,
  templates,
  visitor,
} from '../../support/account-changes.js';
import { device, OTHER_PASSWORD, PASSWORD, registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, historyOf, later, read, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const NEW = 'new@example.com';

async function asked(to = { email: 'anna@example.com' }, email = NEW) {
  const someone = await signedIn(app, to);
  ended(await requestMove(app, someone.token, email), 'CustomerEmailChangeRequested');
  return { ...someone, link: await linkTo(app, email) };
}
const addEmail = async (customerId: string, value: string, more: object) =>
  app.ask(
    'mutation ($input: AddContactInput!) { addContact(input: $input) { __typename } }',
    { input: { customerId, type: 'EMAIL', value, primary: true, ...more } },
    await app.service(),
  );

describe('a customer with the link that came to the new address', () => {
  test.each([true, false])('moves, and the newsletter is decided with it: %s [SY-13]', async (agreed) => {
    const { account, token, link } = await asked();
    later(app, { seconds: 100 });
    const { customer } = ended(await confirmMove(app, token, link, agreed), 'CustomerEmailChanged');
    expect(customer).toMatchObject({
      id: account.id,
      email: NEW,
      contacts: [{ type: 'EMAIL', value: NEW, primary: true, verified: true }],
      agreements: {
        email: agreed,
        records: [{ channel: 'email', granted: agreed, source: 'email change', actorId: account.id }],
      },
    });
    const at = '2026-03-01T09:01:40+00:00';
    expect((await historyOf(app, account.id)).slice(0, 2)).toMatchObject([
      { kind: 'AGREEMENTS_CHANGED', at, changes: [{ field: 'agreements.email', from: null, to: agreed }] },
      { kind: 'EMAIL_CHANGED', at, changes: [{ field: 'email', from: 'anna@example.com', to: NEW }] },
    ]);
    expect((await app.everythingStored())['agreement_evidence']).toHaveLength(1);
  });

  test.each(['nobody', 'a visitor'])('opens it on another device, as %s, and moves [SY-24]', async (who) => {
    const { account, link } = await asked();
    const sender = who === 'nobody' ? null : (await visitor(app)).token;
    const query = `mutation ($input: ConfirmEmailChangeInput!) { confirmEmailChange(input: $input) {
      __typename ... on CustomerEmailChanged { customer { id email agreements { email } } } } }`;
    const input = { token: link, newsletterAgreement: true };
    const { data, errors } = await app.ask(query, { input }, sender);
    // A mailbox was shown, not who they are: the answer tells nothing of the account.
    expect(data.confirmEmailChange).toEqual({
      __typename: 'CustomerEmailChanged',
      customer: { id: account.id, email: null, agreements: null },
    });
    const code = who === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([code, code]);
    expect(await read(app, account.id)).toMatchObject({
      email: NEW,
      agreements: { email: true, records: [{ actorKind: 'CUSTOMER', actorId: account.id }] },
    });
    expect(await historyOf(app, account.id, ['EMAIL_CHANGED'])).toMatchObject([
      { actorKind: 'CUSTOMER', actorId: account.id },
    ]);
    expect(await withNothingMoved(app, () => confirmMove(app, null, link))).toEqual(REJECTED);
  });

  test('a link is void once the customer has signed other devices out, or cannot sign in [SY-24]', async () => {
    const { account, link } = await asked();
    const { accessToken } = await device(app, account);
    await app.ask('mutation { revokeOtherSessions { __typename } }', {}, accessToken);
    expect(await withNothingMoved(app, () => confirmMove(app, null, link))).toEqual(REJECTED);

    later(app, { seconds: 61 });
    ended(await requestMove(app, accessToken, NEW), 'CustomerEmailChangeRequested');
    const again = await linkTo(app, NEW);
    await app.em.execute(`update customer set status = 'DISABLED' where id = '${account.id}'`);
    expect(await withNothingMoved(app, () => confirmMove(app, null, again))).toEqual(REJECTED);
  });

  test('the old address is told with a way back, opens nothing any more and is free [SY-13]', async () => {
    const { account, token, link } = await asked();
    await forgetMessages(app);
    ended(await confirmMove(app, token, link), 'CustomerEmailChanged');
    expect(await templates(app)).toEqual(['emailChanged to anna@example.com']);
    const [message] = await app.messages();
    expect(message!.data.link).toMatch(/^http:\/\/localhost:3000\/email-revert\?token=/);
    expect(message!.text).toContain('take the change back within 72 hours');
    expect(new Date(message!.expiresAt!)).toEqual(new Date('2026-03-04T09:00:00Z'));
    expect(await opens(app, account, PASSWORD)).toBe(false);
    expect(await opens(app, { ...account, username: NEW }, PASSWORD)).toBe(true);
    later(app, { seconds: 61 });
    const { id } = await registered(app, { email: 'anna@example.com' });
    expect(id).not.toBe(account.id);
  });

  test('uses it once [SY-13, B06]', async () => {
    const { token, link } = await asked();
    ended(await confirmMove(app, token, link), 'CustomerEmailChanged');
    expect(await withNothingMoved(app, () => confirmMove(app, token, link))).toEqual(REJECTED);
  });

  test('has an hour for it [SY-13]', async () => {
    const { account, link } = await asked();
    later(app, { hours: 1 });
    const again = await app.customer(account.id);
    expect(await withNothingMoved(app, () => confirmMove(app, again, link))).toEqual(REJECTED);
  });

  test('with none, an empty or a made-up one changes nothing [B11]', async () => {
    const { token, link } = await asked();
    for (const bad of [
      '',
      '0',
      '{}',
      'null',
      link.slice(0, -1),
      `${link}=`,
      Buffer.alloc(48).toString('base64url'),
    ]) {
      expect(await withNothingMoved(app, () => confirmMove(app, token, bad))).toEqual(REJECTED);
    }
  });

  test('takes no token of a reset [B05]', async () => {
    const { token } = await signedIn(app);
    await requestReset(app, 'anna@example.com');
    const link = await linkTo(app, 'anna@example.com');
    expect(await withNothingMoved(app, () => confirmMove(app, token, link))).toEqual(REJECTED);
  });

  test('only the newest of two works [SY-13]', async () => {
    const { token, link } = await asked();
    ended(await requestMove(app, token, 'newer@example.com'), 'CustomerEmailChangeRequested');
    expect(await withNothingMoved(app, () => confirmMove(app, token, link))).toEqual(REJECTED);
    const newer = await confirmMove(app, token, await linkTo(app, 'newer@example.com'));
    expect(ended(newer, 'CustomerEmailChanged').customer?.email).toBe('newer@example.com');
  });

  test('a reset that was under way is void: its link went to the old address [SY-13]', async () => {
    const { token, link } = await asked();
    await requestReset(app, 'anna@example.com');
    const reset = await linkTo(app, 'anna@example.com');
    ended(await confirmMove(app, token, link), 'CustomerEmailChanged');
    expect(await withNothingMoved(app, () => confirmReset(app, reset, OTHER_PASSWORD))).toEqual(REJECTED);
  });

  test('who had only a phone gets the address, and nobody is mailed [SY-13]', async () => {
    const { token } = await signedIn(app, { phone: '+48512345678' });
    await forgetMessages(app);
    expect(await move(app, token, NEW)).toMatchObject({ email: NEW, phone: '+48512345678' });
    expect((await templates(app)).filter((sent) => sent.startsWith('emailChanged'))).toEqual([]);
  });

  test('an address that was only noted gets no way back: it was never proved theirs [I01]', async () => {
    const { account, token } = await signedIn(app, { phone: '+48512345678' });
    await addEmail(account.id, 'stranger@example.com', {});
    await forgetMessages(app);
    expect((await move(app, token, NEW)).contacts?.map(({ value }) => value)).toEqual(['+48512345678', NEW]);
    expect(await templates(app)).toEqual([`emailChange to ${NEW}`]);
  });

  test('proves the address that was noted, and stays with it [SY-12]', async () => {
    const { account, token } = await signedIn(app, { phone: '+48512345678' });
    await addEmail(account.id, NEW, {});
    const { contacts } = await move(app, token, NEW);
    expect(contacts).toMatchObject([
      { value: '+48512345678' },
      { type: 'EMAIL', value: NEW, primary: true, verified: true },
    ]);
  });

  test('moves to a further address of theirs, which is not listed twice [SY-13]', async () => {
    const { account, token } = await signedIn(app);
    await addEmail(account.id, NEW, { primary: false });
    expect((await move(app, token, NEW)).contacts).toEqual([
      { type: 'EMAIL', value: NEW, primary: true, verified: true },
    ]);
  });
});
