import { describe, expect, test } from 'vitest';
import { SetAgreementsDocument } from '../generated/graphql.js';
import { type Sender, useApp } from '../support/app.js';
import { enter, NOBODY, readStatements } from '../support/customers.js';
import { activeAnna } from '../support/every-field.js';
import { giveCard, storeCustomers } from '../support/rows.js';

const app = useApp();

const everything = /* GraphQL */ `
  id externalId code firstName
  contacts { value } agreements { email } attributes { name value }
  card { number category { name } } history(first: 5) { nodes { kind } }
`;
const ENTITIES = /* GraphQL */ `
  query ($references: [_Any!]!) { _entities(representations: $references) { ... on Customer { ${everything} } } }
`;
const ID_ONLY = /* GraphQL */ `
  query ($references: [_Any!]!) { _entities(representations: $references) { ... on Customer { id } } }
`;
const resolve = async (references: object[], sender: Sender, document = ENTITIES) =>
  app.ask(
    document,
    { references: references.map((reference) => ({ __typename: 'Customer', ...reference })) },
    sender,
  );
/** The same with the references in the document. No document can hold half a surrogate pair. */
const literalReferences = (references: object[]) => {
  const literals = references.flatMap(Object.entries).map(([key, value]: [string, string]) => {
    const literal = value.startsWith('$') ? value : `"${value.replaceAll('\0', '\\u0000')}"`;
    return `{ __typename: "Customer", ${key}: ${literal} }`;
  });
  return `{ _entities(representations: [${literals}]) { ... on Customer { id } } }`;
};
const withheld = (index: number, field: string, code = 'FORBIDDEN') => ({
  message: code === 'FORBIDDEN' ? 'This caller may not do this.' : expect.stringContaining('Sign in first'),
  path: ['_entities', index, field],
  extensions: { code },
});
/** Somebody who exists and has nothing to do with the others. */
const stranger = async () => (await enter(app, { externalId: 'stranger' })).id;

describe('a customer another subgraph refers to', () => {
  test('is found by id, by externalId and by code, in the order asked [BX-01]', async () => {
    const anna = await enter(app, { ...activeAnna, externalId: 'anna' });
    const bert = await enter(app, { externalId: 'bert' });
    const references = [
      { code: bert.code },
      { id: anna.id },
      { externalId: 'anna' },
      { id: bert.id.toUpperCase() },
      { externalId: 'nobody' },
    ];
    const { data, errors } = await resolve(references, await app.service(), ID_ONLY);
    expect(errors).toBeUndefined();
    const found = data._entities.map((entity: { id: string } | null) => entity?.id);
    expect(found).toEqual([bert.id, anna.id, anna.id, bert.id, undefined]);
  });

  test('costs a constant number of statements: 100 references as much as one [BX-01]', async () => {
    const ids = await storeCustomers(app, 100, (n) => `shop-${n}`);
    for (const id of ids.slice(0, 3)) await giveCard(app, id, `29000000000${ids.indexOf(id)}`);
    const service = await app.service();
    const statementsFor = async (references: object[]) => {
      const { errors, data } = await resolve(references, service);
      expect(errors).toBeUndefined();
      expect(data._entities.filter(Boolean)).toHaveLength(references.length);
      return readStatements(app).length;
    };
    expect(await statementsFor([{ id: ids[0] }])).toBe(1);
    expect(await statementsFor(ids.map((id) => ({ id })))).toBe(1);
    expect(await statementsFor(ids.map((_, n) => ({ externalId: `shop-${n}` })))).toBe(1);
  });

  test('a page of customers with everything nested costs a statement for each loader and one [BX-01]', async () => {
    const service = await app.service();
    const statementsFor = async (first: number) => {
      const list = `{ customers(first: ${first}) { nodes { ${everything} } } }`;
      const { errors, data } = await app.ask(list, undefined, service);
      expect(errors).toBeUndefined();
      expect(data.customers.nodes).toHaveLength(first);
      return readStatements(app).length;
    };
    const ids = await storeCustomers(app, 100, (n) => `shop-${n}`);
    for (const id of ids.slice(0, 2)) {
      await giveCard(app, id, `29000000000${ids.indexOf(id)}`);
      await app.ask(SetAgreementsDocument, { input: { customerId: id, email: true } }, service);
    }
    expect(await statementsFor(1)).toBe(1);
    expect(await statementsFor(100)).toBe(1);
  });

  test.each([
    ['nobody', 'UNAUTHENTICATED', async () => null],
    ['a customer who is no more', 'UNAUTHENTICATED', async () => app.customer(NOBODY)],
    ['a service without customers:read', 'FORBIDDEN', async () => app.service(['customers:write'])],
    ['staff without customers:read', 'FORBIDDEN', async () => app.staff([])],
    ['another customer', 'FORBIDDEN', async () => app.customer(await stranger())],
    ['a visitor', 'FORBIDDEN', async () => app.visitor(await stranger())],
  ])(
    'is withheld from %s: null with %s on the path, and nothing is read [BX-01, FD-07]',
    async (_who, code, sender) => {
      const { id } = await enter(app, activeAnna);
      const document = ENTITIES.replace('externalId code firstName', 'firstName');
      const token = await sender();
      const { data, errors } = await resolve([{ id }], token, document);
      const nothing = { id, firstName: null, contacts: null, agreements: null, attributes: null };
      expect(data._entities).toEqual([{ ...nothing, card: null, history: null }]);
      const fields = ['firstName', 'contacts', 'agreements', 'attributes', 'card', 'history'];
      const byField = errors?.toSorted(
        (a, b) => fields.indexOf(String(a.path?.[2])) - fields.indexOf(String(b.path?.[2])),
      );
      expect(byField).toMatchObject(fields.map((field) => withheld(0, field, code)));
      expect(readStatements(app)).toEqual([]);
      const unknown = await resolve([{ id: NOBODY.replace('0190', '0191') }], token, document);
      expect(unknown.errors).toEqual(errors);
    },
  );

  test('a customer gets itself, and of others the id only, in the order asked [D03]', async () => {
    const mine = await enter(app, { ...activeAnna, externalId: 'mine' });
    const theirs = await enter(app, { externalId: 'theirs' });
    const document = `query ($references: [_Any!]!) {
      _entities(representations: $references) { ... on Customer { id firstName } } }`;
    const references = [{ id: theirs.id }, { id: mine.id }, { id: theirs.id }];
    const { data, errors } = await resolve(references, await app.customer(mine.id), document);
    expect(data._entities).toEqual([
      { id: theirs.id, firstName: null },
      { id: mine.id, firstName: 'Anna' },
      { id: theirs.id, firstName: null },
    ]);
    expect(errors).toMatchObject([withheld(0, 'firstName'), withheld(2, 'firstName')]);
  });

  test('is found by externalId and code by services, staff and the customer only [D06]', async () => {
    const { code } = await enter(app, { externalId: 'shop-1' });
    const senders = [
      ['UNAUTHENTICATED', null],
      ['FORBIDDEN', await app.customer(await stranger())],
      ['FORBIDDEN', await app.service(['customers:write'])],
    ] as const;
    for (const [wanted, sender] of senders) {
      const { data, errors } = await resolve([{ externalId: 'shop-1' }, { code }], sender, ID_ONLY);
      expect(data._entities).toEqual([null, null]);
      expect(errors?.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
        [['_entities', 0], wanted],
        [['_entities', 1], wanted],
      ]);
    }
  });

  test('what else a reference carries is not believed [D04]', async () => {
    const { id } = await enter(app, { externalId: 'shop-1', firstName: 'Anna' });
    const forged = { id, firstName: 'Eve', registered: true, contacts: [{ value: 'eve@example.com' }] };
    const { data } = await resolve([forged], await app.service());
    expect(data._entities[0]).toMatchObject({ firstName: 'Anna', contacts: [] });
    const { errors } = await resolve([{ ...forged, caller: { kind: 'STAFF' } }], null, ENTITIES);
    expect(errors?.every(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED')).toBe(true);
  });

  test('with an id that can be nobody’s is nobody [D05]', async () => {
    const found = { data: { _entities: [null] } };
    expect(await resolve([{ id: 'not-an-id' }], await app.service(), ID_ONLY)).toEqual(found);
  });

  test.each([{ id: 1 }, { id: { eq: 'x' } }, { id: null }, { externalId: ['a'] }, {}, { unknown: 'x' }])(
    'with a key that is none is bad input, whoever asks: %j [D05]',
    async (reference) => {
      const message = expect.stringMatching(
        / of a Customer (is a string|has one of id, externalId, code)\.$/,
      );
      for (const sender of [await app.service(), await app.customer(await stranger()), null]) {
        const { data, errors } = await resolve([reference], sender, ID_ONLY);
        expect(data).toEqual({ _entities: [null] });
        expect(errors).toHaveLength(1);
        const refusal = { message, path: ['_entities', 0], extensions: { code: 'BAD_USER_INPUT' } };
        expect(errors).toMatchObject([refusal]);
      }
    },
  );

  test('of a type that is no entity is a bad request [D05]', async () => {
    for (const __typename of ['Nothing', 'CustomerHistoryEntry', 'Query', '__Schema', 1]) {
      const { errors } = await resolve([{ __typename, id: NOBODY }], await app.service(), ID_ONLY);
      expect(errors?.[0]?.extensions, String(__typename)).toEqual({ code: 'BAD_USER_INPUT' });
    }
    const { errors } = await app.ask(ID_ONLY, { references: [NOBODY] }, await app.service());
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  test.each(['id', 'externalId', 'code'])(
    'with text in its %s that no database text can be is unknown, and those beside it are found [L19]',
    async (key) => {
      const anna = await enter(app, { ...activeAnna, externalId: 'anna' });
      const bert = await enter(app, { externalId: 'bert' });
      const service = await app.service();
      const beside = [{ id: anna.id }, { externalId: 'bert' }, { code: anna.code }];
      const found = { data: { _entities: [{ id: anna.id }, { id: bert.id }, { id: anna.id }, null] } };
      for (const hostile of ['\0', 'anna\0', `${anna.id}\0`, '\ud800', 'anna\udfff']) {
        expect(await resolve([...beside, { [key]: hostile }], service, ID_ONLY)).toEqual(found);
        // Also with the references in the document, and their keys in it or in variables.
        const written = literalReferences([...beside, { [key]: '$key' }]);
        expect(await app.ask(`query ($key: String!) ${written}`, { key: hostile }, service)).toEqual(found);
      }
      const written = literalReferences([...beside, { [key]: 'anna\0' }]);
      expect(await app.ask(written, {}, service)).toEqual(found);
    },
  );

  test('elsewhere in the same operation such text is a bad request as ever [L19]', async () => {
    const service = await app.service();
    const document = `query ($a: String) { customer(externalId: $a) { id }
      _entities(representations: [{ __typename: "Customer", externalId: $a }]) { ... on Customer { id } } }`;
    const literal = ID_ONLY.replace(/}\s*$/, ' customer(externalId: "\\u0000") { id } }');
    for (const answer of [
      await app.ask(document, { a: '\0' }, service),
      await app.ask(literal, { references: [] }, service),
    ]) {
      expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT' }]);
    }
  });
});
