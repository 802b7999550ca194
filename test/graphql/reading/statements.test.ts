import { describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { enterMany } from '../../support/rows.js';

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
    addresses { id name city defaultShipping }
    groups { name }
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

describe('reading customers with everything that belongs to them', () => {
  test('one takes two statements, by graphql-js and compiled', async () => {
    const [id] = await enterMany(app, 1);
    for (let time = 1; time <= 3; time += 1) {
      const { data, errors } = await app.ask(ONE, { id }, await app.service());
      expect(errors).toBeUndefined();
      expect(data.customer.emails).toEqual([{ value: 'shop-1@shop.example' }]);
      expect(data.customer.created.edges).toHaveLength(1);
      expect(app.statements).toHaveLength(STANDING_AND_DATA);
    }
  });

  test('staff, for whom nobody is asked, takes one: what the README says', async () => {
    const [id] = await enterMany(app, 1);
    const { data, errors } = await app.ask(ONE, { id }, await app.staff());
    expect(errors).toBeUndefined();
    expect(data.customer.externalId).toBe('shop-1');
    expect(app.statements).toHaveLength(STANDING_AND_DATA - 1);
  });

  test('a page and a hundred references take two statements [BX-01]', async () => {
    const ids = await enterMany(app, 100);
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
    const [id] = await enterMany(app, 1);
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
    const [id] = await enterMany(app, 1);
    const bare = 'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { __typename } }';
    await app.ask(bare, { input: { id, firstName: 'Ada' } }, await app.service());
    const withoutCustomer = app.statements.length;
    const { data } = await app.ask(UPDATE, { input: { id, firstName: 'Bea' } }, await app.service());
    expect(data.updateCustomer.customer.firstName).toBe('Bea');
    expect(app.statements).toHaveLength(withoutCustomer + 1);
  });

  test('what is not asked for is not read', async () => {
    const [id] = await enterMany(app, 1);
    await app.ask(`query ($id: ID!) { customer(id: $id) { firstName } }`, { id }, await app.service());
    const [, data] = app.statements;
    expect(data).toContain('first_name');
    expect(data).not.toMatch(/last_name|contact|agreement|attribute|history_entry|card/);
  });
});
