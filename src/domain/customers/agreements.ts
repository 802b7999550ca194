import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import { Agreement, AgreementEvidence } from '../../entities/agreement.entity.js';
import { Campaign, CampaignField } from '../../entities/campaign.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import type { AgreementField, FieldChange } from '../../entities/history-kinds.js';
import { lastMergeAt } from '../../tables/merges.js';
import { changed } from '../work/history.js';
import { listOf, optionalText, text } from '../work/input.js';
import { inputRejected } from '../work/problems.js';
import { RolledBack } from '../work/transaction.js';
import type { Work } from '../work/work.js';

/** The `source` of decisions made by a merge, and by undoing one. Nobody else may give these. */
export const MERGE = 'merge';
export const UNMERGE = 'unmerge';
export const madeByMerges: readonly string[] = [MERGE, UNMERGE];

export const decisionSource = optionalText(100).refine(
  (source) => source == null || !madeByMerges.includes(source),
  'must not be `merge` or `unmerge`, which are the sources of decisions made by merges.',
);

/** The channels that the self-service API names; a campaign's privacy consents have names of their own. */
export const channels = ['email', 'sms', 'push', 'bluetooth', 'rfid', 'wifi'] as const;

const flag = z.boolean('must be true or false; leave it out to keep what was decided.').optional();
export const agreementFlags = z.object({
  email: flag,
  sms: flag,
  push: flag,
  bluetooth: flag,
  rfid: flag,
  wifi: flag,
} satisfies Record<(typeof channels)[number], typeof flag>);

export const flagsAsList = (flags: z.infer<typeof agreementFlags>): AgreementData[] =>
  channels.flatMap((channel) => {
    const isGranted = flags[channel];
    return isGranted === undefined ? [] : [{ channel, isGranted }];
  });

/** The name of a campaign's privacy consent, which must not be a channel. */
const consentName = text(100).refine((name) => !channels.some((channel) => channel === name), {
  error: 'is a channel; give it as a field of the input.',
});
export const consents = listOf(
  z.object({ name: consentName, granted: z.boolean() }),
  100,
  ({ name }) => name,
).transform((list): AgreementData[] =>
  list.map(({ name, granted }) => ({ channel: name, isGranted: granted })),
);

/** The hint for `refuseNulls`: a decision stands until there is another one. */
export const decidedByName = { consents: 'leave it out to keep what was decided.' };

export interface AgreementData {
  channel: string;
  isGranted: boolean;
  wordingVersion?: string | null | undefined;
  /** When it was made, if not now: one that was made since stands. */
  at?: Date | null;
  /** Where it was made, if not where the others were. */
  source?: string | null;
}

/**
 * Refuses a consent that nobody asks for: one not defined by the campaign or, without one, by any campaign. A consent
 * that the customer decided once can be decided again, even after its campaign has dropped it.
 */
export async function refuseUndefinedConsents(
  work: Work,
  customer: Customer,
  named: readonly AgreementData[],
  campaignId: string | null,
): Promise<void> {
  const names = named.map(({ channel }) => channel);
  if (names.length === 0) return;
  const campaign = campaignId === null ? {} : { campaign: campaignId };
  // An unknown campaign is refused elsewhere.
  if (campaignId !== null && !(isUuid(campaignId) && (await work.em.count(Campaign, campaignId)))) return;
  const defined = await work.em.find(CampaignField, {
    section: 'PRIVACY',
    name: { $in: names },
    ...campaign,
  });
  const decided = await work.em.find(Agreement, { customer, channel: { $in: names } });
  const known = new Set([...defined.map(({ name }) => name), ...decided.map(({ channel }) => channel)]);
  const problems = names.flatMap((name, index) =>
    known.has(name)
      ? []
      : [{ path: `consents.${index}.name`, message: 'is not among the privacy consents of the campaign.' }],
  );
  if (problems.length > 0) throw new RolledBack(inputRejected(problems));
}

/**
 * Sets the customer's agreements, each decision with its evidence. A decision that already stands is not repeated,
 * unless its wording differs: it is then a decision about something else. One that is older than a merge which can be
 * undone is repeated, too: it is then said by both customers as one.
 * `source` says where the decision was made, such as `web` or `till 7`. A new customer has decided nothing yet.
 */
export async function applyAgreements(
  work: Work,
  customer: Customer,
  wanted: AgreementData[],
  source: string | null,
  { isNew = false } = {},
): Promise<FieldChange<AgreementField>[]> {
  if (wanted.length === 0) return [];
  const decided = isNew ? [] : await work.em.find(Agreement, { customer });
  const present = new Map(decided.map((one) => [one.channel, one]));
  const isRepeated = ({ channel, isGranted }: AgreementData) => present.get(channel)?.isGranted === isGranted;
  const mergedAt = wanted.some(isRepeated) ? await lastMergeAt(work.read, customer.id) : null;

  return wanted.flatMap(({ channel, isGranted, wordingVersion = null, at, source: own }) => {
    const agreement = present.get(channel);
    const decidedAt = at ?? work.now;
    if (at && agreement && agreement.setAt > at) return [];
    const isSameWording = wordingVersion === null || wordingVersion === agreement?.wordingVersion;
    // A decision made by a merge is not the customer's: their own is recorded even if it is the same.
    const isTheirs = agreement?.source !== MERGE;
    const isForBoth = mergedAt !== null && decidedAt >= mergedAt && agreement && agreement.setAt < mergedAt;
    if (agreement?.isGranted === isGranted && isSameWording && isTheirs && !isForBoth) return [];
    const fromAt = agreement?.setAt.toISOString() ?? null;
    const fromWording = agreement?.wordingVersion ?? null;
    const decision = {
      isGranted,
      actorKind: work.caller.kind,
      actorId: work.caller.id,
      source: own ?? source,
      wordingVersion,
    };
    const from = agreement?.isGranted ?? null;
    if (agreement) Object.assign(agreement, decision, { setAt: decidedAt });
    else work.em.create(Agreement, { customer, channel, ...decision, setAt: decidedAt });
    work.em.create(AgreementEvidence, { customerId: customer.id, channel, ...decision, at: decidedAt });
    return [
      ...changed(`agreements.${channel}` as const, from, isGranted),
      ...changed(`agreements.${channel}.wordingVersion` as const, fromWording, wordingVersion),
      ...(isTheirs ? [] : changed(`agreements.${channel}.source` as const, MERGE, decision.source)),
      ...(isForBoth ? changed(`agreements.${channel}.at` as const, fromAt, decidedAt.toISOString()) : []),
    ];
  });
}

/** The evidence on these records of a decision that was in force at a time. */
export async function proofOf(
  { em, caller }: Work,
  customerIds: readonly string[],
  { at, ...decision }: { channel: string; isGranted: boolean; at: Date },
) {
  const known = { ...decision, customerId: { $in: [...customerIds] }, at: { $lte: at } };
  const proof = await em.findOne(AgreementEvidence, known, { orderBy: { at: 'desc', id: 'desc' } });
  return {
    at: proof?.at ?? at,
    actorKind: proof?.actorKind ?? caller.kind,
    actorId: proof?.actorId ?? caller.id,
    source: proof?.source ?? null,
    wordingVersion: proof?.wordingVersion ?? null,
  };
}
