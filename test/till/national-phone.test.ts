import { describe, expect, test } from 'vitest';
import { ClaimAccountDocument } from '../generated/graphql.js';
import { confirmPhone, requestPhone, signedIn } from '../support/account-changes.js';
import { cardHolder, codeTo, PASSWORD, sendClaim } from '../support/accounts.js';
import { useApp } from '../support/app.js';
import { ended, enter, read, withNothingMoved } from '../support/customers.js';
import { ends, RECORD_CUSTOMER } from '../support/till.js';

// The tests' configured country is PL.
const app = useApp();
const GERMAN = '0171 2345678';
const E164 = '+491712345678';
const POLISH = '601 234 567';

const record = (input: object) => ends(app, RECORD_CUSTOMER, input);
const phoneOf = async (id: string) => (await read(app, id))!.phone;
/** Calls a mutation as a service; the answer has the customer or the problem. */
const call = async (name: string, type: string, input: object, sender?: string) => {
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename
    ... on CustomerOutcome { customer { id phone contacts { value } } }
    ... on CustomerInputRejected { fields { path message } } } }`;
  const { data, errors } = await app.ask(document, { input }, sender ?? (await app.service()));
  expect(errors).toBeUndefined();
  return data[name];
};
const ambiguous = (path: string) => ({
  __typename: 'CustomerInputRejected',
  fields: [{ path, message: expect.stringContaining('Start the phone number with + and the country code') }],
});

describe('a till’s phone number without a country code', () => {
  test('is one of the country given with it, the configured country otherwise [ST-14]', async () => {
    const there = await record({ countryCode: 'DE', phone: GERMAN });
    const byCode = await record({ countryCode: '+49', phone: GERMAN });
    const here = await record({ phone: POLISH });
    expect(await phoneOf(there.customer.id)).toBe(E164);
    expect(await phoneOf(byCode.customer.id)).toBe(E164);
    expect(await phoneOf(here.customer.id)).toBe('+48601234567');
  });

  test.each([
    ['by its code', { code: 'A-1' }],
    ['by its card', { cardNumber: 'CARD-1' }],
    ['by a card that is its code', { cardNumber: 'A-1' }],
  ])('is one of the country of the record that is named %s [ST-14]', async (_, named) => {
    const made = await record({ code: 'A-1', cardNumber: 'CARD-1', countryCode: 'DE' });
    const known = await record({ ...named, phone: GERMAN });
    expect(known).toMatchObject({ outcome: 'UPDATE', customer: { id: made.customer.id } });
    expect(await phoneOf(made.customer.id)).toBe(E164);
  });

  test('is one of the given country even where the record has another, and of none once that is emptied [ST-14]', async () => {
    const { code } = await record({ countryCode: 'FR', firstName: 'Anna' });
    const moved = await record({ code, countryCode: 'DE', phone: GERMAN });
    expect(await phoneOf(moved.customer.id)).toBe(E164);
    const emptied = await record({ code, countryCode: null, phone: POLISH });
    expect(await phoneOf(emptied.customer.id)).toBe('+48601234567');
  });

  test('is refused where only the configured country has it, and nothing is written [ST-14]', async () => {
    const { code } = await record({ countryCode: 'DE', firstName: 'Anna' });
    const answer = await withNothingMoved(app, () => record({ code, phone: POLISH }));
    expect(answer).toMatchObject(ambiguous('phone'));
    expect(JSON.stringify(answer)).not.toMatch(/DE\b|German/);
    expect(await record({ code, phone: '+48 601 234 567' })).toMatchObject({ outcome: 'UPDATE' });
  });

  test.each([
    ['DE', '112'],
    ['DE', '0171 2345678 ext. 5'],
    ['US', '555-0123'],
  ])('in %s, %s is refused [ST-14]', async (countryCode, phone) => {
    const answer = await withNothingMoved(app, () => record({ countryCode, phone }));
    expect(answer).toMatchObject({ __typename: 'CustomerInputRejected', fields: [{ path: 'phone' }] });
  });
});

describe('elsewhere, where the customer’s country is known', () => {
  const german = () => enter(app, { externalId: 'shop-1', address: { countryCode: 'DE' } });

  test('contacts are read in it: of a new customer, a changed one, and one by one [ST-14]', async () => {
    const phone = { type: 'PHONE', value: GERMAN, primary: true };
    const address = { countryCode: 'DE' };
    const made = await call('createCustomer', 'CreateCustomerInput', { address, contacts: [phone] });
    expect(made.customer.phone).toBe(E164);
    const { id } = await german();
    const changed = await call('updateCustomer', 'UpdateCustomerInput', { id, contacts: [phone] });
    expect(changed.customer.phone).toBe(E164);
    const other = { customerId: id, type: 'PHONE', value: '0171 2345679' };
    const added = await call('addContact', 'AddContactInput', other);
    expect(added.customer.contacts).toContainEqual({ value: '+491712345679' });
    const replaced = { id, externalId: 'shop-1', contacts: [{ ...phone, value: POLISH }] };
    expect((await call('replaceCustomer', 'ReplaceCustomerInput', replaced)).customer.phone).toBe(
      '+48601234567',
    );
  });

  test('a contact is changed to a number of it [ST-14]', async () => {
    const { id } = await german();
    await call('addContact', 'AddContactInput', { customerId: id, type: 'PHONE', value: '+48601234567' });
    const [contact] = (await read(app, id))!.contacts!;
    const change = { customerId: id, contactId: contact!.id, value: GERMAN };
    const changed = await call('updateContact', 'UpdateContactInput', change);
    expect(changed.customer.contacts).toEqual([{ value: E164 }]);
    expect(await call('updateContact', 'UpdateContactInput', { ...change, value: POLISH })).toMatchObject(
      ambiguous('value'),
    );
  });

  test('customers change their own number in it, and prove it [ST-14]', async () => {
    const { account, token } = await signedIn(app);
    const own = { address: { countryCode: 'DE' } };
    await call('updateAccount', 'UpdateAccountInput', own, token);
    expect((await call('updateAccount', 'UpdateAccountInput', { phone: GERMAN }, token)).customer.phone).toBe(
      E164,
    );
    expect(await call('updateAccount', 'UpdateAccountInput', { phone: POLISH }, token)).toMatchObject(
      ambiguous('phone'),
    );
    ended(await requestPhone(app, token, '0171 2345679'), 'CustomerCodeSent');
    const code = await codeTo(app, '+491712345679');
    ended(await confirmPhone(app, token, '0171 2345679', code), 'CustomerPhoneChanged');
    expect(await phoneOf(account.id)).toBe('+491712345679');
  });

  test('a claim’s code goes to a number of it, which is then the username [ST-14, FI-08]', async () => {
    const { id } = await cardHolder(app, [{ type: 'PHONE', value: E164 }]);
    await call('updateCustomer', 'UpdateCustomerInput', { id, address: { countryCode: 'DE' } });
    ended(await sendClaim(app, id, { phone: GERMAN }), 'CustomerCodeSent');
    const input = { customerId: id, username: GERMAN, password: PASSWORD, code: await codeTo(app, E164) };
    const { data } = await app.ask(ClaimAccountDocument, { input }, await app.service());
    ended(data.claimAccount, 'CustomerAccountClaimed');
  });
});
