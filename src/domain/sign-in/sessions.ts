import { v7 as uuidv7 } from 'uuid';
import type { DeviceType } from '../../entities/device-type.js';
import type { Secrets } from '../../platform/secrets/secrets.js';
import { ACCESS_TOKEN_SECONDS } from '../../platform/secrets/tokens.js';
import { insertSession, revokeLeastUsed, revokeSessionsOf } from '../../tables/sign-in/sessions.js';
import { policy } from '../proofs/policy.js';
import type { Work } from '../work/work.js';
import type { World } from '../work/world.js';

type Issuing = Pick<World, 'clock' | 'secrets' | 'tokens' | 'origin'>;

export interface SessionTokens {
  accessToken: string;
  refreshToken: string;
  /** Lifetime of the access token. */
  expiresInSeconds: number;
}

/** A session at one generation of its refresh token. */
export interface SessionState {
  id: string;
  customerId: string;
  generation: number;
  pepperId: string;
  role: 'CUSTOMER' | 'ANONYMOUS';
}

/** The condition for sessions that are active at a time: used recently enough. */
export const signedInAt = (now: Date) => ({
  now,
  since: new Date(now.getTime() - policy.session.idleLifetime * 1000),
});

/** Signs the customer in on another device; when there are too many sessions, the one used least recently is ended. */
export async function openSession(
  work: Work,
  customerId: string,
  deviceType: DeviceType,
  role: SessionState['role'] = 'CUSTOMER',
): Promise<SessionState> {
  const now = work.now;
  const id = uuidv7();
  await revokeLeastUsed(work.db, customerId, policy.session.most - 1, now);
  await insertSession(work.db, {
    id,
    customer_id: customerId,
    device_type: deviceType,
    ip: work.origin.ip ?? null,
    user_agent: work.origin.userAgent ?? null,
    created_at: now,
    last_used_at: now,
    expires_at: new Date(now.getTime() + policy.session.absoluteLifetime * 1000),
    pepper_id: work.secrets.pepperId,
  });
  return { id, customerId, generation: 1, pepperId: work.secrets.pepperId, role };
}

/** The tokens of a session in its present state. */
export async function tokensOf({ secrets, tokens }: Issuing, session: SessionState): Promise<SessionTokens> {
  return {
    accessToken: await tokens.sign(session.customerId, { role: session.role, sid: session.id }),
    refreshToken: writeRefreshToken(secrets, session),
    expiresInSeconds: ACCESS_TOKEN_SECONDS,
  };
}

/** Ends sessions of a customer: all of them, only one, or all except one. Returns their number. */
export const revokeSessions = (
  work: Work,
  customerId: string,
  reason: string,
  which: { only?: string; except?: string | null } = {},
): Promise<number> => revokeSessionsOf(work.db, customerId, { now: work.now, reason, ...which });

const UUID_BYTES = 16;
const GENERATION_BYTES = 4;
const MAC_BYTES = 32;

/**
 * A refresh token contains its session's id and generation with a MAC of both: 256 bits that nobody can make without
 * a key that is not in the database. So none of it has to be stored, a successor that a client lost can be issued
 * again, and a token of an old generation is recognised as such.
 */
function writeRefreshToken(secrets: Secrets, { id, generation, pepperId }: SessionState): string {
  const generationBytes = Buffer.alloc(GENERATION_BYTES);
  generationBytes.writeUInt32BE(generation);
  const mac = Buffer.from(secrets.mac('refresh-token', `${id} ${generation}`, pepperId), 'base64url');
  return Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), generationBytes, mac]).toString(
    'base64url',
  );
}

/** The content of a refresh token; null for anything we did not issue. */
export function readRefreshToken(
  secrets: Secrets,
  token: string,
): { sessionId: string; generation: number } | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== UUID_BYTES + GENERATION_BYTES + MAC_BYTES || bytes.toString('base64url') !== token)
    return null;
  const hex = bytes.toString('hex', 0, UUID_BYTES);
  const sessionId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const generation = bytes.readUInt32BE(UUID_BYTES);
  const mac = bytes.toString('base64url', UUID_BYTES + GENERATION_BYTES);
  return secrets.isMac(mac, 'refresh-token', `${sessionId} ${generation}`) ? { sessionId, generation } : null;
}
