import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createOutbound, type OutboundSettings } from '../../../src/platform/outbound/outbound.js';
import { testCertificate } from './certificate.js';
import { startRawServer, startReceiver } from './servers.js';

function outboundWith(settings: Partial<OutboundSettings> = {}) {
  const outbound = createOutbound({ allowsPrivate: true, ...settings });
  onTestFinished(() => outbound.close());
  return outbound;
}

const failed = (kind: string, status: number | null = null) => ({
  type: 'FAILED',
  kind,
  status,
  milliseconds: expect.any(Number),
});

const short = { body: '{}', timeoutMs: 300 };
const OK = 'HTTP/1.1 200 OK\r\n';

test.each([
  ['says nothing', ''],
  ['stops within its headers', `${OK}content-len`],
  ['stops within its body', `${OK}content-length: 10\r\n\r\n12345`],
  ['never ends a chunked body', `${OK}transfer-encoding: chunked\r\n\r\n5\r\n12345\r\n`],
])('a server that %s is left in time (EV-03)', async (name, said) => {
  const { url, sockets } = await startRawServer((socket) => socket.write(said));
  const status = name.includes('body') ? 200 : null;
  expect(await outboundWith().post({ url, ...short })).toEqual(failed('TIMEOUT', status));
  await expect.poll(() => sockets.every((socket) => socket.readableEnded || socket.destroyed)).toBe(true);
});

test('headers that come one byte at a time do not buy more time (EV-03)', async () => {
  const { url } = await startRawServer((socket) => {
    socket.write(OK);
    const timer = setInterval(() => socket.write('a'), 20);
    socket.once('close', () => clearInterval(timer));
  });
  expect(await outboundWith().post({ url, ...short })).toEqual(failed('TIMEOUT'));
});

test('interim answers without end do not buy more time (EV-03)', async () => {
  const { url } = await startRawServer((socket) => {
    const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 20);
    socket.once('close', () => clearInterval(timer));
  });
  expect(await outboundWith().post({ url, ...short })).toEqual(failed('TIMEOUT'));
});

test('of an endless body 64 kB are read, and the connection ends (EV-03)', async () => {
  let isClosed = false;
  const { url } = await startReceiver((_request, response) => {
    const more = () => {
      while (response.write('x'.repeat(16_384)));
    };
    response.on('drain', more).once('close', () => {
      isClosed = true;
    });
    more();
  });
  expect(await outboundWith().post({ url, body: '{}' })).toEqual(failed('TOO_LARGE', 200));
  await expect.poll(() => isClosed).toBe(true);
});

test('an answer of exactly as many bytes as are read is whole, one more is too many (EV-03)', async () => {
  const { url } = await startReceiver((request, response) =>
    response.end('x'.repeat(Number(request.url?.slice(1)))),
  );
  const outbound = outboundWith();
  const bytes = 64 * 1024;
  expect(await outbound.post({ url: `${url}/${bytes}`, body: '{}' })).toMatchObject({
    body: 'x'.repeat(bytes),
  });
  expect(await outbound.post({ url: `${url}/${bytes + 1}`, body: '{}' })).toEqual(failed('TOO_LARGE', 200));
  const most = { body: '{}', mostAnswerBytes: 10 };
  expect(await outbound.post({ url: `${url}/11`, ...most })).toEqual(failed('TOO_LARGE', 200));
});

test('a compressed answer is not unpacked (EV-03)', async () => {
  let accepted: string | undefined;
  const { url } = await startReceiver((request, response) => {
    accepted = request.headers['accept-encoding'];
    response.writeHead(200, { 'content-encoding': 'gzip' }).end('packed');
  });
  expect(await outboundWith().post({ url, body: '{}' })).toMatchObject({ body: 'packed' });
  expect(accepted).toBeUndefined();
});

test.each([
  ['closes before its answer', '', 'RESET', null],
  ['closes within its body', `${OK}content-length: 10\r\n\r\n12345`, 'RESET', 200],
  ['speaks another language', 'SSH-2.0-OpenSSH_9.9\r\n\r\n', 'BAD_ANSWER', null],
  ['has endless headers', `${OK}${`x-pad: ${'y'.repeat(1_000)}\r\n`.repeat(100)}\r\n`, 'BAD_ANSWER', null],
  ['says two lengths', `${OK}content-length: 1\r\ncontent-length: 2\r\n\r\n12`, 'BAD_ANSWER', null],
])('a server that %s has not answered (EV-03)', async (_name, said, kind, status) => {
  const { url } = await startRawServer((socket) => socket.once('data', () => socket.end(said)));
  expect(await outboundWith().post({ url, body: '{}' })).toEqual(failed(kind, status));
});

test('a connection that switches to another protocol is no answer (EV-03)', async () => {
  const said = 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n';
  const { url } = await startRawServer((socket) => socket.once('data', () => socket.write(said)));
  expect(await outboundWith().post({ url, body: '{}' })).toEqual(failed('BAD_ANSWER'));
});

test('a certificate nobody vouches for ends the call before anything is said (EV-03)', async () => {
  const asked: string[] = [];
  const server = createServer(testCertificate, (request, response) => {
    asked.push(request.url ?? '');
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `https://localhost:${(server.address() as AddressInfo).port}/hook`;
  const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  onTestFinished(() => {
    if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
  });
  expect(await outboundWith().post({ url, body: '{}' })).toEqual(failed('TLS'));
  expect(asked).toEqual([]);
  const trusting = outboundWith({ ca: testCertificate.cert });
  expect(await trusting.post({ url, body: '{}' })).toMatchObject({ type: 'ANSWERED', status: 200 });
  expect(asked).toEqual(['/hook']);
});
