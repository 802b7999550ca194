import { expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';
import {
  callWebhooks,
  endpointFor,
  startReceiver,
  update,
  verified,
  webhooksOf,
} from '../../support/webhooks.js';

const app = useApp();

test('shows its secret once, keeps it sealed, and for a day both secrets are signed with [EV-02]', async () => {
  const receiver = await startReceiver();
  const { id: endpointId, secret } = await endpointFor(app, { url: receiver.url });
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
  const { deliver, deliverLater } = await webhooksOf(app);
  const rotated = await callWebhooks(app, 'rotateWebhookSecret', { endpointId, idempotencyKey: 'once' });
  expect(rotated.secret).not.toBe(secret);
  expect(await callWebhooks(app, 'rotateWebhookSecret', { endpointId, idempotencyKey: 'once' })).toEqual(
    rotated,
  );
  expect(JSON.stringify(await app.everythingStored())).not.toContain(secret.slice(6));
  expect(JSON.stringify(await app.everythingStored())).not.toContain(rotated.secret.slice(6));

  const { id } = await enter(app, { externalId: 'shop-1' });
  await deliver();
  for (const one of [secret, rotated.secret]) verified(one, receiver.got.at(-1)!);
  await update(app, id, { firstName: 'Ada' });
  await deliverLater({ hours: 25 });
  verified(rotated.secret, receiver.got.at(-1)!);
  expect(() => verified(secret, receiver.got.at(-1)!)).toThrow('No matching signature found');
});
