import { defineEntity, p } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';
import type { FieldChange, HistoryKind } from './history-kinds.js';

/** The origin of a change, as far as we know it. */
export interface HistorySource {
  correlationId: string;
  ip?: string;
  userAgent?: string;
  /** Where requests are traced: what other systems are told of it goes on with the trace. */
  traceparent?: string;
}

const HistoryEntrySchema = defineEntity({
  name: 'HistoryEntry',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => uuidv7()),
    customerId: p.uuid(),
    kind: p.string().$type<HistoryKind>(),
    at: p.datetime(),
    actorKind: p.string(),
    actorId: p.string().nullable(),
    source: p.json<HistorySource>().nullable(),
    changes: p.json<FieldChange[]>().nullable(),
    redactedAt: p.datetime().nullable(),
  },
});

/** An event in a customer's history. The database refuses to change or remove it. */
export class HistoryEntry extends HistoryEntrySchema.class {}

HistoryEntrySchema.setClass(HistoryEntry);
