import { type RawBuilder, sql } from 'kysely';

/** The ids of one person's records, as a list in SQL. */
export type PersonIds = RawBuilder<unknown>;

/**
 * The kind of information that a column holds about its row's person.
 *
 * - `CONTENT`: data stated by or learned about the person. Exported, and masked wherever its name turns up in a log.
 * - `FACT`: when, of what kind, in which state. Exported.
 * - `SECRET`: data that grants access or only serves to compare: hashes, keyed fingerprints, sealed text. Never
 *   exported, masked in logs.
 * - `COPY`: the same content in a form for comparison. Masked in logs; the export has the original.
 * - `TECHNICAL`: the row's housekeeping. Neither exported nor masked.
 */
type Kind = 'CONTENT' | 'FACT' | 'SECRET' | 'COPY' | 'TECHNICAL';

export interface Column {
  kind: Kind;
  /** Its name in an export, if that is not the column's own in camel case. */
  as?: string;
  /** The value an export shows instead of the bare one, such as the name behind an id. */
  shows?: RawBuilder<unknown>;
  /** Its names in inputs, which may also appear in logs. */
  aliases?: readonly string[];
  /** Logs use the name for something else, so it is not masked by it. */
  isCommonWord?: true;
  /** In a row that stays when the person is erased: the value that the column is set to. */
  emptied?: RawBuilder<unknown>;
  /**
   * In a row that stays: the reason why the person's id, or data that only we can trace to them, is kept. Listed in
   * docs/erasure.md.
   */
  kept?: string;
}

export interface Table {
  /** The rows about the person; null when no row is about one in particular. */
  rowsOf: ((ids: PersonIds) => RawBuilder<unknown>) | null;
  /** Rows about somebody else that quote the person: not exported, and emptied together with the person's own. */
  quoting?: (ids: PersonIds) => RawBuilder<unknown>;
  /** Whether the rows go when the person is erased. Rows that stay are emptied as their columns say. */
  onErasure: 'GO' | 'STAY';
  columns: Record<string, Column>;
}

export const content: Column = { kind: 'CONTENT' };
export const fact: Column = { kind: 'FACT' };
export const secret: Column = { kind: 'SECRET' };
export const copy: Column = { kind: 'COPY' };
export const technical: Column = { kind: 'TECHNICAL' };

export const kept = (column: Column, why: string): Column => ({ ...column, kept: why });
export const emptied = (column: Column, to: RawBuilder<unknown> = sql`null`): Column => ({
  ...column,
  emptied: to,
});

const ownAct = sql`actor_kind in ('CUSTOMER', 'ANONYMOUS')`;

/** What a row says about who made it, in an export only if that was the person: anybody else's data is not theirs. */
export const ofOwnAct = (column: Column, name: string, isOwn = ownAct): Column => ({
  ...column,
  shows: sql`case when ${isOwn} then ${sql.id(name)} end`,
});

/** A table whose rows belong to the customer and are deleted with them. */
export const owned = (columns: Record<string, Column>): Table => ({
  rowsOf: (ids) => sql`customer_id = any(${ids})`,
  onErasure: 'GO',
  columns: { customer_id: technical, ...columns },
});

/** A table about nobody: campaigns, clients, numbers. */
export const impersonal = (...columns: string[]): Table => ({
  rowsOf: null,
  onErasure: 'STAY',
  columns: Object.fromEntries(columns.map((column) => [column, technical])),
});
