import { expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { answeringWith, callWebhooks, endpointFor, startReceiver, verified } from '../../support/webhooks.js';

const app = useApp();

test('is tested with an event that says nothing, and its answer is shown [EV-02]', async () => {
  const receiver = await startReceiver();
  const { id: endpointId, secret } = await endpointFor(app, { url: receiver.url });
  receiver.answering = answeringWith(503, 'closed on Sundays');
  const tested = await callWebhooks(app, 'sendTestWebhook', { endpointId });
  expect(tested).toMatchObject({ httpStatus: 503, failure: null, answer: 'closed on Sundays' });
  expect(verified(secret, receiver.got[0]!)).toMatchObject({
    id: tested.eventId,
    type: 'webhook.test',
    data: {},
  });
  for (let n = 0; n < 9; n += 1) await callWebhooks(app, 'sendTestWebhook', { endpointId });
  expect((await callWebhooks(app, 'sendTestWebhook', { endpointId })).__typename).toBe(
    'CustomerTooManyRequests',
  );
  expect(receiver.got).toHaveLength(10);
});
