import { describe, expect, test } from 'vitest';
import { ClaimAccountDocument } from '../../generated/graphql.js';
import {
  cardHolder,
  codeTo,
  OTHER_PASSWORD,
  PASSWORD,
  registered,
  sendClaim,
  signIn,
  wrong,
} from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, NOBODY, read, withNothingMoved } from '../../support/customers.js';

const app = useApp();
const EWA = 'ewa@example.com';
const EMAIL = { type: 'EMAIL', value: EWA } as const;

const claim = async (input: object) =>
  (await app.ask(ClaimAccountDocument, { input } as never, await app.service())).data.claimAccount;

/** A card-holder with a fresh code. */
async function ready() {
  const { id, card } = await cardHolder(app, [EMAIL, { type: 'PHONE', value: '+48601234567' }]);
  ended(await sendClaim(app, id, { email: EWA }), 'CustomerCodeSent');
  const input = { customerId: id, username: EWA, password: PASSWORD, code: await codeTo(app, EWA) };
  return { id, card, input };
}

describe('a card-holder with the code', () => {
  test('has an account: the same customer, the same card, the contact proved [FI-08]', async () => {
    const { id, card, input } = await ready();
    const claimed = ended(await claim(input), 'CustomerAccountClaimed');
    expect(claimed.cardNumber).toBe(card);
    expect(claimed.customer).toMatchObject({
      id,
      registered: true,
      email: EWA,
      card: { number: card, barcode: card, status: 'ACTIVE' },
      contacts: [
        { type: 'EMAIL', value: EWA, primary: true, verified: true },
        { type: 'PHONE', value: '+48601234567', primary: false, verified: false },
      ],
    });
    const answer = await signIn(app, { username: EWA, password: PASSWORD });
    expect(ended(answer, 'CustomerSignedIn').customer!.id).toBe(id);
    expect((await historyOf(app, id)).map(({ kind }) => kind)).toEqual([
      'SIGNED_IN',
      'ACCOUNT_CLAIMED',
      'CUSTOMER_CREATED',
    ]);
  });

  test('cannot take their own name as a password, and keeps the code [A10]', async () => {
    const { id, input } = await ready();
    const change = 'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }';
    await app.ask(change, { input: { id, firstName: 'Vermilion-Okapi-Threshold' } }, await app.service());
    expect(await claim({ ...input, password: 'vermilion-okapi-threshold' })).toMatchObject({
      fields: [{ path: 'password', message: expect.stringContaining('too easy to guess') }],
    });
    ended(await claim(input), 'CustomerAccountClaimed');
  });

  test('who was on record without a card gets one, and its number is answered [FI-01]', async () => {
    const { id } = await enter(app, { contacts: [EMAIL] });
    ended(await sendClaim(app, id, { email: EWA }), 'CustomerCodeSent');
    const input = { customerId: id, username: EWA, password: PASSWORD, code: await codeTo(app, EWA) };
    const { cardNumber, customer } = ended(await claim(input), 'CustomerAccountClaimed');
    expect(cardNumber).toMatch(/^\d{16}$/);
    expect(customer).toMatchObject({ id, card: { number: cardNumber, status: 'ACTIVE' } });
    const [entry] = await historyOf(app, id, ['ACCOUNT_CLAIMED']);
    expect(entry?.changes).toContainEqual({ field: 'card', from: null, to: cardNumber });
  });

  test('signs in by the proved address only, not by one that is merely on the record [FI-08]', async () => {
    const { input } = await ready();
    ended(await claim(input), 'CustomerAccountClaimed');
    const answer = await signIn(app, { username: '+48601234567', password: PASSWORD });
    expect(answer.__typename).toBe('CustomerCredentialsRejected');
  });

  test('a wrong code gives no account [FI-08]', async () => {
    const { id, input } = await ready();
    expect(await claim({ ...input, code: wrong(input.code) })).toMatchObject({
      __typename: 'CustomerCodeRejected',
      status: 403,
    });
    expect(await read(app, id)).toMatchObject({ registered: false });
    expect((await app.everythingStored())['credential']).toEqual([]);
  });

  test('a code out of date gives no account [FI-08]', async () => {
    const { id, input } = await ready();
    later(app, { seconds: 600 });
    expect((await claim(input)).__typename).toBe('CustomerCodeRejected');
    expect(await read(app, id)).toMatchObject({ registered: false });
  });

  test('a second claim is refused and the first password stays [FI-09]', async () => {
    const { id, input } = await ready();
    ended(await claim(input), 'CustomerAccountClaimed');
    const again = await claim({ ...input, password: OTHER_PASSWORD });
    expect(again.__typename).toBe('CustomerCodeRejected');
    expect((await signIn(app, { username: EWA, password: OTHER_PASSWORD })).__typename).toBe(
      'CustomerCredentialsRejected',
    );
    expect(
      ended(await signIn(app, { username: EWA, password: PASSWORD }), 'CustomerSignedIn').customer!.id,
    ).toBe(id);
  });

  test('an account that came into being meanwhile is not claimed [FI-09, I05]', async () => {
    const { id, input } = await ready();
    const em = app.em;
    await em.execute(`update customer set is_registered = true where id = '${id}'`);
    expect(await claim(input)).toMatchObject({ __typename: 'CustomerAlreadyRegistered', status: 409 });
    expect((await app.everythingStored())['credential']).toEqual([]);
  });

  test('is told when somebody else has proved the address meanwhile', async () => {
    const { id, input } = await ready();
    await registered(app, { email: EWA });
    expect(await claim(input)).toMatchObject({ __typename: 'CustomerContactTaken', status: 409 });
    expect(await read(app, id)).toMatchObject({ registered: false });
  });

  test('the code does not open the record of somebody else [I05]', async () => {
    const { input } = await ready();
    const other = await cardHolder(app, [EMAIL], '1111111111111111');
    for (const customerId of [other.id, NOBODY, 'ewa', '']) {
      expect((await claim({ ...input, customerId })).__typename).toBe('CustomerCodeRejected');
    }
    expect(await read(app, other.id)).toMatchObject({ registered: false });
  });

  test.each([
    ['a username that is no address', { username: 'ewa' }, 'username'],
    ['an easy password', { password: 'qwertyuiop' }, 'password'],
  ])('gives %s: told what would be right, and nothing is counted', async (_, bad, path) => {
    const { input } = await ready();
    const answer = await withNothingMoved(app, () => claim({ ...input, ...bad }));
    expect(answer).toMatchObject({ __typename: 'CustomerInputRejected', status: 400, fields: [{ path }] });
    expect((await claim(input)).__typename).toBe('CustomerAccountClaimed');
  });

  test('repeats with the same key and gets the first answer [BX-05]', async () => {
    const { input } = await ready();
    const given = { ...input, idempotencyKey: 'claim-1' };
    const first = await claim(given);
    expect(first.__typename).toBe('CustomerAccountClaimed');
    expect(await withNothingMoved(app, () => claim(given))).toEqual(first);
    const other = await withNothingMoved(app, () => claim({ ...given, password: OTHER_PASSWORD }));
    expect(other).toMatchObject({ __typename: 'CustomerIdempotencyKeyReused', status: 422 });
  });
});

test.each([
  ['nobody', async () => null, 'UNAUTHENTICATED'],
  ['the customer', async (id: string) => app.customer(id), 'FORBIDDEN'],
  ['a service without the scope', async () => app.service(['cards:check']), 'FORBIDDEN'],
])('%s may not claim', async (_, sender, code) => {
  const { id, input } = await ready();
  const answer = await app.ask(ClaimAccountDocument, { input }, await sender(id));
  expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
  expect(await read(app, id)).toMatchObject({ registered: false });
});
