import { expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';
import {
  answeringWith,
  callWebhooks,
  endpointFor,
  logOf,
  startReceiver,
  webhooksOf,
} from '../../support/webhooks.js';

const app = useApp();

test('an endpoint that failed for long is sent what waited as soon as staff say so [EV-03]', async () => {
  const receiver = await startReceiver();
  const { id: endpointId } = await endpointFor(app, { url: receiver.url, types: ['customer.created'] });
  const { deliver, deliverLater } = await webhooksOf(app);
  receiver.answering = answeringWith(500);
  await enter(app, { externalId: 'shop-1' });
  await deliver();
  await deliverLater({ hours: 13 });
  expect(await logOf(app, endpointId)).toMatchObject({ pauseReason: 'FAILING', waiting: 1 });
  receiver.answering = receiver.taking;
  receiver.got.length = 0;
  await callWebhooks(app, 'resumeWebhookEndpoint', { endpointId });
  await deliver();
  expect(receiver.got).toHaveLength(1);
  const { deliveries, failingSince } = await logOf(app, endpointId);
  expect(deliveries).toMatchObject([{ status: 'DELIVERED', attempts: 1 }]);
  expect(failingSince).toBeNull();
  const unknown = await callWebhooks(app, 'resumeWebhookEndpoint', { endpointId: 'unknown' });
  expect(unknown.__typename).toBe('CustomerWebhookNotFound');
});
