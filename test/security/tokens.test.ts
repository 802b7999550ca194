import { createHmac, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { importJWK, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { developmentSigningKeys } from '../../src/config/development-secrets.js';
import { useApp } from '../support/app.js';
import { codes, useLive } from '../support/live.js';

const app = useApp();
const live = useLive(app);
const own = JSON.parse(developmentSigningKeys).keys[0];
const ME = '{ me { id } }';
const SUBJECT = '01987a5e-0000-7000-8000-000000000001';

const asked: string[] = [];
const attacker = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.end('{"keys":[]}');
});
let theirKeys = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => attacker.listen(0, '127.0.0.1', resolve));
  theirKeys = `http://127.0.0.1:${(attacker.address() as AddressInfo).port}/keys`;
});
afterAll(() => void attacker.close());
beforeEach(async () => {
  asked.length = 0;
  await app.em.getConnection().execute(
    `insert into customer (id, uuid, code, status, is_registered, is_anonymous, sex, tags, created_at, updated_at)
     values ('${SUBJECT}', 'a', 'a', 'ENABLED', true, false, 'NOT_SPECIFIED', '{}', now(), now())`,
  );
});

const seconds = () => Math.floor(app.clock.now.getTime() / 1000);
const claims = (): JWTPayload => ({
  sub: SUBJECT,
  role: 'CUSTOMER',
  jti: 'x',
  iss: 'http://localhost:4000',
  aud: 'customer-accounts',
  iat: seconds(),
  nbf: seconds(),
  exp: seconds() + 300,
});
const sign = async (change: JWTPayload = {}, header: Partial<JWTHeaderParameters> = {}) =>
  new SignJWT({ ...claims(), ...change })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: own.kid, ...header })
    .sign(await importJWK(own, 'ES256'));
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const forge = (header: object, secret: string | Buffer | null) => {
  const signed = `${encode(header)}.${encode(claims())}`;
  return `${signed}.${secret === null ? '' : createHmac('sha256', secret).update(signed).digest('base64url')}`;
};
const strangers = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const publicJwk = { kty: own.kty, crv: own.crv, x: own.x, y: own.y };
const pem = () =>
  import('node:crypto').then(({ createPublicKey }) =>
    createPublicKey({ key: publicJwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString(),
  );

async function expectNobody(token: string) {
  const before = await app.everythingStored();
  const answer = await live.ask(ME, {}, token);
  expect(answer.data).toEqual({ me: null });
  expect(codes(answer)).toEqual(['UNAUTHENTICATED']);
  expect(asked).toEqual([]);
  expect(await app.everythingStored()).toEqual(before);
}

test('a token of ours is believed', async () => {
  expect((await live.ask(ME, {}, await sign())).data).toEqual({ me: { id: SUBJECT } });
});

describe('forged tokens [A05]', () => {
  const header = { typ: 'at+jwt', kid: own.kid };
  test.each([
    ['alg none', async () => forge({ ...header, alg: 'none' }, null)],
    ['alg nOnE', async () => forge({ ...header, alg: 'nOnE' }, null)],
    ['HS256 over the public key as PEM', async () => forge({ ...header, alg: 'HS256' }, await pem())],
    [
      'HS256 over the PEM with a space before it',
      async () => forge({ ...header, alg: 'HS256' }, ` ${await pem()}`),
    ],
    [
      'HS256 over the public key as JSON',
      async () => forge({ ...header, alg: 'HS256' }, JSON.stringify(publicJwk)),
    ],
    ['HS256 over nothing', async () => forge({ ...header, alg: 'HS256' }, '')],
    ['an unknown kid', () => sign({}, { kid: 'unknown' })],
    ['a kid that is a path', () => sign({}, { kid: '../../dev/null' })],
    [
      'a key of somebody else in the header',
      async () =>
        new SignJWT(claims())
          .setProtectedHeader({
            alg: 'ES256',
            typ: 'at+jwt',
            kid: own.kid,
            jwk: strangers.publicKey.export({ format: 'jwk' }),
          } as never)
          .sign(strangers.privateKey),
    ],
    [
      'an address of keys in the header',
      async () =>
        new SignJWT(claims())
          .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'theirs', jku: theirKeys, x5u: theirKeys })
          .sign(strangers.privateKey),
    ],
    [
      'an issuer that would publish its keys',
      async () =>
        new SignJWT({ ...claims(), iss: theirKeys })
          .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'theirs', jku: theirKeys })
          .sign(strangers.privateKey),
    ],
    ['another signature', async () => `${(await sign()).slice(0, -8)}AAAAAAAA`],
    ['no signature', async () => (await sign()).split('.').slice(0, 2).join('.')],
  ] as Array<[string, () => Promise<string>]>)(
    '%s: nobody is signed in and nothing is fetched [A05]',
    async (_, token) => {
      await expectNobody(await token());
    },
  );
});

describe('tokens that are not for this, or not for now [A06]', () => {
  test.each([
    ['expired', { exp: -31 }],
    ['not valid yet', { nbf: 31, exp: 300 }],
  ])('%s [A06]', async (_, offsets) => {
    const times = Object.fromEntries(Object.entries(offsets).map(([name, by]) => [name, seconds() + by]));
    await expectNobody(await sign(times));
  });
  test('30 seconds of difference between clocks are allowed [A06]', async () => {
    const token = await sign({ nbf: seconds() + 29, exp: seconds() - 29 });
    expect((await live.ask(ME, {}, token)).data.me).toEqual({ id: SUBJECT });
  });
  test.each([
    ['another audience', { aud: 'another-service' }],
    ['no audience', { aud: undefined }],
    ['another issuer', { iss: 'http://localhost:4001' }],
    ['a role nobody has', { role: 'ADMIN' }],
    ['no role', { role: undefined }],
    ['no subject', { sub: undefined }],
    ['no expiry', { exp: undefined }],
    ['no jti', { jti: undefined }],
    ['a session that is no id', { sid: "' or true" }],
    ['a subject that is no id', { sub: 'somebody' }],
  ])('%s [A06]', async (_, change) => {
    await expectNobody(await sign(change as JWTPayload));
  });
  test.each([['refresh+jwt'], ['reset+jwt'], ['JWT']])(
    'a token of type %s is no access token [A06]',
    async (typ) => {
      await expectNobody(await sign({}, { typ }));
    },
  );

  test('a token that was good and remembered is refused once it has expired [A06]', async () => {
    const token = await sign();
    expect((await live.ask(ME, {}, token)).data.me).toEqual({ id: SUBJECT });
    app.clock.now = new Date(app.clock.now.getTime() + 331_000);
    await expectNobody(token);
  });
});
