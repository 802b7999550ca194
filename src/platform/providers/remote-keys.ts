import {
  createRemoteJWKSet,
  customFetch,
  decodeJwt,
  errors,
  type FetchImplementation,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
  type JWTVerifyResult,
  jwtVerify,
} from 'jose';

/** Public-key algorithms only: with a shared key, anybody who can verify a token could also make one. */
const ALGORITHMS = ['ES256', 'ES384', 'PS256', 'PS384', 'RS256', 'RS384', 'EdDSA', 'Ed25519'];
const CLOCK_TOLERANCE_SECONDS = 30;
const KEY_FETCH_MS = 5_000;
const KEY_COOLDOWN_MS = 60_000;
const KEY_CACHE_MS = 10 * 60_000;
/** An access token (RFC 9068), or the types of providers that set none. Not a logout token. */
const TYPES = ['at+jwt', 'application/at+jwt', 'jwt', undefined];

export interface Issuer {
  /** The `iss` claim of its tokens. */
  issuer: string;
  /** The `aud` claim of its tokens for us. */
  audience: string;
  jwksUrl: string;
}

/** The issuer's keys cannot be fetched, so its tokens cannot be judged. */
export class KeysUnavailableError extends Error {
  override name = 'KeysUnavailableError';
}

/**
 * The issuer's public keys, fetched with the first token and again for an unknown key, but at most once a minute,
 * even if that fails: otherwise anybody could make us call the provider by sending made-up tokens.
 */
function keysOf({ jwksUrl }: Issuer, fetchKeys: FetchImplementation): JWTVerifyGetKey {
  let lastTry = Number.NEGATIVE_INFINITY;
  const keys = createRemoteJWKSet(new URL(jwksUrl), {
    timeoutDuration: KEY_FETCH_MS,
    cooldownDuration: KEY_COOLDOWN_MS,
    cacheMaxAge: KEY_CACHE_MS,
    [customFetch]: (url, options) => {
      if (Date.now() < lastTry + KEY_COOLDOWN_MS) throw new Error('The keys were asked for a moment ago.');
      lastTry = Date.now();
      return fetchKeys(url, options);
    },
  });
  return (header, token) =>
    keys(header, token).catch((error: unknown) => {
      const isTokensFault = tokensFault.some((kind) => error instanceof kind);
      throw isTokensFault ? error : new KeysUnavailableError(jwksUrl, { cause: error });
    });
}

const tokensFault = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

export type VerifiedJwt<I extends Issuer> = JWTVerifyResult & { issuer: I };

/**
 * Checks a JWT against the configured issuers only. Throws a `KeysUnavailableError` when the issuer cannot be asked,
 * and jose's own errors for an invalid token.
 */
export function createJwtVerifier<I extends Issuer>(
  issuers: readonly I[],
  clock: () => Date,
  options: JWTVerifyOptions,
  fetchKeys: FetchImplementation = fetch,
): (token: string) => Promise<VerifiedJwt<I>> {
  const trusted = new Map(
    issuers.map((issuer) => [issuer.issuer, { issuer, keys: keysOf(issuer, fetchKeys) }]),
  );

  return async (token) => {
    // Read before it is verified, and only to choose between configured issuers: a token never decides where its keys
    // come from.
    const found = trusted.get(decodeJwt(token).iss ?? '');
    if (!found) throw new errors.JWTClaimValidationFailed('unknown issuer', {}, 'iss', 'check_failed');
    const { issuer, keys } = found;
    const verified = await jwtVerify(token, keys, {
      algorithms: ALGORITHMS,
      issuer: issuer.issuer,
      audience: issuer.audience,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate: clock(),
      ...options,
    });
    if (!TYPES.includes(verified.protectedHeader.typ?.toLowerCase()))
      throw new errors.JWTInvalid('wrong type');
    return { ...verified, issuer };
  };
}
