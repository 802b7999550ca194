import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

const POLL_MS = 100;

/**
 * A load balancer in front of several processes: asks each whether it is ready, and passes requests to the ready ones
 * in turn, over connections that stay open.
 */
export async function startBalancer(origins: string[]): Promise<{ origin: string; stop: () => void }> {
  const agent = new Agent({ keepAlive: true });
  const ready = new Map(origins.map((origin) => [origin, true]));
  let turn = 0;

  const poll = (origin: string) => {
    const sent = request(`${origin}/readyz`, { agent: false }, (response) => {
      response.resume();
      ready.set(origin, response.statusCode === 200);
    });
    sent.on('error', () => ready.set(origin, false)).end();
  };
  const polling = setInterval(() => origins.forEach(poll), POLL_MS);

  const server = createServer((incoming, answer) => {
    const able = origins.filter((origin) => ready.get(origin));
    turn += 1;
    const target = able[turn % able.length];
    const lose = () => answer.writeHead(502).end();
    if (!target) return lose();
    // Headers about the connection itself are not passed on.
    const { connection: _connection, host: _host, ...headers } = incoming.headers;
    const sent = request(`${target}${incoming.url}`, { agent, method: incoming.method, headers });
    sent.on('response', (response) => {
      const { connection: _closes, ...passed } = response.headers;
      answer.writeHead(response.statusCode ?? 502, { ...passed, 'x-answered-by': target });
      response.on('error', () => answer.destroy()).pipe(answer);
    });
    sent.on('error', lose);
    return incoming.pipe(sent);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      clearInterval(polling);
      agent.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}
