import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A server on loopback with the answers a test wants. `asked` has the path of every request that reached it. */
export async function startReceiver(listener: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    listener(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, asked, server };
}

/** A server on loopback that does with its connections what a test wants, HTTP or not. */
export async function startRawServer(onConnection: (socket: Socket) => void) {
  const sockets: Socket[] = [];
  const server = createTcpServer((socket) => {
    sockets.push(socket.on('error', () => undefined));
    onConnection(socket);
    socket.resume();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sockets };
}

const TYPES = { A: 1, AAAA: 28 } as const;

/** A name server on loopback: each question for a name's IPv4 addresses gets the next of the answers, the last for good. */
export async function startNameServer(...answers: Array<string[] | 'silent'>) {
  const questions: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => {
    const end = query.indexOf(0, 12) + 1;
    const type = query.readUInt16BE(end);
    if (type === TYPES.A) questions.push(labelsOf(query.subarray(12, end - 1)).join('.'));
    const [next = []] = type === TYPES.A ? (answers.length > 1 ? answers.splice(0, 1) : answers) : [];
    if (next === 'silent') return;
    const header = Buffer.from(query.subarray(0, 12));
    header.writeUInt16BE(0x8180, 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(next.length, 6);
    header.writeUInt32BE(0, 8);
    // A pointer to the name of the question, type A, class IN, no seconds to be kept, four bytes.
    const records = next.map((ip) =>
      Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...ip.split('.').map(Number)]),
    );
    socket.send(Buffer.concat([header, query.subarray(12, end + 4), ...records]), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  onTestFinished(() => {
    socket.close();
  });
  return { servers: [`127.0.0.1:${socket.address().port}`], questions };
}

/** The parts of a name, each of which has its length in front. */
function labelsOf(name: Buffer): string[] {
  const [length] = name;
  if (length === undefined) return [];
  return [name.toString('latin1', 1, length + 1), ...labelsOf(name.subarray(length + 1))];
}
