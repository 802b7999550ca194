import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { parse } from 'graphql';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { createDocumentStore } from '../../src/graphql/limits/document-store.js';
import { useApp } from '../support/app.js';
import { codes, type HttpAnswer, useLive } from '../support/live.js';

const app = useApp();
const live = useLive(app);
const hasty = useLive(app, { REQUEST_TIMEOUT_MS: '1000', HEADERS_TIMEOUT_MS: '1000' });
const small = useLive(app, { MAX_REQUESTS_IN_FLIGHT: '3' });

const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
  live.raw({ headers: { 'content-type': 'application/json', ...headers }, body });
const refused = (answer: HttpAnswer, status: number, code: string) => {
  expect(answer.status).toBe(status);
  expect(answer.errors).toEqual([
    {
      message: expect.any(String),
      extensions: expect.objectContaining({ code, correlationId: expect.any(String) }),
    },
  ]);
  expect(answer.data).toBeUndefined();
};
/** Writes raw bytes and answers what came back until the other side closed. */
const socket = (origin: string, write: (send: (text: string) => void) => void): Promise<string> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(origin);
    const client = connect(Number(port), hostname, () => write((text) => void client.write(text)));
    let received = '';
    client.on('data', (chunk) => {
      received += chunk;
    });
    client.on('error', () => {});
    client.on('close', () => resolve(received));
  });

describe('what is sent [E03]', () => {
  test('100,000 bytes are read, one more is not [E03]', async () => {
    const body = (bytes: number) => {
      const [head, tail] = ['{"query":"{ __typename }","x":"', '"}'];
      return `${head}${'x'.repeat(bytes - head.length - tail.length)}${tail}`;
    };
    expect((await post(body(100_000))).data).toEqual({ __typename: 'Query' });
    refused(await post(body(100_001)), 413, 'PAYLOAD_TOO_LARGE');
    refused(
      await post(JSON.stringify({ query: '{ __typename }', variables: { a: 'x'.repeat(200_000) } })),
      413,
      'PAYLOAD_TOO_LARGE',
    );
  });

  test('what is compressed is not unpacked [E03]', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
    for (const encoding of ['gzip', 'deflate', 'br', 'gzip, identity']) {
      refused(
        await post(bomb.subarray(0, 90_000), { 'content-encoding': encoding }),
        415,
        'UNSUPPORTED_MEDIA_TYPE',
      );
    }
  });

  test('20 kB of headers [E03]', async () => {
    refused(
      await live.raw({ headers: { 'x-long': 'x'.repeat(20_000) }, body: '{}' }),
      431,
      'HEADERS_TOO_LARGE',
    );
    refused(
      await live.raw({ method: 'GET', path: `/graphql?query=${'x'.repeat(20_000)}` }),
      431,
      'HEADERS_TOO_LARGE',
    );
  });

  test.each([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('as many %s inside each other as a body can hold [E03]', async (_, open, close) => {
    const depth = Math.floor(99_000 / (open.length + close.length));
    const nested = `${open.repeat(depth)}${open === '[' ? '' : '1'}${close.repeat(depth)}`;
    const before = process.memoryUsage().heapUsed;
    const answer = await post(`{"query":"{ __typename }","variables":{"deep":${nested}}}`);
    expect(answer.status).toBe(400);
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    for (const body of [nested, `{"query":${nested}}`, `{"query":"{ __typename }","extensions":${nested}}`]) {
      expect((await post(body)).status, body.slice(0, 60)).toBeLessThan(500);
    }
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
  });

  test('a body that comes a byte at a time, and headers that never end [E03]', async () => {
    const slow = socket(hasty.origin, (send) => {
      send(
        'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n',
      );
      const drip = setInterval(() => send('{'), 200);
      setTimeout(() => clearInterval(drip), 8_000).unref();
    });
    const endless = socket(hasty.origin, (send) => send('POST /graphql HTTP/1.1\r\nhost: x\r\nx-a: b'));
    for (const answer of await Promise.all([slow, endless])) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(JSON.parse(answer.split('\r\n\r\n')[1]!).errors[0].extensions.code).toBe('TIMEOUT');
    }
    expect((await hasty.ask('{ __typename }')).status).toBe(200);
  });

  test('what is no HTTP is answered and hung up on [E03]', async () => {
    const answer = await socket(live.origin, (send) => send('nonsense\r\n\r\n'));
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"correlationId"');
  });

  test('bytes that are no UTF-8, and other character sets [E03]', async () => {
    const broken = Buffer.from('{"query":"{ __typename } # \xff"}', 'latin1');
    refused(await post(broken), 400, 'BAD_REQUEST');
    refused(
      await post('{"query":"{ __typename }"}', { 'content-type': 'application/json; charset=utf-16' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    );
  });
});

describe('errors of variables [E04]', () => {
  const query = `mutation ($input: SetTagsInput!) { setTags(input: $input) { __typename
    ... on CustomerInputRejected { fields { path message } } } }`;

  test('10,000 items are refused with no more than a hundred reasons [E04]', async () => {
    const answer = await live.ask(query, { input: { tags: Array(10_000).fill('x') } }, await app.service());
    expect(answer.status).toBe(200);
    expect(answer.data.setTags.__typename).not.toBe('CustomerTagsSet');
    expect(answer.text.length).toBeLessThan(20_000);
  });

  test('5 errors at most for ten thousand values of a wrong type [E04]', async () => {
    const answer = await live.ask(query, { input: { tags: Array(10_000).fill(1) } }, await app.service());
    expect(answer.status).toBe(400);
    expect(answer.errors!.length).toBeLessThanOrEqual(6);
    // The last one says that there are more.
    expect(codes(answer)).toEqual([...Array(5).fill('BAD_USER_INPUT'), 'BAD_REQUEST']);
    expect(answer.text.length).toBeLessThan(20_000);
  });

  test('5 errors at most for a hundred fields nobody knows [E04]', async () => {
    const unknown = Array.from({ length: 100 }, (_, i) => `f${i}`).join(' ');
    const answer = await live.ask(`{ campaigns { ${unknown} } }`);
    expect(answer.status).toBe(400);
    expect(answer.errors!.length).toBeLessThanOrEqual(6);
  });
});

describe('too much at once', () => {
  test('is turned away with a time to come back, while probes are answered', async () => {
    const service = await app.service();
    const ask = () => small.ask('{ customers { totalCount } }', {}, service);
    // As long as somebody holds the table, requests do not end.
    const { asked, probes } = await app.em
      .getKysely()
      .transaction()
      .execute(async (tx) => {
        await sql`lock table customer in access exclusive mode`.execute(tx);
        const asked = Array.from({ length: 10 }, ask);
        await Promise.race(asked);
        await sleep(200);
        const probes = await Promise.all(
          [1, 2, 3, 4].map(() => small.raw({ method: 'GET', path: '/livez' })),
        );
        return { asked, probes };
      });
    expect(probes.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const answers = await Promise.all(asked);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      ...Array(3).fill(200),
      ...Array(7).fill(503),
    ]);
    const refusal = answers.find(({ status }) => status === 503)!;
    expect(refusal.headers['retry-after']).toBe('1');
    expect(refusal.errors![0]!.extensions).toMatchObject({ code: 'UNAVAILABLE', retryable: true });
  });

  test('and afterwards everything is as before', async () => {
    for (let i = 0; i < 10; i += 1) expect((await small.ask('{ __typename }')).status).toBe(200);
  });
});

describe('what is remembered [E07]', () => {
  test('of thousands of different documents a few are kept, the last ones [E07]', async () => {
    const store = createDocumentStore();
    const keys = Array.from({ length: 3_000 }, (_, i) => String(i));
    for (const key of keys) await store.set(key, parse(`{ a${key} } # ${'x'.repeat(3_000)}`));
    const kept = await Promise.all(keys.map((key) => store.get(key)));
    const found = kept.flatMap((document, i) => (document ? [i] : []));
    // 30 MiB at 150 bytes a character.
    expect(found.length).toBeGreaterThan(60);
    expect(found.length).toBeLessThan(72);
    expect(found.at(-1)).toBe(2_999);
  });

  test('nobody can have a document kept under a hash of another one [E07]', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } };
    const refused = await post(JSON.stringify({ query: '{ __typename }', extensions }));
    expect([refused.status, refused.data, ...codes(refused)]).toEqual([400, undefined, 'BAD_REQUEST']);
    const asked = await post(JSON.stringify({ extensions }));
    expect(codes(asked)).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });
});
