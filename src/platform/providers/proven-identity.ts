/** Who a provider says the bearer of a token is. Nothing else a provider says, such as an e-mail address, counts. */
export interface ProvenIdentity {
  /** `FACEBOOK`, or the URL an OpenID issuer is known by. */
  provider: string;
  /** The person's number or name there: unique within the provider, never given to somebody else. */
  subject: string;
  /** When the person last proved to the provider who they are, as far as it says; null when it does not. */
  authenticatedAt: Date | null;
  /** The same for every spelling of one token, so that a token can be known again. */
  tokenIdentity: string;
}

/**
 * Asks the provider, or its keys, about a token. `rejected` for any token that does not count, whatever the reason;
 * `unavailable` when nobody can say. May call out, so never inside of a transaction.
 */
export type VerifyIdentity = (token: string) => Promise<ProvenIdentity | 'rejected' | 'unavailable'>;

export interface IdentityProviders {
  oauth: VerifyIdentity;
  facebook: VerifyIdentity;
}
