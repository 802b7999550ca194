import type { EntityManager } from '@mikro-orm/postgresql';
import type { Customer } from '../entities/customer.entity.js';
import type { DeviceType } from '../entities/device-type.js';
import { campaignsByIds } from '../repositories/campaigns.js';
import { issueDeviceToken } from './device-token.js';
import { record } from './history.js';
import { missingFieldsOf } from './missing-fields.js';
import type { Needs, World } from './needs.js';
import { campaignNotFound } from './problems.js';
import { openSession, type SessionState, tokensOf } from './sessions.js';
import { adoptVisitor } from './visitor-adoption.js';

export interface Entry {
  /** From the last sign-in on this device. */
  deviceToken?: string | null;
  campaignId?: string | null;
  deviceType: DeviceType;
}

/** Asked before anything is proved, so that the answer says nothing about the proof. */
export async function campaignProblem({ em }: Needs<'em'>, { campaignId }: Pick<Entry, 'campaignId'>) {
  const isUnknown = campaignId != null && (await campaignsByIds(em, [campaignId])).length === 0;
  return isUnknown ? campaignNotFound() : null;
}

/** Whoever has proved that the account is theirs is in: what every way of signing in comes to. */
export async function enterAccount(
  tx: EntityManager,
  world: World,
  customer: Customer,
  { campaignId, deviceType }: Entry,
) {
  const missing = campaignId == null ? [] : await missingFieldsOf(tx, customer.id, campaignId);
  if (!missing) return campaignNotFound();
  const session = await openSession(tx, world, customer.id, deviceType);
  customer.lastActivityAt = world.clock();
  const self = { ...world, caller: { kind: 'CUSTOMER', id: customer.id, sessionId: session.id } as const };
  await adoptVisitor(tx, world, customer);
  record(tx, self, customer.id, 'SIGNED_IN', []);
  return missing.length === 0
    ? ({ type: 'SignedIn', customerId: customer.id, session } as const)
    : ({
        type: 'RegistrationIncomplete',
        customerId: customer.id,
        session,
        missingFields: missing,
      } as const);
}

/** The answer to whoever is in, with the tokens of the session and the one that this device is known by. */
export async function withTokens<T extends { session: SessionState }>(
  world: Needs<'clock' | 'secrets' | 'tokens' | 'origin'>,
  { session, ...answer }: T,
) {
  return {
    ...answer,
    sessionId: session.id,
    deviceToken: issueDeviceToken(world, session.customerId),
    ...(await tokensOf(world, session)),
  };
}
