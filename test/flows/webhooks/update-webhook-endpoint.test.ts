import { expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { callWebhooks, endpointFor, logOf } from '../../support/webhooks.js';

const app = useApp();

test('is sent values only by staff who may read them, and nowhere else by others [EV-02]', async () => {
  const missing = { __typename: 'CustomerScopeMissing', scope: 'customers:read' };
  const url = 'https://example.com/events';
  expect(await callWebhooks(app, 'createWebhookEndpoint', { url, showsValues: true })).toEqual(missing);
  const { id: endpointId } = await endpointFor(app, { url, showsValues: true });
  const elsewhere = 'https://elsewhere.example.com/';
  expect(await callWebhooks(app, 'updateWebhookEndpoint', { endpointId, url: elsewhere })).toEqual(missing);
  expect(
    (await callWebhooks(app, 'updateWebhookEndpoint', { endpointId, description: 'x' })).__typename,
  ).toBe('CustomerWebhookEndpointUpdated');
  expect(
    (await callWebhooks(app, 'updateWebhookEndpoint', { endpointId, showsValues: false })).__typename,
  ).toBe('CustomerWebhookEndpointUpdated');
  expect(await callWebhooks(app, 'updateWebhookEndpoint', { endpointId, showsValues: true })).toEqual(
    missing,
  );
  expect((await logOf(app, endpointId)).url).toBe(url);
});
