import { describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';
import { answeringWith, endpointFor, logOf, startReceiver, webhooksOf } from '../../support/webhooks.js';

const app = useApp();

describe('an endpoint that fails', () => {
  test('for twelve hours is paused, and its owner told; nothing is given up [EV-03]', async () => {
    const receiver = await startReceiver();
    const { id } = await endpointFor(app, { url: receiver.url, contactEmail: 'ops@example.com' });
    const { deliver, deliverLater, lines } = await webhooksOf(app);
    receiver.answering = answeringWith(502);
    await enter(app, { externalId: 'shop-1' });
    await deliver();
    await deliverLater({ hours: 11 });
    expect(await logOf(app, id)).toMatchObject({ pausedAt: null, failingSince: '2026-03-01T09:00:00+00:00' });
    await deliverLater({ hours: 4 });
    const { pauseReason, parked, waiting } = await logOf(app, id);
    expect({ pauseReason, parked }).toEqual({ pauseReason: 'FAILING', parked: 0 });
    expect(waiting).toBeGreaterThan(0);
    expect(lines.filter(({ alert }) => alert)).toMatchObject([{ alert: 'WEBHOOK_PAUSED', endpoint: id }]);
    const mails = await app.messages();
    expect(mails).toMatchObject([{ to: 'ops@example.com', template: 'webhookPaused' }]);
    expect(mails[0]!.subject).toContain('127.0.0.1');
    expect(mails[0]!.text).toContain('has taken no events since');
    expect(mails[0]!.text).not.toContain('/events');

    const tried = receiver.got.length;
    await deliverLater({ hours: 24 });
    expect(receiver.got).toHaveLength(tried);
  });

  test('with 410 is paused at once, and nobody is told by mail without an address [EV-03]', async () => {
    const receiver = await startReceiver();
    const { id } = await endpointFor(app, { url: receiver.url });
    const { deliver } = await webhooksOf(app);
    receiver.answering = answeringWith(410);
    await enter(app, { externalId: 'shop-1' });
    await deliver();
    expect(await logOf(app, id)).toMatchObject({ pauseReason: 'GONE' });
    expect(await app.messages()).toEqual([]);
  });

  test('with 410 is said to be gone, not to have failed since that second [EV-03]', async () => {
    const receiver = await startReceiver();
    await endpointFor(app, { url: receiver.url, contactEmail: 'ops@example.com' });
    const { deliver } = await webhooksOf(app);
    receiver.answering = answeringWith(410);
    await enter(app, { externalId: 'shop-1' });
    await deliver();
    const [mail] = await app.messages();
    expect(mail!.text).toContain('answered 410, which means that it is gone for good.');
    expect(mail!.text).not.toContain('since');
  });

  test.each([
    ['a redirect', answeringWith(302, '', { location: 'http://127.0.0.1:1/' }), 'REDIRECTED'],
    [
      'a connection that ends early',
      (_got: unknown, response: { destroy(): void }) => response.destroy(),
      'RESET',
    ],
    ['an answer that does not end', answeringWith(200, 'x'.repeat(70_000)), 'TOO_LARGE'],
  ])('with %s has not taken the event [EV-03]', async (_what, answering, failure) => {
    const receiver = await startReceiver();
    const { id } = await endpointFor(app, { url: receiver.url, types: ['customer.created'] });
    const { deliver } = await webhooksOf(app);
    receiver.answering = answering;
    await enter(app, { externalId: 'shop-1' });
    await deliver();
    expect((await logOf(app, id)).deliveries).toMatchObject([{ status: 'PENDING', attempts: 1, failure }]);
  });

  test('asks for patience with Retry-After and gets it [EV-02]', async () => {
    const receiver = await startReceiver();
    const { id } = await endpointFor(app, { url: receiver.url, types: ['customer.created'] });
    const { deliver } = await webhooksOf(app);
    receiver.answering = answeringWith(429, '', { 'retry-after': '600' });
    await enter(app, { externalId: 'shop-1' });
    await deliver();
    const [first] = (await logOf(app, id)).deliveries;
    expect(first!.nextTryAt).toBe('2026-03-01T09:10:00+00:00');
  });
});
