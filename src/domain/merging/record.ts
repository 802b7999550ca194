import { z } from 'zod';
import type { JsonValue } from '../../platform/text/json.js';

const json = z.custom<JsonValue>();
const prover = z.enum(['CUSTOMER', 'SERVICE', 'STAFF']);
const value = z.object({ id: z.string(), name: z.string(), value: json });
const contact = z.object({
  id: z.string(),
  type: z.enum(['EMAIL', 'PHONE', 'PUSH']),
  value: z.string(),
  valueNormalized: z.string(),
  isPrimary: z.boolean(),
  isVerified: z.boolean(),
  /** Not of merges from before it was kept. */
  provedBy: prover.nullish(),
  createdAt: z.string(),
});

/**
 * What a merge did, so that it can be undone: which rows went over and what they were, and what is gone. What the
 * absorbed customer's own row says stays in it.
 */
export const mergeRecord = z.object({
  filled: z.array(z.string()),
  lastActivityAt: z.string().nullable(),
  addedTags: z.array(z.string()),
  contacts: z.object({
    /** As they were on the absorbed side. */
    moved: z.array(contact),
    doubled: z.array(contact),
    /** Of the survivor's, those that were proved by the other's. */
    proved: z.array(z.string()),
    /** Who vouches for what became part of an account; null where it stayed proved by whom it was. */
    vouchedBy: prover.nullish(),
  }),
  agreements: z.object({
    moved: z.array(
      z.object({ id: z.string(), channel: z.string(), isGranted: z.boolean(), setAt: z.string() }),
    ),
    refused: z.array(
      z.object({ channel: z.string(), wordingVersion: z.string().nullable(), source: z.string().nullable() }),
    ),
  }),
  attributes: z.array(value),
  customFields: z.array(value),
  cards: z.array(z.string()),
  cardInUse: z
    .object({
      id: z.string(),
      number: z.string(),
      was: z.enum(['ACTIVE', 'BLOCKED']),
      wasJoined: z.boolean(),
    })
    .nullable(),
  holdings: z.array(z.object({ campaignId: z.string(), product: z.string().nullable(), amount: z.string() })),
  identities: z.array(
    z.object({
      provider: z.string(),
      subject: z.string(),
      createdAt: z.string(),
      lastUsedAt: z.string(),
    }),
  ),
  /** Who had been absorbed by the absorbed one before. */
  ledOn: z.array(z.string()),
});
export type MergeRecord = z.infer<typeof mergeRecord>;
