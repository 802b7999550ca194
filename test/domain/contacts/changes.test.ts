import { beforeEach, describe, expect, test } from 'vitest';
import {
  confirmPhone,
  forgetMessages,
  requestPhone,
  requestReset,
  signedIn,
} from '../../support/account-changes.js';
import { codeTo, registered } from '../../support/accounts.js';
import { type Sender, useApp } from '../../support/app.js';
import { enter, historyOf, later, read, withNothingMoved } from '../../support/customers.js';
import { ends } from '../../support/till.js';

const app = useApp();
const ANNA = 'anna@example.com';
const PHONE = '+48512345678';
const OTHER = 'other@example.com';

const change = async (name: string, input: object, sender?: Sender) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return ends(
    app,
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on CustomerProblem { status } } }`,
    input,
    sender,
  );
};
const told = async () =>
  (await app.messages()).map(({ template, channel, to, data }) => [template, channel, to, data]);
const about = (changes: object) => ({ added: [], removed: [], changed: [], ...changes });

/** Somebody who has proved an e-mail address and a phone number. */
async function anna() {
  const { account, token } = await signedIn(app, { email: ANNA });
  await requestPhone(app, token, PHONE);
  await confirmPhone(app, token, PHONE, await codeTo(app, PHONE));
  await forgetMessages(app);
  const [email, phone] = (await read(app, account.id))!.contacts!;
  return { id: account.id, email: email!.id, phone: phone!.id };
}

let staff: Sender;
let service: Sender;
beforeEach(async () => {
  staff = await app.staff(['customers:write', 'contacts:verify']);
  service = await app.service(['customers:write']);
});

describe('the owner of an account is told at the addresses that stood before', () => {
  test('of an address that a service notes, everywhere they can be reached [L01]', async () => {
    const { id } = await anna();
    await change('addContact', { customerId: id, type: 'EMAIL', value: OTHER }, service);
    const data = about({ added: [OTHER] });
    expect(await told()).toEqual([
      ['contactsChanged', 'EMAIL', ANNA, data],
      ['contactsChanged', 'SMS', PHONE, data],
    ]);
  });

  test('of what staff changes, verifies and removes, also where they are no longer reached [L01]', async () => {
    const { id, email, phone } = await anna();
    await change('updateContact', { customerId: id, contactId: email, value: OTHER, verified: true }, staff);
    const both = [
      ['EMAIL', ANNA],
      ['SMS', PHONE],
    ];
    const data = about({ added: [OTHER], removed: [ANNA] });
    expect(await told()).toEqual(both.map(([channel, to]) => ['contactsChanged', channel, to, data]));
    await forgetMessages(app);
    await change('removeContact', { customerId: id, contactId: phone }, staff);
    // The address staff vouched for has been proved by nobody: the number alone is known to be theirs.
    expect(await told()).toEqual([['contactsChanged', 'SMS', PHONE, about({ removed: [PHONE] })]]);
    expect((await read(app, id))!.contacts).toHaveLength(1);
  });

  test('of what a list of contacts changes, and of nothing when it changes nothing [L01]', async () => {
    const { id } = await anna();
    const contacts = (await read(app, id))!.contacts!.map(({ type, value, primary, verified }) => ({
      ...{ type, value, primary, verified },
    }));
    for (const name of ['updateCustomer', 'replaceCustomer']) {
      expect((await change(name, { id, externalId: 'shop-1', contacts }, service)).status).toBeUndefined();
    }
    expect(await told()).toEqual([]);
    const push = { type: 'PUSH', value: 'token-1' };
    await change('updateCustomer', { id, contacts: [...contacts, push] }, service);
    expect(await told()).toEqual([]);
    await change('updateCustomer', { id, contacts: [...contacts, { type: 'EMAIL', value: OTHER }] }, service);
    expect(await told()).toEqual(
      [
        ['EMAIL', ANNA],
        ['SMS', PHONE],
      ].map(([channel, to]) => ['contactsChanged', channel, to, about({ added: [OTHER] })]),
    );
    const proofs = (await read(app, id))!.contacts!.map(({ value, verifiedBy }) => [value, verifiedBy]);
    expect(proofs).toEqual([
      [ANNA, 'CUSTOMER'],
      [PHONE, 'CUSTOMER'],
      [OTHER, null],
    ]);
  });

  test('of an address a till notes [L01]', async () => {
    const { id } = await anna();
    const code = (await read(app, id))!.code;
    const till = await app.service(['till:record']);
    expect((await change('recordCustomer', { code, email: OTHER }, till)).status).toBeUndefined();
    expect((await told()).map(([template, , to]) => [template, to])).toEqual([
      ['contactsChanged', ANNA],
      ['contactsChanged', PHONE],
    ]);
    await forgetMessages(app);
    await change('recordCustomer', { code, email: OTHER, firstName: 'Anna' }, till);
    expect(await told()).toEqual([]);
  });

  test('not where it was only noted, but where it was vouched for, if they have proved none [L01]', async () => {
    const till = await app.service();
    const input = { code: 'A', username: 'anna.n', password: 'correct horse battery staple', email: ANNA };
    expect((await change('recordCustomer', input, till)).status).toBeUndefined();
    expect(await told()).toEqual([]);
    await change('recordCustomer', { code: 'A', email: OTHER }, till);
    expect(await told()).toEqual([]);
    const { data } = await app.ask('{ customer(code: "A") { id } }', {}, till);
    const customerId = data.customer.id;
    await change('addContact', { customerId, type: 'PHONE', value: PHONE, verified: true }, staff);
    expect(await told()).toEqual([]);
    await change('recordCustomer', { code: 'A', email: 'third@example.com' }, till);
    expect(await told()).toEqual([
      ['contactsChanged', 'SMS', PHONE, about({ added: ['third@example.com'], changed: [OTHER] })],
    ]);
  });

  test('is not told where nobody signs in, nor of what they did themselves [L01]', async () => {
    const { id, contacts } = await enter(app, { contacts: [{ type: 'EMAIL', value: ANNA }] });
    await change('updateContact', { customerId: id, contactId: contacts![0]!.id, verified: true });
    const { token } = await signedIn(app, { phone: PHONE });
    await forgetMessages(app);
    await change('addContact', { type: 'PUSH', value: 'token-1' }, token);
    await change('updateAccount', { phone: '+48512345679' }, token);
    expect(await told()).toEqual([]);
  });

  test('in the transaction that changes it: a refusal tells nobody [L01]', async () => {
    const { id } = await anna();
    await enter(app, { contacts: [{ type: 'EMAIL', value: OTHER, verified: true }] });
    const input = { customerId: id, type: 'EMAIL', value: OTHER, verified: true };
    const answer = await withNothingMoved(app, () => change('addContact', input, staff));
    expect(answer.__typename).toBe('CustomerContactTaken');
  });
});

describe('who proved a contact', () => {
  test('is on the contact and in history [L01]', async () => {
    const { id, phone } = await anna();
    later(app, { seconds: 60 });
    await change('addContact', { customerId: id, type: 'EMAIL', value: OTHER, verified: true }, staff);
    const { data } = await app.ask(
      'query ($id: ID) { customer(id: $id) { contacts { value verified verifiedBy } } }',
      { id },
      await app.service(),
    );
    expect(data.customer.contacts).toEqual([
      { value: ANNA, verified: true, verifiedBy: 'CUSTOMER' },
      { value: PHONE, verified: true, verifiedBy: 'CUSTOMER' },
      { value: OTHER, verified: true, verifiedBy: 'STAFF' },
    ]);
    expect((await historyOf(app, id))[0]!.changes).toMatchObject([
      { field: 'contact', from: null, to: { value: OTHER, isVerified: true, verifiedBy: 'STAFF' } },
    ]);
    const before = await app.ask(
      'query ($id: ID, $at: DateTime) { customer(id: $id, asOf: $at) { contacts { value verifiedBy } } }',
      { id, at: '2026-03-01T09:00:30Z' },
      await app.service(),
    );
    expect(before.data.customer.contacts).toHaveLength(2);
    // What the customer proved stays their proof, however often staff says so too.
    await change('updateContact', { customerId: id, contactId: phone, verified: true }, staff);
    expect((await read(app, id))!.contacts![1]).toMatchObject({ verifiedBy: 'CUSTOMER' });
  });

  test('recovery goes only where the customer proved it, whoever vouches for another address [L01]', async () => {
    const { id } = await anna();
    await change(
      'addContact',
      { customerId: id, type: 'EMAIL', value: OTHER, verified: true, primary: true },
      staff,
    );
    await forgetMessages(app);
    await requestReset(app, OTHER);
    expect(await told()).toEqual([]);
    await requestReset(app, ANNA);
    expect((await told()).map(([template, , to]) => [template, to])).toEqual([['passwordReset', ANNA]]);
  });
});

describe('the last way in [L15]', () => {
  test.each([
    ['removeContact', {}],
    ['updateContact', { verified: false }],
    ['updateContact', { value: OTHER }],
    ['updateCustomer', { contacts: [] }],
    [
      'replaceCustomer',
      { externalId: 'shop-1', contacts: [{ type: 'EMAIL', value: ANNA, verified: false }] },
    ],
  ])('is not taken by %s, though an externalId remains [L15]', async (name, more) => {
    const { id } = await registered(app, { email: ANNA });
    await change('updateCustomer', { id, externalId: 'shop-1' });
    const [contact] = (await read(app, id))!.contacts!;
    const which = name.endsWith('Contact') ? { customerId: id, contactId: contact!.id } : { id };
    const asStaff = await withNothingMoved(app, () => change(name, { ...which, ...more }, staff));
    expect(asStaff).toEqual({ __typename: 'CustomerLastWayIn', status: 409 });
    const asService = await withNothingMoved(app, () => change(name, { ...which, ...more }));
    expect(asService).toEqual({ __typename: 'CustomerContactProtected', status: 403 });
  });

  test('is gone when another one is there: staff moves somebody who lost the mailbox [L15]', async () => {
    const { id, username, password } = await registered(app, { email: ANNA });
    const [contact] = (await read(app, id))!.contacts!;
    const input = { customerId: id, contactId: contact!.id, value: OTHER, verified: true };
    expect((await change('updateContact', input, staff)).__typename).toBe('CustomerContactUpdated');
    const document = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
    const by = (name: string) => ({ input: { username: name, password, deviceType: 'BROWSER' } });
    expect((await app.ask(document, by(OTHER))).data.signIn.__typename).toBe('CustomerSignedIn');
    expect((await app.ask(document, by(username))).data.signIn.__typename).toBe(
      'CustomerCredentialsRejected',
    );
    expect((await change('removeContact', { customerId: id, contactId: contact!.id }, staff)).status).toBe(
      400,
    );
  });

  test('is not taken by the customer who empties the number they registered with [L15]', async () => {
    const { account, token } = await signedIn(app, { phone: PHONE });
    await change('updateCustomer', { id: account.id, externalId: 'shop-1' });
    const answer = await withNothingMoved(app, () => change('updateAccount', { phone: null }, token));
    expect(answer).toEqual({ __typename: 'CustomerLastWayIn', status: 409 });
  });

  test('staff without contacts:verify changes nothing that an owner proved [L15]', async () => {
    const { id } = await registered(app, { email: ANNA });
    const [contact] = (await read(app, id))!.contacts!;
    const input = { customerId: id, contactId: contact!.id, verified: false };
    const writing = await app.staff(['customers:write']);
    const answer = await withNothingMoved(app, () => change('updateContact', input, writing));
    expect(answer).toEqual({ __typename: 'CustomerScopeMissing', status: 403 });
  });
});
