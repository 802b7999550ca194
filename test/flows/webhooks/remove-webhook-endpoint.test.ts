import { expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';
import { callWebhooks, endpointFor, startReceiver, webhooksOf } from '../../support/webhooks.js';

const app = useApp();

test('that is removed is sent nothing more, and nothing is kept of it [EV-02]', async () => {
  const receiver = await startReceiver();
  const { id: endpointId } = await endpointFor(app, { url: receiver.url });
  const { deliver } = await webhooksOf(app);
  await enter(app, { externalId: 'shop-1' });
  await app.jobs.catchUp();
  expect((await callWebhooks(app, 'removeWebhookEndpoint', { endpointId })).__typename).toBe(
    'CustomerWebhookEndpointRemoved',
  );
  expect((await callWebhooks(app, 'removeWebhookEndpoint', { endpointId })).__typename).toBe(
    'CustomerWebhookNotFound',
  );
  await deliver();
  expect(receiver.got).toEqual([]);
  const stored = await app.everythingStored();
  expect([stored['webhook_endpoint'], stored['webhook_delivery'], stored['webhook_line']]).toEqual([
    [],
    [],
    [],
  ]);
});
