import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { Agreement, AgreementEvidence } from '../entities/agreement.entity.js';
import type { Customer } from '../entities/customer.entity.js';
import type { AgreementField, FieldChange } from '../entities/history-changes.js';
import { changed } from './history.js';
import { listOf, text } from './input.js';
import type { Needs } from './needs.js';

/** The `source` of what was decided by making one customer of two. */
export const MERGE = 'merge';

/** The channels the self-service API names; a campaign's privacy consents have names of their own. */
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

/** A privacy consent of a campaign has a name of its own. */
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

export interface AgreementData {
  channel: string;
  isGranted: boolean;
  wordingVersion?: string | null | undefined;
}

/**
 * Sets what the customer agrees to, each decision with its evidence. What already stands is not decided again,
 * unless it is under another wording: that is a decision about something else.
 * `source` says from where the decision came, such as `web` or `till 7`.
 */
export async function applyAgreements(
  tx: EntityManager,
  { clock, caller }: Needs<'clock' | 'caller'>,
  customer: Customer,
  wanted: AgreementData[],
  source: string | null,
): Promise<FieldChange<AgreementField>[]> {
  if (wanted.length === 0) return [];
  const present = new Map((await tx.find(Agreement, { customer })).map((one) => [one.channel, one]));

  return wanted.flatMap(({ channel, isGranted, wordingVersion = null }) => {
    const agreement = present.get(channel);
    const isSameWording = wordingVersion === null || wordingVersion === agreement?.wordingVersion;
    // What only a merge decided, the customer has not: its own word is put on record even if it is the same.
    const isTheirs = agreement?.source !== MERGE;
    if (agreement?.isGranted === isGranted && isSameWording && isTheirs) return [];
    const fromWording = agreement?.wordingVersion ?? null;
    const decision = { isGranted, actorKind: caller.kind, actorId: caller.id, source, wordingVersion };
    const from = agreement?.isGranted ?? null;
    if (agreement) Object.assign(agreement, decision, { setAt: clock() });
    else tx.create(Agreement, { customer, channel, ...decision, setAt: clock() });
    tx.create(AgreementEvidence, { customerId: customer.id, channel, ...decision, at: clock() });
    return [
      ...changed(`agreements.${channel}` as const, from, isGranted),
      ...changed(`agreements.${channel}.wordingVersion` as const, fromWording, wordingVersion),
      ...(isTheirs ? [] : changed(`agreements.${channel}.source` as const, MERGE, source)),
    ];
  });
}
