import { type IncomingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { useLive } from '../support/live.js';

const app = useApp();
const live = useLive(app);

interface Received {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

/** An answer as it is on the wire: fetch would have decompressed it. */
const ask = (query: string, encoding: string) =>
  new Promise<Received>((resolve, reject) => {
    const sent = request(`${live.origin}/graphql`, {
      method: 'POST',
      agent: false,
      headers: {
        'content-type': 'application/json',
        ...(encoding && { 'accept-encoding': encoding }),
        origin: 'http://localhost:3000',
      },
    });
    sent.on('error', reject);
    sent.on('response', async (answer) =>
      resolve({ status: answer.statusCode!, headers: answer.headers, bytes: await buffer(answer) }),
    );
    sent.end(JSON.stringify({ query }));
  });

const readers: Record<string, (bytes: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
};
/** A field whose name in the answer has this length. */
const long = (length: number) => `${'a'.repeat(length)}: __typename`;

describe('an answer of a query', () => {
  test.each([
    ['br', 'gzip, deflate, br, zstd'],
    ['gzip', 'gzip, deflate'],
    ['gzip', 'gzip'],
  ])('is sent as %s to a client that accepts %s [FD-13]', async (encoding, accepted) => {
    const { headers, bytes, status } = await ask('{ _service { sdl } }', accepted);
    expect([status, headers['content-encoding']]).toEqual([200, encoding]);
    const text = readers[encoding]!(bytes).toString();
    expect(JSON.parse(text).data._service.sdl).toContain('type Customer');
    expect(bytes.length).toBeLessThan(text.length / 3);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': 'http://localhost:3000',
    });
    expect(headers['vary']?.toLowerCase().split(', ').toSorted()).toEqual(['accept-encoding', 'origin']);
  });

  test.each(['', 'identity', 'deflate', 'zstd', 'gzip;q=0'])(
    'is not compressed for a client that accepts "%s" [FD-13]',
    async (accepted) => {
      const { headers, bytes } = await ask('{ _service { sdl } }', accepted);
      expect(headers['content-encoding']).toBeUndefined();
      expect(JSON.parse(bytes.toString()).data._service.sdl).toContain('type Customer');
    },
  );

  test('is compressed from 1,024 bytes on [FD-13]', async () => {
    const around = JSON.stringify({ data: { '': 'Query' } }).length;
    for (const [size, encoding] of [
      [1_022, undefined],
      [1_024, 'br'],
    ] as const) {
      const { headers, bytes } = await ask(`{ ${long(size - around)} }`, 'br');
      expect(headers['content-encoding']).toBe(encoding);
      const text = (encoding ? brotliDecompressSync(bytes) : bytes).toString();
      // Apollo ends an answer with a new line, or not.
      expect([size, size + 1]).toContain(text.length);
    }
  });
});

describe('sent as it is, however long', () => {
  test('is an answer of a mutation, which may hold tokens [FD-13]', async () => {
    const query = `mutation { startAnonymousSession(input: {}) { ${long(2_000)} ... on CustomerAnonymousSessionStarted { refreshToken } } }`;
    const { headers, bytes } = await ask(query, 'br, gzip');
    expect(headers['content-encoding']).toBeUndefined();
    expect(bytes.toString()).toContain('"refreshToken":"');
  });

  test('is an answer with errors, which repeat what was sent [FD-13]', async () => {
    for (const [query, status] of [
      [`{ ${long(2_000)} me { id } }`, 200],
      [`{ ${'b'.repeat(2_000)} }`, 400],
    ] as const) {
      const { headers, bytes, ...answer } = await ask(query, 'br, gzip');
      expect(answer.status).toBe(status);
      expect(bytes.length).toBeGreaterThan(2_000);
      expect(headers['content-encoding']).toBeUndefined();
      expect(JSON.parse(bytes.toString()).errors).toHaveLength(1);
    }
  });
});
