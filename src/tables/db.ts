import type { Kysely } from 'kysely';

/** Statements on one connection or in one transaction. What changes something takes this: only a transaction has it. */
export type Db = Kysely<unknown>;

/** Statements that only read. A `Db` is one too. */
export type Reader = Pick<Db, 'selectFrom' | 'getExecutor'>;
