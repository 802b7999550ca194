import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { forgetExpired } from '../../../src/repositories/expired.js';
import { MeDocument, SignInDocument } from '../../generated/graphql.js';
import {
  deleteAccount,
  recognize,
  requestMove,
  requestPhone,
  visitor,
} from '../../support/account-changes.js';
import { device, PASSWORD, refresh, registered, signIn, whoIs } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, read } from '../../support/customers.js';

const app = useApp();
const from = { ip: '198.51.100.77', userAgent: 'Canary-Browser' };
const EMAIL = 'canary-mail@example.com';
const MOBILE = '+48512345678';

/** A marked value for every field a customer or a till can fill in. */
const data = {
  customId: 'canary-custom-id',
  firstName: 'Canary-First',
  lastName: 'Canary-Last',
  displayName: 'Canary-Display',
  company: 'Canary-Company',
  avatarUrl: 'https://example.com/canary-avatar.png',
  address: {
    street1: 'Canary-Street',
    street2: 'Canary-Floor',
    city: 'Canary-City',
    postalCode: 'canary-00',
  },
  attributes: [{ name: 'canary-attribute', value: 'canary-value' }],
  tags: ['canary-tag'],
  agreements: { email: true, sms: false },
  consents: [{ name: 'profiling', granted: true }],
};

async function deleted() {
  const guest = await visitor(app, 'canary-visitor-uuid');
  ended(
    await recognize(app, guest.token, {
      email: 'canary-typed@example.com',
      customIdentify: 'canary-identify',
    }),
    'AnonymousRecognized',
  );
  const account = await registered(app, { email: EMAIL });
  const credentials = { username: EMAIL, password: PASSWORD, deviceType: 'BROWSER' } as const;
  // The visitor's profile is adopted, and deleted with the account.
  const { data: signed } = await app.ask(SignInDocument, { input: credentials }, guest.token, from);
  const { accessToken: token, refreshToken } = ended(signed.signIn, 'SignedIn');
  const ask = (field: string, type: string, input: object, sender = token) =>
    app.ask(
      `mutation ($input: ${type}!) { ${field}(input: $input) { __typename } }`,
      { input },
      sender,
      from,
    );
  const answers = [
    await ask('updateAccount', 'UpdateAccountInput', { ...data, idempotencyKey: 'key-1' }),
    await ask('addContact', 'AddContactInput', { type: 'PUSH', value: 'canary-push-token' }),
    await ask(
      'updateCustomer',
      'UpdateCustomerInput',
      {
        id: account.id,
        externalId: 'canary-external',
        metadata: { canary: 'canary-metadata' },
        customField: 'canary-custom-field',
      },
      await app.service(),
    ),
  ];
  expect(answers.flatMap((answer) => answer.errors ?? [])).toEqual([]);
  ended(await requestMove(app, token, 'canary-new@example.com'), 'EmailChangeRequested');
  ended(await requestPhone(app, token, MOBILE), 'CodeSent');
  const before = (await read(app, account.id))!;
  const cards = (await app.everythingStored())['card']!.map((card) => Object(card).number as string);
  ended(await deleteAccount(app, token, 'canary-wrong-password'), 'PasswordRejected');
  ended(await deleteAccount(app, token), 'AccountDeleted');
  return { account, token, refreshToken, before, cards };
}

/** Every place, as `table.column`, that holds the text in any spelling of upper and lower case. */
async function placesOf(text: string): Promise<string[]> {
  const places = Object.entries(await app.everythingStored()).flatMap(([table, rows]) =>
    rows.flatMap((row) =>
      Object.entries(row as object)
        .filter(([, value]) => JSON.stringify(value)?.toLowerCase().includes(text.toLowerCase()))
        .map(([column]) => `${table}.${column}`),
    ),
  );
  return [...new Set(places)].toSorted();
}

const documented = async () =>
  [...(await readFile('docs/erasure.md', 'utf8')).matchAll(/^\| `([a-z_]+\.[a-z_]+)` \|/gm)].map(
    ([, place]) => place!,
  );

describe('J02 a customer who is deleted', () => {
  test('J02 leaves nothing of what was said of them, in any column of any table', async () => {
    const { account, before, cards } = await deleted();
    expect(before.firstName).toBe('Canary-First');
    for (const secret of ['canary', MOBILE.slice(3), before.code!, ...cards, PASSWORD]) {
      expect(await placesOf(secret), secret).toEqual([]);
    }
    expect(await placesOf(from.ip)).toEqual(['throttle.key']);
    const places = await placesOf(account.id);
    const list = await documented();
    expect(places.filter((place) => !list.includes(place))).toEqual([]);
    expect(places).toContain('history_entry.customer_id');
    expect(places).toContain('agreement_evidence.customer_id');
  });

  test('J02 the documented list names places that exist, each once', async () => {
    const list = await documented();
    const columns = (await app.em.execute(`select table_name || '.' || column_name as place
      from information_schema.columns where table_schema = 'public'`)) as Array<{ place: string }>;
    const existing = columns.map(({ place }) => place);
    expect(list.filter((place) => !existing.includes(place))).toEqual([]);
    expect(new Set(list).size).toBe(list.length);
    expect(list.length).toBeGreaterThan(5);
  });

  test('J02 history keeps kinds and times only, and not from where the deletion was asked for', async () => {
    const { account } = await deleted();
    const history = (await app.everythingStored())['history_entry']! as Array<Record<string, unknown>>;
    const own = history.filter((entry) => entry['customer_id'] === account.id);
    const [deletion, ...more] = own.filter(({ kind }) => kind === 'CUSTOMER_DELETED');
    expect(more).toEqual([]);
    expect(deletion).toMatchObject({ actor_kind: 'CUSTOMER', source: { correlationId: expect.any(String) } });
    expect(Object.keys(deletion!['source'] as object)).toEqual(['correlationId']);
    const others = own.filter(({ kind }) => kind !== 'CUSTOMER_DELETED');
    expect(others.length).toBeGreaterThan(5);
    for (const { changes, source, actor_id, actor_kind, redacted_at } of others) {
      expect([changes, source, actor_kind === 'CUSTOMER' ? actor_id : null]).toEqual([null, null, null]);
      expect(redacted_at).not.toBeNull();
    }
  });

  test('J02 is gone for every door: sign-in, tokens, reads, search, references', async () => {
    const { account, token, refreshToken } = await deleted();
    expect((await signIn(app, { username: EMAIL, password: PASSWORD })).__typename).toBe(
      'CredentialsRejected',
    );
    expect(await whoIs(app, token)).toBeNull();
    expect((await app.ask(MeDocument, undefined, token)).errors?.[0]?.extensions['code']).toBe(
      'UNAUTHENTICATED',
    );
    expect((await refresh(app, refreshToken)).__typename).toBe('RefreshRejected');
    const { data: found } = await app.ask(
      `query ($id: ID!, $email: String!, $refs: [_Any!]!) {
        byId: customer(id: $id) { id }
        byExternalId: customer(externalId: "canary-external") { id }
        listed: customers(search: "canary-external") { nodes { id } }
        searched: searchCustomers(email: $email) { id }
        _entities(representations: $refs) { ... on Customer { id email } }
      }`,
      { id: account.id, email: EMAIL, refs: [{ __typename: 'Customer', id: account.id }] },
      await app.service(),
    );
    expect(found).toEqual({
      byId: null,
      byExternalId: null,
      listed: { nodes: [] },
      searched: [],
      _entities: [null],
    });
  });

  test('J02 what is over is removed once an hour: codes, counters, sessions, kept answers', async () => {
    const account = await registered(app);
    await device(app, account, from);
    app.clock.now = new Date(app.clock.now.getTime() + 70 * 86_400_000);
    await forgetExpired(app.database.kysely, app.clock.now);
    const stored = await app.everythingStored();
    for (const table of ['challenge', 'throttle', 'session', 'idempotency_key']) {
      expect(stored[table], table).toEqual([]);
    }
    expect(stored['customer']).toHaveLength(1);
  });
});
