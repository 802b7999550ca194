import type { FetchImplementation } from 'jose';
import type { VerifyIdentity } from './proven-identity.js';
import { createJwtVerifier, type Issuer, KeysUnavailableError } from './remote-keys.js';

const LONGEST_TOKEN = 16_384;
/** OpenID Connect Core, 2: at most 255 ASCII characters, case-sensitive. */
const SUBJECT = /^[\x20-\x7e]{1,255}$/;

/** Verifies ID tokens, and access tokens that are JWTs, of the configured issuers with those issuers' keys. */
export function createOAuth(
  issuers: readonly Issuer[],
  clock: () => Date,
  fetchKeys: FetchImplementation = fetch,
): VerifyIdentity {
  const verify = createJwtVerifier(issuers, clock, { requiredClaims: ['sub', 'exp', 'iat'] }, fetchKeys);

  return async (token) => {
    if (token.length > LONGEST_TOKEN) return 'rejected';
    try {
      const { payload, issuer } = await verify(token);
      const { sub = '', iat = 0, auth_time: authTime } = payload;
      // A logout or security event token is about a person, not from them (OpenID Connect Back-Channel Logout, 4).
      if (!SUBJECT.test(sub) || 'events' in payload) return 'rejected';
      const authenticated = typeof authTime === 'number' ? Math.min(authTime, iat) : iat;
      return {
        provider: issuer.issuer,
        subject: sub,
        authenticatedAt: new Date(authenticated * 1000),
        // Without the signature: an ECDSA signature has a twin that is equally valid.
        tokenIdentity: token.slice(0, token.lastIndexOf('.')),
      };
    } catch (error) {
      return error instanceof KeysUnavailableError ? 'unavailable' : 'rejected';
    }
  };
}
