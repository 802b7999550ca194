import { describe, expect, test } from 'vitest';
import { SetAgreementsDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { enter, read } from '../../support/customers.js';
import { flawsOf } from '../../support/event-schemas.js';
import {
  answeringWith,
  endpointFor,
  erase,
  logOf,
  startReceiver,
  update,
  verified,
  webhooksOf,
} from '../../support/webhooks.js';

const app = useApp();

describe('events for an endpoint', () => {
  test('arrive signed, as `events` has them, each once and in their order [EV-02]', async () => {
    const receiver = await startReceiver();
    const { id, secret } = await endpointFor(app, { url: receiver.url });
    const { deliver } = await webhooksOf(app);
    const { id: subject } = await enter(app, { externalId: 'shop-1', firstName: 'Ada' });
    await update(app, subject, { firstName: 'Grace' });
    const input = { customerId: subject, email: true };
    await app.ask(SetAgreementsDocument, { input }, await app.service());
    await deliver();

    const { data } = await app.ask(
      `{ events { nodes { specversion id source type subject time datacontenttype dataschema
        data { kind sequence actorKind correlationId fields evidenceIds changes { field from to } } } } }`,
      {},
      await app.service(['events:read']),
    );
    expect(receiver.got.map(({ event }) => event)).toEqual(data.events.nodes);
    expect(flawsOf(receiver.got.map(({ event }) => event))).toEqual([]);
    const { event: agreed } = receiver.got.at(-1)!;
    expect(agreed).toMatchObject({ type: 'agreement.changed', data: { evidenceIds: [expect.any(String)] } });
    for (const one of receiver.got) {
      expect(one.headers['webhook-id']).toBe(one.event.id);
      expect(one.headers['content-type']).toBe('application/json');
      expect(verified(secret, one)).toEqual(one.event);
    }
    await deliver();
    expect(receiver.got).toHaveLength(data.events.nodes.length);
    const { deliveries, waiting, parked } = await logOf(app, id);
    expect(deliveries.map(({ eventId }) => eventId)).toEqual(
      data.events.nodes.map((one: { id: string }) => one.id).toReversed(),
    );
    expect(deliveries[0]).toMatchObject({
      status: 'DELIVERED',
      customerId: subject,
      attempts: 1,
      httpStatus: 204,
      failure: null,
      nextTryAt: null,
    });
    expect({ waiting, parked }).toEqual({ waiting: 0, parked: 0 });
  });

  test('a failure holds up that customer’s later events only, and is tried again after growing waits [EV-02]', async () => {
    const receiver = await startReceiver();
    const { id } = await endpointFor(app, { url: receiver.url });
    const { deliver, deliverLater } = await webhooksOf(app);
    const { id: unlucky } = await enter(app, { externalId: 'unlucky' });
    await update(app, unlucky, { firstName: 'Ada' });
    const { id: other } = await enter(app, { externalId: 'other' });
    receiver.answering = (got, response) =>
      (got.event.subject === unlucky ? answeringWith(500, 'out of order') : receiver.taking)(got, response);
    await deliver();
    const subjects = () => receiver.got.map(({ event }) => event.subject);
    expect(subjects().filter((subject) => subject === unlucky)).toHaveLength(1);
    expect(subjects().filter((subject) => subject === other).length).toBeGreaterThan(0);
    const failed = (await logOf(app, id)).deliveries.findLast(({ customerId }) => customerId === unlucky)!;
    expect(failed).toMatchObject({
      status: 'PENDING',
      attempts: 1,
      httpStatus: 500,
      failure: 'STATUS',
      answer: 'out of order',
    });
    const wait = Date.parse(failed.nextTryAt as string) - app.clock.now.getTime();
    expect(wait).toBeGreaterThanOrEqual(4_000);
    expect(wait).toBeLessThanOrEqual(6_000);

    const before = receiver.got.length;
    await deliver();
    expect(receiver.got).toHaveLength(before);
    await deliverLater({ seconds: 7 });
    expect(receiver.got).toHaveLength(before + 1);
    receiver.answering = receiver.taking;
    await deliverLater({ seconds: 25 });
    const theirs = receiver.got.filter(({ event }) => event.subject === unlucky).map(({ event }) => event);
    const taken = theirs.slice(2);
    expect(taken.map(({ data }) => data.sequence)).toEqual(taken.map((_, index) => index + 1));
    expect(new Set(theirs.slice(0, 3).map((event) => event.id)).size).toBe(1);
    expect((await logOf(app, id)).waiting).toBe(0);
  });

  test('an event is given up after a day, aloud; the later ones go on, and it can be sent once more [EV-02]', async () => {
    const receiver = await startReceiver();
    const { id } = await endpointFor(app, {
      url: receiver.url,
      types: ['customer.created', 'customer.updated'],
    });
    const { deliver, deliverLater, lines } = await webhooksOf(app);
    const { id: poison } = await enter(app, { externalId: 'poison' });
    await update(app, poison, { firstName: 'Ada' });
    receiver.answering = (got, response) =>
      answeringWith(got.event.type === 'customer.created' && got.event.subject === poison ? 422 : 204)(
        got,
        response,
      );
    await deliver();
    for (let hour = 0; hour <= 24; hour += 3) {
      // Others are taken meanwhile, so the endpoint as a whole does not fail.
      await enter(app, { externalId: `shop-${hour}` });
      await deliverLater({ hours: 3.7 });
    }
    const { deliveries, parked, pausedAt } = await logOf(app, id);
    expect(pausedAt).toBeNull();
    expect(parked).toBe(1);
    const theirs = deliveries.filter(({ customerId }) => customerId === poison);
    expect(theirs.map(({ status, type }) => [type, status])).toEqual([
      ['customer.updated', 'DELIVERED'],
      ['customer.created', 'PARKED'],
    ]);
    expect(lines.filter(({ alert }) => alert)).toMatchObject([{ alert: 'EVENT_PARKED', endpoint: id }]);

    receiver.answering = receiver.taking;
    receiver.got.length = 0;
    const { data } = await app.ask(
      'mutation ($input: ReplayWebhooksInput!) { replayWebhooks(input: $input) { ... on CustomerWebhooksReplayed { parked } } }',
      { input: { endpointId: id, onlyParked: true } },
      await app.staff(['webhooks:write']),
    );
    expect(data.replayWebhooks).toEqual({ parked: 1 });
    await deliver();
    expect(receiver.got.map(({ event }) => event.type)).toEqual(['customer.created']);
    expect((await logOf(app, id)).parked).toBe(0);
  });

  test('an endpoint that hangs holds up no other [EV-03]', async () => {
    const [hanging, quick] = [await startReceiver(), await startReceiver()];
    hanging.answering = () => {};
    await endpointFor(app, { url: hanging.url });
    const { id } = await endpointFor(app, { url: quick.url, types: ['customer.created'] });
    const { webhookSender } = await webhooksOf(app);
    for (let n = 0; n < 30; n += 1) await enter(app, { externalId: `shop-${n}` });
    await app.jobs.catchUp();
    webhookSender.start();
    await expect.poll(async () => (await logOf(app, id)).waiting, { timeout: 20_000 }).toBe(0);
    expect(quick.got).toHaveLength(30);
    expect(hanging.got.length).toBeLessThan(quick.got.length);
    await webhookSender.stop();
  });

  test('values are sent where they are allowed, and are gone once the customer is erased [EV-01]', async () => {
    const [plain, trusted] = [await startReceiver(), await startReceiver()];
    await endpointFor(app, { url: plain.url, types: ['customer.updated', 'customer.erased'] });
    const input = { url: trusted.url, types: ['customer.updated', 'customer.erased'], showsValues: true };
    const { id } = await endpointFor(app, input);
    const { deliver } = await webhooksOf(app);
    const { id: subject } = await enter(app, { externalId: 'shop-1' });
    await update(app, subject, { firstName: 'Zuzanna' });
    trusted.answering = answeringWith(200, 'thanks for Zuzanna');
    await deliver();
    expect(plain.got.map(({ event }) => event.data)).toMatchObject([{ fields: ['firstName'], changes: [] }]);
    expect(trusted.got.map(({ event }) => event.data.changes)).toEqual([
      [{ field: 'firstName', from: null, to: 'Zuzanna' }],
    ]);
    expect(JSON.stringify((await logOf(app, id)).deliveries)).toContain('thanks for Zuzanna');
    // Who may not read values sees no answer that may repeat them.
    const seen = await logOf(app, id, ['webhooks:write']);
    expect(seen.deliveries.map(({ answer }) => answer)).toEqual([null]);

    trusted.answering = answeringWith(500);
    await update(app, subject, { firstName: 'Halina' });
    await erase(app, subject);
    await deliver();
    expect(JSON.stringify(await app.everythingStored())).not.toMatch(/Zuzanna|Halina/);
    expect(trusted.got.at(-1)!.event).toMatchObject({ type: 'customer.updated', data: { changes: null } });
    expect(plain.got.at(-1)!.event).toMatchObject({ type: 'customer.erased', subject });
    expect(await read(app, subject)).toBeNull();
  });
});
