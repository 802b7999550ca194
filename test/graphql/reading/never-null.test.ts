import { type GraphQLObjectType, isNonNullType, parse } from 'graphql';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { executor } from '../../../src/graphql/reading/executor.js';
import { createSchema } from '../../../src/graphql/schema/schema.js';
import { contextFor, readingService } from '../../support/answers.js';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';
import { closed, notWritten, waysBelow } from '../../support/written-fields.js';

const app = useApp();
const { schema } = await createSchema();
const run = executor(schema);

/** Not columns, and never null for other reasons. */
const NEVER_NULL: Record<string, string> = {
  'CustomerAgreements.records': 'an empty list, if there are none',
  'CustomerHistoryEntry.hash': 'of a column that is not null',
  'CustomerHistoryChange.field': 'by the constraint history_entry_whole_changes',
  'CustomerHistorySource.correlationId': 'every request has one',
};

describe('what is never null in the schema', () => {
  test('is never null where PostgreSQL writes it', async () => {
    const { id } = await enter(app, { externalId: 'shop-1' });
    const { rows } = await sql<{ name: string }>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and is_nullable = 'NO'`.execute(app.em.getKysely());
    const notNull = new Set(rows.map(({ name }) => name));
    const ways = waysBelow(schema.getType('Customer') as GraphQLObjectType);
    let count = 0;
    for (const [path, way] of ways) {
      const [type, name] = path.split('.') as [string, string];
      const field = (schema.getType(type) as GraphQLObjectType).getFields()[name]!;
      if (!isNonNullType(field.type) || type === 'Customer' || notWritten.includes(path)) continue;
      count += 1;
      if (NEVER_NULL[path]) continue;
      app.statements.length = 0;
      const query = `query ($id: ID!) { customer(id: $id) { ${closed(way)} } }`;
      const contextValue = contextFor(app, readingService);
      await run({
        document: parse(query),
        key: query,
        operationName: undefined,
        variableValues: { id },
        contextValue,
      });
      const statement = app.statements.findLast((text) => text.includes(` as "${name}"`)) ?? '';
      const written = new RegExp(`select\\s+(?:(\\w+)\\.)?(\\w+) as "${name}"\\s+from ([^]*)`).exec(
        statement,
      );
      const [, alias, column, from = ''] = written ?? [];
      const table = alias
        ? new RegExp(`(\\w+) ${alias}\\b`).exec(from)?.[1]
        : /^(?:\(\(\s*select \* from )?(\w+)/.exec(from)?.[1];
      expect(notNull, `${path}: ${statement}`).toContain(`${table}.${column}`);
    }
    expect(count).toBeGreaterThan(35);
  });

  test('and a change has its three parts, or is refused by the database', async () => {
    const { id } = await enter(app, { externalId: 'shop-1' });
    const add = (changes: string) =>
      sql`insert into history_entry (id, customer_id, kind, at, actor_kind, changes)
        values (gen_random_uuid(), ${id}::uuid, 'CUSTOMER_UPDATED', now(), 'SYSTEM', ${changes}::json)`.execute(
        app.em.getKysely(),
      );
    await add('[{"field":"firstName","from":null,"to":"\\u0000"}]');
    for (const changes of ['[{"field":"firstName","to":1}]', '[{"field":"a","from":1,"to":2,"secret":3}]']) {
      await expect(add(changes)).rejects.toThrow('history_entry_whole_changes');
    }
  });
});
