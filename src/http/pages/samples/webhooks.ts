import { ask, change, type SampleGroup } from './sample.js';

const endpointId = '00000000-0000-7000-8000-000000000000';
const first = 'Fill in the endpointId that “CreateWebhookEndpoint” answered.';

export const webhooks: SampleGroup = {
  title: 'Webhooks',
  samples: [
    ask('WebhookEndpoints', 'staff'),
    ask('WebhookDeliveries', 'staff', { id: endpointId }, first),
    change('CreateWebhookEndpoint', 'staff', {
      url: 'http://localhost:8787/events',
      description: 'The newsletter',
      types: ['agreement.changed', 'customer.erased'],
    }),
    change('UpdateWebhookEndpoint', 'staff', { endpointId, types: null }, first),
    change('PauseWebhookEndpoint', 'staff', { endpointId }, first),
    change('ResumeWebhookEndpoint', 'staff', { endpointId }, first),
    change('SendTestWebhook', 'staff', { endpointId }, first),
    change('ReplayWebhooks', 'staff', { endpointId, since: '2026-01-01T00:00:00Z' }, first),
    change('RotateWebhookSecret', 'staff', { endpointId }, first),
    change('RemoveWebhookEndpoint', 'staff', { endpointId }, first),
  ],
};
