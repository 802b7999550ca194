import { idFields, publicName, schemaIdOf } from '../../domain/events/cloud-event.js';
import { type EventType, eventTypes, type HistoryKind, historyKinds } from '../../entities/history-kinds.js';
import { kindDescriptions } from '../customer/history-kind.js';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';
const kinds = Object.keys(eventTypes) as HistoryKind[];

/** The names of fields that an event of a kind may have: `agreements.*` stands for any that begins so; null is any. */
function namesIn(kind: HistoryKind): string[] | null {
  const names: readonly string[] = historyKinds[kind];
  if (names.includes('*')) return null;
  return [...new Set(names.map((name) => (name === 'attributes.*' ? publicName(name) : name)))];
}

const asPattern = (name: string) => name.replace('.', '\\.').replace('*', '.+');

/** The JSON Schema of the whole event, as CloudEvents' JSON format writes it. */
function schemaOf(kind: HistoryKind) {
  const type = eventTypes[kind];
  const names = namesIn(kind);
  const name = { type: 'string', ...(names && { pattern: `^(${names.map(asPattern).join('|')})$` }) };
  const text = { type: 'string', minLength: 1 };
  return {
    $schema: DRAFT,
    $id: schemaIdOf(type),
    title: type,
    description: kindDescriptions[kind],
    type: 'object',
    required: [
      'specversion',
      'id',
      'source',
      'type',
      'subject',
      'time',
      'datacontenttype',
      'dataschema',
      'data',
    ],
    properties: {
      specversion: { const: '1.0' },
      id: { type: 'string', format: 'uuid' },
      source: { type: 'string', format: 'uri' },
      type: { const: type },
      subject: { type: 'string', format: 'uuid', description: 'The id of the customer.' },
      time: { type: 'string', format: 'date-time' },
      datacontenttype: { const: 'application/json' },
      dataschema: { const: schemaIdOf(type) },
      data: {
        type: 'object',
        required: ['kind', 'sequence', 'actorKind', 'correlationId', 'fields', 'changes', 'evidenceIds'],
        properties: {
          kind: { const: kind },
          sequence: { type: 'integer', minimum: 1 },
          actorKind: text,
          correlationId: { type: ['string', 'null'] },
          fields: {
            description: 'The names of what changed. Null once erased.',
            type: ['array', 'null'],
            uniqueItems: true,
            items: name,
          },
          evidenceIds: {
            description:
              'The evidence of agreements granted or withdrawn. Null without one, and once erased.',
            type: ['array', 'null'],
            items: { type: 'string', format: 'uuid' },
          },
          changes: {
            description: `Values, for readers who may see them; of ${idFields.join(', ')} for all. Null once erased.`,
            type: ['array', 'null'],
            items: {
              type: 'object',
              required: ['field', 'from', 'to'],
              properties: { field: text, from: true, to: true },
            },
          },
        },
      },
    },
  };
}

/** The JSON Schema of each type of event, by its type, as `npm run schema` writes them to schema/events. */
export const eventSchemas = (): Array<{ type: EventType; text: string }> =>
  kinds.map((kind) => ({ type: eventTypes[kind], text: `${JSON.stringify(schemaOf(kind), null, 2)}\n` }));

/** docs/event-types.md, as `npm run schema` writes it. */
export function eventCatalogue(): string {
  const rows = kinds.map((kind) => {
    const names = namesIn(kind) ?? ['any'];
    const shown = names.length > 8 ? [...names.slice(0, 8), '…'] : names;
    const list =
      shown.map((name) => (name === '…' || name === 'any' ? name : `\`${name}\``)).join(', ') || 'none';
    return `| [\`${eventTypes[kind]}\`](../schema/events/${eventTypes[kind]}.json) | \`${kind}\` | ${kindDescriptions[kind]} | ${list} |`;
  });
  return `# Types of events

Written by \`npm run schema\` from [the kinds of entries](../src/entities/history-kinds.ts): a kind is a type of event, with a
JSON Schema in \`schema/events\`. [events.md](events.md) says what an event is and how to follow them. The fields are those
that \`data.fields\` may name; the schema has all of them.

| Type | Kind of entry | What has happened | Fields |
|---|---|---|---|
${rows.join('\n')}
`;
}
