import { describe, expect, test } from 'vitest';
import { accessWarnings } from '../../src/config/access.js';
import { readConfig } from '../../src/config/config.js';
import { developmentSigningKeys } from '../../src/config/development-secrets.js';
import { ConfigError } from '../../src/platform/plain-error.js';
import { production } from '../support/live.js';

const SECRET = 'a-router-secret-of-enough-length-1234';
const issuer = { issuer: 'https://idp.example.com', audience: 'a', jwksUrl: 'https://idp.example.com/keys' };

const problemsOf = (environment: Record<string, string>) => {
  try {
    readConfig(environment);
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
};

describe('the process refuses to start [H03]', () => {
  test.each([
    ['production with the published signing keys', { SIGNING_KEYS: developmentSigningKeys }, 'SIGNING_KEYS'],
    ['production without signing keys', { SIGNING_KEYS: '' }, 'SIGNING_KEYS'],
    [
      'production with public keys only',
      { SIGNING_KEYS: '{"keys":[{"kid":"a","crv":"P-256"}]}' },
      'SIGNING_KEYS',
    ],
    ['production without an issuer', { TOKEN_ISSUER: '' }, 'TOKEN_ISSUER'],
    ['production with an issuer in the clear', { TOKEN_ISSUER: 'http://accounts.example' }, 'TOKEN_ISSUER'],
    ['production without a database', { DATABASE_URL: '' }, 'DATABASE_URL'],
    ['production with a short router secret', { ROUTER_SECRET: 'short' }, 'ROUTER_SECRET'],
    ['production with one short router secret of two', { ROUTER_SECRET: `${SECRET},short` }, 'ROUTER_SECRET'],
    [
      'production that would fetch keys in the clear',
      { STAFF_ISSUERS: JSON.stringify([{ ...issuer, jwksUrl: 'http://idp.example.com/keys' }]) },
      'STAFF_ISSUERS',
    ],
  ])('%s [H03]', (_, change, variable) => {
    expect(problemsOf(production)).toBeNull();
    const message = problemsOf({ ...production, ...change });
    expect(message).toContain(`${variable}: `);
    for (const value of Object.values(change).filter((text) => text.length > 4)) {
      expect(message).not.toContain(value);
    }
  });

  test.each([
    ['no JSON', 'x'],
    ['no list', '{}'],
    ['an issuer without keys', '[{"issuer":"https://a.example","audience":"a"}]'],
    ['a member nobody knows', JSON.stringify([{ ...issuer, jwks: 'x' }])],
    ['an issuer twice', JSON.stringify([issuer, issuer])],
    ['our own issuer', JSON.stringify([{ ...issuer, issuer: 'http://localhost:4000' }])],
  ])('STAFF_ISSUERS with %s is refused', (_, text) => {
    expect(problemsOf({ STAFF_ISSUERS: text })).toContain('STAFF_ISSUERS: ');
  });

  test('a header with the address of callers is refused without a router that proves itself', () => {
    expect(problemsOf({ CLIENT_IP_HEADER: 'x-forwarded-for' })).toContain('CLIENT_IP_HEADER: ');
    expect(problemsOf({ CLIENT_IP_HEADER: 'x-forwarded-for', ROUTER_SECRET: SECRET })).toBeNull();
  });

  test('a router without such a header is refused, unless the configuration says that it sends none [FD-05]', () => {
    const said = 'CLIENT_IP_HEADER: must name the header in which the router sends the address of its client';
    for (const base of [{}, production]) {
      expect(problemsOf({ ...base, ROUTER_SECRET: SECRET })).toContain(said);
      expect(problemsOf({ ...base, ROUTER_SECRET: SECRET, CLIENT_IP_HEADER: 'none' })).toBeNull();
      expect(problemsOf({ ...base, CLIENT_IP_HEADER: 'none' })).toBeNull();
    }
    const { access } = readConfig({ ROUTER_SECRET: SECRET, CLIENT_IP_HEADER: 'none' });
    expect(access.clientIpHeader).toBeUndefined();
  });
});

test('what is more often forgotten than meant is said at the start', () => {
  const warningsOf = (environment: Record<string, string>) => {
    const { access, isDevelopment } = readConfig(environment);
    return [...accessWarnings(access, isDevelopment)].map((warning) => warning.split(' ')[0]);
  };
  expect(warningsOf(production)).toEqual(['ROUTER_SECRET']);
  const both = { ROUTER_SECRET: SECRET, CLIENT_IP_HEADER: 'x-client-ip' };
  expect(warningsOf({ ...production, ...both })).toEqual([]);
  expect(warningsOf({})).toEqual([]);
});

test('two router secrets are read, and staff issuers have `scope` as their claim [H03]', () => {
  const { access } = readConfig({
    ROUTER_SECRET: `${SECRET}, ${SECRET}2`,
    CLIENT_IP_HEADER: 'x-client-ip',
    STAFF_ISSUERS: JSON.stringify([issuer]),
  });
  expect(access.routerSecrets).toEqual([SECRET, `${SECRET}2`]);
  expect(access.staffIssuers).toEqual([{ ...issuer, scopeClaim: 'scope' }]);
});
