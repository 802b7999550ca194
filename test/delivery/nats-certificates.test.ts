import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount } from '@nats-io/jwt';
import { credsAuthenticator } from '@nats-io/transport-node';
import { describe, expect, onTestFinished, test } from 'vitest';
import { useApp } from '../support/app.js';
import { certificates } from '../support/certificates.js';
import { enter, later } from '../support/customers.js';
import { natsOf, publisherTo, STREAM } from '../support/event-stream.js';
import { trusted } from '../support/nats-operator.js';
import { hasNats } from '../support/nats-server.js';

const app = useApp();
const create = { NATS_CREATE_STREAM: STREAM };

/** An event that waits, and another look at it later. */
async function oneEvent() {
  await enter(app, { externalId: 'shop-1' });
  await app.jobs.catchUp();
}
async function refused(url: string, environment: Record<string, string>): Promise<string> {
  const publisher = await publisherTo(app, url, { ...environment, ...create });
  expect(await publisher.publishDue()).toBe(0);
  expect(publisher.lines).toMatchObject([{ level: 50, msg: expect.stringContaining('events, which wait') }]);
  later(app, { seconds: 60 });
  return String(publisher.lines[0]!['reason']);
}
async function taken(url: string, environment: Record<string, string>) {
  const publisher = await publisherTo(app, url, { ...environment, ...create });
  expect(await publisher.publishDue()).toBe(1);
}

describe.skipIf(!hasNats)('a NATS server with TLS', () => {
  test('gets events if an authority vouches for it, and sees the certificate of who publishes [EV-04]', async () => {
    const { ca, server, client } = await certificates();
    const shown = { NATS_TLS_CERT_FILE: client.cert, NATS_TLS_KEY_FILE: client.key };
    const files = `cert_file: "${server.cert}", key_file: "${server.key}"`;
    const options = { tls: { caFile: ca, certFile: client.cert, keyFile: client.key } };
    const nats = await natsOf(`tls { ${files}, ca_file: "${ca}", verify: true }`, options);
    const url = nats.url.replace('nats:', 'tls:');
    await oneEvent();
    expect(await refused(url, shown)).toContain('certificate');
    await refused(url, { NATS_TLS_CA_FILE: ca });
    expect(await refused(url, { NATS_TLS_CA_FILE: join(ca, 'no such file') })).toContain(
      'NATS_TLS_CA_FILE cannot be read',
    );
    await taken(url, { NATS_TLS_CA_FILE: ca, ...shown });
    expect(await nats.kept(STREAM)).toMatchObject([{ event: { type: 'customer.created' } }]);
  });

  test('is not believed under another name [EV-04]', async () => {
    const { ca, client } = await certificates();
    const nats = await natsOf(`tls { cert_file: "${client.cert}", key_file: "${client.key}" }`);
    await oneEvent();
    await refused(nats.url.replace('nats:', 'tls:'), { NATS_TLS_CA_FILE: ca });
  });
});

describe.skipIf(!hasNats)('a NATS server that trusts an operator', () => {
  test('takes what comes with credentials of its account, read at each connection [EV-04]', async () => {
    const { settings, credentials } = await trusted();
    const right = await credentials();
    const nats = await natsOf(settings, {
      authenticator: credsAuthenticator(new TextEncoder().encode(right)),
    });
    const folder = await mkdtemp(join(tmpdir(), 'accounts-credentials-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, 'events.creds');
    await oneEvent();

    const publisher = await publisherTo(app, nats.url, { NATS_CREDENTIALS_FILE: file, ...create });
    const reasons = () => publisher.lines.map((line) => String(line['reason']));
    expect(await publisher.publishDue()).toBe(0);
    expect(reasons()).toEqual([expect.stringContaining('NATS_CREDENTIALS_FILE cannot be read')]);
    for (const wrong of [await credentials({}, createAccount()), 'no credentials']) {
      await writeFile(file, wrong);
      later(app, { hours: 1 });
      expect(await publisher.publishDue()).toBe(0);
    }
    // Something else to change is said at once.
    expect(reasons().slice(1)).toEqual([
      expect.stringContaining('does not accept'),
      expect.stringContaining('holds no credentials'),
    ]);
    await writeFile(file, right);
    later(app, { hours: 1 });
    expect(await publisher.publishDue()).toBe(1);
    expect(await nats.kept(STREAM)).toMatchObject([{ event: { type: 'customer.created' } }]);
    const seed = /SU[A-Z2-7]{56}/;
    expect(await readFile(file, 'utf8')).toMatch(seed);
    expect(JSON.stringify(publisher.lines)).not.toMatch(seed);
  });
});
