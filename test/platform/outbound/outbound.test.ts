import { once } from 'node:events';
import { Webhook } from 'standardwebhooks';
import { expect, onTestFinished, test } from 'vitest';
import { createOutbound, type OutboundSettings } from '../../../src/platform/outbound/outbound.js';
import { byNameServers } from '../../../src/platform/outbound/resolve.js';
import { newWebhookSecret, signatureHeaders } from '../../../src/platform/outbound/signature.js';
import { freePort } from '../../support/free-port.js';
import { startNameServer, startRawServer, startReceiver } from './servers.js';

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

test('what is posted arrives signed by every secret that is valid (EV-02)', async () => {
  const secrets = [newWebhookSecret(), newWebhookSecret()];
  const verified: unknown[] = [];
  const { url } = await startReceiver(async (request, response) => {
    const chunks = await request.toArray();
    const body = Buffer.concat(chunks as Buffer[]).toString('utf8');
    for (const secret of secrets) {
      verified.push(new Webhook(secret).verify(body, request.headers as Record<string, string>));
    }
    response.writeHead(202, { 'retry-after': '7' }).end('Zażółć');
  });

  const body = JSON.stringify({ name: 'Gęś' });
  const headers = signatureHeaders({ id: 'msg_1', at: new Date(), body, secrets });
  const outcome = await outboundWith().post({ url: `${url}/in?a=1`, body, headers });
  expect(outcome).toMatchObject({ type: 'ANSWERED', status: 202, body: 'Zażółć' });
  expect(outcome).toMatchObject({ headers: { 'retry-after': '7' } });
  expect(verified).toEqual([{ name: 'Gęś' }, { name: 'Gęś' }]);
  expect(() => new Webhook(newWebhookSecret()).verify(body, headers)).toThrow();
});

test('redirects are not followed (EV-03)', async () => {
  const inner = await startReceiver((_request, response) => response.end('secret'));
  const { url, asked } = await startReceiver((_request, response) =>
    response.writeHead(307, { location: `${inner.url}/private` }).end(),
  );
  expect(await outboundWith().post({ url, body: '{}' })).toEqual(failed('REDIRECTED', 307));
  expect([asked, inner.asked]).toEqual([['POST /'], []]);
});

test('a proxy that the environment names is not used (EV-03)', async () => {
  const proxy = await startReceiver((_request, response) => response.end());
  const { url, asked } = await startReceiver((_request, response) => response.end('here'));
  for (const name of ['HTTP_PROXY', 'http_proxy', 'NODE_USE_ENV_PROXY']) {
    const before = process.env[name];
    process.env[name] = name === 'NODE_USE_ENV_PROXY' ? '1' : proxy.url;
    onTestFinished(() => {
      if (before === undefined) delete process.env[name];
      else process.env[name] = before;
    });
  }
  expect(await outboundWith().post({ url, body: '{}' })).toMatchObject({ body: 'here' });
  expect([asked, proxy.asked]).toEqual([['POST /'], []]);
});

test('a name that leads to this machine is refused after the look-up (EV-03)', async () => {
  const receiver = await startReceiver((_request, response) => response.end());
  const { servers, questions } = await startNameServer(['127.0.0.1']);
  const outbound = outboundWith({ allowsPrivate: false, resolve: byNameServers(servers) });
  const url = `https://inside.example:${receiver.port}/`;
  expect(outbound.problemWith(url)).toBeNull();
  expect(await outbound.post({ url, body: '{}' })).toEqual(failed('ADDRESS_REFUSED'));
  expect([receiver.asked, questions]).toEqual([[], ['inside.example']]);
});

test('a name that is public first and this machine then is called at what was judged (EV-03)', async () => {
  const tcp = await startRawServer(() => undefined);
  const { servers, questions } = await startNameServer(['192.88.98.1'], ['127.0.0.1']);
  const outbound = outboundWith({ allowsPrivate: false, resolve: byNameServers(servers) });
  const url = `${tcp.url.replace('http:', 'https:').replace('127.0.0.1', 'turns.example')}/`;
  const post = () => outbound.post({ url, body: '{}', timeoutMs: 500 });
  // One question for each connection: there is no second one that could be answered differently.
  expect(await post()).toMatchObject({ type: 'FAILED', kind: expect.stringMatching(/TIMEOUT|UNREACHABLE/) });
  expect(questions).toHaveLength(1);
  expect(await post()).toEqual(failed('ADDRESS_REFUSED'));
  expect([questions.length, tcp.sockets.length]).toEqual([2, 0]);
});

test('one private address among public ones spoils the name (EV-03)', async () => {
  const { servers } = await startNameServer(['8.8.8.8', '10.0.0.1']);
  const outbound = outboundWith({ allowsPrivate: false, resolve: byNameServers(servers) });
  expect(await outbound.post({ url: 'https://both.example/', body: '{}' })).toEqual(
    failed('ADDRESS_REFUSED'),
  );
});

test('a name without addresses, and a name server that is silent, end in time (EV-03)', async () => {
  const none = await startNameServer([]);
  const outbound = outboundWith({ resolve: byNameServers(none.servers) });
  expect(await outbound.post({ url: 'http://none.example/', body: '{}' })).toEqual(failed('DNS'));

  const silent = await startNameServer('silent');
  const waiting = outboundWith({ resolve: byNameServers(silent.servers) });
  const post = { url: 'http://silent.example/', body: '{}', timeoutMs: 200 };
  expect(await waiting.post(post)).toEqual(failed('TIMEOUT'));
});

test('http and literal private addresses are refused before a connection is made (EV-03)', async () => {
  const { url, port, asked } = await startReceiver((_request, response) => response.end());
  const outbound = outboundWith({ allowsPrivate: false });
  for (const target of [url, `https://127.0.0.1:${port}/`, `https://2130706433:${port}/`]) {
    expect(await outbound.post({ url: target, body: '{}' })).toEqual(failed('ADDRESS_REFUSED'));
  }
  expect(asked).toEqual([]);
});

test('a header that would become two, or decide where the message goes, is not sent (EV-03)', async () => {
  const { url, asked } = await startReceiver((_request, response) => response.end());
  const outbound = outboundWith();
  const headers: Array<Record<string, string>> = [
    { 'x-note': 'a\r\nx-injected: b' },
    { 'x-note\r\nx-injected': 'b' },
    { Host: 'other.example' },
    { 'Transfer-Encoding': 'chunked' },
    { 'content-length': '1' },
  ];
  for (const given of headers)
    await expect(outbound.post({ url, body: '{}', headers: given })).rejects.toThrow();
  expect(asked).toEqual([]);
});

test('a port where nobody listens is unreachable (EV-03)', async () => {
  const url = `http://127.0.0.1:${await freePort()}/`;
  expect(await outboundWith().post({ url, body: '{}' })).toEqual(failed('UNREACHABLE'));
});

test('a connection that waited and was closed meanwhile is replaced (EV-03)', async () => {
  let connections = 0;
  const { url, asked, server } = await startReceiver((request, response) => {
    // The first connection answers once and ends as soon as it is asked again.
    if (connections === 1 && asked.length > 1) request.socket.destroy();
    else response.end(String(connections));
  });
  server.on('connection', () => {
    connections++;
  });
  const outbound = outboundWith();
  expect(await outbound.post({ url, body: '{}' })).toMatchObject({ body: '1' });
  expect(await outbound.post({ url, body: '{}' })).toMatchObject({ body: '2' });
  expect(asked).toHaveLength(3);
  const closed = once(server, 'close');
  outbound.close();
  server.close();
  await closed;
});
