import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { useApp } from './support/app.js';

const app = useApp();

/** Written and read with SQL of their own; whole tables end in `.*`. */
const unmapped = [
  'background_job.*',
  'challenge.*',
  'custom_field_value.*',
  'customer.made_in',
  'customer_merge.*',
  'customer_past.*',
  'customer_label.*',
  'customer_search.*',
  'dev_inbox.*',
  'duplicate_check.*',
  'duplicate_key.*',
  'duplicate_pair.*',
  'erasure.*',
  'erasure_acknowledgement.*',
  'event.*',
  'event_head.*',
  'event_log.*',
  'event_queue.*',
  'facebook_deletion.*',
  'history_entry.content_hash',
  'history_entry.hash',
  'history_entry.salt',
  'history_entry.sequence',
  'history_head.*',
  'idempotency_key.*',
  'import_run.*',
  'ledger_account.*',
  'ledger_entry.*',
  'ledger_lot.*',
  'ledger_lot_entry.*',
  'ledger_transaction.*',
  'message.*',
  'mikro_orm_migrations.*',
  'pin.*',
  'session.*',
  'shown_token.*',
  'sms_day.*',
  'throttle.*',
  'webhook_delivery.*',
  'webhook_endpoint.*',
  'webhook_line.*',
];

const HOW = `A table or column is either in src/entities, in the file of its entity, or in the list \`unmapped\` of
test/entities.test.ts, if src/tables and src/reads write and read it with SQL of their own.`;

interface Column {
  table: string;
  column: string;
  isNullable: boolean;
}

async function columnsOfDatabase(): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select table_name as "table", column_name as "column", is_nullable = 'YES' as "isNullable"
    from information_schema.columns where table_schema = 'public'`.execute(app.em.getKysely());
  return rows;
}

const columnsOfEntities = (): Column[] =>
  [...app.em.getMetadata().getAll().values()].flatMap((entity) =>
    Object.values(entity.properties).flatMap((property) =>
      (property.fieldNames ?? []).map((column) => ({
        table: entity.tableName,
        column,
        isNullable: property.nullable ?? false,
      })),
    ),
  );

const nameOf = ({ table, column }: Column) => `${table}.${column}`;
const isUnmapped = (column: Column) =>
  unmapped.some((name) => [nameOf(column), `${column.table}.*`].includes(name));
const asText = (column: Column) => `${nameOf(column)}${column.isNullable ? ' null' : ' not null'}`;

describe('entities and migrations', () => {
  test('agree on every table, column and whether it can be null', async () => {
    const inDatabase = (await columnsOfDatabase()).filter((column) => !isUnmapped(column));
    expect(inDatabase.length).toBeGreaterThan(100);
    expect(columnsOfEntities().map(asText).toSorted(), HOW).toEqual(inDatabase.map(asText).toSorted());
  });

  test('leave unmapped what exists and is not mapped, nothing else', async () => {
    const inDatabase = await columnsOfDatabase();
    const mapped = columnsOfEntities().map(nameOf);
    for (const name of unmapped) {
      const meant = inDatabase.filter((column) => [nameOf(column), `${column.table}.*`].includes(name));
      expect(meant.length, `${name} exists`).toBeGreaterThan(0);
      expect(
        meant.map(nameOf).filter((column) => mapped.includes(column)),
        HOW,
      ).toEqual([]);
    }
  });

  test('agree on types: what an entity holds can be stored in its column', async () => {
    const { rows } = await sql<Column & { type: string }>`
      select table_name as "table", column_name as "column", udt_name as type
      from information_schema.columns where table_schema = 'public'`.execute(app.em.getKysely());
    const inDatabase = new Map(rows.map((row) => [nameOf(row), row.type]));
    const kinds: Record<string, string[]> = {
      string: ['text', 'uuid', 'date', 'varchar'],
      number: ['int4', 'float8', 'int2'],
      boolean: ['bool'],
      Date: ['timestamptz'],
    };
    const odd = [...app.em.getMetadata().getAll().values()].flatMap((entity) =>
      Object.values(entity.properties)
        .filter((property) => property.runtimeType in kinds)
        .flatMap((property) =>
          (property.fieldNames ?? [])
            .map((column) => ({ name: `${entity.tableName}.${column}`, runtimeType: property.runtimeType }))
            .filter(({ name, runtimeType }) => !kinds[runtimeType]!.includes(inDatabase.get(name) ?? 'none')),
        ),
    );
    expect(odd.map(({ name, runtimeType }) => `${name}: ${runtimeType} in ${inDatabase.get(name)}`)).toEqual(
      [],
    );
  });
});
