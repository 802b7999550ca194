import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { createLog } from '../../../src/platform/log.js';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';
import { natsOf, STREAM } from '../../support/event-stream.js';
import { freePort } from '../../support/free-port.js';
import { messageSenderWith } from '../../support/message-sender.js';
import { hasNats } from '../../support/nats-server.js';
import { reasonIn, saidAtStart } from '../../support/nats-setup.js';
import { openOwnApp } from '../../support/own-app.js';

const app = useApp();
const patient = { timeout: 60_000 };

/** A server that says which connections of the service it has. */
async function watched() {
  const port = await freePort();
  const nats = await natsOf(`http: "127.0.0.1:${port}"`);
  const connections = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/connz`);
    const said = (await answer.json()) as { connections: Array<{ cid: number; name?: string }> };
    return said.connections.filter(({ name }) => name === 'customer-accounts').map(({ cid }) => cid);
  };
  return { ...nats, connections };
}

describe.skipIf(!hasNats)('the connection to NATS, when the service starts', () => {
  test('is there before any event, and is the one that events go by [EV-04]', async () => {
    const nats = await watched();
    const { eventStream, lines } = await messageSenderWith(app, {
      NATS_URL: nats.url,
      NATS_CREATE_STREAM: STREAM,
    });
    eventStream!.start();
    await expect.poll(nats.connections, patient).toHaveLength(1);
    const atTheStart = await nats.connections();
    await enter(app, { externalId: 'shop-1' });
    await app.jobs.catchUp();
    await expect.poll(async () => (await nats.kept(STREAM)).length, patient).toBe(1);
    expect(await nats.connections()).toEqual(atTheStart);
    expect(lines).toEqual([]);
  });

  test('fails: a whole service says why at once, and answers [EV-04]', async () => {
    const nats = await natsOf('authorization { token: "river of stone" }');
    const lines: Array<{ msg: string }> = [];
    const log = createLog('error', { write: (line: string) => void lines.push(JSON.parse(line)) });
    const environment = { WORKER: 'inside', NATS_URL: nats.url, NATS_TOKEN: 'river of sand' };
    const own = await openOwnApp(inject('postgresUrl') && app.databaseUrl, {}, environment, log);
    onTestFinished(own.close);
    await expect.poll(() => lines.length, patient).toBe(1);
    expect(reasonIn(lines)).toContain('NATS_TOKEN');
    expect((await own.app.server.inject('/readyz')).statusCode).toBe(200);
    const asked = { method: 'POST', url: '/graphql', payload: { query: '{ campaigns { id } }' } } as const;
    expect((await own.app.server.inject(asked)).json()).toEqual({ data: { campaigns: [] } });
  });

  test('a server that is away is not called a mistake of the settings [EV-04]', async () => {
    const lines = await saidAtStart(app, `nats://127.0.0.1:${await freePort()}`, {});
    expect(lines).toMatchObject([{ msg: 'NATS does not take events, which wait' }]);
    expect(lines[0]).not.toHaveProperty('alert');
  });

  test('of several servers one that answers is enough; if none does, what can be mended is said [EV-04]', async () => {
    const asking = await natsOf('authorization { token: "river of stone" }');
    const open = await watched();
    const away = `nats://127.0.0.1:${await freePort()}`;
    const said = await saidAtStart(app, [away, asking.url, away].join(), {});
    expect(reasonIn(said)).toContain('Set NATS_USER');
    const { eventStream, lines } = await messageSenderWith(app, {
      NATS_URL: [away, asking.url, open.url].join(),
    });
    eventStream!.start();
    await expect.poll(open.connections, patient).toHaveLength(1);
    expect(lines).toEqual([]);
  });

  test('servers that answer nothing keep nobody from stopping [EV-04]', async () => {
    const nats = await natsOf();
    nats.signal('SIGSTOP');
    // Trying all of them would take longer than any test may.
    const servers = Array.from({ length: 1_000 }, () => nats.url).join();
    const { eventStream, lines } = await messageSenderWith(app, { NATS_URL: servers });
    eventStream!.start();
    await enter(app, { externalId: 'shop-1' });
    await eventStream!.stop();
    expect(lines).toEqual([]);
    nats.signal('SIGCONT');
  });
});
