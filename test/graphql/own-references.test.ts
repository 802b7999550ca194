import { describe, expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { enter, readStatements } from '../support/customers.js';
import { merged } from '../support/merges.js';

const app = useApp();
const NAMES = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Customer { id firstName } } }';
const resolve = (references: object[], token: string | null) =>
  app.ask(NAMES, { r: references.map((reference) => ({ __typename: 'Customer', ...reference })) }, token);
/** What a caller learns of a reference by a key that is not theirs. */
const refusal = (index: number, code = 'FORBIDDEN') => ({
  path: ['_entities', index],
  extensions: { code },
});

describe('customers who are referred to by their own keys', () => {
  test('find themselves by externalId and code, once or many times [FD-12]', async () => {
    const { id, code } = await enter(app, { externalId: 'mine', firstName: 'Anna' });
    const me = { id, firstName: 'Anna' };
    for (const token of [await app.customer(id), await app.visitor(id)]) {
      const { data, errors } = await resolve([{ externalId: 'mine' }, { code }, { id }, { code }], token);
      expect(errors).toBeUndefined();
      expect(data._entities).toEqual([me, me, me, me]);
      // Their keys, and themselves.
      expect(readStatements(app)).toHaveLength(2);
    }
  });

  test('learn of another’s keys what they learn of keys nobody has [FD-12, D06, C07]', async () => {
    const { id } = await enter(app, { externalId: 'mine' });
    const other = await enter(app, { externalId: 'theirs', firstName: 'Bert' });
    const token = await app.customer(id);
    const answers: Array<Awaited<ReturnType<typeof resolve>>> = [];
    const statements: string[][] = [];
    for (const reference of [
      { externalId: 'theirs' },
      { externalId: 'nobodys' },
      { externalId: 'MINE' },
      // One key is not the other.
      { code: 'mine' },
      { code: other.code },
      { code: '0000000000000000' },
      { externalId: '\0' },
    ]) {
      answers.push(await resolve([reference], token));
      statements.push([...app.transcript]);
    }
    expect(answers[0]!.data).toEqual({ _entities: [null] });
    expect(answers[0]!.errors).toMatchObject([refusal(0)]);
    expect(answers).toEqual(answers.map(() => answers[0]));
    // Nor does the database do anything else.
    expect(statements).toEqual(statements.map(() => statements[0]));
    expect(statements[0]!.join()).not.toContain('external_id =');
  });

  test('get only their own out of a mixed page, in its order [FD-12, D03]', async () => {
    const { id, code } = await enter(app, { externalId: 'mine', firstName: 'Anna' });
    const other = await enter(app, { externalId: 'theirs', firstName: 'Bert' });
    const references = [{ externalId: 'theirs' }, { code }, { code: other.code }, { externalId: 'mine' }];
    const { data, errors } = await resolve(references, await app.customer(id));
    const me = { id, firstName: 'Anna' };
    expect(data._entities).toEqual([null, me, null, me]);
    expect(errors).toMatchObject([refusal(0), refusal(2)]);
  });

  test('find themselves by the keys of a record that was merged into theirs [FD-12, VV-11]', async () => {
    const anna = await enter(app, { externalId: 'mine', firstName: 'Anna' });
    const before = await enter(app, { externalId: 'before', firstName: 'Anka' });
    const token = await app.customer(anna.id);
    const old = [{ externalId: 'before' }, { code: before.code }];
    expect((await resolve(old, token)).data._entities).toEqual([null, null]);
    await merged(app, anna.id, before.id);
    const { data, errors } = await resolve(old, token);
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual(Array(2).fill({ id: anna.id, firstName: 'Anna' }));
  });

  test('are nobody without a session, by their own keys too [FD-12, FD-07]', async () => {
    const { id, code } = await enter(app, { externalId: 'mine' });
    const token = await app.customer(id);
    await app.em.getKysely().updateTable('customer').set({ status: 'DISABLED' }).execute();
    for (const sender of [token, null]) {
      const { data, errors } = await resolve([{ externalId: 'mine' }, { code }], sender);
      expect(data._entities).toEqual([null, null]);
      expect(errors).toMatchObject([refusal(0, 'UNAUTHENTICATED'), refusal(1, 'UNAUTHENTICATED')]);
    }
  });
});
