import { z } from 'zod';
import type { JsonValue } from '../../platform/text/json.js';
import { listsRecord } from './lists.js';

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
  /** Missing in merges from before it was recorded. */
  provedBy: prover.nullish(),
  /** Missing in merges from before there were topics. */
  refusedTopics: z.array(z.string()).optional(),
  createdAt: z.string(),
});

/**
 * The changes of a merge, as undoing it needs them: the rows that moved with their former values, and the rows that
 * were removed. The absorbed customer's own row keeps its data.
 */
export const mergeRecord = z.object({
  filled: z.array(z.string()),
  lastActivityAt: z.string().nullable(),
  addedTags: z.array(z.string()),
  /** Missing in merges from before campaigns were remembered. */
  addedCampaigns: z.array(z.string()).default([]),
  contacts: z.object({
    /** As they were on the absorbed side. */
    moved: z.array(contact),
    doubled: z.array(contact),
    /** Ids of the survivor's contacts that became proved through the other's. */
    proved: z.array(z.string()),
    /** Ids of the survivor's contacts that became primary. Missing in merges from before it was recorded. */
    madePrimary: z.array(z.string()).optional(),
    /** Topics that the survivor's contacts refuse because the other's did. */
    refused: z.array(z.object({ id: z.string(), topics: z.array(z.string()) })).optional(),
    /** The prover of contacts that became part of an account; null where every contact kept its own. */
    vouchedBy: prover.nullish(),
  }),
  agreements: z.object({
    moved: z.array(
      z.object({ id: z.string(), channel: z.string(), isGranted: z.boolean(), setAt: z.string() }),
    ),
    refused: z.array(
      z.object({
        channel: z.string(),
        wordingVersion: z.string().nullable(),
        source: z.string().nullable(),
        /** Missing in merges from before it was recorded. */
        given: z.object({ at: z.string(), actorKind: z.string(), actorId: z.string().nullable() }).optional(),
      }),
    ),
  }),
  /** Missing in merges from before there were such lists. */
  lists: listsRecord.optional(),
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
  holdings: z.array(
    z.object({
      campaignId: z.string(),
      product: z.string().nullable(),
      amount: z.string(),
      /** The parts of the amount that expire. Missing in merges from before there were any. */
      lots: z.array(z.object({ expiresAt: z.string(), slides: z.boolean(), amount: z.string() })).optional(),
    }),
  ),
  identities: z.array(
    z.object({
      provider: z.string(),
      subject: z.string(),
      createdAt: z.string(),
      lastUsedAt: z.string(),
    }),
  ),
  /** The ids of records that had been merged into the absorbed one before. */
  ledOn: z.array(z.string()),
});
export type MergeRecord = z.infer<typeof mergeRecord>;
