import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { type Authority, type Certified, certificates } from '../../support/certificates.js';
import { natsOf } from '../../support/event-stream.js';
import { hasNats } from '../../support/nats-server.js';
import { fileOf, reasonAtStart } from '../../support/nats-setup.js';

const app = useApp();

interface World {
  right: Authority;
  /** An authority that the server does not know. */
  wrong: Authority;
}

const serving = async ({ cert, key }: Certified, more = '') => {
  const nats = await natsOf(`tls { cert_file: "${cert}", key_file: "${key}" ${more} }`);
  return nats.url.replace('nats:', 'tls:');
};
const shown = ({ cert, key }: Certified) => ({ NATS_TLS_CERT_FILE: cert, NATS_TLS_KEY_FILE: key });
const locked = (key: string) =>
  createPrivateKey(key)
    .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'tower' })
    .toString();
const worlds = async (): Promise<World> => ({ right: await certificates(), wrong: await certificates() });

describe.skipIf(!hasNats)('the certificate of a NATS server', () => {
  test.each<[string, (world: World) => Promise<Record<string, string>>, RegExp]>([
    [
      'of an authority of its own that nobody named',
      async () => ({}),
      /no public authority\. Set NATS_TLS_CA_FILE/,
    ],
    [
      'of another authority',
      async ({ wrong }) => ({ NATS_TLS_CA_FILE: wrong.ca }),
      /not from the authority in NATS_TLS_CA_FILE/,
    ],
    [
      'and a file of another kind',
      async ({ right }) => ({ NATS_TLS_CA_FILE: right.server.key }),
      /^NATS_TLS_CA_FILE holds a private key and no certificate/,
    ],
    [
      'and an empty file',
      async () => ({ NATS_TLS_CA_FILE: await fileOf('') }),
      /^NATS_TLS_CA_FILE holds no whole certificate in PEM/,
    ],
    [
      'and a file that was cut off',
      async ({ right }) => ({
        NATS_TLS_CA_FILE: await fileOf((await readFile(right.ca, 'utf8')).slice(0, 200)),
      }),
      /^NATS_TLS_CA_FILE holds no whole certificate in PEM/,
    ],
    [
      'and a file with a certificate that is none',
      async () => ({
        NATS_TLS_CA_FILE: await fileOf('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'),
      }),
      /^NATS_TLS_CA_FILE holds a certificate that cannot be read/,
    ],
    [
      'and an authority that has expired',
      async ({ right }) => ({ NATS_TLS_CA_FILE: (await right.issueExpired('old')).cert }),
      /^The authority in NATS_TLS_CA_FILE expired on 20\d\d-/,
    ],
  ])('%s: the log names the file [EV-04]', async (_, environmentOf, reason) => {
    const world = await worlds();
    const url = await serving(world.right.server);
    expect(await reasonAtStart(app, url, await environmentOf(world))).toMatch(reason);
  });

  test('has expired: the log says which [EV-04]', async () => {
    const { ca, issueExpired } = await certificates();
    const url = await serving(await issueExpired('old'));
    expect(await reasonAtStart(app, url, { NATS_TLS_CA_FILE: ca })).toMatch(
      /^The certificate of the server in NATS_URL has expired/,
    );
  });

  test.each([
    ['another host', 'DNS:nats.example', '127.0.0.1', 'DNS:nats.example'],
    ['another host', 'IP:127.0.0.1', 'localhost', 'IP Address:127.0.0.1'],
    ['localhost, and the address is no name', 'DNS:localhost', '127.0.0.1', 'DNS:localhost'],
  ])('is for %s (%s): %s is not taken for it, and the log has both [EV-04]', async (_, names, host, said) => {
    const { ca, issue } = await certificates();
    const url = await serving(await issue('other', `subjectAltName = ${names}`));
    const reason = await reasonAtStart(app, url.replace('127.0.0.1', host), { NATS_TLS_CA_FILE: ca });
    expect(reason).toBe(
      `The server's certificate is not for ${host}, which is in NATS_URL, but for ${said}. Write a name of it into NATS_URL, or have one issued for ${host}.`,
    );
  });

  test('is not looked at under nats://, and the log says what that lacks [EV-04]', async () => {
    const { server } = await certificates();
    const url = await serving(server);
    const reason = await reasonAtStart(app, url.replace('tls:', 'nats:'), {});
    expect(reason).toMatch(/NATS_URL says nats:\/\/\. Say tls:\/\/ there; set NATS_TLS_CA_FILE/);
  });

  test('is missing: tls:// is not clear text, and the log says so [EV-04]', async () => {
    const nats = await natsOf();
    const reason = await reasonAtStart(app, nats.url.replace('nats:', 'tls:'), {});
    expect(reason).toMatch(/^NATS_URL says tls:\/\/, and the server has no TLS/);
  });
});

describe.skipIf(!hasNats)('the certificate that is shown to a NATS server', () => {
  test.each<[string, (world: World) => Promise<Record<string, string>>, RegExp]>([
    ['is missing', async () => ({}), /Set NATS_TLS_CERT_FILE and NATS_TLS_KEY_FILE to one/],
    [
      'is of an authority that the server does not know',
      async ({ wrong }) => shown(wrong.client),
      /does not accept the certificate in NATS_TLS_CERT_FILE/,
    ],
    [
      'has expired',
      async ({ right }) => shown(await right.issueExpired('old')),
      /^The certificate in NATS_TLS_CERT_FILE expired on 20\d\d-/,
    ],
    [
      'has another key',
      async ({ right }) => shown({ cert: right.client.cert, key: right.server.key }),
      /^The key in NATS_TLS_KEY_FILE does not belong to the first certificate in NATS_TLS_CERT_FILE/,
    ],
    [
      'is where its key should be',
      async ({ right }) => shown({ cert: right.client.key, key: right.client.cert }),
      /^NATS_TLS_CERT_FILE and NATS_TLS_KEY_FILE are the wrong way round/,
    ],
    [
      'is a key',
      async ({ right }) => shown({ cert: right.client.key, key: right.client.key }),
      /^NATS_TLS_CERT_FILE holds a private key and no certificate/,
    ],
    [
      'stands for its key, too',
      async ({ right }) => shown({ cert: right.client.cert, key: right.client.cert }),
      /^NATS_TLS_KEY_FILE holds a certificate and no private key/,
    ],
    [
      'has a key that is none',
      async ({ right }) =>
        shown({
          cert: right.client.cert,
          key: await fileOf('-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'),
        }),
      /^NATS_TLS_KEY_FILE holds a private key that cannot be read/,
    ],
    [
      'has a key with a passphrase',
      async ({ right }) =>
        shown({
          cert: right.client.cert,
          key: await fileOf(locked(await readFile(right.client.key, 'utf8'))),
        }),
      /^The key in NATS_TLS_KEY_FILE is locked by a passphrase/,
    ],
  ])('%s: the log names the file [EV-04]', async (_, environmentOf, reason) => {
    const world = await worlds();
    const { ca, server } = world.right;
    const url = await serving(server, `, ca_file: "${ca}", verify: true`);
    const environment = { NATS_TLS_CA_FILE: ca, ...(await environmentOf(world)) };
    expect(await reasonAtStart(app, url, environment)).toMatch(reason);
  });
});
