import { expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';
import { callWebhooks, endpointFor, logOf, startReceiver, webhooksOf } from '../../support/webhooks.js';

const app = useApp();

test('that is paused is sent nothing; resumed, it gets what waited [EV-02]', async () => {
  const receiver = await startReceiver();
  const { id: endpointId } = await endpointFor(app, { url: receiver.url, types: ['customer.created'] });
  const { deliver } = await webhooksOf(app);
  await callWebhooks(app, 'pauseWebhookEndpoint', { endpointId });
  await enter(app, { externalId: 'shop-1' });
  await deliver();
  expect(receiver.got).toEqual([]);
  expect(await logOf(app, endpointId)).toMatchObject({ pauseReason: 'BY_STAFF', waiting: 1 });
  await callWebhooks(app, 'resumeWebhookEndpoint', { endpointId });
  await deliver();
  expect(receiver.got).toHaveLength(1);
  expect(await logOf(app, endpointId)).toMatchObject({ pauseReason: null, waiting: 0 });
});
