import { isDeepStrictEqual } from 'node:util';
import { HistoryEntry } from '../../entities/history-entry.entity.js';
import type { ChangeOf, FieldChange, HistoryKind } from '../../entities/history-kinds.js';
import type { JsonValue } from '../../platform/text/json.js';
import type { Work } from './work.js';

/** What a call changes, for an entry of its kind and one of the agreements. */
export type Recorded<Kind extends HistoryKind> = ChangeOf<Kind> | ChangeOf<'AGREEMENTS_CHANGED'>;

/**
 * Adds an entry to the customer's history, in the transaction that makes the change. Changes of agreements stand in an
 * entry of their own, so that whoever follows them learns of each, whatever made it.
 */
export function record<Kind extends HistoryKind>(
  work: Work,
  customerId: string,
  kind: Kind,
  changes: Recorded<Kind>[],
): void {
  const isAgreement = ({ field }: FieldChange) => field.startsWith('agreements.');
  const agreements = changes.filter(isAgreement);
  const rest = changes.filter((one) => !isAgreement(one));
  if (rest.length > 0 || agreements.length === 0) enter(work, customerId, kind, rest);
  if (agreements.length > 0) enter(work, customerId, 'AGREEMENTS_CHANGED', agreements);
}

const enter = (work: Work, customerId: string, kind: HistoryKind, changes: FieldChange[]) =>
  work.em.create(HistoryEntry, {
    customerId,
    kind,
    at: work.now,
    actorKind: work.caller.kind,
    actorId: work.caller.id,
    source: work.origin,
    changes,
  });

/** The change of one field; empty when its value stays the same. */
export function changed<Field extends string>(
  field: Field,
  from: JsonValue,
  to: JsonValue,
): FieldChange<Field>[] {
  return isDeepStrictEqual(from, to) ? [] : [{ field, from, to }];
}
