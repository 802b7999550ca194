/** The identity of a token's bearer, as the provider states it. Other claims, such as an e-mail address, are ignored. */
export interface ProvenIdentity {
  /** `FACEBOOK`, or the URL that identifies an OpenID issuer. */
  provider: string;
  /** The person's id at the provider: unique there and never given to somebody else. */
  subject: string;
  /** When the person last proved their identity to the provider; null when the provider does not say. */
  authenticatedAt: Date | null;
  /** The same for every spelling of one token, so that a token can be recognised. */
  tokenIdentity: string;
}

/**
 * Asks the provider, or checks with its keys, whom a token belongs to. `rejected` for any token that is not accepted,
 * whatever the reason; `unavailable` when the provider cannot be asked. May call out, so never call it inside a
 * transaction.
 */
export type VerifyIdentity = (token: string) => Promise<ProvenIdentity | 'rejected' | 'unavailable'>;

export interface IdentityProviders {
  oauth: VerifyIdentity;
  facebook: VerifyIdentity;
}
