import { createAccount } from '@nats-io/jwt';
import { describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { certificates } from '../../support/certificates.js';
import { enter, later } from '../../support/customers.js';
import { natsOf, publisherTo, STREAM } from '../../support/event-stream.js';
import { trusted } from '../../support/nats-operator.js';
import { hasNats } from '../../support/nats-server.js';
import { fileOf, reasonAtStart, reasonIn } from '../../support/nats-setup.js';

const app = useApp();
const create = { NATS_CREATE_STREAM: STREAM };
const user = { NATS_USER: 'events', NATS_PASSWORD: 'tower of glass' };

/** Why an event that is there is not published. */
async function reasonOf(url: string, environment: Record<string, string>): Promise<string> {
  await enter(app, { externalId: 'shop-1' });
  await app.jobs.catchUp();
  const publisher = await publisherTo(app, url, environment);
  expect(await publisher.publishDue()).toBe(0);
  return reasonIn(publisher.lines);
}

describe.skipIf(!hasNats)('who connects to NATS', () => {
  const oneUser = 'authorization { user: "events", password: "tower of glass" }';
  test.each<[string, string, Record<string, string>, RegExp]>([
    [
      'has another password',
      oneUser,
      { ...user, NATS_PASSWORD: 'tower of clay' },
      /NATS_USER.*NATS_PASSWORD/,
    ],
    ['is unknown', oneUser, { ...user, NATS_USER: 'tower' }, /NATS_USER.*NATS_PASSWORD/],
    ['has another token', 'authorization { token: "river of stone" }', { NATS_TOKEN: 'river' }, /NATS_TOKEN/],
    [
      'shows nothing',
      oneUser,
      {},
      /^The server wants to know who connects\. Set NATS_USER and NATS_PASSWORD, NATS_TOKEN or NATS_CREDENTIALS_FILE/,
    ],
  ])('%s: the log names the variables [EV-04]', async (_, settings, environment, reason) => {
    const nats = await natsOf(settings);
    expect(await reasonAtStart(app, nats.url, environment)).toMatch(reason);
  });

  test('shows a certificate that no user has: the log names it [EV-04]', async () => {
    const { ca, server, client } = await certificates();
    const tls = `tls { cert_file: "${server.cert}", key_file: "${server.key}", ca_file: "${ca}", verify_and_map: true }`;
    const nats = await natsOf(`${tls}\nauthorization { users: [{ user: "CN=nobody" }] }`);
    const environment = {
      NATS_TLS_CA_FILE: ca,
      NATS_TLS_CERT_FILE: client.cert,
      NATS_TLS_KEY_FILE: client.key,
    };
    expect(await reasonAtStart(app, nats.url.replace('nats:', 'tls:'), environment)).toMatch(
      /no user for the certificate in NATS_TLS_CERT_FILE/,
    );
  });

  type Trusted = Awaited<ReturnType<typeof trusted>>;
  test.each<[string, (given: Trusted) => Promise<string>, RegExp]>([
    ['are of another account', ({ credentials }) => credentials({}, createAccount()), /does not accept/],
    ['are garbage', async () => 'no credentials', /holds no credentials/],
    [
      'lack the seed',
      async ({ credentials }) => (await credentials()).replace(/-----BEGIN USER NKEY[\s\S]*/, ''),
      /holds no credentials/,
    ],
    [
      'have a seed with a slip of the pen',
      async ({ credentials }) => (await credentials()).replace(/(SU[A-Z2-7]{20})./, '$11'),
      /^The seed in /,
    ],
    [
      'have a JWT that is none',
      async ({ credentials }) => (await credentials()).replace(/eyJ.*/, 'eyJ.tower.river'),
      /^The JWT in /,
    ],
    [
      'have expired',
      ({ credentials }) => credentials({ exp: 1_700_000_000 }),
      /expired on 2023-11-14T22:13:20/,
    ],
  ])('has credentials that %s: the log names their file [EV-04]', async (_, contentOf, reason) => {
    const given = await trusted();
    const nats = await natsOf(given.settings);
    const NATS_CREDENTIALS_FILE = await fileOf(await contentOf(given));
    const said = await reasonAtStart(app, nats.url, { NATS_CREDENTIALS_FILE });
    expect(said).toMatch(/NATS_CREDENTIALS_FILE/);
    expect(said).toMatch(reason);
  });

  test('has credentials with the line ends of Windows, and none at the end: they are read [EV-04]', async () => {
    const { settings, credentials } = await trusted();
    const nats = await natsOf(settings);
    const NATS_CREDENTIALS_FILE = await fileOf((await credentials()).replaceAll('\n', '\r\n').trim());
    const publisher = await publisherTo(app, nats.url, { NATS_CREDENTIALS_FILE, ...create });
    await enter(app, { externalId: 'shop-1' });
    await app.jobs.catchUp();
    expect(await publisher.publishDue()).toBe(1);
  });
});

describe.skipIf(!hasNats)('a stream of NATS', () => {
  const may = (publish: string, subscribe = '"_INBOX.>"') =>
    `authorization { users: [{ user: "events", password: "tower of glass",
      permissions: { publish: [${publish}], subscribe: [${subscribe}] } }] }`;
  const events = '"customer-accounts.events.>"';
  const info = '"$JS.API.INFO", "$JS.API.STREAM.INFO.*"';
  test.each<[string, string, RegExp]>([
    [
      'ask about it',
      may(events),
      /^The user in NATS_USER may not publish to \$JS\.API\.INFO.*remove NATS_CREATE_STREAM/,
    ],
    [
      'create it',
      may(`${events}, ${info}`),
      /may not publish to \$JS\.API\.STREAM\.CREATE\.ACCOUNTS.*NATS_CREATE_STREAM/,
    ],
    ['hear its answers', may('">"', '"other"'), /^The user in NATS_USER may not subscribe to _INBOX\.>/],
  ])(
    'that nobody gave the right to %s: the log names right and variable [EV-04]',
    async (_, settings, reason) => {
      const nats = await natsOf(settings);
      expect(await reasonAtStart(app, nats.url, { ...user, ...create })).toMatch(reason);
    },
  );

  test('whose subjects nobody may publish to: the log names them [EV-04]', async () => {
    const nats = await natsOf(may('"$JS.API.>"'));
    expect(await reasonOf(nats.url, { ...user, ...create })).toMatch(
      /^The user in NATS_USER may not publish to customer-accounts\.events\.> \(NATS_SUBJECT_PREFIX\)/,
    );
  });

  test('that another one’s subjects overlap: the log says which, and how to go on [EV-04]', async () => {
    const nats = await natsOf();
    await nats.createStream('OTHER', ['customer-accounts.>']);
    const reason = await reasonAtStart(app, nats.url, create);
    expect(reason).toMatch(/^NATS_CREATE_STREAM cannot create ACCOUNTS: another stream takes subjects of/);
    expect(reason).toMatch(/remove NATS_CREATE_STREAM; otherwise choose another NATS_SUBJECT_PREFIX/);
  });

  test('that JetStream refuses to make: the log has its words [EV-04]', async () => {
    const limited = `jetstream: { max_streams: 1 }, users: [{ user: "events", password: "tower of glass" }]`;
    const nats = await natsOf(`accounts { A: { ${limited} } }`, { user: 'events', pass: 'tower of glass' });
    await nats.createStream('OTHER', ['other']);
    expect(await reasonAtStart(app, nats.url, { ...user, ...create })).toMatch(
      /^NATS_CREATE_STREAM cannot create ACCOUNTS\. .*: maximum number of streams reached\.$/,
    );
  });

  test('in an account without JetStream: the log says so [EV-04]', async () => {
    const nats = await natsOf(`accounts { A: { users: [{ user: "events", password: "tower of glass" }] } }`);
    expect(await reasonAtStart(app, nats.url, { ...user, ...create })).toMatch(
      /^JetStream is not switched on, .* NATS_CREATE_STREAM/,
    );
  });

  test('that is there with other subjects: the log says which it lacks [EV-04]', async () => {
    const nats = await natsOf();
    await nats.createStream(STREAM, ['other']);
    expect(await reasonOf(nats.url, create)).toMatch(
      /^The stream ACCOUNTS of NATS_CREATE_STREAM does not take customer-accounts\.events\.>/,
    );
  });

  test('that is full and keeps what it has: the log says so, and it goes on when there is room [EV-04]', async () => {
    const nats = await natsOf();
    await nats.createStream(STREAM, ['customer-accounts.events.>'], { max_msgs: 1, discard: 'new' });
    const publisher = await publisherTo(app, nats.url);
    for (const externalId of ['shop-1', 'shop-2']) await enter(app, { externalId });
    await app.jobs.catchUp();
    expect(await publisher.publishDue()).toBe(1);
    expect(reasonIn(publisher.lines)).toMatch(/NATS_SUBJECT_PREFIX.* is full .*maximum messages exceeded/);
    await nats.editStream(STREAM, { max_msgs: 10 });
    later(app, { seconds: 60 });
    expect(await publisher.publishDue()).toBe(1);
  });
});
