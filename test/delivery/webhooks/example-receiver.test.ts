import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { catchUp, type Event, receiver } from '../../../examples/webhooks/receiver.js';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';
import { endpointFor, logOf, update, webhooksOf } from '../../support/webhooks.js';

const app = useApp();

async function listening(server: Server, port = 0): Promise<string> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The subgraph over a port. */
const subgraph = () =>
  listening(
    createServer(async (request, response) => {
      const payload = Buffer.concat(await request.toArray());
      const answer = await app.app.server.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: request.headers.authorization!, 'content-type': 'application/json' },
        payload,
      });
      response.writeHead(answer.statusCode, { 'content-type': 'application/json' }).end(answer.body);
    }),
  );

test('a consumer’s day: deliveries, one that was never noted, an outage, and what was missed [EV-02, EV-06]', async () => {
  const applied: Event[] = [];
  let breaks = 1;
  const apply = async (event: Event) => {
    if (applied.some(({ id }) => id === event.id)) return;
    applied.push(event);
    if (breaks-- > 0) throw new Error('The answer is lost.');
  };
  const { deliver, deliverLater } = await webhooksOf(app);
  // The address is known before the secret is.
  const first = createServer();
  const url = await listening(first);
  await new Promise((resolve) => first.close(resolve));
  const { id: endpointId, secret } = await endpointFor(app, { url: `${url}/events` });
  const shop = receiver(secret, apply);
  await listening(shop, Number(new URL(url).port));

  const { id: subject } = await enter(app, { externalId: 'shop-1' });
  await deliver();
  await deliverLater({ seconds: 10 });
  expect((await logOf(app, endpointId)).deliveries.map(({ status }) => status)).toEqual(
    applied.map(() => 'DELIVERED'),
  );
  const forged = await fetch(url, { method: 'POST', body: '{"id":"x"}', headers: { 'webhook-id': 'x' } });
  expect(forged.status).toBe(401);

  shop.closeAllConnections();
  await new Promise((resolve) => shop.close(resolve));
  await update(app, subject, { firstName: 'Ada' });
  await deliver();
  const token = await app.service(['events:read']);
  const cursor = await catchUp(await subgraph(), token, null, apply);
  expect(applied.map(({ type }) => type)).toContain('customer.updated');

  await listening(receiver(secret, apply), Number(new URL(url).port));
  await deliverLater({ seconds: 10 });
  expect((await logOf(app, endpointId)).waiting).toBe(0);
  const { data } = await app.ask('{ events { nodes { id } cursor } }', {}, token);
  expect(applied.map(({ id }) => id)).toEqual(data.events.nodes.map(({ id }: { id: string }) => id));
  expect(cursor).toBe(data.events.cursor);
});
