import { Migration } from '@mikro-orm/migrations';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/database.js';
import { backFill } from '../../src/migrations/back-fill.js';
import { type BackFillProgress, runConcurrently } from '../../src/migrations/concurrently.js';
import { databaseLimits } from '../support/database-limits.js';
import { emptyDatabase } from '../support/empty-database.js';

const MANY = 3_500;
let database: Database;
const db = () => database.kysely;

beforeAll(async () => {
  database = await openDatabase({ ...databaseLimits, url: await emptyDatabase('backfill') });
  await sql`create table wish (id uuid primary key, text text, folded text)`.execute(db());
  await sql`insert into wish select gen_random_uuid(), 'Wish ' || n from generate_series(1, ${MANY}::int) n`.execute(
    db(),
  );
  await sql`analyze wish`.execute(db());
});
afterAll(() => database.close());

/** A migration of these statements. */
function migrationOf(...statements: string[]): Migration {
  class Wishes extends Migration {
    override name = '9999-wishes';
    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  }
  return new Wishes(database.orm.em.getDriver(), database.orm.config);
}
const filling = backFill({
  table: 'wish',
  key: 'id',
  type: 'uuid',
  set: 'folded = lower(text)',
  where: 'folded is null',
});

test('a back-fill goes through a table in batches, says how far it is, and leaves alone what is filled', async () => {
  await sql`update wish set folded = 'given' where text = 'Wish 7'`.execute(db());
  const told: BackFillProgress[] = [];
  const applied: string[] = [];
  await runConcurrently(
    db(),
    [migrationOf(filling)],
    async (name) => void applied.push(name),
    (far) => told.push(far),
  );
  expect(applied).toEqual(['9999-wishes']);
  expect(told.map(({ seen }) => seen)).toEqual([1_000, 2_000, 3_000, 3_500]);
  expect(told[0]).toEqual({ migration: '9999-wishes', table: 'wish', seen: 1_000, about: MANY });
  const { rows } = await sql`select folded from wish where folded is distinct from lower(text)`.execute(db());
  expect(rows).toEqual([{ folded: 'given' }]);
});

test('a statement that needs the whole table gives way to those who use it, and comes in time', async () => {
  const isHeld = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const holder = db()
    .transaction()
    .execute(async (tx) => {
      await sql`select from wish`.execute(tx);
      isHeld.resolve();
      await release.promise;
    });
  await isHeld.promise;
  const migrating = runConcurrently(
    db(),
    [migrationOf('alter table wish add column kind text')],
    async () => {},
  );
  // Others wait for half a second at most, although the table is held for longer.
  const waits: number[] = [];
  for (const until = performance.now() + 1_500; performance.now() < until; ) {
    const begun = performance.now();
    await sql`select from wish limit 1`.execute(db());
    waits.push(performance.now() - begun);
  }
  expect(Math.max(...waits)).toBeGreaterThan(50);
  expect(Math.max(...waits)).toBeLessThan(1_500);
  release.resolve();
  await Promise.all([holder, migrating]);
  const { rows } =
    await sql`select from information_schema.columns where table_name = 'wish' and column_name = 'kind'`.execute(
      db(),
    );
  expect(rows).toHaveLength(1);
});
