import type { Caller } from '../../domain/work/caller.js';

/** What a row of a customer says about who made it. A row has only the columns that a request needs. */
interface Acted {
  actorKind: string;
  actorId: string | null;
  /** The record that the row belongs to, where it names one. */
  customerId?: string;
}

/** Whether rows are shown with the ids and network addresses of everybody: to services and staff, and nobody else. */
export const seesEveryone = (caller: Caller | null): boolean => caller !== null && 'scopes' in caller;

/** The fields of each type that say who acted, and how they can be found. */
export const traces = {
  CustomerAgreement: ['actorId'],
  CustomerHistoryEntry: ['actorId', 'source'],
} as const;

/** Whether the field may have to be hidden from callers who do not see everyone. */
export const isTraceOfOther = (type: string, field: string): boolean =>
  Object.hasOwn(traces, type) && (traces[type as keyof typeof traces] as readonly string[]).includes(field);

/** Whether the customer made it, signed in or as a visitor; false if the row does not say. */
const isOwn = ({ actorKind, actorId, customerId }: Acted): boolean =>
  actorKind === 'ANONYMOUS' ||
  (actorKind === 'CUSTOMER' && (customerId === undefined || actorId === customerId));

/**
 * A row as this caller may see it. An employee's or another person's id, network address and browser are data about
 * them: the customer learns what kind of caller it was, and no more.
 */
export function withoutOthersTraces<Row extends Acted>(
  caller: Caller | null,
  row: Row,
  ...traces: readonly (keyof Row & string)[]
): Row {
  if (seesEveryone(caller) || isOwn(row)) return row;
  return { ...row, ...Object.fromEntries(traces.map((name) => [name, null])) };
}
