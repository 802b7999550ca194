/** Rows in one transaction: a tenth of a second or so, for which somebody may have to wait. */
const BATCH = 1_000;
const MARK = 'back-fill of';
/** Less than any key. */
const before = { uuid: '00000000-0000-0000-0000-000000000000', bigint: '0' };

interface Filled {
  table: string;
  /** The primary key, of one column, and its type. */
  key: string;
  type: keyof typeof before;
}

interface Updated extends Filled {
  /** The assignments. */
  set: string;
  /** Which rows still need them. A row that has them is left alone, so that it can begin anew. */
  where: string;
}

interface Done extends Filled {
  /** What to do with the rows whose `key` is in `batch`; the same for a row again has to change nothing. */
  statement: string;
}

/**
 * Does something for the rows of a big table in batches that are committed one by one. For a migration of
 * `concurrentMigrations`: it is run again and again, each time with the last key of the batch before.
 */
export const batchWise = ({ table, key, type, statement }: Done): string => `/* ${MARK} ${table} */
  with batch as materialized (
    select ${key} as key from ${table} where ${key} > coalesce($1::${type}, '${before[type]}') order by ${key} limit ${BATCH}),
  filled as (${statement} returning 1)
  select (select key::text from batch order by key desc limit 1) as last, (select count(*)::int from batch) as seen,
    (select count(*)::int from filled) as filled`;

/** Changes the rows of a big table, likewise. */
export const backFill = ({ set, where, ...filled }: Updated): string =>
  batchWise({
    ...filled,
    statement: `update ${filled.table} set ${set} from batch where ${filled.table}.${filled.key} = batch.key and (${where})`,
  });

/** The table that a statement fills batch by batch; null for any other statement. */
export const backFilledTable = (statement: string): string | null =>
  new RegExp(`^/\\* ${MARK} (\\w+) \\*/`).exec(statement)?.[1] ?? null;
