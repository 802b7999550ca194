import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { maskedNames, personalData } from '../../src/privacy/personal-data.js';
import { useApp } from '../support/app.js';

const app = useApp();

const mapped = Object.entries(personalData).flatMap(([table, { columns }]) =>
  Object.entries(columns).map(([name, column]) => ({ place: `${table}.${name}`, table, name, ...column })),
);

/** Every column of the database but those of the migrator. */
async function stored(): Promise<string[]> {
  const columns: Array<{ place: string }> = await app.em.execute(`
    select table_name || '.' || column_name as place from information_schema.columns
    where table_schema = 'public' and table_name <> 'mikro_orm_migrations' order by 1`);
  return columns.map(({ place }) => place);
}

describe('the map of personal data', () => {
  test('has every column of every table, and no other [BX-04]', async () => {
    const places = mapped.map(({ place }) => place);
    const columns = await stored();
    expect(columns.filter((place) => !places.includes(place))).toEqual([]);
    expect(places.filter((place) => !columns.includes(place))).toEqual([]);
    expect(new Set(places).size).toBe(places.length);
    expect(places.length).toBeGreaterThan(150);
  });

  test('says what becomes of everything said of a person, where the row stays [BX-04]', () => {
    const undecided = mapped.filter(
      ({ table, kind, emptied, kept }) =>
        personalData[table]!.onErasure === 'STAY' && kind === 'CONTENT' && !emptied && !kept,
    );
    expect(undecided.map(({ place }) => place)).toEqual([]);
  });

  test('tables whose rows go are those the database removes with the customer [BX-04]', async () => {
    const references: Array<{ table: string }> = await app.em.execute(`
      select distinct conrelid::regclass::text as table from pg_constraint
      where contype = 'f' and confrelid = 'customer'::regclass and confdeltype = 'c'
      union select deletion[1] from pg_trigger join pg_proc on pg_proc.oid = tgfoid,
        regexp_matches(prosrc, 'delete from (\\w+)', 'g') as deletion
      where tgrelid = 'customer'::regclass and tgname = 'customer_pairs_go'`);
    const going = Object.entries(personalData).filter(([, { onErasure }]) => onErasure === 'GO');
    expect(going.map(([name]) => name).toSorted()).toEqual(references.map(({ table }) => table).toSorted());
  });

  test('what it lets stay is what docs/erasure.md lists [BX-04]', async () => {
    const listed = [...(await readFile('docs/erasure.md', 'utf8')).matchAll(/^\| `(\w+\.\w+)` \|/gm)];
    expect(mapped.flatMap(({ place, kept }) => (kept ? [place] : [])).toSorted()).toEqual(
      listed.map(([, place]) => place).toSorted(),
    );
  });

  test('gives logs every name of what is said of a person [H01]', () => {
    for (const name of ['firstname', 'birthdate', 'street1', 'email', 'mobile', 'telnum', 'useragent'])
      expect(maskedNames).toContain(name);
    // What operators look for stays readable.
    for (const name of ['id', 'customerid', 'kind', 'at', 'status', 'reason', 'ip'])
      expect(maskedNames).not.toContain(name);
  });
});
