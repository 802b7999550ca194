import { connect } from 'node:net';
import { beforeEach, describe, expect, test } from 'vitest';
import { serveExplorer } from '../../src/http/pages/explorer.js';
import { useApp } from '../support/app.js';
import { codes, useLive } from '../support/live.js';
import { queueCode } from '../support/message-sender.js';

const app = useApp();
const TOKEN = 'the-token-of-staff';
const live = useLive(app, { TOKEN_ISSUER: 'http://accounts.test:4000' }, (started, config) =>
  serveExplorer(started.server, {
    hostNames: config.hostNames,
    routerSecrets: [],
    atHand: async () => ({ tokens: { customer: '', till: '', shop: '', staff: TOKEN }, values: {} }),
  }),
);
/** Each page, and what of it nobody else may see. */
const pages: Array<[path: string, secret: string]> = [
  ['/dev/inbox', '48151623'],
  ['/dev/inbox.json', '48151623'],
  ['/dev/inbox.json?to=ada@example.com', '48151623'],
  // The router decodes, so a look at the written path would be no guard.
  ['/%64ev/inbox.json', '48151623'],
  ['/explorer/', TOKEN],
  ['/explorer', '/explorer/'],
  ['/explorer/main.js', 'altair'],
  ['/%65xplorer/', TOKEN],
];
type Headers = Record<string, string>;
const get = (path: string, headers: object = {}) =>
  live.raw({ method: 'GET', path, headers: headers as Headers });
const port = () => new URL(live.origin).port;

beforeEach(async () => {
  await queueCode(app, { to: 'ada@example.com', code: '48151623' });
  await app.app.messageSender.deliverDue();
});

describe.each(pages)('%s [L07]', (path, secret) => {
  test.each([
    'evil.example',
    'evil.example:4000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'notlocalhost',
    'localhost@evil.example',
    '10.0.0.1',
    '192.0.2.7:4000',
    '[2001:db8::1]',
    '0x7f000001.evil.example',
  ])('is not for a page whose name leads here: %s [L07]', async (host) => {
    const answer = await get(path, { host });
    expect([answer.status, codes(answer)]).toEqual([403, ['FORBIDDEN']]);
    expect(answer.text).not.toContain(secret);
  });

  test.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:3000' },
    { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    { 'sec-fetch-site': 'nonsense' },
  ])('is not for a page of another origin: %j [L07]', async (headers) => {
    const answer = await get(path, headers);
    expect([answer.status, codes(answer)]).toEqual([403, ['FORBIDDEN']]);
    expect(answer.text).not.toContain(secret);
  });

  test('is there for whoever opens it, by every name it has [L07]', async () => {
    for (const host of ['localhost', 'LOCALHOST', '127.0.0.1', '[::1]', 'accounts.test', 'Accounts.Test']) {
      const answer = await get(path, { host: `${host}:${port()}`, 'sec-fetch-site': 'none' });
      expect([host, answer.status < 400]).toEqual([host, true]);
      expect(answer.text + answer.headers.location).toContain(secret);
    }
    const own = [
      {},
      { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' },
      { origin: live.origin, 'sec-fetch-site': 'same-origin' },
      // Somebody follows a link to it, from a page that cannot read what comes.
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    ];
    for (const headers of own) expect((await get(path, headers)).status).toBeLessThan(400);
  });
});

test('a request without a host gets no page [L07]', async () => {
  const socket = connect(Number(port()), '127.0.0.1');
  socket.end('GET /dev/inbox.json HTTP/1.0\r\n\r\n');
  const answer = Buffer.concat(await socket.toArray()).toString();
  expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  expect(answer).not.toContain('48151623');
});

test('what routers and front ends call is not held to a name [L07]', async () => {
  const answer = await live.ask('{ __typename }', {}, null, { host: 'accounts:4000' });
  expect(answer.data).toEqual({ __typename: 'Query' });
  expect((await get('/readyz', { host: '10.0.0.1:4000' })).status).toBe(200);
});
