import { isDeepStrictEqual } from 'node:util';
import { HistoryEntry } from '../../entities/history-entry.entity.js';
import type { ChangeOf, FieldChange, HistoryKind } from '../../entities/history-kinds.js';
import type { JsonValue } from '../../platform/text/json.js';
import type { Work } from './work.js';

/** Adds an entry to the customer's history, in the transaction that makes the change. */
export function record<Kind extends HistoryKind>(
  work: Work,
  customerId: string,
  kind: Kind,
  changes: ChangeOf<Kind>[],
): void {
  work.em.create(HistoryEntry, {
    customerId,
    kind,
    at: work.now,
    actorKind: work.caller.kind,
    actorId: work.caller.id,
    source: work.origin,
    changes,
  });
}

/** The change of one field; empty when its value stays the same. */
export function changed<Field extends string>(
  field: Field,
  from: JsonValue,
  to: JsonValue,
): FieldChange<Field>[] {
  return isDeepStrictEqual(from, to) ? [] : [{ field, from, to }];
}
