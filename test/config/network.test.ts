import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.js';
import { production } from '../support/live.js';

describe('development on a network [L07]', () => {
  test.each(['0.0.0.0', '::', '192.168.1.7', 'devbox.example', '128.0.0.1', 'localhost.example'])(
    'HOST=%s is refused by a sentence that names the setting, unless it confirms [L07]',
    (HOST) => {
      for (const NODE_ENV of ['development', 'test', '']) {
        expect(() => readConfig({ HOST, NODE_ENV })).toThrow(
          /^The configuration has 1 problem\(s\):\n {2}HOST: would open development, .* ALLOW_DEVELOPMENT_ON_NETWORK=yes$/,
        );
        expect(() => readConfig({ HOST, NODE_ENV, ALLOW_DEVELOPMENT_ON_NETWORK: 'no' })).toThrow(
          'HOST: would',
        );
        expect(readConfig({ HOST, NODE_ENV, ALLOW_DEVELOPMENT_ON_NETWORK: 'yes' }).host).toBe(HOST);
      }
      expect(readConfig({ ...production, HOST }).host).toBe(HOST);
    },
  );

  test.each(['127.0.0.1', '127.0.0.2', '::1', 'localhost', ''])('HOST=%s is as before [L07]', (HOST) => {
    expect(readConfig({ HOST }).host).toBe(HOST || '127.0.0.1');
  });

  test('what is neither yes nor no confirms nothing [L07]', () => {
    expect(() => readConfig({ HOST: '0.0.0.0', ALLOW_DEVELOPMENT_ON_NETWORK: 'true' })).toThrow(
      'ALLOW_DEVELOPMENT_ON_NETWORK: must be yes or no',
    );
  });
});

test('private addresses are called in development, unless forbidden, and never in production (EV-03)', () => {
  const allows = (environment: Record<string, string>) => readConfig(environment).outbound.allowsPrivate;
  expect(allows({})).toBe(true);
  expect(allows({ OUTBOUND_PRIVATE_ADDRESSES: 'no' })).toBe(false);
  expect(allows(production)).toBe(false);
  expect(allows({ ...production, OUTBOUND_PRIVATE_ADDRESSES: 'no' })).toBe(false);
  expect(() => readConfig({ ...production, OUTBOUND_PRIVATE_ADDRESSES: 'yes' })).toThrow(
    'OUTBOUND_PRIVATE_ADDRESSES: must not be yes in production',
  );
});

test('probes have a port of their own or none, in production too [K33]', () => {
  expect(readConfig({}).probePort).toBeUndefined();
  expect(readConfig({ PORT: '0', PROBE_PORT: '0' }).probePort).toBe(0);
  for (const environment of [{}, production]) {
    expect(readConfig({ ...environment, PROBE_PORT: '4001' }).probePort).toBe(4001);
    expect(() => readConfig({ ...environment, PROBE_PORT: '4000' })).toThrow('PROBE_PORT: is already PORT');
  }
});

describe('origins that may call [L16]', () => {
  test.each([
    '*',
    'null',
    'shop.example',
    'https://shop.example/',
    'https://shop.example/account',
    'https://*.shop.example',
    'https://Shop.example',
    'https://shop.example:443',
    'https://user@shop.example',
    'https://shop.example?x',
    'ftp://shop.example',
    'file://',
    'https://shop.example,*',
    'https://shop.example https://other.example',
  ])('%s is refused, in development and in production [L16, FD-13]', (CORS_ORIGINS) => {
    for (const environment of [{}, production]) {
      expect(() => readConfig({ ...environment, CORS_ORIGINS })).toThrow(
        'CORS_ORIGINS: must be exact origins such as https://shop.example',
      );
    }
  });

  test('exact origins are taken [L16]', () => {
    const CORS_ORIGINS = 'https://shop.example, http://localhost:3000,https://xn--ksigarnia-fdb.example:8443';
    for (const environment of [{}, production]) {
      expect(readConfig({ ...environment, CORS_ORIGINS }).corsOrigins).toEqual([
        'https://shop.example',
        'http://localhost:3000',
        'https://xn--ksigarnia-fdb.example:8443',
      ]);
    }
    expect(readConfig({ CORS_ORIGINS: ' , ' }).corsOrigins).toEqual([]);
  });
});

describe('headers of pages that may call', () => {
  test.each(['*', 'x-tenant:1', 'x tenant', 'x-tenant;x-other'])('%s is refused [FD-13]', (CORS_HEADERS) => {
    for (const environment of [{}, production]) {
      expect(() => readConfig({ ...environment, CORS_HEADERS })).toThrow(
        'CORS_HEADERS: must be header names separated by commas',
      );
    }
  });

  test('are taken in any case [FD-13]', () => {
    expect(readConfig({ CORS_HEADERS: 'X-Tenant, sentry-trace,' }).corsHeaders).toEqual([
      'x-tenant',
      'sentry-trace',
    ]);
    expect(readConfig({}).corsHeaders).toEqual([]);
  });
});
