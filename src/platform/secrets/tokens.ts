import {
  createLocalJWKSet,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';
import { v7 as uuidv7 } from 'uuid';

/** One algorithm, so that a token cannot choose another (RFC 8725, 3.1). */
const ALGORITHM = 'ES256';
/** RFC 9068: a JWT that is an access token says so; nothing else we sign has this type. */
const TYPE = 'at+jwt';
const CLOCK_TOLERANCE_SECONDS = 30;
export const ACCESS_TOKEN_SECONDS = 5 * 60;

export interface TokenSettings {
  /** A JSON Web Key Set with private keys (RFC 7517). The first one signs, all of them verify. */
  keys: string;
  issuer: string;
  audience: string;
}

interface TokenClaims {
  role: string;
  /** Space-separated (RFC 8693, 4.2). */
  scope?: string;
  /** The session that the token ends with. */
  sid?: string;
}

interface VerifiedToken extends TokenClaims {
  sub: string;
  /** The token is valid between these two times, in seconds since 1970. */
  nbf: number;
  exp: number;
}

export interface Tokens {
  /** The content of `/.well-known/jwks.json`. */
  publicKeys: JSONWebKeySet;
  sign(subject: string, claims: TokenClaims, lifetimeSeconds?: number): Promise<string>;
  /** Null unless it is a token of ours that is valid now. */
  verify(token: string): Promise<VerifiedToken | null>;
}

export async function createTokens(settings: TokenSettings, clock: () => Date): Promise<Tokens> {
  const { issuer, audience } = settings;
  const privateKeys = (JSON.parse(settings.keys) as { keys: JWK[] }).keys;
  const signing = privateKeys[0]!;
  const signingKey = await importJWK(signing, ALGORITHM);
  const publicKeys = { keys: privateKeys.map(publicPart) };
  const verifyingKeys = createLocalJWKSet(publicKeys);

  return {
    publicKeys,

    sign(subject, claims, lifetimeSeconds = ACCESS_TOKEN_SECONDS) {
      const now = Math.floor(clock().getTime() / 1000);
      return new SignJWT({ ...claims })
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid: signing.kid! })
        .setSubject(subject)
        .setJti(uuidv7())
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(now)
        .setNotBefore(now)
        .setExpirationTime(now + lifetimeSeconds)
        .sign(signingKey);
    },

    async verify(token) {
      try {
        const { payload } = await jwtVerify<JWTPayload & VerifiedToken>(token, verifyingKeys, {
          algorithms: [ALGORITHM],
          typ: TYPE,
          issuer,
          audience,
          clockTolerance: CLOCK_TOLERANCE_SECONDS,
          currentDate: clock(),
          requiredClaims: ['sub', 'exp', 'nbf', 'jti'],
        });
        return payload;
      } catch {
        return null;
      }
    },
  };
}

/** Picks the public members by name, so that no private one can be published by an omission. */
const publicPart = ({ kty, crv, x, y, kid }: JWK): JWK =>
  ({ kty, crv, x, y, kid, alg: ALGORITHM, use: 'sig' }) as JWK;
