import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';

const app = useApp();

const EVERYTHING = /* GraphQL */ `
  fragment Everything on Customer {
    id uuid externalId customId code status registered anonymous firstName lastName displayName sex birthDate avatarUrl
    company language email phone tags metadata customDate note createdAt updatedAt lastActivityAt version
    address { street1 city latitude }
    contacts { id type value primary verified createdAt }
    emails: contacts(type: EMAIL) { value }
    agreements { email records { channel granted at actorKind } }
    agreementProof(channel: "email", at: "2027-01-01T00:00:00Z") { granted }
    attributes { name value }
    customFields { number name value }
    card { id number barcode status issuedAt category { name } }
    history { nodes { id kind at actorKind source { correlationId } changes { field from to } } }
    created: history(first: 1, kinds: [CUSTOMER_CREATED]) { edges { cursor node { kind } } pageInfo { endCursor } }
    sessions { id deviceType }
  }
`;
const ONE = `query One($id: ID!) { customer(id: $id) { ...Everything } } ${EVERYTHING}`;
const PAGE = `query Page { customers(first: 100) { nodes { ...Everything } } } ${EVERYTHING}`;
const ENTITIES = `query Entities($of: [_Any!]!) { _entities(representations: $of) { ...Everything } } ${EVERYTHING}`;
const UPDATE = `mutation ($input: UpdateCustomerInput!) {
  updateCustomer(input: $input) { ... on CustomerUpdated { customer { ...Everything } } } } ${EVERYTHING}`;

/** The caller's standing, and the data. */
const STANDING_AND_DATA = 2;

/** Customers as a till enters them, a hundred at once. */
async function enterMany(count: number): Promise<string[]> {
  const db = app.em.getKysely();
  const { rows } = await sql<{ id: string }>`
    insert into customer (id, uuid, external_id, code, status, is_registered, is_anonymous, sex, tags, created_at, updated_at)
    select id, id, 'shop-' || n, (1000000000000000 + n)::text, 'ENABLED', false, false, 'OTHER', '{}', at, at
    from (select n, ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid as id,
        timestamptz '2026-01-01' + n * interval '1 minute' as at
      from generate_series(1, ${count}::int) n) numbered
    returning id`.execute(db);
  await sql`
    insert into contact (id, customer_id, type, value, value_normalized, is_primary, is_verified, created_at, updated_at)
    select gen_random_uuid(), id, 'EMAIL', external_id || '@shop.example', external_id || '@shop.example', true, false,
      created_at, created_at from customer`.execute(db);
  await sql`
    insert into history_entry (id, customer_id, kind, at, actor_kind)
    select gen_random_uuid(), id, 'CUSTOMER_CREATED', created_at, 'SERVICE' from customer`.execute(db);
  return rows.map(({ id }) => id);
}

describe('reading customers with everything that belongs to them', () => {
  test('one takes two statements, by graphql-js and compiled', async () => {
    const [id] = await enterMany(1);
    for (let time = 1; time <= 3; time += 1) {
      const { data, errors } = await app.ask(ONE, { id }, await app.service());
      expect(errors).toBeUndefined();
      expect(data.customer.emails).toEqual([{ value: 'shop-1@shop.example' }]);
      expect(data.customer.created.edges).toHaveLength(1);
      expect(app.statements).toHaveLength(STANDING_AND_DATA);
    }
  });

  test('staff, for whom nobody is asked, takes one: what the README says', async () => {
    const [id] = await enterMany(1);
    const { data, errors } = await app.ask(ONE, { id }, await app.staff());
    expect(errors).toBeUndefined();
    expect(data.customer.externalId).toBe('shop-1');
    expect(app.statements).toHaveLength(STANDING_AND_DATA - 1);
  });

  test('a page and a hundred references take two statements [BX-01]', async () => {
    const ids = await enterMany(100);
    const of = ids.toReversed().map((id) => ({ __typename: 'Customer', id }));
    for (let time = 1; time <= 3; time += 1) {
      const page = await app.ask(PAGE, {}, await app.service());
      expect(page.errors).toBeUndefined();
      expect(page.data.customers.nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
      expect(app.statements).toHaveLength(STANDING_AND_DATA);

      const entities = await app.ask(ENTITIES, { of }, await app.service());
      expect(entities.errors).toBeUndefined();
      expect(entities.data._entities).toEqual(page.data.customers.nodes.toReversed());
      expect(app.statements).toHaveLength(STANDING_AND_DATA);
    }
  });

  test('history after a cursor is read by a loader, once for the page', async () => {
    const [id] = await enterMany(1);
    const first = await app.ask(ONE, { id }, await app.service());
    const after = first.data.customer.created.pageInfo.endCursor;
    const { data, errors } = await app.ask(
      `query ($id: ID!, $after: String) { customer(id: $id) { history(after: $after) { nodes { id } } } }`,
      { id, after },
      await app.service(),
    );
    expect(errors).toBeUndefined();
    expect(data.customer.history.nodes).toEqual([]);
    expect(app.statements).toHaveLength(STANDING_AND_DATA + 1);
  });

  test('a customer a mutation answers with takes one statement more than the mutation', async () => {
    const [id] = await enterMany(1);
    const bare = 'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }';
    await app.ask(bare, { input: { id, firstName: 'Ada' } }, await app.service());
    const withoutCustomer = app.statements.length;
    const { data } = await app.ask(UPDATE, { input: { id, firstName: 'Bea' } }, await app.service());
    expect(data.updateCustomer.customer.firstName).toBe('Bea');
    expect(app.statements).toHaveLength(withoutCustomer + 1);
  });

  test('what is not asked for is not read', async () => {
    const [id] = await enterMany(1);
    await app.ask(`query ($id: ID!) { customer(id: $id) { firstName } }`, { id }, await app.service());
    const [, data] = app.statements;
    expect(data).toContain('first_name');
    expect(data).not.toMatch(/last_name|contact|agreement|attribute|history_entry|card/);
  });
});
