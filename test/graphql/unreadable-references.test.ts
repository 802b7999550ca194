import { describe, expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { enter, NOBODY, readStatements } from '../support/customers.js';

const app = useApp();
const NAMES = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { id firstName } } }';

const ENTITY = 'A representation is an object with a `__typename` of ';
const KEY = 'A representation of a Customer has one of id, externalId, code.';

describe('a reference that cannot be read', () => {
  test.each([
    ['a number', 7, ENTITY],
    ['a text', NOBODY, ENTITY],
    ['a list', [{ __typename: 'Customer', id: NOBODY }], ENTITY],
    ['without a type', { id: NOBODY }, ENTITY],
    ['of a type that is no entity', { __typename: 'HistoryEntry', id: NOBODY }, ENTITY],
    ['of a type that does not exist', { __typename: 'Nothing', id: NOBODY }, ENTITY],
    ['of a type in a list', { __typename: ['Customer'], id: NOBODY }, ENTITY],
    ['of introspection', { __typename: '__Schema' }, ENTITY],
    ['without a key', { __typename: 'Customer' }, KEY],
    ['with keys that are null', { __typename: 'Customer', id: null, code: null }, KEY],
    ['with a number for an id', { __typename: 'Customer', id: 7 }, 'The id of a Customer is a string.'],
    [
      'with a truth for a code',
      { __typename: 'Customer', code: true },
      'The code of a Customer is a string.',
    ],
    [
      'with an object for an externalId',
      { __typename: 'Customer', externalId: { eq: 'x' } },
      'The externalId of a Customer is a string.',
    ],
  ])('fails alone: %s [FD-03]', async (_, unreadable, message) => {
    const anna = await enter(app, { externalId: 'shop-1', firstName: 'Anna' });
    const bert = await enter(app, { externalId: 'shop-2', firstName: 'Bert' });
    const service = await app.service();
    const [first, last] = [anna.id, bert.id].map((id) => ({ __typename: 'Customer', id }));
    // By graphql-js, and compiled.
    for (let time = 1; time <= 3; time += 1) {
      const { data, errors } = await app.ask(NAMES, { r: [first, unreadable, last, unreadable] }, service);
      expect(data._entities).toEqual([
        { id: anna.id, firstName: 'Anna' },
        null,
        { id: bert.id, firstName: 'Bert' },
        null,
      ]);
      expect(errors?.map(({ path, extensions }) => [path, extensions])).toEqual(
        [1, 3].map((index) => [['_entities', index], { code: 'BAD_USER_INPUT' }]),
      );
      for (const error of errors ?? []) expect(error.message).toContain(message);
      expect(readStatements(app)).toHaveLength(1);
    }
  });

  test.each(['id', 'externalId', 'code'])(
    'is nobody’s where its %s holds what no text of the database can: the others are found [FD-03]',
    async (key) => {
      const { id } = await enter(app, { externalId: 'shop-1', firstName: 'Anna' });
      const found = { id, firstName: 'Anna' };
      const customer = await app.customer(id);
      for (const hostile of ['\0', `${id}\0`, '\ud800']) {
        const r = [{ [key]: hostile }, { id }, { externalId: 'shop-1' }].map((reference) => ({
          __typename: 'Customer',
          ...reference,
        }));
        expect(await app.ask(NAMES, { r }, await app.service())).toEqual({
          data: { _entities: [null, found, found] },
        });
        const { data } = await app.ask(NAMES, { r }, customer);
        expect(data._entities).toEqual([null, found, found]);
      }
    },
  );
});
