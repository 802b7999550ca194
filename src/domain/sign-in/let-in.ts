import type { Customer } from '../../entities/customer.entity.js';
import type { DeviceType } from '../../entities/device-type.js';
import { campaignsByIds } from '../../reads/campaigns.js';
import { joinCampaign } from '../campaigns/joined.js';
import { missingFieldsOf, missingFieldsOfOpen } from '../customers/missing-fields.js';
import { cancelLinks } from '../proofs/links.js';
import { asCustomer } from '../work/caller.js';
import { record } from '../work/history.js';
import { campaignNotFound } from '../work/problems.js';
import type { Idempotent } from '../work/repeatable.js';
import { onBehalfOf, type Work } from '../work/work.js';
import type { World } from '../work/world.js';
import { issueDeviceToken } from './device-token.js';
import { openSession, tokensOf } from './sessions.js';
import { adoptVisitor } from './visitor-adoption.js';

export interface Entry extends Idempotent {
  /** From the previous sign-in on this device. */
  deviceToken?: string | null;
  campaignId?: string | null;
  deviceType?: DeviceType | null;
}

/** Checked before anything is proved, so that the answer reveals nothing about the proof. */
export async function campaignProblem(
  { read }: Pick<World, 'read'>,
  { campaignId }: Pick<Entry, 'campaignId'>,
) {
  const isUnknown = campaignId != null && (await campaignsByIds(read, [campaignId])).length === 0;
  return isUnknown ? campaignNotFound() : null;
}

/**
 * Signs in a customer who has proved that the account is theirs: the last step of every way to sign in. Missing data are
 * those of the campaign that is named, and is joined thereby, else those of all that the customer has joined.
 */
export async function letIn(work: Work, customer: Customer, { campaignId, deviceType }: Entry) {
  const missing = await missingOf(work, customer, campaignId ?? null);
  if (!missing) return campaignNotFound();
  const session = await openSession(work, customer.id, deviceType ?? 'OTHER');
  // Whoever can sign in needs nobody to let them in, and stops somebody who pretended to be them.
  await cancelLinks(work, ['RECOVERY'], customer.id);
  customer.lastActivityAt = work.now;
  const joined = campaignId == null ? [] : joinCampaign(customer, campaignId);
  if (joined.length > 0) customer.touch(work.now);
  const self = onBehalfOf(work, asCustomer(customer.id, session.id));
  await adoptVisitor(work, customer);
  record(self, customer.id, 'SIGNED_IN', joined);
  if (missing.length === 0) return { type: 'CustomerSignedIn' as const, customerId: customer.id, session };
  return {
    type: 'CustomerRegistrationIncomplete' as const,
    customerId: customer.id,
    session,
    missingFields: [...new Set(missing.flatMap(({ fields }) => fields))],
    campaignIds: missing.map((one) => one.campaignId),
  };
}

async function missingOf(work: Work, customer: Customer, campaignId: string | null) {
  if (campaignId === null) return missingFieldsOfOpen(work, customer.id, customer.campaignIds);
  const fields = await missingFieldsOf(work, customer.id, campaignId);
  return fields && (fields.length > 0 ? [{ campaignId, fields }] : []);
}

/** The answer to a sign-in, with the session's tokens and the token that identifies this device. */
export async function withTokens(
  world: Pick<World, 'clock' | 'secrets' | 'tokens' | 'origin'>,
  { session, ...answer }: Exclude<Awaited<ReturnType<typeof letIn>>, { status: number }>,
) {
  return {
    ...answer,
    sessionId: session.id,
    deviceToken: issueDeviceToken(world, session.customerId),
    ...(await tokensOf(world, session)),
  };
}
