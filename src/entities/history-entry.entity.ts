import { defineEntity, p } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';
import type { FieldChange, HistoryKind } from './history-changes.js';

/** In the order the schema lists them. */
export const historyKinds = [
  'CUSTOMER_CREATED',
  'CUSTOMER_UPDATED',
  'CUSTOMER_REPLACED',
  'CUSTOMER_DELETED',
  'ACCOUNT_UPDATED',
  'CONTACT_ADDED',
  'CONTACT_UPDATED',
  'CONTACT_REMOVED',
  'AGREEMENTS_CHANGED',
  'ATTRIBUTES_CHANGED',
  'TAGS_CHANGED',
  'REGISTERED',
  'ACCOUNT_CLAIMED',
  'CARD_ISSUED',
  'CARD_REPLACED',
  'CARD_BLOCKED',
  'SIGNED_IN',
  'SIGNED_OUT',
  'SESSIONS_REVOKED',
  'TOKEN_REUSED',
  'PASSWORD_REJECTED',
  'PASSWORD_CHANGED',
  'PASSWORD_RESET',
  'EMAIL_CHANGED',
  'EMAIL_CHANGE_REVERTED',
  'PHONE_CHANGED',
  'VISITOR_RECOGNIZED',
  'VISITOR_ADOPTED',
  'BALANCE_ADDED',
  'BALANCE_REDEEMED',
  'BALANCE_REVERSED',
  'IDENTITY_LINKED',
  'IDENTITY_UNLINKED',
  'CUSTOMERS_MERGED',
  'MERGED_INTO',
  'CUSTOMERS_UNMERGED',
  'UNMERGED_FROM',
] as const satisfies readonly HistoryKind[];

/** The origin of a change, as far as we know it. */
export interface HistorySource {
  correlationId: string;
  ip?: string;
  userAgent?: string;
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
