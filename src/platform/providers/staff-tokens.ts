import type { FetchImplementation } from 'jose';
import { createJwtVerifier, type Issuer } from './remote-keys.js';

/** However long the company's tokens live, here nobody works with one for longer than a day at the office. */
const MAX_TOKEN_AGE = '12 hours';
/** A subject that may stand in the history as the actor. */
const SUBJECT = /^[\x21-\x7e]{1,200}$/;

/** An identity provider of the company that issues the tokens staff call with. */
export interface StaffIssuer extends Issuer {
  /** The claim that holds the scopes: a list, or a text with spaces between them. */
  scopeClaim: string;
}

interface StaffToken {
  /** The subject with its issuer: two providers may give two people the same number. */
  id: string;
  scopes: readonly string[];
  /** Seconds since 1970. */
  exp: number;
}

/** Null unless it is a valid token of a provider that the configuration trusts. */
export type VerifyStaffToken = (token: string) => Promise<StaffToken | null>;

export function createStaffTokens(
  issuers: readonly StaffIssuer[],
  clock: () => Date,
  fetchKeys: FetchImplementation = fetch,
): VerifyStaffToken {
  const verify = createJwtVerifier(
    issuers,
    clock,
    { maxTokenAge: MAX_TOKEN_AGE, requiredClaims: ['sub', 'exp', 'iat'] },
    fetchKeys,
  );
  return async (token) => {
    try {
      const { payload, issuer } = await verify(token);
      const { sub = '', exp = 0 } = payload;
      if (!SUBJECT.test(sub)) return null;
      const claim = payload[issuer.scopeClaim];
      const scopes = Array.isArray(claim) ? claim.map(String) : String(claim ?? '').split(' ');
      return { id: `${sub}@${issuer.issuer.replace(/^https?:\/\//, '')}`, scopes, exp };
    } catch {
      return null;
    }
  };
}
