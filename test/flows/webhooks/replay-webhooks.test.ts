import { expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { enter, later } from '../../support/customers.js';
import { callWebhooks, endpointFor, logOf, startReceiver, webhooksOf } from '../../support/webhooks.js';

const app = useApp();

test('gets what it missed once more, from a time or from an event on, under the same ids [EV-02]', async () => {
  const receiver = await startReceiver();
  const { deliver } = await webhooksOf(app);
  await enter(app, { externalId: 'before' });
  later(app, { hours: 1 });
  const since = app.clock.now.toISOString();
  await enter(app, { externalId: 'after' });
  await app.jobs.catchUp();
  const { id: endpointId } = await endpointFor(app, { url: receiver.url, types: ['customer.created'] });
  await deliver();
  expect(receiver.got).toEqual([]);
  const waiting = async () => (await logOf(app, endpointId)).waiting;
  expect(await waiting()).toBe(0);
  await callWebhooks(app, 'replayWebhooks', { endpointId, since });
  await deliver();
  expect(receiver.got).toHaveLength(1);
  await callWebhooks(app, 'replayWebhooks', { endpointId, since: '2026-01-01T00:00:00Z' });
  expect(await waiting()).toBe(2);
  // Deliveries are made of them, and then nothing is counted twice though the endpoint goes back again.
  await app.jobs.catchUp();
  expect(await waiting()).toBe(2);
  await callWebhooks(app, 'replayWebhooks', { endpointId, since });
  expect(await waiting()).toBe(2);
  await deliver();
  const ids = receiver.got.map(({ event }) => event.id);
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(2);
  await callWebhooks(app, 'replayWebhooks', { endpointId, fromEventId: ids[0] });
  await deliver();
  expect(receiver.got.map(({ event }) => event.id).slice(3)).toEqual([ids[0]]);
  const unknown = await callWebhooks(app, 'replayWebhooks', { endpointId, fromEventId: endpointId });
  expect(unknown.__typename).toBe('CustomerWebhookEventForgotten');
  expect(
    (await callWebhooks(app, 'replayWebhooks', { endpointId, since, onlyParked: true })).__typename,
  ).toBe('CustomerInputRejected');
  const future = await callWebhooks(app, 'replayWebhooks', { endpointId, since: '2999-01-01T00:00:00Z' });
  expect(future.__typename).toBe('CustomerInputRejected');
});
