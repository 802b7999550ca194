import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.js';
import { useApp } from '../support/app.js';
import { later } from '../support/customers.js';
import { messageSenderWith, waitNoMore } from '../support/message-sender.js';
import { type Reply, startProvider } from '../support/sms-provider.js';

const app = useApp();
const SECRET = 'a secret of at least 32 characters';
const customerId = '01987a5e-0000-7000-8000-000000000001';

/** Somebody who listens and answers so. */
async function listener(...replies: Reply[]) {
  const provider = await startProvider(...replies);
  const way = await messageSenderWith(app, {
    EVENTS_WEBHOOK_URL: provider.url,
    EVENTS_WEBHOOK_SECRET: SECRET,
    RECORD_DAYS: '7',
  });
  const tell = () =>
    app.em.transactional((tx) =>
      way.events.put(
        tx.getKysely(),
        'customer.erased',
        { customerId, cause: 'ACCOUNT_DELETED' },
        app.clock.now,
      ),
    );
  return { ...way, eventSender: way.eventSender!, tell, asked: provider.asked };
}

const standing = async () =>
  (await app.everythingStored())['event']!.map((event) => [Object(event).status, Object(event).reason]);

beforeEach(async () => {
  expect(await standing()).toEqual([]);
});

describe('what other systems are told [BX-04]', () => {
  test('arrives signed, with an id to know it again by [BX-04]', async () => {
    const { eventSender, tell, asked } = await listener();
    await tell();
    expect(await eventSender.deliverDue()).toBe(1);
    expect(asked).toHaveLength(1);
    const { method, headers, body } = asked[0]!;
    expect(method).toBe('POST');
    expect(JSON.parse(body)).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      type: 'customer.erased',
      at: '2026-03-01T09:00:00+00:00',
      data: { customerId, cause: 'ACCOUNT_DELETED' },
    });
    const signed = createHmac('sha256', SECRET).update(`${headers['x-timestamp']}.${body}`).digest('hex');
    expect(headers['x-signature']).toBe(signed);
    expect(await standing()).toEqual([['DELIVERED', null]]);
    expect(await eventSender.deliverDue()).toBe(0);
  });

  test('is told again until it is taken, whatever the answer was, with the same id [BX-04]', async () => {
    const { eventSender, tell, asked } = await listener({ status: 500 }, { status: 404 }, { status: 200 });
    await tell();
    for (const reason of ['HTTP 500', 'HTTP 404']) {
      await eventSender.deliverDue();
      expect(await standing()).toEqual([['QUEUED', reason]]);
      await waitNoMore(app);
    }
    await eventSender.deliverDue();
    expect(await standing()).toEqual([['DELIVERED', null]]);
    expect(new Set(asked.map(({ body }) => JSON.parse(body).id)).size).toBe(1);
  });

  test('is given up after three days, aloud [BX-04]', async () => {
    const { eventSender, tell, lines } = await listener({ status: 500 }, { status: 500 });
    await tell();
    await sql`update pgboss.job set retry_count = 76`.execute(app.database.kysely);
    await eventSender.deliverDue();
    expect(await standing()).toEqual([['QUEUED', 'HTTP 500']]);
    await waitNoMore(app);
    await sql`update pgboss.job set retry_count = 77`.execute(app.database.kysely);
    await eventSender.deliverDue();
    expect(await standing()).toEqual([['PARKED', 'HTTP 500']]);
    expect(lines.at(-1)).toMatchObject({ alert: 'EVENT_PARKED', type: 'customer.erased' });
  });

  test('is nothing when the transaction is undone, and nothing when nobody listens [BX-04]', async () => {
    const { eventSender, events, asked } = await listener();
    const undone = app.em.transactional(async (tx) => {
      await events.put(tx.getKysely(), 'customer.erased', { customerId, cause: 'x' }, app.clock.now);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await eventSender.deliverDue()).toBe(0);
    const deaf = await messageSenderWith(app, {});
    expect(deaf.eventSender).toBeNull();
    await app.em.transactional((tx) =>
      deaf.events.put(tx.getKysely(), 'customer.erased', { customerId, cause: 'x' }, later(app, {})),
    );
    expect(await standing()).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('is forgotten RECORD_DAYS after it was delivered, not earlier', async () => {
    const delivered = ['DELIVERED', null];
    const { eventSender, tell } = await listener();
    await tell();
    await eventSender.deliverDue();
    app.clock.now = new Date('2026-03-08T08:59:00.000Z');
    await tell();
    eventSender.start();
    await expect.poll(standing).toEqual([delivered, delivered]);
    await eventSender.stop();
    app.clock.now = new Date('2026-03-08T09:00:01.000Z');
    const later = await listener();
    later.eventSender.start();
    await expect.poll(standing).toEqual([delivered]);
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
