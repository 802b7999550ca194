import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/config/config.js';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';
import { answeringWith, erase, logOf, startReceiver, verified, webhooksOf } from '../../support/webhooks.js';

const app = useApp();
const SECRET = 'a secret of at least 32 characters';
const asWhsec = (secret: string) => `whsec_${Buffer.from(secret).toString('base64')}`;
const settings = (url: string, secret = SECRET) => ({
  EVENTS_WEBHOOK_URL: url,
  EVENTS_WEBHOOK_SECRET: secret,
});

const endpoints = async () => {
  const { data } = await app.ask(
    '{ webhookEndpoints { id url types isConfigured showsValues } }',
    {},
    await app.staff(['webhooks:write']),
  );
  return data.webhookEndpoints;
};
const erased = async (name: string) => {
  const { id } = await enter(app, { externalId: name });
  await erase(app, id);
  return id;
};

describe('the endpoint of the settings', () => {
  test('is told of erasures and of nothing else, also of those before it was there [BX-04, EV-02]', async () => {
    const receiver = await startReceiver();
    const before = await erased('before');
    await app.jobs.catchUp();
    const { deliver } = await webhooksOf(app, settings(receiver.url));
    const after = await erased('after');
    await deliver();
    // Different customers’ are sent at the same time.
    const got = receiver.got.map(({ event }) => `${event.type} ${event.subject}`);
    expect(got.toSorted()).toEqual([`customer.erased ${before}`, `customer.erased ${after}`].toSorted());
    for (const one of receiver.got) verified(asWhsec(SECRET), one);
    expect(await endpoints()).toEqual([
      {
        id: expect.any(String),
        url: receiver.url,
        types: ['customer.erased'],
        isConfigured: true,
        showsValues: false,
      },
    ]);
  });

  test('gets erasures that the log has forgotten, and is not told of any of them twice [EV-02]', async () => {
    const receiver = await startReceiver();
    const old = await erased('old');
    await app.jobs.catchUp();
    app.clock.now = new Date('2026-04-15T09:00:00Z');
    const recent = await erased('recent');
    await app.jobs.catchUp();
    const { rows } = await sql`select from event_log`.execute(app.database.kysely);
    expect(rows.length).toBeGreaterThan(0);
    const { deliver } = await webhooksOf(app, settings(receiver.url));
    await deliver();
    await webhooksOf(app, settings(receiver.url));
    await deliver();
    // Different customers’ are sent at the same time.
    expect(receiver.got.map(({ event }) => event.subject).toSorted()).toEqual([old, recent].toSorted());
    expect(receiver.got.map(({ event }) => event.type)).toEqual(['customer.erased', 'customer.erased']);
  });

  test('keeps an erasure for as long as nobody takes it [EV-02]', async () => {
    const receiver = await startReceiver();
    const { deliver, deliverLater } = await webhooksOf(app, settings(receiver.url));
    receiver.answering = answeringWith(410);
    const subject = await erased('late');
    await deliver();
    const [{ id }] = await endpoints();
    expect(await logOf(app, id)).toMatchObject({ pauseReason: 'GONE', waiting: 1 });
    await deliverLater({ hours: 24 * 50 });
    expect(await logOf(app, id)).toMatchObject({ waiting: 1 });
    receiver.got.length = 0;
    receiver.answering = receiver.taking;
    await app.ask(
      'mutation ($input: ResumeWebhookEndpointInput!) { resumeWebhookEndpoint(input: $input) { __typename } }',
      { input: { endpointId: id } },
      await app.staff(['webhooks:write']),
    );
    await deliver();
    expect(receiver.got.map(({ event }) => event.subject)).toEqual([subject]);
  });

  test('follows the settings: another URL, another secret beside the old one, none at all [EV-02]', async () => {
    const [receiver, moved] = [await startReceiver(), await startReceiver()];
    await webhooksOf(app, settings(receiver.url));
    const other = asWhsec('another secret of at least 32 characters');
    const { deliver } = await webhooksOf(app, settings(moved.url, other));
    await erased('moved');
    await deliver();
    expect(receiver.got).toEqual([]);
    for (const secret of [other, asWhsec(SECRET)]) verified(secret, moved.got[0]!);
    const [{ id }] = await endpoints();
    const { data } = await app.ask(
      'mutation ($input: RemoveWebhookEndpointInput!) { removeWebhookEndpoint(input: $input) { __typename } }',
      { input: { endpointId: id } },
      await app.staff(['webhooks:write']),
    );
    expect(data.removeWebhookEndpoint.__typename).toBe('CustomerWebhookConfigured');
    await webhooksOf(app, {});
    expect(await endpoints()).toEqual([]);
  });

  test('the address and the secret are set together', () => {
    expect(() => readConfig({ EVENTS_WEBHOOK_URL: 'https://shop.example/events' })).toThrow(
      'EVENTS_WEBHOOK_SECRET: must be set together with EVENTS_WEBHOOK_URL',
    );
    expect(() =>
      readConfig({ EVENTS_WEBHOOK_URL: 'http://shop.example', EVENTS_WEBHOOK_SECRET: SECRET }),
    ).toThrow('EVENTS_WEBHOOK_URL: must be an https:// URL');
  });
});
