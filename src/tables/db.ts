import type { Kysely } from 'kysely';
import type { DB } from './types.js';

/** The tables as the migrations left them, generated: a column that is not there does not compile. */
export type Tables = DB;

/** Statements on one connection or in one transaction. What changes something takes this: only a transaction has it. */
export type Db = Kysely<Tables>;

/** Statements that only read. A `Db` is one too. */
export type Reader = Pick<Db, 'selectFrom' | 'getExecutor'>;
