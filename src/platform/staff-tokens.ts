import { createRemoteJWKSet, customFetch, decodeJwt, type FetchImplementation, jwtVerify } from 'jose';
import type { StaffIssuer } from './access-config.js';

/** Public-key algorithms only: with a shared-key one, whoever can verify a token could also make it. */
const ALGORITHMS = ['ES256', 'ES384', 'PS256', 'PS384', 'RS256', 'RS384', 'EdDSA', 'Ed25519'];
const CLOCK_TOLERANCE_SECONDS = 30;
/** However long the company's tokens live, here nobody works on one for longer than a day at the office. */
const MAX_TOKEN_AGE = '12 hours';
const KEY_FETCH_MS = 5_000;
const KEY_COOLDOWN_MS = 60_000;
const KEY_CACHE_MS = 10 * 60_000;
/** An access token (RFC 9068), or what providers send that know no types. Not an ID or a logout token. */
const TYPES = ['at+jwt', 'application/at+jwt', 'jwt', undefined];
/** What may stand in the history as the one who acted. */
const SUBJECT = /^[\x21-\x7e]{1,200}$/;

export interface StaffToken {
  /** The subject with its issuer: two providers may give two people the same number. */
  id: string;
  scopes: readonly string[];
  /** Seconds since 1970. */
  exp: number;
}

/** Null for anything but a valid token of a provider the configuration trusts. */
export type VerifyStaffToken = (token: string) => Promise<StaffToken | null>;

export function createStaffTokens(
  issuers: readonly StaffIssuer[],
  clock: () => Date,
  fetchKeys: FetchImplementation = fetch,
): VerifyStaffToken {
  const trusted = new Map(
    issuers.map((issuer) => [issuer.issuer, { ...issuer, keys: keysOf(issuer, fetchKeys) }]),
  );

  return async (token) => {
    try {
      // Read before it is verified, and only to choose between configured issuers: where keys come from is never
      // for a token to say.
      const issuer = trusted.get(decodeJwt(token).iss ?? '');
      if (!issuer) return null;
      const { payload, protectedHeader } = await jwtVerify(token, issuer.keys, {
        algorithms: ALGORITHMS,
        issuer: issuer.issuer,
        audience: issuer.audience,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        maxTokenAge: MAX_TOKEN_AGE,
        currentDate: clock(),
        requiredClaims: ['sub', 'exp', 'iat'],
      });
      const { sub = '', exp = 0 } = payload;
      if (!TYPES.includes(protectedHeader.typ?.toLowerCase()) || !SUBJECT.test(sub)) return null;
      const claim = payload[issuer.scopeClaim];
      const scopes = Array.isArray(claim) ? claim.map(String) : String(claim ?? '').split(' ');
      return { id: `${sub}@${issuer.issuer.replace(/^https?:\/\//, '')}`, scopes, exp };
    } catch {
      return null;
    }
  };
}

/**
 * The issuer's public keys, fetched when the first token comes and again for a key nobody knows, but at most once a
 * minute, also when it fails: otherwise anybody could have us call the provider by sending made-up tokens.
 */
function keysOf({ jwksUrl }: StaffIssuer, fetchKeys: FetchImplementation) {
  let lastTry = Number.NEGATIVE_INFINITY;
  return createRemoteJWKSet(new URL(jwksUrl), {
    timeoutDuration: KEY_FETCH_MS,
    cooldownDuration: KEY_COOLDOWN_MS,
    cacheMaxAge: KEY_CACHE_MS,
    [customFetch]: (url, options) => {
      if (Date.now() < lastTry + KEY_COOLDOWN_MS) throw new Error('The keys were asked for a moment ago.');
      lastTry = Date.now();
      return fetchKeys(url, options);
    },
  });
}
