import { sql } from 'kysely';
import type { Reader } from '../tables/db.js';
import type { Rule } from './rule.js';

/** History stays as it was written, because a hash protects it; its readers replace text that cannot be decoded. */
const AS_WRITTEN = ['history_entry'];

/**
 * Rules that no JSON is stored which the database cannot decode: U+0000 and halves of surrogate pairs. No input lets
 * it in, and the triggers survive it. Covers every JSON column the database knows.
 */
export async function jsonRules(db: Reader): Promise<Rule[]> {
  const { rows } = await sql<{ table: string; column: string; key: string }>`
    select c.relname as table, a.attname as column, k.attname as key
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    join pg_constraint p on p.conrelid = c.oid and p.contype = 'p'
    join pg_attribute k on k.attrelid = c.oid and k.attnum = p.conkey[1]
    where a.atttypid = 'json'::regtype and not a.attisdropped and c.relname <> all(${AS_WRITTEN}::text[])
    order by 1, 2`.execute(db);
  return [
    {
      title: 'Stored JSON can be decoded.',
      flaws: sql.join(
        rows.map(
          ({ table, column, key }) => sql`
            select ${sql.lit(`${table}.${column} of `)} || ${sql.id(key)} as flaw from ${sql.table(table)}
            where ${sql.id(column)}::text <> decodable_json(${sql.id(column)})::text`,
        ),
        sql` union all `,
      ),
    },
  ];
}
