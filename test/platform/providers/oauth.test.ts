import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createOAuth } from '../../../src/platform/providers/oauth.js';
import type { VerifyIdentity } from '../../../src/platform/providers/proven-identity.js';
import { useIdentityProvider } from '../../support/identity-provider.js';
import { OTHER_SHOP, SHOP, useOpenIdProvider } from '../../support/openid-provider.js';

const openId = useOpenIdProvider();
const made = useIdentityProvider();
const anna = { sub: 'anna-17', email: 'anna@example.com' };
const now = () => new Date();
const MADE = 'https://idp.example.com';

/** A subgraph that has asked nobody yet. */
const fresh = (clock = now): VerifyIdentity =>
  createOAuth(
    [
      { issuer: openId.issuer, audience: SHOP, jwksUrl: openId.jwksUrl },
      { issuer: MADE, audience: SHOP, jwksUrl: `${made.origin}/keys` },
    ],
    clock,
  );
const claims = () => {
  const seconds = Math.floor(Date.now() / 1000);
  return { iss: MADE, aud: SHOP, sub: 'anna', iat: seconds, exp: seconds + 300 };
};

afterEach(() => {
  vi.useRealTimers();
});

describe('tokens of a real OpenID provider', () => {
  test('say whose they are and when that person proved it [SY-17]', async () => {
    const { idToken, accessToken } = await openId.signIn({ ...anna, secondsAgo: 100 });
    const verify = fresh();
    const proven = { provider: openId.issuer, subject: anna.sub };
    const fromId = await verify(idToken);
    expect(fromId).toMatchObject(proven);
    expect(await verify(accessToken)).toMatchObject(proven);
    const { authenticatedAt } = fromId as { authenticatedAt: Date };
    expect(Math.abs(Date.now() - 100_000 - authenticatedAt.getTime())).toBeLessThan(10_000);
  });

  test('for another audience are refused [A18]', async () => {
    const { idToken, accessToken } = await openId.signIn(anna, OTHER_SHOP);
    const verify = fresh();
    expect([await verify(idToken), await verify(accessToken)]).toEqual(['rejected', 'rejected']);
  });

  test('that have expired are refused, with half a minute for clocks that differ [A18]', async () => {
    const { idToken } = await openId.signIn(anna);
    const later = (seconds: number) => fresh(() => new Date(Date.now() + seconds * 1000));
    expect(await later(3600 + 20)(idToken)).toMatchObject({ subject: anna.sub });
    expect(await later(3600 + 40)(idToken)).toBe('rejected');
  });

  test('go on counting when the provider changes its keys, and old ones stop [A05]', async () => {
    const verify = fresh();
    const { idToken: old } = await openId.signIn(anna);
    expect(await verify(old)).toMatchObject({ subject: anna.sub });
    openId.published.length = 0;
    await openId.rotate();
    // A key nobody knows is asked for a minute after the last time.
    const { idToken: early } = await openId.signIn(anna);
    expect(await verify(early)).toBe('rejected');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    const { idToken: next } = await openId.signIn(anna);
    expect(await verify(next)).toMatchObject({ subject: anna.sub });
    expect(await verify(old)).toBe('rejected');
    expect(openId.published).toHaveLength(1);
  });

  test.each([
    ['without a signature', (token: string) => token.replace(/[^.]+$/, '')],
    ['with another payload', (token: string) => token.replace(/\.[^.]+\./, '.eyJzdWIiOiJiZXJ0In0.')],
    ['with a signature that is cut', (token: string) => token.slice(0, -4)],
    ['without an algorithm', (token: string) => token.replace(/^[^.]+/, 'eyJhbGciOiJub25lIn0')],
    ['that is none', () => 'x'],
    ['that is endless', () => `${'x'.repeat(20_000)}.y.z`],
  ])('one %s is refused [A05]', async (_, change) => {
    const { idToken } = await openId.signIn(anna);
    expect(await fresh()(change(idToken))).toBe('rejected');
  });
});

describe('tokens made by hand', () => {
  test.each([
    ['of an issuer nobody configured', { iss: 'https://evil.example.com' }],
    ['in the name of the other issuer', { iss: 'other' }],
    ['without a subject', { sub: undefined }],
    ['with a subject that breaks lines', { sub: 'anna\nadmin' }],
    ['with a subject of 256 characters', { sub: 'a'.repeat(256) }],
    ['without expiry', { exp: undefined }],
    ['without a time of issue', { iat: undefined }],
    ['that count later', { nbf: Math.floor(Date.now() / 1000) + 3600 }],
    ['about a logout', { events: { 'http://schemas.openid.net/event/backchannel-logout': {} } }],
  ])('%s are refused [A18]', async (_, change: Record<string, unknown>) => {
    const iss = change['iss'] === 'other' ? { iss: openId.issuer } : {};
    expect(await fresh()(await made.sign({ ...claims(), ...change, ...iss } as never))).toBe('rejected');
  });

  test('with an address of keys in the header are refused, and nobody goes there [A05]', async () => {
    await made.addKey('theirs', false);
    openId.published.length = 0;
    const token = await made.sign(claims(), { kid: 'theirs', jku: openId.jwksUrl, x5u: openId.jwksUrl });
    expect(await fresh()(token)).toBe('rejected');
    expect(openId.published).toEqual([]);
  });

  test('are the same token however their signature is spelt [A18]', async () => {
    const token = await made.sign(claims());
    const proof = (await fresh()(token)) as { tokenIdentity: string };
    expect(proof.tokenIdentity).toBe(token.slice(0, token.lastIndexOf('.')));
  });
});

describe('an issuer whose keys cannot be had [K15]', () => {
  let answer: RequestListener;
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    answer(request, response);
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test.each<[string, RequestListener]>([
    ['answers 500', (_, response) => response.writeHead(500).end('{"keys":[]}')],
    ['hangs up', (request) => request.destroy()],
    ['sends something else', (_, response) => response.end('<html>')],
    ['sends JSON that holds no keys', (_, response) => response.end('{}')],
    ['sends elsewhere', (_, response) => response.writeHead(302, { location: openId.jwksUrl }).end()],
  ])('one that %s is unavailable, and asked once [K15]', async (_, how) => {
    answer = how;
    asked = 0;
    const { port } = server.address() as AddressInfo;
    const jwksUrl = `http://127.0.0.1:${port}/keys`;
    const verify = createOAuth([{ issuer: MADE, audience: SHOP, jwksUrl }], now);
    const token = await made.sign(claims());
    expect([await verify(token), await verify(token)]).toEqual(['unavailable', 'unavailable']);
    expect(asked).toBe(1);
  });

  test('one that answers nothing for five seconds is unavailable [K15]', async () => {
    answer = () => {};
    const { port } = server.address() as AddressInfo;
    const verify = createOAuth(
      [{ issuer: MADE, audience: SHOP, jwksUrl: `http://127.0.0.1:${port}/keys` }],
      now,
    );
    const begun = performance.now();
    expect(await verify(await made.sign(claims()))).toBe('unavailable');
    expect(performance.now() - begun).toBeGreaterThan(4_900);
  }, 15_000);
});
