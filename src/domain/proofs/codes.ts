import { randomInt } from 'node:crypto';
import { validate as isUuid, NIL, v7 as uuidv7 } from 'uuid';
import { networksOf } from '../../platform/text/network.js';
import {
  countAttempt,
  detailsOfChallenge,
  insertChallenge,
  markChallengeUsed,
  uncountAttempt,
} from '../../tables/sign-in/challenges.js';
import type { Gate } from '../../tables/throttle.js';
import type { Address } from '../contacts/contact-point.js';
import { transaction } from '../work/transaction.js';
import type { Work } from '../work/work.js';
import type { World } from '../work/world.js';
import { policy } from './policy.js';
import { codeRejected, tooManyRequests } from './problems.js';

/** The purpose of a code; a code is worthless for any other. */
export type Purpose = 'REGISTRATION' | 'CLAIM' | 'PHONE_CHANGE' | 'RESET_CODE';

/** The keyed fingerprint of an address, for places where it must not be readable. */
export const addressMac = ({ secrets }: Pick<World, 'secrets'>, { type, valueNormalized }: Address) =>
  secrets.mac('address', `${type} ${valueNormalized}`);

export interface CodeFor {
  purpose: Purpose;
  address: Address;
  customerId?: string | null;
  campaignId?: string | null;
}

type CodeDetails = { language: string };

/**
 * Makes a code, which replaces any earlier one for the same purpose and address. `isDecoy` leaves the same traces for
 * a code that is not sent, so that asking for one does not reveal whether an address has an account. `language` is
 * what a newcomer asked to be written to in, for `languageOf`.
 */
export async function issueCode(
  work: Work,
  { purpose, address, customerId = null, campaignId = null }: CodeFor,
  { isDecoy = false, language = null }: { isDecoy?: boolean; language?: string | null } = {},
): Promise<{ code: string; expiresAt: Date; minutes: number }> {
  const id = uuidv7();
  const now = work.now;
  const digits = policy.code.digits[address.type];
  const code = String(randomInt(10 ** digits)).padStart(digits, '0');
  const expiresAt = new Date(now.getTime() + policy.code.lifetime * 1000);
  const codeMac = work.secrets.mac('code', `${id} ${code}`);
  await insertChallenge(work.db, {
    id,
    purpose,
    address_mac: addressMac(work, address),
    channel: address.type,
    customer_id: customerId,
    campaign_id: campaignId,
    code_mac: isDecoy ? null : codeMac,
    pepper_id: work.secrets.pepperId,
    created_at: now,
    expires_at: expiresAt,
    details: language === null ? null : JSON.stringify({ language } satisfies CodeDetails),
  });
  return { code, expiresAt, minutes: policy.code.lifetime / policy.minute };
}

/**
 * The id of the challenge that a code answers, or the refusal. The try is counted first: per place, until it turns out
 * to be right, and for good per code, and per address over all codes, so that asking for new codes does not give new
 * tries.
 *
 * An address counts only tries of a code that is open, decoys included: nobody uses up an owner's tries beforehand.
 */
export async function tryCode(
  world: World,
  { purpose, address, customerId = null, campaignId = null }: CodeFor,
  code: string,
): Promise<string | ReturnType<typeof codeRejected> | ReturnType<typeof tooManyRequests>> {
  const now = world.clock();
  const request = {
    purpose,
    addressMac: addressMac(world, address),
    customerId: ofRecord(customerId),
    campaignId: ofRecord(campaignId),
  };
  const rejected = { event: 'code-rejected', reason: purpose, customerId: customerId ?? undefined } as const;
  const places = placeGates(world);
  const atPlace = await world.tries.count(places);
  if (!atPlace.isOpen) {
    world.audit(rejected);
    return tooManyRequests(atPlace.retryAfter);
  }
  // In a transaction of its own: the try stays counted.
  const challenge = await transaction(world, ({ db }) =>
    countAttempt(db, request, { now, most: policy.code.attempts }),
  );
  if (challenge && (await isLeftForAddress(world, { purpose, address }, challenge.id))) {
    if (challenge.codeMac && world.secrets.isMac(challenge.codeMac, 'code', `${challenge.id} ${code}`)) {
      await world.tries.uncount(places);
      return challenge.id;
    }
  }
  world.audit(rejected);
  return codeRejected();
}

/** Counts a try at its address, over all codes. Where none is left, the code keeps its own. */
async function isLeftForAddress(
  world: World,
  { purpose, address }: CodeFor,
  challengeId: string,
): Promise<boolean> {
  const { isOpen } = await world.tries.count(tryGates(world, purpose, address));
  if (!isOpen) await transaction(world, ({ db }) => uncountAttempt(db, challengeId));
  return isOpen;
}

/** An id from a caller need not be a UUID; then no code exists for it, and the try still counts. */
const ofRecord = (id: string | null) => (id === null || isUuid(id) ? id : NIL);

/** Gates shared by all codes of one purpose for one address. */
function tryGates(world: Pick<World, 'secrets'>, purpose: Purpose, address: Address): Gate[] {
  const { attemptsPerHour, attemptsPerDay } = policy.code;
  const gate = (name: string, free: number, lifetime: number): Gate => ({
    key: `try-${name} ${purpose} ${addressMac(world, address)}`,
    free,
    lifetime,
    isWindow: true,
  });
  return [gate('hour', attemptsPerHour, policy.hour), gate('day', attemptsPerDay, policy.day)];
}

/**
 * Limits the wrong codes from one place, for whatever address. A service asks on behalf of many, often from one address,
 * so the client counts there, not the place.
 */
function placeGates({ caller, origin }: Pick<World, 'caller' | 'origin'>): Gate[] {
  const gate = (who: string, free: number): Gate => ({
    key: `try ${who}`,
    free,
    lifetime: policy.hour,
    isWindow: true,
  });
  const { failuresPerHourAndPlace, failuresPerHourAndService } = policy.code;
  if (caller.kind === 'SERVICE') return [gate(`by client ${caller.id}`, failuresPerHourAndService)];
  return networksOf(origin.ip ?? 'unknown').map((network, size) =>
    gate(`from ${network}`, failuresPerHourAndPlace[size]!),
  );
}

/** Gives back the try of a right code that could not be used for another reason: it was no guess. */
export async function giveTryBack(
  world: World,
  { purpose, address }: CodeFor,
  challengeId: string,
): Promise<void> {
  await transaction(world, ({ db }) => uncountAttempt(db, challengeId));
  await world.tries.uncount(tryGates(world, purpose, address));
}

/** The language that was asked for together with the code; null if none was. */
export async function languageOf({ read }: Work, challengeId: string): Promise<string | null> {
  const details = (await detailsOfChallenge(read, challengeId)) as CodeDetails | null;
  return details?.language ?? null;
}

/** Marks the challenge as used. False if another request has just used it. */
export const spendChallenge = (work: Work, challengeId: string): Promise<boolean> =>
  markChallengeUsed(work.db, challengeId, work.now);
