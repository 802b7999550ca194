import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll } from 'vitest';

/** The company's identity provider: signs staff tokens, publishes keys, and counts who asks for them. */
export function useIdentityProvider() {
  const keys = new Map<
    string,
    { publicJwk: object; privateKey: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'] }
  >();
  const asked: string[] = [];
  const published: string[] = [];
  let redirect: string | null = null;
  let origin = '';
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (redirect) return void response.writeHead(302, { location: redirect }).end();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: published.map((kid) => keys.get(kid)!.publicJwk) }));
  });

  const addKey = async (kid: string, isPublished = true) => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    keys.set(kid, { publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256' }, privateKey });
    if (isPublished) published.push(kid);
  };

  beforeAll(async () => {
    await addKey('first');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

  return {
    asked,
    published,
    addKey,
    get origin() {
      return origin;
    },
    set redirect(to: string | null) {
      redirect = to;
    },
    sign: (claims: JWTPayload, header: Partial<JWTHeaderParameters> = {}) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256', kid: 'first', typ: 'at+jwt', ...header })
        .sign(keys.get(header.kid ?? 'first')!.privateKey),
  };
}
