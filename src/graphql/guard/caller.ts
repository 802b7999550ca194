import { validate as isUuid } from 'uuid';
import { type Caller, type Scope, scopes } from '../../domain/work/caller.js';
import { createCache } from '../../platform/bounded-cache.js';
import type { VerifyStaffToken } from '../../platform/providers/staff-tokens.js';
import type { Tokens } from '../../platform/secrets/tokens.js';

interface Trust {
  tokens: Tokens;
  staffTokens: VerifyStaffToken;
  clock: () => Date;
  /** Development only: accepts tokens without a session, and staff tokens signed with our own keys. */
  acceptsSessionless: boolean;
  acceptsOwnStaff: boolean;
}

export interface Verified {
  caller: Caller;
  /** The token is valid between these two times, in seconds since 1970. */
  from: number;
  until: number;
}

/** The caller named by a bearer token; null without a token or with an invalid one. */
export type CallerOf = (authorization: string | undefined) => Promise<Verified | null>;

/** Size of the subject and scopes taken from a token. */
const BYTES_OF_CALLER = 500;
/** A token is verified again after this time: its issuer may have withdrawn the key. */
const REMEMBERED_MS = 60_000;

export function createCallerOf(trust: Trust): CallerOf {
  // Verifying a signature costs as much as reading a customer, and clients send the same token many times.
  const remembered = createCache<Verified>('tokens', {
    bytesOf: ({ caller }) => BYTES_OF_CALLER + 2 * caller.id.length,
    ttlMs: REMEMBERED_MS,
  });

  return async (authorization) => {
    const token = /^Bearer ([^\s]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) return null;
    const now = trust.clock().getTime() / 1000;
    const known = remembered.get(token);
    if (known && now >= known.from && now < known.until) return known;
    const verified = (await ownToken(token, trust)) ?? (await staffToken(token, trust));
    if (verified) remembered.set(token, verified);
    return verified;
  };
}

async function ownToken(token: string, trust: Trust): Promise<Verified | null> {
  const verified = await trust.tokens.verify(token);
  if (!verified) return null;
  const { sub: id, role, sid = null, scope, nbf: from, exp: until } = verified;
  if (role === 'CUSTOMER' || role === 'ANONYMOUS') {
    if (!isUuid(id) || (sid === null ? !trust.acceptsSessionless : !isUuid(sid))) return null;
    return { caller: { kind: role, id, sessionId: sid }, from, until };
  }
  if (role === 'SERVICE' || (role === 'STAFF' && trust.acceptsOwnStaff)) {
    return { caller: { kind: role, id, scopes: knownScopes(scope?.split(' ') ?? []) }, from, until };
  }
  return null;
}

async function staffToken(token: string, trust: Trust): Promise<Verified | null> {
  const verified = await trust.staffTokens(token);
  if (!verified) return null;
  const { id, scopes: granted, exp: until } = verified;
  return { caller: { kind: 'STAFF', id, scopes: knownScopes(granted) }, from: 0, until };
}

const knownScopes = (granted: readonly string[]): Scope[] =>
  scopes.filter((known) => granted.includes(known));
