import { expect, test } from 'vitest';
import { CreateWebhookEndpointDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended } from '../../support/customers.js';
import { callWebhooks, endpointFor } from '../../support/webhooks.js';

const app = useApp();

test('is refused where an address must not be called, and beyond twenty [EV-02, EV-03]', async () => {
  const wrong = {
    'not a url': 'must be a URL of at most 2048 characters.',
    'ftp://example.com/': 'must begin with https://.',
    'https://u:p@example.com/': 'must have no user name and no password in it; deliveries are signed.',
    'http://169.254.169.254/latest': 'must not be an address of this machine or of a private network.',
  };
  for (const [url, message] of Object.entries(wrong)) {
    expect(await callWebhooks(app, 'createWebhookEndpoint', { url })).toEqual({
      __typename: 'CustomerInputRejected',
      fields: [{ path: 'url', message }],
    });
  }
  const input = { url: 'https://example.com/', types: ['customer.vanished'], contactEmail: 'nobody' };
  const { fields } = await callWebhooks(app, 'createWebhookEndpoint', input);
  expect(fields.map(({ path }: { path: string }) => path)).toEqual(['contactEmail', 'types.0']);
  for (let n = 0; n < 20; n += 1) await endpointFor(app, { url: 'https://example.com/' });
  const { __typename } = await callWebhooks(app, 'createWebhookEndpoint', { url: 'https://example.com/' });
  expect(__typename).toBe('CustomerTooManyWebhooks');
});

test('answers with the endpoint as it is stored [EV-02]', async () => {
  const url = 'https://example.com/events';
  const input = { url, types: ['customer.erased'] };
  const { data } = await app.ask(CreateWebhookEndpointDocument, { input }, await app.staff());
  const made = ended(data.createWebhookEndpoint, 'CustomerWebhookEndpointCreated');
  expect(made).toMatchObject({ endpoint: { id: made.endpointId, url, types: ['customer.erased'] } });
});
