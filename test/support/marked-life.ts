import { expect } from 'vitest';
import { isFirstShown } from '../../src/domain/identities/proof.js';
import { setPin } from '../../src/domain/sign-in/pins.js';
import { Customer } from '../../src/entities/customer.entity.js';
import { fieldsWith } from '../../src/entities/customer-fields.js';
import { Identity } from '../../src/entities/identity.entity.js';
import { SignInDocument } from '../generated/graphql.js';
import { recognize, requestMove, requestPhone, visitor } from './account-changes.js';
import { campaign, PASSWORD, registered } from './accounts.js';
import type { TestApp } from './app.js';
import { startCampaign, tillOf } from './balances.js';
import { ended, enter, read } from './customers.js';
import { grouped } from './lists.js';
import { merged } from './merges.js';
import { defined } from './till.js';
import { inWork } from './world.js';

/** The marked customer's address and browser. */
export const from = { ip: '198.51.100.77', userAgent: 'Canary-Browser' };
export const EMAIL = 'canary-mail@example.com';
const MOBILE = '+48512345678';
export const PIN = '738291';

/** A marked value for every field that a customer can fill in. */
const byCustomer = {
  ...Object.fromEntries(fieldsWith('input', 'PROFILE').map((name) => [name, `canary-${name}`])),
  firstName: 'Canary-First',
  // Fields that are not free text.
  avatarUrl: 'https://example.com/canary-avatar.png',
  sex: 'FEMALE',
  birthDate: '1971-12-29',
  customDate: '1972-11-28',
  language: 'pl-PL',
  address: {
    street1: 'Canary-Street',
    street2: 'Canary-Floor',
    city: 'Canary-City',
    province: 'Canary-Province',
    postalCode: 'canary-00',
    countryCode: 'PL',
    latitude: 52.123459,
    longitude: 21.123458,
  },
  attributes: [{ name: 'canary-attribute', value: 'canary-value' }],
  tags: ['canary-tag'],
  agreements: { email: true, sms: false },
  consents: [{ name: 'profiling', granted: true }],
};
/** Somebody who receives what the customer orders. */
const receiver = {
  name: 'Canary-Receiver',
  company: 'Canary-Company',
  street1: 'Canary-Lane',
  street2: 'Canary-Stairs',
  city: 'Canary-Town',
  province: 'Canary-Region',
  postalCode: 'canary-01',
  countryCode: 'PL',
  phone: '+48512345679',
};
/** A marked value for every field that only a service may set. */
const byTill = {
  externalId: 'canary-external',
  metadata: { canary: 'canary-metadata' },
};
/** Marks that are not part of any text. */
const bare = [
  MOBILE.slice(3),
  receiver.phone.slice(3),
  '1971-12-29',
  '1972-11-28',
  '52.123459',
  '21.123458',
  PIN,
  PASSWORD,
];

/**
 * A customer with marked data in every column that can hold personal data: registered, signed in, with a visitor's
 * past, another record merged in, an identity at another provider, a PIN, a card with a balance, open codes and
 * messages.
 */
export async function markedLife(app: TestApp) {
  const service = await app.service();
  const guest = await visitor(app, 'canary-visitor-uuid');
  const typed = { email: 'canary-typed@example.com', customIdentify: 'canary-identify' };
  ended(await recognize(app, guest.token, typed), 'CustomerVisitorRecognized');
  const joined = await campaign(app, [{ name: 'profiling', section: 'PRIVACY', isMandatory: false }]);
  const account = await registered(app, { email: EMAIL, campaignId: joined });
  const input = { username: EMAIL, password: PASSWORD, deviceType: 'BROWSER' } as const;
  // Adopts the visitor's profile.
  const { data: signed } = await app.ask(SignInDocument, { input }, guest.token, from);
  const { accessToken: token, refreshToken } = ended(signed.signIn, 'CustomerSignedIn');
  const ask = (field: string, type: string, said: object, sender = token) =>
    app.ask(
      `mutation ($input: ${type}!) { ${field}(input: $input) { __typename } }`,
      { input: said },
      sender,
      from,
    );
  const number = await defined(app, 'TEXT');
  const customFields = [{ number, value: 'canary-answer' }];
  const group = await grouped(app, 'Press');
  const answers = [
    await ask('updateAccount', 'UpdateAccountInput', { ...byCustomer, idempotencyKey: 'key-1' }),
    await ask('addContact', 'AddContactInput', { type: 'PUSH', value: 'canary-push-token' }),
    await ask('addAddress', 'AddAddressInput', receiver),
    await ask('addNote', 'AddNoteInput', { customerId: account.id, text: 'canary-note' }, await app.staff()),
    await ask('setGroups', 'SetGroupsInput', { customerId: account.id, groupIds: [group] }, service),
    await ask('updateCustomer', 'UpdateCustomerInput', { id: account.id, ...byTill, customFields }, service),
  ];
  expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
  const outcomes = answers.flatMap(({ data }) => Object.values(data)) as Array<{ __typename: string }>;
  expect(outcomes.map(({ __typename }) => __typename)).toEqual([
    'CustomerAccountUpdated',
    'CustomerContactAdded',
    'CustomerAddressAdded',
    'CustomerNoteAdded',
    'CustomerGroupsSet',
    'CustomerUpdated',
  ]);

  const { world, em, clock } = { world: app.world, em: app.em, clock: app.clock };
  const provider = 'https://id.example';
  const at = { createdAt: clock.now, lastUsedAt: clock.now };
  const customer = em.getReference(Customer, account.id);
  em.create(Identity, { customer, provider, subject: 'canary-subject', ...at });
  await em.flush();
  const proof = { provider, subject: 'canary-subject', authenticatedAt: null, tokenIdentity: 'canary-token' };
  const pin = await world.passwords.hash(PIN);
  await inWork(app, async (work) => {
    expect(await isFirstShown(work, proof)).toBe(true);
    await setPin(work, account.id, pin);
  });
  // Data that only records taken over from other systems have.
  await em.execute(`update customer set uuid = 'canary-own-uuid' where id = ?`, [account.id]);
  await em.execute(`update credential set username = 'Canary.User', username_normalized = 'canary.user'`);
  const campaignId = await startCampaign(app);
  await tillOf(app).hasAdded({ customerId: account.id, campaignId, amount: '25', reason: 'canary-reason' });

  // Somebody who looked like them once, and is another person.
  await app.jobs.catchUp();
  for (const [one, other] of [
    [account.id, 'ffffffff-ffff-7fff-bfff-ffffffffffff'],
    ['00000000-0000-7000-8000-000000000000', account.id],
  ]) {
    await em.execute(
      `insert into duplicate_pair (one_id, other_id, weight, rules, found_at, dismissed_at, dismissed_by,
        dismissed_weight, dismissed_rules, note)
       values (?, ?, 0, '{}', now(), now(), 'staff-7', 40, '{SAME_PHONE}', 'canary-pair')`,
      [one, other],
    );
  }

  // Another record of theirs, merged into this one.
  const part = await enter(app, { externalId: 'canary-part', tags: ['canary-part-tag'] });
  await merged(app, account.id, part.id);

  ended(await requestMove(app, token, 'canary-new@example.com'), 'CustomerEmailChangeRequested');
  ended(await requestPhone(app, token, MOBILE), 'CustomerCodeSent');
  const before = (await read(app, account.id))!;
  const [card, ...more] = (await app.everythingStored())['card']! as Array<Record<string, string>>;
  expect(more).toEqual([]);
  const numbers = [card!['number']!, card!['fidely_code']!, before.code!];
  return {
    account,
    token,
    refreshToken,
    before,
    card: card!['number']!,
    marks: ['canary', ...bare, ...numbers],
  };
}

export type MarkedLife = Awaited<ReturnType<typeof markedLife>>;

/** Every place, as `table.column`, that holds the text, ignoring case. */
export async function placesOf(app: Pick<TestApp, 'everythingStored'>, text: string): Promise<string[]> {
  const places = Object.entries(await app.everythingStored()).flatMap(([table, rows]) =>
    rows.flatMap((row) =>
      Object.entries(row as object)
        .filter(([, value]) => JSON.stringify(value)?.toLowerCase().includes(text.toLowerCase()))
        .map(([column]) => `${table}.${column}`),
    ),
  );
  return [...new Set(places)].toSorted();
}
