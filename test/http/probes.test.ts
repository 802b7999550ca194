import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config/config.js';
import { listen, listenForProbes } from '../../src/http/listening.js';
import { createLog } from '../../src/platform/log.js';
import { useApp } from '../support/app.js';

const app = useApp();

async function start(missing: () => string | null) {
  const config = readConfig({ NODE_ENV: 'test', PORT: '0', PROBE_PORT: '0' });
  const database = {
    ...app.database,
    notReady: async () => missing(),
    stuck: missing,
    close: async () => {},
  };
  const own = await createApp({ config, database, log: createLog('silent') });
  const probePort = (await listenForProbes(own.probes, config))!;
  return { own, probePort, main: await listen(own.server, config) };
}

const kept = ['cache-control', 'content-type', 'retry-after', 'x-content-type-options'];
const look = async (origin: string, path: string, method = 'GET') => {
  const { status, headers, ...response } = await fetch(`${origin}${path}`, { method }).then(async (got) => ({
    status: got.status,
    headers: got.headers,
    text: await got.text(),
  }));
  return { status, ...response, headers: kept.map((name) => headers.get(name)) };
};

test('PROBE_PORT answers probes as the main port does, and nothing else, as long as the process lives [K33]', async () => {
  let missing: string | null = null;
  const { own, probePort, main } = await start(() => missing);
  for (const state of [null, 'database unreachable']) {
    missing = state;
    for (const path of ['/livez', '/readyz', '/readyz?verbose']) {
      const answer = await look(probePort.address, path);
      expect(answer.status).toBe(state ? 503 : 200);
      expect(answer).toEqual(await look(main, path));
      expect(await look(probePort.address, path, 'HEAD')).toEqual(await look(main, path, 'HEAD'));
    }
  }
  missing = null;
  for (const path of ['/graphql', '/', '/.well-known/jwks.json', '/constructor']) {
    expect((await look(probePort.address, path)).status).toBe(404);
  }
  expect((await look(probePort.address, '/livez', 'POST')).status).toBe(404);

  own.leave();
  expect((await look(probePort.address, '/livez')).status).toBe(200);
  const leaving = { status: 503, text: '{"status":"not ready","missing":"shutting down"}' };
  expect(await look(probePort.address, '/readyz')).toMatchObject(leaving);
  await own.close();
  await expect(fetch(`${main}/livez`)).rejects.toThrow();
  expect(await look(probePort.address, '/readyz')).toMatchObject(leaving);

  // A connection that says nothing holds up nobody.
  const { hostname, port } = new URL(probePort.address);
  const silent = connect(Number(port), hostname).on('error', () => {});
  await new Promise((resolve) => silent.once('connect', resolve));
  await probePort.close();
  await expect(fetch(`${probePort.address}/livez`)).rejects.toThrow();
});

const CROWD = 1_000;

test('a new connection to PROBE_PORT is answered before a crowd at the main port has been let in [K33]', async () => {
  const { own, probePort, main } = await start(() => null);
  let letIn = 0;
  own.server.server.on('connection', () => {
    letIn += 1;
  });
  const crowd = Array.from({ length: CROWD }, () =>
    connect(Number(new URL(main).port), '127.0.0.1').on('error', () => {}),
  );
  const waitedFor = async (origin: string, path: string) => {
    expect((await look(origin, path)).status).toBe(200);
    return letIn;
  };
  const [behind, ...before] = await Promise.all([
    waitedFor(main, '/livez'),
    waitedFor(probePort.address, '/livez'),
    waitedFor(probePort.address, '/readyz'),
  ]);
  // The crowd does stand in the way of who comes after it.
  expect(behind).toBeGreaterThan(CROWD);
  for (const count of before) expect(count).toBeLessThan(CROWD / 2);
  for (const socket of crowd) socket.destroy();
  await own.close();
  await probePort.close();
});

test('without PROBE_PORT there is no second port [K33]', async () => {
  expect(await listenForProbes(app.app.probes, readConfig({ NODE_ENV: 'test' }))).toBeNull();
});
