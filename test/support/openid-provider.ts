import { createHash, randomBytes } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type Configuration, type JWK } from 'oidc-provider';
import { afterAll, beforeAll } from 'vitest';

/** The audience of tokens that are meant for us, as client and as API. */
export const SHOP = 'https://shop.example/accounts';
/** Another client of the same provider. */
export const OTHER_SHOP = 'https://other.example/accounts';
const REDIRECT = 'https://shop.example/callback';

export interface Person {
  sub: string;
  email?: string;
  emailVerified?: boolean;
  /** How long ago the person last typed their password at the provider; now unless given. */
  secondsAgo?: number;
}

interface Tokens {
  /** A JWT for `resource`, as an OAuth client gets it (RFC 9068). */
  accessToken: string;
  idToken: string;
}

/** A real OpenID provider on loopback, with all the steps a person takes: sign-in, consent, code, tokens. */
export function useOpenIdProvider() {
  let origin = '';
  let provider: Provider;
  let answer: RequestListener;
  let signingIn: Person;
  const published: string[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/jwks') published.push(request.url);
    answer(request, response);
  });

  /** Restarts with another signing key; the old one is no longer published. */
  async function rotate() {
    const kid = randomBytes(6).toString('hex');
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const key = { ...(await exportJWK(privateKey)), kid, alg: 'ES256', use: 'sig' } as JWK;
    provider = new Provider(origin, configurationWith(key));
    const koa = provider.callback();
    answer = (request, response) =>
      request.url?.startsWith('/interaction/')
        ? void interact(request, response).catch((error: unknown) =>
            response.writeHead(500).end(String(error)),
          )
        : void koa(request, response);
  }

  /** The steps a person takes on the provider's pages: signs in, and consents. */
  async function interact(...[request, response]: Parameters<RequestListener>): Promise<void> {
    const { params } = await provider.interactionDetails(request, response);
    const grant = new provider.Grant({ accountId: signingIn.sub, clientId: String(params['client_id']) });
    grant.addOIDCScope('openid email');
    grant.addResourceScope(String(params['resource']), 'account');
    const ts = Math.floor(Date.now() / 1000) - (signingIn.secondsAgo ?? 0);
    await provider.interactionFinished(request, response, {
      login: { accountId: signingIn.sub, remember: false, ts },
      consent: { grantId: await grant.save() },
    });
  }

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await rotate();
  });
  afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

  return {
    get issuer() {
      return origin;
    },
    get jwksUrl() {
      return `${origin}/jwks`;
    },
    /** One entry for each time the keys were fetched. */
    published,
    rotate,
    /** Goes through the authorization code flow with PKCE for a person. */
    async signIn(person: Person, client = SHOP): Promise<Tokens> {
      signingIn = person;
      const verifier = randomBytes(32).toString('base64url');
      const cookies = new Map<string, string>();
      const start = new URL(`${origin}/auth`);
      start.search = String(
        new URLSearchParams({
          client_id: client,
          resource: client,
          redirect_uri: REDIRECT,
          response_type: 'code',
          scope: 'openid email account',
          // Otherwise two ID tokens issued within one second would be identical.
          nonce: randomBytes(16).toString('base64url'),
          code_challenge: createHash('sha256').update(verifier).digest('base64url'),
          code_challenge_method: 'S256',
        }),
      );
      let next = start.href;
      for (let steps = 0; !next.startsWith(REDIRECT); steps += 1) {
        if (steps > 10) throw new Error(`The provider does not come to an end: ${next}`);
        const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
        const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
        for (const line of response.headers.getSetCookie()) {
          const [name = '', value = ''] = line.split(';', 1)[0]!.split('=', 2);
          cookies.set(name, value);
        }
        const location = response.headers.get('location');
        if (!location) throw new Error(`${response.status} at ${next}: ${await response.text()}`);
        next = new URL(location, origin).href;
      }
      const response = await fetch(`${origin}/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          code: new URL(next).searchParams.get('code')!,
          redirect_uri: REDIRECT,
          client_id: client,
          resource: client,
          code_verifier: verifier,
        }),
      });
      const tokens = (await response.json()) as { access_token: string; id_token: string };
      if (!response.ok) throw new Error(JSON.stringify(tokens));
      return { accessToken: tokens.access_token, idToken: tokens.id_token };
    },
  };

  function configurationWith(key: JWK): Configuration {
    const client = {
      redirect_uris: [REDIRECT],
      token_endpoint_auth_method: 'none',
      id_token_signed_response_alg: 'ES256',
      require_auth_time: true,
    } as const;
    return {
      clients: [SHOP, OTHER_SHOP].map((id) => ({ ...client, client_id: id })),
      jwks: { keys: [key] },
      cookies: { keys: [randomBytes(16).toString('hex')] },
      scopes: ['openid', 'email'],
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      // Puts an e-mail address into the ID token, where a careless service would trust it.
      conformIdTokenClaims: false,
      findAccount: async (_context, sub) => ({
        accountId: sub,
        claims: async () => ({
          sub,
          email: signingIn.email,
          email_verified: signingIn.emailVerified ?? true,
        }),
      }),
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      features: {
        devInteractions: { enabled: false },
        resourceIndicators: {
          enabled: true,
          getResourceServerInfo: async (_context, resource) => ({
            scope: 'account',
            audience: resource,
            accessTokenFormat: 'jwt',
            accessTokenTTL: 3600,
            jwt: { sign: { alg: 'ES256' } },
          }),
        },
      },
      ttl: { IdToken: 3600, AuthorizationCode: 60, Grant: 3600, Interaction: 600, Session: 3600 },
    };
  }
}
