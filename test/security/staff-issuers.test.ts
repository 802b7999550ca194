import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createStaffTokens } from '../../src/platform/providers/staff-tokens.js';
import { useIdentityProvider } from '../support/identity-provider.js';

const provider = useIdentityProvider();
const other = useIdentityProvider();
const NOW = new Date('2026-03-01T09:00:00Z');
const seconds = NOW.getTime() / 1000;
let verify: ReturnType<typeof createStaffTokens>;

const issuer = 'https://idp.example.com/staff';
const claims = {
  iss: issuer,
  aud: 'customer-accounts',
  sub: 'nina',
  iat: seconds,
  exp: seconds + 300,
  scope: 'customers:read customers:write',
};
const fresh = () =>
  createStaffTokens(
    [
      { issuer, audience: 'customer-accounts', jwksUrl: `${provider.origin}/keys`, scopeClaim: 'scope' },
      {
        issuer: 'https://other.example.com',
        audience: 'shop',
        jwksUrl: `${other.origin}/keys`,
        scopeClaim: 'roles',
      },
    ],
    () => NOW,
  );

beforeAll(() => {
  verify = fresh();
});
beforeEach(() => {
  provider.asked.length = 0;
  other.asked.length = 0;
});
afterEach(() => {
  provider.redirect = null;
  vi.useRealTimers();
});

describe('staff of trusted providers', () => {
  test('each provider has its own audience, keys and claim of scopes', async () => {
    expect(await verify(await provider.sign(claims))).toEqual({
      id: 'nina@idp.example.com/staff',
      scopes: ['customers:read', 'customers:write'],
      exp: seconds + 300,
    });
    const theirs = { ...claims, iss: 'https://other.example.com', aud: 'shop', roles: ['customers:read'] };
    expect(await verify(await other.sign(theirs))).toMatchObject({
      id: 'nina@other.example.com',
      scopes: ['customers:read'],
    });
    expect([provider.asked, other.asked]).toEqual([['/keys'], ['/keys']]);
  });

  test('the keys are kept: the next token costs no request', async () => {
    expect(await verify(await provider.sign(claims))).not.toBeNull();
    expect(provider.asked).toEqual([]);
  });

  test.each([
    ['another audience', { aud: 'shop' }],
    ['expired', { exp: seconds - 31 }],
    ['not valid yet', { nbf: seconds + 31 }],
    ['issued more than twelve hours ago', { iat: seconds - 12 * 3600 - 31 }],
    ['without a time of issue', { iat: undefined }],
    ['without expiry', { exp: undefined }],
    ['of an issuer nobody configured', { iss: 'https://evil.example.com' }],
    ['of one provider in the name of the other', { iss: 'https://other.example.com', aud: 'shop' }],
    ['of somebody whose name breaks lines', { sub: 'nina\n{"level":50}' }],
  ])('%s [A06]', async (_, change) => {
    expect(await verify(await provider.sign({ ...claims, ...change } as never))).toBeNull();
  });

  test.each(['logout+jwt', 'secevent+jwt'])('of the type %s [A06]', async (typ) => {
    expect(await verify(await provider.sign(claims, { typ }))).toBeNull();
  });
});

describe('fetching keys [A05]', () => {
  test('unknown kids are looked for once a minute, however many come [A05]', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    await provider.addKey('hidden', false);
    const token = await provider.sign(claims, { kid: 'hidden' });
    for (let i = 0; i < 20; i += 1) expect(await verify(token)).toBeNull();
    expect(provider.asked).toEqual(['/keys']);
    provider.published.push('hidden');
    expect(await verify(token)).toBeNull();
    vi.setSystemTime(Date.now() + 60_001);
    expect(await verify(token)).toMatchObject({ id: 'nina@idp.example.com/staff' });
    expect(provider.asked).toHaveLength(2);
  });

  test('addresses in the header are not followed [A05]', async () => {
    await provider.addKey('theirs', false);
    const header = { kid: 'theirs', jku: `${other.origin}/evil`, x5u: `${other.origin}/evil` };
    expect(await verify(await provider.sign(claims, header))).toBeNull();
    expect(other.asked).toEqual([]);
  });

  test('a provider that redirects is not followed, and asked once [A05]', async () => {
    provider.redirect = `${other.origin}/keys`;
    const verifyAnew = fresh();
    for (let i = 0; i < 5; i += 1) expect(await verifyAnew(await provider.sign(claims))).toBeNull();
    expect([provider.asked, other.asked]).toEqual([['/keys'], []]);
  });
});
