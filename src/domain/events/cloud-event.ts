import {
  type EventType,
  eventTypes,
  type FieldChange,
  type HistoryKind,
  historyKinds,
} from '../../entities/history-kinds.js';
import type { JsonValue } from '../../platform/text/json.js';
import type { EventRow } from '../../reads/events/page.js';

/** What an event says: ids, and the names of what changed. */
export interface EventData {
  kind: HistoryKind;
  sequence: number;
  actorKind: string;
  correlationId: string | null;
  /** Null once erased, as is `changes`. */
  fields: string[] | null;
  changes: FieldChange[] | null;
  /** Of the decisions that `fields` names, as `consentCheck` names it; null without one, and once erased. */
  evidenceIds: string[] | null;
}

/** CloudEvents 1.0, in the members of its JSON format. */
export interface CloudEvent {
  specversion: '1.0';
  id: string;
  source: string;
  type: EventType;
  subject: string;
  time: string;
  datacontenttype: 'application/json';
  dataschema: string;
  data: EventData;
}

/** The `$id` of the JSON Schema of what an event of that type says. Another number is another form. */
export const schemaIdOf = (type: EventType) => `urn:customer-accounts:event:1:${type}`;

export const typesOfEvents: readonly EventType[] = Object.values(eventTypes);
const kindByType = Object.fromEntries(
  Object.entries(eventTypes).map(([kind, type]) => [type, kind]),
) as Record<EventType, HistoryKind>;
/** Null if no event has that type. */
export const kindOfType = (type: string): HistoryKind | null =>
  Object.hasOwn(kindByType, type) ? kindByType[type as EventType] : null;

/** The names of attributes are words of whoever sets them, and the map of personal data takes them for what they say. */
const WORDS_OF_OTHERS = ['attributes.*', '*'];
const declared = new Set<string>(
  Object.values(historyKinds)
    .flat()
    .filter((name) => !WORDS_OF_OTHERS.includes(name)),
);

/** The name of a field, without what somebody else has put into it: `attributes.allergy` is `attributes`. */
export function publicName(field: string): string {
  const [first = ''] = field.split('.', 1);
  return declared.has(field) || declared.has(`${first}.*`) ? field : first;
}

/** Fields whose values are ids of ours. */
export const idFields = ['absorbed', 'campaignIds', 'merge', 'mergedInto', 'notes', 'visitor'];
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isIds = (value: JsonValue): boolean =>
  value === null || (Array.isArray(value) ? value.every(isIds) : typeof value === 'string' && ID.test(value));
const saysIds = ({ field, from, to }: FieldChange) => idFields.includes(field) && isIds(from) && isIds(to);

/**
 * The event that an entry is. Values of the customer's are in it only for a reader who may see them; ids always are.
 * Nothing but ids, names and times is left when the entry was redacted.
 */
export function cloudEventOf(row: EventRow, { source, showsValues }: EventReader): CloudEvent {
  const type = eventTypes[row.kind];
  const { changes } = row;
  return {
    specversion: '1.0',
    id: row.id,
    source,
    type,
    subject: row.customerId,
    time: new Date(row.at).toISOString(),
    datacontenttype: 'application/json',
    dataschema: schemaIdOf(type),
    data: {
      kind: row.kind,
      sequence: row.sequence,
      actorKind: row.actorKind,
      correlationId: row.correlationId,
      fields: changes && [...new Set(changes.map(({ field }) => publicName(field)))],
      changes: changes && (showsValues ? changes : changes.filter(saysIds)),
      evidenceIds: row.evidenceIds,
    },
  };
}

export interface EventReader {
  /** The URI of this service. */
  source: string;
  showsValues: boolean;
}
