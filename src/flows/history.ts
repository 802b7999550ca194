import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ChangeOf, FieldChange, HistoryKind } from '../entities/history-changes.js';
import { HistoryEntry } from '../entities/history-entry.entity.js';
import type { JsonValue } from '../platform/json.js';
import type { Needs } from './needs.js';

/** Adds an entry to the customer's history, in the transaction that makes the change. */
export function record<Kind extends HistoryKind>(
  tx: EntityManager,
  { clock, caller, origin }: Needs<'clock' | 'caller' | 'origin'>,
  customerId: string,
  kind: Kind,
  changes: ChangeOf<Kind>[],
): void {
  tx.create(HistoryEntry, {
    customerId,
    kind,
    at: clock(),
    actorKind: caller.kind,
    actorId: caller.id,
    source: origin,
    changes,
  });
}

/** The change of one field, or nothing when it stays what it was. */
export function changed<Field extends string>(
  field: Field,
  from: JsonValue,
  to: JsonValue,
): FieldChange<Field>[] {
  return isDeepStrictEqual(from, to) ? [] : [{ field, from, to }];
}
