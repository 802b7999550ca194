import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { cancelChallenges, insertChallenge, openChallengeById } from '../../tables/sign-in/challenges.js';
import type { Address } from '../contacts/contact-point.js';
import type { Work } from '../work/work.js';
import type { World } from '../work/world.js';
import type { Purpose } from './codes.js';
import type { LinkPurpose } from './link-purpose.js';
import { policy } from './policy.js';

/** How long a token is valid, in seconds. */
const lifetimes: Record<LinkPurpose, number> = {
  PASSWORD_RESET: policy.link.passwordReset,
  RECOVERY: policy.link.recovery,
  EMAIL_CHANGE: policy.link.emailChange,
  EMAIL_REVERT: policy.link.emailRevert,
};

/** The old and the new address of an address change, or the address that a way into the account was sent to. */
export type LinkDetails = {
  from: string | null;
  to: string;
  toNormalized: string;
  /** EMAIL unless said otherwise. */
  type?: Address['type'];
  /** ISO 8601: before this moment the link opens nothing. */
  opensAt?: string;
} | null;

const ID_BYTES = 16;
const SECRET_BYTES = 32;

/**
 * Makes a token for a link: the id of a challenge and 256 random bits, of which only a keyed fingerprint is kept. It
 * replaces earlier ones of the same purpose, except for reverting an address change: moving an account twice must not
 * take it from the owner of the first address. With `customerId` null it leaves the same traces for nobody.
 */
export async function issueLink(
  work: Work,
  purpose: LinkPurpose,
  customerId: string | null,
  details: LinkDetails = null,
): Promise<{ link: string; minutes: number; expiresAt: Date }> {
  const id = uuidv7();
  const secret = randomBytes(SECRET_BYTES);
  const now = work.now;
  const from = details?.opensAt === undefined ? now : new Date(details.opensAt);
  const expiresAt = new Date(from.getTime() + lifetimes[purpose] * 1000);
  if (purpose !== 'EMAIL_REVERT') await cancelLinks(work, [purpose], customerId);
  await insertChallenge(work.db, {
    id,
    purpose,
    address_mac: 'link',
    channel: details?.type ?? 'EMAIL',
    customer_id: customerId,
    code_mac: work.secrets.mac(purpose, `${id} ${secret.toString('hex')}`),
    pepper_id: work.secrets.pepperId,
    created_at: now,
    expires_at: expiresAt,
    details: details === null ? null : JSON.stringify(details),
  });
  const token = Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), secret]).toString('base64url');
  return { link: work.linkTo(purpose, token), minutes: lifetimes[purpose] / policy.minute, expiresAt };
}

export interface OpenLink {
  challengeId: string;
  customerId: string;
  details: LinkDetails;
}

/** The content of a token, if it is genuine, unused and not expired. Opening it does not use it up. */
export async function openLink(
  { read, clock, secrets }: Pick<World, 'read' | 'clock' | 'secrets'>,
  purpose: LinkPurpose,
  token: string,
): Promise<OpenLink | null> {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== ID_BYTES + SECRET_BYTES || bytes.toString('base64url') !== token) return null;
  const id = bytes
    .toString('hex', 0, ID_BYTES)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const found = await openChallengeById(read, id, purpose, clock());
  if (!found?.customerId || !found.codeMac) return null;
  const secret = bytes.toString('hex', ID_BYTES);
  const { codeMac, customerId, details } = found;
  if (!secrets.isMac(codeMac, purpose, `${id} ${secret}`)) return null;
  const known = details as LinkDetails;
  if (known?.opensAt !== undefined && new Date(known.opensAt) > clock()) return null;
  return { challengeId: id, customerId, details: known };
}

/** Everything by which somebody may be about to set a new password, or to move the account to another address. */
export const underWay = ['PASSWORD_RESET', 'RESET_CODE', 'RECOVERY', 'EMAIL_CHANGE'] as const;

/** Invalidates open tokens and codes of these purposes; with `since`, only those made after that one. */
export const cancelLinks = (
  work: Work,
  purposes: ReadonlyArray<LinkPurpose | Purpose>,
  customerId: string | null,
  since: string | null = null,
): Promise<void> => cancelChallenges(work.db, customerId, purposes, { now: work.now, since });
