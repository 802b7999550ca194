import type { Migration } from '@mikro-orm/migrations';
import { describe, expect, test } from 'vitest';
import { backFill } from '../../src/migrations/back-fill.js';
import { concurrentMigrations, migrations } from '../../src/migrations/index.js';
import { blockingForms } from '../support/blocking-forms.js';

/** Migrations before this one were written without the rule, and have run everywhere. */
const FIRST = 52;
/** What the version before no longer uses, by the migration that removes it: the reason, and which version stopped. */
const contracted: Record<string, string> = {};

const statementsOf = (Made: new (...given: never[]) => Migration) => {
  const migration = new (Made as new () => Migration)();
  migration.up();
  return { name: (migration as { name: string }).name, statements: migration.getQueries() as string[] };
};

describe('a migration that runs beside the version before', () => {
  const all = [
    ...migrations.map((Made) => ({ ...statementsOf(Made), isAlone: false })),
    ...concurrentMigrations.map((Made) => ({ ...statementsOf(Made), isAlone: true })),
  ].filter(({ name }) => Number(name.slice(0, 4)) >= FIRST);

  test.each(all)('$name keeps nobody waiting', ({ name, statements, isAlone }) => {
    expect(statements.length).toBeGreaterThan(0);
    if (name in contracted) return;
    expect(blockingForms(statements, isAlone)).toEqual([]);
  });

  test('no exception is left over', () => {
    expect(
      Object.keys(contracted).filter((name) => all.every((migration) => migration.name !== name)),
    ).toEqual([]);
  });

  test.each([
    'create index contact_value on contact (value)',
    'create unique index contact_value on contact (value)',
    'create index concurrently contact_value on contact (value)',
    'alter table contact add column token uuid default gen_random_uuid()',
    'alter table contact add token uuid not null default gen_random_uuid()',
    'alter table contact add column at timestamptz default clock_timestamp()',
    'alter table contact add column folded text generated always as (lower(value)) stored',
    'alter table contact add column place bigint generated always as identity',
    'alter table contact add column place bigserial',
    'alter table contact add column kind text not null',
    `alter table contact add column kind text check (kind <> '')`,
    'alter table contact add column owner_id uuid references customer',
    'alter table contact alter column value type varchar(200)',
    'alter table contact alter value set data type varchar(200)',
    'alter table contact alter column proved_by set not null',
    `alter table contact add constraint has_value check (value <> '')`,
    'alter table contact add constraint of_customer foreign key (customer_id) references customer',
    'alter table contact add constraint once unique (type, value)',
    'alter table contact validate constraint has_value',
    `update contact set proved_by = 'STAFF'`,
    'delete from contact where customer_id is null',
    'insert into contact (id) select id from customer',
    'lock table contact in exclusive mode',
    'truncate contact',
    'alter table contact drop column proved_by',
    'alter table contact rename column proved_by to shown_by',
    'drop table contact',
  ])('may not: %s', (statement) => {
    const sentences = blockingForms([statement], false);
    expect(sentences).toEqual([expect.stringMatching(/^`\w+ .*`: .+\.$/)]);
    expect(sentences[0]).toContain(statement.slice(0, 120));
  });

  test.each([
    [
      'create table wish (id uuid primary key)',
      'create index wish_of on wish (id)',
      `insert into wish (id) values (null)`,
    ],
    ['alter table contact add column kind text'],
    [`alter table contact add column kind text not null default 'x'`],
    ['alter table contact add column at timestamptz default now()'],
    [`alter table contact add constraint has_value check (value <> '') not valid`],
    ['alter table contact add constraint once unique using index contact_once'],
    ['alter table contact alter column proved_by drop not null'],
    ['alter table contact drop constraint has_value'],
    ['update campaign set name = name'],
    [
      'create or replace function f() returns void language plpgsql as $$ begin update contact set value = value; end $$',
    ],
  ])('may: %s', (...statements) => {
    expect(blockingForms(statements, false)).toEqual([]);
  });

  test.each([
    ['create index concurrently contact_value on contact (value)'],
    ['drop index concurrently if exists contact_value'],
    ['alter table contact validate constraint has_value'],
    [backFill({ table: 'contact', key: 'id', type: 'uuid', set: `value = ''`, where: 'value is null' })],
  ])('may outside of a transaction: %s', (...statements) => {
    expect(blockingForms(statements, true)).toEqual([]);
  });
});
