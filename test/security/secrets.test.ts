import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config/config.js';
import { developmentClientSecret } from '../../src/config/development-secrets.js';
import { ServiceClient } from '../../src/entities/service-client.entity.js';
import { ServiceClientSecret } from '../../src/entities/service-client-secret.entity.js';
import { createLog } from '../../src/platform/log.js';
import { hashClientSecret } from '../../src/platform/secrets/shared-secret.js';
import { createTokens } from '../../src/platform/secrets/tokens.js';
import { TILL, useApp } from '../support/app.js';
import { production } from '../support/live.js';

const app = useApp();
const start = () =>
  createApp({
    config: readConfig(production),
    database: { ...app.database, close: async () => {} },
    log: createLog('silent'),
  });

describe('secrets [H03]', () => {
  test('production does not start while the published client secret works [H03]', async () => {
    const client = await app.em.findOneOrFail(ServiceClient, TILL);
    const secretHash = hashClientSecret(developmentClientSecret);
    const row = { id: uuidv7(), client, secretHash, createdAt: app.clock.now };
    await app.em.insert(ServiceClientSecret, row);
    await expect(start()).rejects.toThrow(
      /^The published development secret works for the service client test-till\. Disable it first: npm run --silent service-client -- disable test-till$/,
    );
    await app.em.nativeUpdate(ServiceClient, TILL, { disabledAt: app.clock.now });
    await (await start()).close();
  });

  test('signing keys are exchanged without signing anybody out [H03]', async () => {
    const clock = () => app.clock.now;
    const keysOf = (...environments: Array<{ SIGNING_KEYS: string }>) =>
      JSON.stringify({ keys: environments.flatMap(({ SIGNING_KEYS }) => JSON.parse(SIGNING_KEYS).keys) });
    const { tokens } = readConfig(production);
    const other = JSON.parse(readConfig({}).tokens.keys).keys[0];
    const before = await createTokens(tokens, clock);
    const token = await before.sign('a', { role: 'CUSTOMER' });
    const during = await createTokens(
      { ...tokens, keys: keysOf({ SIGNING_KEYS: JSON.stringify({ keys: [other] }) }, production) },
      clock,
    );
    expect(await during.verify(token)).toMatchObject({ sub: 'a' });
    expect(await before.verify(await during.sign('b', { role: 'CUSTOMER' }))).toBeNull();
    const after = await createTokens({ ...tokens, keys: JSON.stringify({ keys: [other] }) }, clock);
    expect(await after.verify(await during.sign('b', { role: 'CUSTOMER' }))).toMatchObject({ sub: 'b' });
    expect(await after.verify(token)).toBeNull();
    expect(JSON.stringify(during.publicKeys)).not.toContain('"d"');
  });
});
