import { createClient } from 'graphql-sse';
import { afterEach, describe, expect, test } from 'vitest';
import { SetAgreementsDocument, UpdateCustomerDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';
import { useLive } from '../../support/live.js';
import { CUSTOMER, MY_ACCOUNT, type OpenStream, openStream } from '../../support/streams.js';

const app = useApp();
const live = useLive(app);
const opened: OpenStream[] = [];
afterEach(() => {
  for (const stream of opened.splice(0)) stream.close();
});

async function follow(query: string, token: string, variables = {}, headers = {}) {
  const stream = await openStream(live.origin, { query, token, variables, headers });
  opened.push(stream);
  return stream;
}
async function rename(id: string, lastName: string) {
  await app.ask(UpdateCustomerDocument, { input: { id, lastName } }, await app.service());
}
/** As the background job does, which does nothing by itself in tests. */
const place = () => app.jobs.catchUp();

describe('a subscription over server-sent events', () => {
  test('says how the customer is, and then what changes, read anew for each message [EV-07]', async () => {
    const { id } = await enter(app, { externalId: 'a', lastName: 'Nowak' });
    const stream = await follow(MY_ACCOUNT, await app.customer(id));
    expect(stream.status).toBe(200);
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(stream.headers['content-encoding']).toBeUndefined();
    const [first] = await stream.until(1);
    expect(first).toMatchObject({
      event: 'next',
      data: {
        data: {
          myAccountChanged: { customerId: id, types: [], changedAt: null, customer: { lastName: 'Nowak' } },
        },
      },
    });
    await rename(id, 'Kowalska');
    await place();
    const [, second] = await stream.until(2);
    const change = second!.data!.data.myAccountChanged;
    expect(change).toEqual({
      customerId: id,
      types: ['customer.updated'],
      fields: ['lastName'],
      changedAt: expect.any(String),
      cursor: second!.id,
      customer: { id, lastName: 'Kowalska' },
    });
  });

  test('hears of nobody else: their changes make no message [EV-07]', async () => {
    const [own, other] = [
      await enter(app, { externalId: 'a', lastName: 'Nowak' }),
      await enter(app, { externalId: 'b', lastName: 'Nowak' }),
    ];
    const streams = [
      await follow(MY_ACCOUNT, await app.customer(own.id)),
      await follow(CUSTOMER, await app.service(['customers:read']), { id: own.id }),
    ];
    for (const stream of streams) await stream.until(1);
    await app.ask(
      SetAgreementsDocument,
      { input: { customerId: other.id, email: true } },
      await app.service(),
    );
    await place();
    await rename(own.id, 'Kowalska');
    await place();
    for (const stream of streams) {
      const [, second, ...more] = await stream.until(2);
      expect(more).toEqual([]);
      expect(Object.values(second!.data!.data)[0]).toMatchObject({
        customerId: own.id,
        types: ['customer.updated'],
        customer: { lastName: 'Kowalska' },
      });
    }
  });

  test('is what the client of graphql-sse reads [EV-07]', async () => {
    const { id } = await enter(app, { externalId: 'a', lastName: 'Nowak' });
    const token = await app.service(['customers:read']);
    const client = createClient({
      url: `${live.origin}/graphql`,
      retryAttempts: 0,
      headers: { authorization: `Bearer ${token}` },
    });
    const names: string[] = [];
    for await (const { data, errors } of client.iterate<{
      customerChanged: { customer: { lastName: string } };
    }>({
      query: CUSTOMER,
      variables: { id },
    })) {
      expect(errors).toBeUndefined();
      names.push(data!.customerChanged.customer.lastName);
      if (names.length === 2) break;
      await rename(id, 'Kowalska');
      await place();
    }
    expect(names).toEqual(['Nowak', 'Kowalska']);
    client.dispose();
  });
});
