import { describe, expect, test } from 'vitest';
import { RegisterWithCodeDocument } from '../../generated/graphql.js';
import {
  campaign,
  category,
  codeTo,
  PASSWORD,
  register,
  registered,
  sendCode,
  signIn,
  wrong,
} from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, NOBODY, read, withNothingMoved } from '../../support/customers.js';
import { CREATE_CATEGORY, ends, endsForStaff } from '../../support/till.js';

const app = useApp();
const ANNA = 'anna@example.com';

/** What somebody with a fresh code would send. */
async function ready(to: { email: string } | { phone: string } = { email: ANNA }) {
  const campaignId = await campaign(app);
  ended(await sendCode(app, campaignId, to), 'CustomerCodeSent');
  const username = Object.values(to)[0]!;
  return { campaignId, username, password: PASSWORD, code: await codeTo(app, username) };
}

const customers = async () => (await app.everythingStored())['customer']!;

describe('a newcomer with the code from the message', () => {
  test('has an account with a proved address and a virtual card of the category [FI-05, FI-06]', async () => {
    const categoryId = await category(app, 'Gold');
    const given = await ready();
    const answer = await register(app, { ...given, categoryId, language: 'pl-PL' });
    expect(answer).toEqual({
      __typename: 'CustomerRegistered',
      customer: {
        id: expect.any(String),
        registered: true,
        anonymous: false,
        status: 'ENABLED',
        email: ANNA,
        phone: null,
        language: 'pl-PL',
        card: {
          number: expect.stringMatching(/^[1-9]\d{15}$/),
          barcode: expect.stringMatching(/^2\d{12}$/),
          status: 'ACTIVE',
          category: { id: categoryId, name: 'Gold' },
        },
        contacts: [{ type: 'EMAIL', value: ANNA, primary: true, verified: true }],
      },
    });
    const { customer } = ended(answer, 'CustomerRegistered');
    expect(await historyOf(app, customer!.id)).toMatchObject([
      {
        kind: 'REGISTERED',
        actorKind: 'CUSTOMER',
        actorId: customer!.id,
        changes: [
          { field: 'email', from: null, to: ANNA },
          { field: 'registered', from: false, to: true },
          { field: 'language', from: null, to: 'pl-PL' },
          { field: 'card', from: null, to: customer!.card!.number },
          { field: 'campaignIds', from: [], to: [given.campaignId] },
        ],
      },
    ]);
  });

  test('registers by mobile number, in any spelling of it [FI-05, FI-06]', async () => {
    const given = await ready({ phone: '+48601234567' });
    const { customer } = ended(
      await register(app, { ...given, username: '601 234 567' }),
      'CustomerRegistered',
    );
    expect(customer).toMatchObject({
      phone: '+48601234567',
      email: null,
      card: { category: null },
      contacts: [{ type: 'PHONE', value: '+48601234567', primary: true, verified: true }],
    });
  });

  test('a wrong code makes nothing [FI-07]', async () => {
    const given = await ready();
    expect(await register(app, { ...given, code: wrong(given.code) })).toMatchObject({
      __typename: 'CustomerCodeRejected',
      status: 403,
    });
    expect(await customers()).toEqual([]);
    expect((await register(app, given)).__typename).toBe('CustomerRegistered');
  });

  test('a code counts until its ten minutes are over [FI-07, B06]', async () => {
    const given = await ready();
    later(app, { seconds: 600 });
    expect((await register(app, given)).__typename).toBe('CustomerCodeRejected');
    expect(await customers()).toEqual([]);
  });

  test('a used code is worth nothing [FI-07, B06]', async () => {
    const given = await ready();
    ended(await register(app, given), 'CustomerRegistered');
    const before = await customers();
    expect((await register(app, given)).__typename).toBe('CustomerCodeRejected');
    expect(await customers()).toEqual(before);
  });

  test.each([
    ['a username that is no address', { username: 'anna' }, 'username'],
    ['a short password', { password: 'xK9#qLm' }, 'password'],
    ['an easy password', { password: 'password1' }, 'password'],
    ['a language that is none', { language: 'Polish, please' }, 'language'],
  ])('gives %s: told what would be right, and the code stays good', async (_, bad, path) => {
    const given = await ready();
    const answer = await withNothingMoved(app, () => register(app, { ...given, ...bad }));
    expect(answer).toMatchObject({ __typename: 'CustomerInputRejected', status: 400, fields: [{ path }] });
    expect((await register(app, given)).__typename).toBe('CustomerRegistered');
  });

  test('names a card category that does not exist: told so, and the code stays good', async () => {
    const given = await ready();
    for (const categoryId of [NOBODY, 'gold']) {
      const answer = await withNothingMoved(app, () => register(app, { ...given, categoryId }));
      expect(answer).toMatchObject({ __typename: 'LoyaltyCardCategoryNotFound', status: 404 });
    }
    expect((await register(app, given)).__typename).toBe('CustomerRegistered');
  });

  test('names a card category that is closed to registration: refused as unknown, and the code stays good [BX-12]', async () => {
    const given = await ready();
    const gold = { name: 'Gold', openToRegistration: false };
    const { category: closed } = await endsForStaff(app, CREATE_CATEGORY, gold);
    const answer = await withNothingMoved(app, () => register(app, { ...given, categoryId: closed.id }));
    expect(answer).toMatchObject({ __typename: 'LoyaltyCardCategoryNotFound', status: 404 });
    const { category: open } = await endsForStaff(app, CREATE_CATEGORY, { name: 'Green' });
    const registered = await register(app, { ...given, categoryId: open.id });
    const { customer } = ended(registered, 'CustomerRegistered');
    expect(customer!.card!.category).toMatchObject({ name: 'Green' });
    // Services and staff give what is closed to newcomers.
    const change = `mutation ($input: ChangeCardCategoryInput!) {
      changeCardCategory(input: $input) { __typename } }`;
    const moved = await ends(app, change, { customerId: customer!.id, categoryId: closed.id });
    expect(moved.__typename).toBe('LoyaltyCardCategoryChanged');
    const { data } = await app.ask('{ cardCategories { name openToRegistration } }');
    expect(data.cardCategories).toEqual([
      { name: 'Gold', openToRegistration: false },
      { name: 'Green', openToRegistration: true },
    ]);
  });

  test.each([NOBODY, 'club', ''])('names campaign "%s", which is not theirs: refused', async (campaignId) => {
    const given = await ready();
    const answer = await register(app, { ...given, campaignId });
    expect(answer).toMatchObject({ __typename: 'CustomerCodeRejected', status: 403 });
    expect(await customers()).toEqual([]);
  });
});

describe('somebody the shop knows', () => {
  test('with that very address proved keeps the record and its card', async () => {
    const known = await enter(app, {
      firstName: 'Anna',
      contacts: [{ type: 'EMAIL', value: ANNA, primary: true, verified: true }],
    });
    const { customer } = ended(await register(app, await ready()), 'CustomerRegistered');
    expect(customer).toMatchObject({ id: known.id, registered: true, email: ANNA });
    expect((await read(app, known.id))!.firstName).toBe('Anna');
    expect(await customers()).toHaveLength(1);
  });

  test('with that address only noted gets an account of their own, and nothing that hangs on the note [I02]', async () => {
    const noted = await enter(app, { firstName: 'Zofia', contacts: [{ type: 'EMAIL', value: ANNA }] });
    const { customer } = ended(await register(app, await ready()), 'CustomerRegistered');
    expect(customer!.id).not.toBe(noted.id);
    expect(await read(app, noted.id)).toMatchObject({ registered: false, firstName: 'Zofia' });
    expect((await read(app, customer!.id))!.firstName).toBeNull();
  });

  test('and whose record is disabled does not get it back by registering [NH-02]', async () => {
    const contacts = [{ type: 'EMAIL', value: ANNA, primary: true, verified: true }] as const;
    const { id } = await enter(app, { status: 'DISABLED', contacts: [...contacts] });
    expect((await register(app, await ready())).__typename).toBe('CustomerCodeRejected');
    expect(await read(app, id)).toMatchObject({ registered: false, status: 'DISABLED' });
  });
});

describe('repeated', () => {
  const call = async (input: object) =>
    (await app.ask(RegisterWithCodeDocument, { input: { deviceType: 'IOS', ...input } as never })).data
      .registerWithCode;

  test('with the same key gives the first answer, though the code is used [BX-05]', async () => {
    const input = { ...(await ready()), idempotencyKey: 'b7c9d1f2' };
    const first = await call(input);
    later(app, { hours: 23 });
    expect(await withNothingMoved(app, () => call(input))).toEqual(first);
    expect(first.__typename).toBe('CustomerRegistered');
    expect(await customers()).toHaveLength(1);
  });

  test('with the same key and another password is refused [BX-05]', async () => {
    const input = { ...(await ready()), idempotencyKey: 'b7c9d1f2' };
    await call(input);
    const answer = await withNothingMoved(app, () => call({ ...input, password: `${PASSWORD}!` }));
    expect(answer).toMatchObject({ __typename: 'CustomerIdempotencyKeyReused', status: 422 });
    expect((await signIn(app, { username: ANNA, password: PASSWORD })).__typename).toBe('CustomerSignedIn');
  });

  test('somebody else’s same key has nothing to do with it [L11]', async () => {
    const first = await ready({ email: 'a@example.com' });
    const second = await ready({ email: 'b@example.com' });
    for (const input of [first, second]) {
      expect((await register(app, { ...input, idempotencyKey: '1' })).__typename).toBe('CustomerRegistered');
    }
  });

  test('a refusal is not kept [BX-05]', async () => {
    const input = { ...(await ready()), idempotencyKey: 'b7c9d1f2' };
    expect((await call({ ...input, code: wrong(input.code) })).__typename).toBe('CustomerCodeRejected');
    expect((await app.everythingStored())['idempotency_key']).toEqual([]);
    expect((await call(input)).__typename).toBe('CustomerRegistered');
  });
});

test('two people have two cards', async () => {
  const campaignId = await campaign(app);
  await registered(app, { email: 'a@example.com', campaignId });
  await registered(app, { email: 'b@example.com', campaignId });
  const cards = (await app.everythingStored())['card'] as Array<{ number: string; fidely_code: string }>;
  expect(new Set(cards.flatMap(({ number, fidely_code }) => [number, fidely_code])).size).toBe(4);
});
