import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/**
 * A server that speaks just enough of PostgreSQL's protocol (version 3) to accept any client and to answer every
 * query with one row, because nobody has a PostgreSQL 14 at hand.
 */
export async function startOldPostgres(row: Record<string, string>) {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int32(0)), message('Z', Buffer.from('I'))]));
      socket.on('data', (data) => {
        if (data.includes('select')) socket.write(answer(row));
        else socket.end();
      });
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

const int32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
};
const int16 = (value: number) => int32(value).subarray(2);
const message = (type: string, body: Buffer) =>
  Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
const text = (value: string) => Buffer.from(`${value}\0`);

function answer(row: Record<string, string>): Buffer {
  const columns = Object.keys(row).map((name) =>
    // Table, column, type (text), its size, modifier, format.
    Buffer.concat([text(name), int32(0), int16(0), int32(25), int16(-1), int32(-1), int16(0)]),
  );
  const values = Object.values(row).map((value) => Buffer.concat([int32(value.length), Buffer.from(value)]));
  return Buffer.concat([
    message('T', Buffer.concat([int16(columns.length), ...columns])),
    message('D', Buffer.concat([int16(values.length), ...values])),
    message('C', text('SELECT 1')),
    message('Z', Buffer.from('I')),
  ]);
}
