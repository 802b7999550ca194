/** Rows in one transaction: a tenth of a second or so, for which somebody may have to wait. */
const BATCH = 1_000;
const MARK = 'back-fill of';
/** Less than any key. */
const before = { uuid: '00000000-0000-0000-0000-000000000000', bigint: '0' };

interface BackFilled {
  table: string;
  /** The primary key, of one column, and its type. */
  key: string;
  type: keyof typeof before;
  /** The assignments. */
  set: string;
  /** Which rows still need them. A row that has them is left alone, so that it can begin anew. */
  where: string;
}

/**
 * Changes the rows of a big table in batches that are committed one by one. For a migration of `concurrentMigrations`:
 * it is run again and again, each time with the last key of the batch before.
 */
export const backFill = ({ table, key, type, set, where }: BackFilled): string => `/* ${MARK} ${table} */
  with batch as materialized (
    select ${key} as key from ${table} where ${key} > coalesce($1::${type}, '${before[type]}') order by ${key} limit ${BATCH}),
  filled as (
    update ${table} set ${set} from batch where ${table}.${key} = batch.key and (${where}) returning 1)
  select (select key::text from batch order by key desc limit 1) as last, (select count(*)::int from batch) as seen,
    (select count(*)::int from filled) as filled`;

/** The table that a statement fills batch by batch; null for any other statement. */
export const backFilledTable = (statement: string): string | null =>
  new RegExp(`^/\\* ${MARK} (\\w+) \\*/`).exec(statement)?.[1] ?? null;
