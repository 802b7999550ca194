import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { lifetimes } from '../../../src/domain/proofs/policy.js';
import { personalData } from '../../../src/privacy/personal-data.js';
import { forgetExpired } from '../../../src/tables/expired.js';
import { MeDocument } from '../../generated/graphql.js';
import { deleteAccount } from '../../support/account-changes.js';
import { device, PASSWORD, refresh, registered, signIn, whoIs } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended } from '../../support/customers.js';
import { EMAIL, from, markedLife, placesOf } from '../../support/marked-life.js';

const app = useApp();

async function deleted() {
  const life = await markedLife(app);
  ended(await deleteAccount(app, life.token, 'canary-wrong-password'), 'CustomerPasswordRejected');
  ended(await deleteAccount(app, life.token), 'CustomerAccountDeleted');
  return life;
}

const documented = async () =>
  [...(await readFile('docs/erasure.md', 'utf8')).matchAll(/^\| `([a-z_]+\.[a-z_]+)` \|/gm)].map(
    ([, place]) => place!,
  );

describe('a customer who is deleted [J02]', () => {
  test('leaves nothing of what was said of them, in any column of any table [J02]', async () => {
    const { account, before, marks } = await deleted();
    expect(before.firstName).toBe('Canary-First');
    for (const mark of marks) expect(await placesOf(app, mark), mark).toEqual([]);
    expect(await placesOf(app, from.ip)).toEqual([]);
    const places = await placesOf(app, account.id);
    const list = await documented();
    expect(places.filter((place) => !list.includes(place))).toEqual([]);
    expect(places).toContain('history_entry.customer_id');
    expect(places).toContain('agreement_evidence.customer_id');
  });

  test('had something marked in every column that can say something of a person [J02]', async () => {
    const { marks } = await markedLife(app);
    const places = new Set((await Promise.all(marks.map((mark) => placesOf(app, mark)))).flat());
    const unmarked = Object.entries(personalData).flatMap(([table, { columns }]) =>
      Object.entries(columns)
        .filter(([name, { kind }]) => kind === 'CONTENT' && !places.has(`${table}.${name}`))
        .map(([name]) => `${table}.${name}`),
    );
    // One of few words each, and an address of the client: looked for in other ways.
    const words = [
      'address_entry.country_code',
      'customer.sex',
      'customer.language',
      'customer.country_code',
      'session.ip',
    ];
    expect(unmarked.toSorted()).toEqual(words.toSorted());
  });

  test('the documented list names places that exist, each once [J02]', async () => {
    const list = await documented();
    const columns = (await app.em.execute(`select table_name || '.' || column_name as place
      from information_schema.columns where table_schema = 'public'`)) as Array<{ place: string }>;
    const existing = columns.map(({ place }) => place);
    expect(list.filter((place) => !existing.includes(place))).toEqual([]);
    expect(new Set(list).size).toBe(list.length);
    expect(list.length).toBeGreaterThan(5);
  });

  test('history keeps kinds and times only, and not from where the deletion was asked for [J02]', async () => {
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

  test('is gone for every door: sign-in, tokens, reads, search, references [J02]', async () => {
    const { account, token, refreshToken } = await deleted();
    expect((await signIn(app, { username: EMAIL, password: PASSWORD })).__typename).toBe(
      'CustomerCredentialsRejected',
    );
    expect(await whoIs(app, token)).toBeNull();
    expect((await app.ask(MeDocument, undefined, token)).errors?.[0]?.extensions['code']).toBe(
      'UNAUTHENTICATED',
    );
    expect((await refresh(app, refreshToken)).__typename).toBe('CustomerRefreshRejected');
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

  test('what is over is removed once an hour: codes, counters, sessions, kept answers [J02]', async () => {
    const account = await registered(app);
    await device(app, account, from);
    app.clock.now = new Date(app.clock.now.getTime() + 70 * 86_400_000);
    await forgetExpired(app.database.kysely, app.clock.now, lifetimes);
    const stored = await app.everythingStored();
    for (const table of ['challenge', 'throttle', 'session', 'idempotency_key']) {
      expect(stored[table], table).toEqual([]);
    }
    expect(stored['customer']).toHaveLength(1);
  });
});
