import type { Insertable, Kysely, Selectable } from 'kysely';
import type { DB } from './types.js';

/** The tables as the migrations left them, generated: a column that does not exist does not compile. */
export type Tables = DB;

/** A row as read. */
export type Row<Table extends keyof Tables> = Selectable<Tables[Table]>;

/** A row to add. */
export type NewRow<Table extends keyof Tables> = Insertable<Tables[Table]>;

/** Statements on one connection or in one transaction. Writes take a `Db`, which only a transaction provides. */
export type Db = Kysely<Tables>;

/** Statements that only read. A `Db` is one too. */
export type Reader = Pick<Db, 'selectFrom' | 'getExecutor'>;
