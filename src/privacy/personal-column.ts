import { type RawBuilder, sql } from 'kysely';

/** The ids of one person's records, as a list in SQL. */
export type PersonIds = RawBuilder<unknown>;

/**
 * What a column says of the person its row is about.
 *
 * - `CONTENT`: what somebody said of the person or we learned. Exported, and masked wherever its name turns up in a log.
 * - `FACT`: when, of what kind, in which state. Exported.
 * - `SECRET`: what lets somebody in, or only compares: hashes, keyed fingerprints, sealed text. Never exported, masked
 *   in logs.
 * - `COPY`: content once more, in a form to compare. Masked in logs; the export has the original.
 * - `TECHNICAL`: how the row is kept. Neither exported nor masked.
 */
type Kind = 'CONTENT' | 'FACT' | 'SECRET' | 'COPY' | 'TECHNICAL';

export interface Column {
  kind: Kind;
  /** Its name in an export, if that is not the column's own in camel case. */
  as?: string;
  /** What an export says instead of the bare value, such as the name behind an id. */
  shows?: RawBuilder<unknown>;
  /** Names it has in inputs, and so may have in logs. */
  aliases?: readonly string[];
  /** Logs use the name for something else, so it is not masked by it. */
  isCommonWord?: true;
  /** Of a row that stays when the person goes: what the column is set to. */
  emptied?: RawBuilder<unknown>;
  /** Of a row that stays: why the person's id, or what only we can trace to them, stays. docs/erasure.md lists these. */
  kept?: string;
}

export interface Table {
  /** Which rows are about the person, or null when no row is about one in particular. */
  rowsOf: ((ids: PersonIds) => RawBuilder<unknown>) | null;
  /** Rows about somebody else that quote the person: not exported, and emptied with the person's own. */
  quoting?: (ids: PersonIds) => RawBuilder<unknown>;
  /** Whether the rows go when the person does. Those that stay are emptied as their columns say. */
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

/** Rows that belong to the customer's own, and go with it. */
export const owned = (columns: Record<string, Column>): Table => ({
  rowsOf: (ids) => sql`customer_id = any(${ids})`,
  onErasure: 'GO',
  columns: { customer_id: technical, ...columns },
});

/** Rows about nobody: campaigns, clients, numbers. */
export const impersonal = (...columns: string[]): Table => ({
  rowsOf: null,
  onErasure: 'STAY',
  columns: Object.fromEntries(columns.map((column) => [column, technical])),
});
