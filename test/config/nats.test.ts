import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/config/config.js';
import { production } from '../support/live.js';

const NATS_URL = 'nats://127.0.0.1:4222';

describe('the settings of NATS', () => {
  test('without NATS_URL there is nothing, whatever else is set [EV-04]', () => {
    expect(readConfig({ NATS_TOKEN: 'word', NATS_VALUES: 'yes' }).nats).toBeNull();
  });

  test('values are left out and no stream is made, unless that is asked for [EV-04]', () => {
    expect(readConfig({ NATS_URL }).nats).toMatchObject({
      servers: [NATS_URL],
      prefix: 'customer-accounts.events',
      createStream: null,
      showsValues: false,
      tls: null,
    });
    expect(readConfig({ NATS_URL: 'tls://a.example:4222, tls://b.example' }).nats).toMatchObject({
      servers: ['tls://a.example:4222', 'tls://b.example'],
      tls: {},
    });
  });

  test.each([
    [{ NATS_URL: 'http://nats.example' }, 'NATS_URL: must be URLs like nats://'],
    [{ NATS_URL: 'nats://a.example,tls://b.example' }, 'NATS_URL: must be nats:// or tls:// throughout'],
    [{ NATS_URL: 'nats://user:tower@a.example' }, 'NATS_URL: must not hold a name or password'],
    [{ NATS_URL, NATS_USER: 'events' }, 'NATS_PASSWORD: must be set together with NATS_USER'],
    [{ NATS_URL, NATS_PASSWORD: 'tower' }, 'NATS_USER: must be set together with NATS_PASSWORD'],
    [{ NATS_URL, NATS_TLS_KEY_FILE: 'key.pem' }, 'NATS_TLS_CERT_FILE: must be set together'],
    [
      { NATS_URL, NATS_TOKEN: 'tower', NATS_CREDENTIALS_FILE: 'a.creds' },
      'NATS_CREDENTIALS_FILE: must not be',
    ],
    [{ NATS_URL, NATS_TLS_CA_FILE: 'ca.pem' }, 'NATS_TLS_CA_FILE: needs tls://'],
    [{ NATS_URL, NATS_SUBJECT_PREFIX: 'events.>' }, 'NATS_SUBJECT_PREFIX: must be words'],
    [{ NATS_URL, NATS_CREATE_STREAM: 'a.b' }, 'NATS_CREATE_STREAM: must be a name'],
    [{ ...production, NATS_URL: 'nats://nats.example' }, 'NATS_URL: must be tls:// in production'],
  ])('%o is refused: %s [EV-04]', (environment, message) => {
    const refused = () => readConfig(environment);
    expect(refused).toThrow(message);
    expect(refused).not.toThrow(/tower/);
  });

  test('production speaks in clear text only within the machine [EV-04]', () => {
    for (const url of [NATS_URL, 'tls://nats.example']) {
      expect(readConfig({ ...production, NATS_URL: url }).nats?.servers).toEqual([url]);
    }
  });

  test('the compose file with NATS has an environment that the service starts with [EV-04]', async () => {
    const { services } = parse(await readFile('docker-compose.nats.yml', 'utf8'));
    expect(readConfig(services.accounts.environment).nats).toMatchObject({
      servers: ['nats://nats:4222'],
      createStream: 'ACCOUNTS',
    });
    for (const port of services.nats.ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
  });
});
