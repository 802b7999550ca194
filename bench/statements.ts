import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** Frontend messages that make PostgreSQL run something: simple Query, and Execute of the extended protocol. */
const RUNS = new Set(['Q'.charCodeAt(0), 'E'.charCodeAt(0)]);

/** A wire to PostgreSQL that counts the statements sent over it, whoever sends them. */
export async function countingWire(databaseUrl: string) {
  const target = new URL(databaseUrl);
  let count = 0;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    let pending: Buffer = Buffer.alloc(0);
    let isStarted = false;
    near.on('data', (chunk) => {
      pending = Buffer.concat([pending, chunk]);
      for (;;) {
        // The first message has no type before its length.
        const offset = isStarted ? 1 : 0;
        if (pending.length < offset + 4) break;
        const size = offset + pending.readInt32BE(offset);
        if (pending.length < size) break;
        if (isStarted && RUNS.has(pending[0]!)) count += 1;
        // Not a start but a question about encryption (SSLRequest): the start follows.
        isStarted ||= pending.readInt32BE(4) !== 80877103;
        pending = pending.subarray(size);
      }
      far.write(chunk);
    });
    far.pipe(near);
    near.on('close', () => far.destroy());
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    get count() {
      return count;
    },
    close: () => server.close(),
  };
}
