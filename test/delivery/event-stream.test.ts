import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { ofDifferentCustomers } from '../../src/delivery/different-customers.js';
import { transaction } from '../../src/domain/work/transaction.js';
import { createWorld } from '../../src/domain/work/world.js';
import type { EventRow } from '../../src/reads/events/page.js';
import { DeleteCustomerDocument } from '../generated/graphql.js';
import { useApp } from '../support/app.js';
import { enter, historyOf, later } from '../support/customers.js';
import { natsOf, publisherTo, renamed, STREAM, turnOf } from '../support/event-stream.js';
import { hasNats } from '../support/nats-server.js';

const app = useApp();

describe.skipIf(!hasNats)('events on NATS JetStream', () => {
  test('each change is a CloudEvent on the subject of its type, in order, with ids and names only [EV-04]', async () => {
    const nats = await natsOf();
    await nats.createStream(STREAM, ['customer-accounts.events.>']);
    const publisher = await publisherTo(app, nats.url);
    const { id } = await enter(app, { externalId: 'shop-1', lastName: 'Kowalska' });
    await renamed(app, id, 'Nowak');
    await app.jobs.catchUp();
    expect(await publisher.publishDue()).toBe(2);
    const [created, updated, ...more] = await nats.kept(STREAM);
    expect(more).toEqual([]);
    const entries = await historyOf(app, id);
    expect(created).toMatchObject({
      subject: 'customer-accounts.events.customer.created',
      headers: {
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'Nats-Msg-Id': created!.event.id,
      },
    });
    expect(updated!.event).toEqual({
      specversion: '1.0',
      id: updated!.headers['Nats-Msg-Id'],
      source: 'http://localhost:4000',
      type: 'customer.updated',
      subject: id,
      time: '2026-03-01T09:00:00.000Z',
      datacontenttype: 'application/json',
      dataschema: 'urn:customer-accounts:event:1:customer.updated',
      data: {
        kind: 'CUSTOMER_UPDATED',
        sequence: 2,
        actorKind: 'SERVICE',
        correlationId: expect.any(String),
        fields: ['lastName'],
        changes: [],
        evidenceIds: null,
      },
    });
    expect(entries).toHaveLength(2);
    expect(JSON.stringify([created, updated])).not.toMatch(/Kowalska|Nowak/);
    expect(await publisher.publishDue()).toBe(0);
    expect(publisher.lines).toEqual([]);
  });

  test('with NATS_VALUES=yes it says what changed, and nothing of what has been erased since [EV-04]', async () => {
    const nats = await natsOf();
    const publisher = await publisherTo(app, nats.url, {
      NATS_VALUES: 'yes',
      NATS_SUBJECT_PREFIX: 'shop.people',
      NATS_CREATE_STREAM: STREAM,
    });
    const { id } = await enter(app, { externalId: 'shop-1', lastName: 'Kowalska' });
    const { id: erased } = await enter(app, { externalId: 'shop-2', lastName: 'Wiśniewska' });
    await app.ask(DeleteCustomerDocument, { input: { id: erased } }, await app.service());
    await renamed(app, id, 'Nowak');
    await app.jobs.catchUp();
    expect(await publisher.publishDue()).toBe(4);
    const kept = await nats.kept(STREAM);
    expect(kept.map(({ subject }) => subject).toSorted()).toEqual([
      'shop.people.customer.created',
      'shop.people.customer.created',
      'shop.people.customer.erased',
      'shop.people.customer.updated',
    ]);
    const changes = kept.filter(({ event }) => event.subject === id).map(({ event }) => event.data.changes);
    expect(changes[1]).toEqual([{ field: 'lastName', from: 'Kowalska', to: 'Nowak' }]);
    const [first, last] = kept.filter(({ event }) => event.subject === erased).map(({ event }) => event.data);
    expect(first).toMatchObject({
      kind: 'CUSTOMER_CREATED',
      fields: null,
      changes: null,
      correlationId: null,
    });
    expect(last.kind).toBe('CUSTOMER_DELETED');
    expect(JSON.stringify(kept)).not.toContain('Wiśniewska');
    expect(await nats.stream(STREAM)).toMatchObject({
      subjects: ['shop.people.>'],
      storage: 'file',
      max_age: 30 * 86_400 * 1e9,
      duplicate_window: 600 * 1e9,
    });
  });

  test('without a stream it says once what to create, raises an alert, and goes on when there is one [EV-04]', async () => {
    const nats = await natsOf();
    const publisher = await publisherTo(app, nats.url);
    const { id } = await enter(app, { externalId: 'shop-1' });
    await app.jobs.catchUp();
    for (const failures of [1, 2, 3]) {
      expect(await publisher.publishDue()).toBe(0);
      expect(await turnOf(app)).toEqual({ bookmark: null, failures });
      // Nobody tries again before it is time to.
      expect(await publisher.publishDue()).toBe(0);
      expect((await turnOf(app))!.failures).toBe(failures);
      later(app, { seconds: 60 });
    }
    expect(publisher.lines).toMatchObject([
      {
        level: 50,
        msg: 'NATS is not set up for events, which wait',
        alert: 'EVENT_STREAM_UNUSABLE',
        reason: expect.stringMatching(
          /nats stream add --subjects 'customer-accounts\.events\.>'.*NATS_CREATE_STREAM/,
        ),
      },
    ]);
    await nats.createStream(STREAM, ['customer-accounts.events.>']);
    expect(await publisher.publishDue()).toBe(1);
    expect(publisher.lines[1]).toMatchObject({ level: 30, msg: 'NATS takes events again' });
    expect((await nats.kept(STREAM)).map(({ event }) => event.subject)).toEqual([id]);
    expect((await turnOf(app))!.failures).toBe(0);
  });

  test('nothing of a change that was rolled back is published [EV-04]', async () => {
    const nats = await natsOf();
    const publisher = await publisherTo(app, nats.url, { NATS_CREATE_STREAM: STREAM });
    const { id } = await enter(app, { externalId: 'shop-1' });
    const caller = { kind: 'SYSTEM', id: 'test' } as const;
    const world = createWorld(app.em, { ...app.world, caller, origin: { correlationId: 'test' } });
    const lost = transaction(world, async (work) => {
      await sql`insert into history_entry (id, customer_id, kind, at, actor_kind)
        values (gen_random_uuid(), ${id}::uuid, 'TAGS_CHANGED', ${app.clock.now}::timestamptz, 'SYSTEM')`.execute(
        work.db,
      );
      throw new Error('undone');
    });
    await expect(lost).rejects.toThrow('undone');
    await renamed(app, id, 'Nowak');
    await app.jobs.catchUp();
    expect(await publisher.publishDue()).toBe(2);
    const types = (await nats.kept(STREAM)).map(({ event }) => event.type);
    expect(types).toEqual(['customer.created', 'customer.updated']);
  });

  test('a cursor of before does not publish an event twice: the stream knows its id [EV-04]', async () => {
    const nats = await natsOf();
    const publisher = await publisherTo(app, nats.url, { NATS_CREATE_STREAM: STREAM });
    const { id } = await enter(app, { externalId: 'shop-1' });
    for (const name of ['One', 'Two', 'Three']) await renamed(app, id, name);
    await app.jobs.catchUp();
    expect(await publisher.publishDue()).toBe(4);
    await sql`update background_job set bookmark = null where name = 'event-stream'`.execute(
      app.database.kysely,
    );
    expect(await publisher.publishDue()).toBe(4);
    const sequences = (await nats.kept(STREAM)).map(({ event }) => event.data.sequence);
    expect(sequences).toEqual([1, 2, 3, 4]);
  });

  test('what waits for a server that is away is not forgotten as long as somebody tries [EV-04]', async () => {
    const nats = await natsOf();
    const publisher = await publisherTo(app, nats.url, { NATS_CREATE_STREAM: STREAM });
    await enter(app, { externalId: 'shop-1' });
    await app.jobs.catchUp();
    await nats.kill();
    for (let day = 0; day < 35; day += 1) {
      later(app, { hours: 24 });
      expect(await publisher.publishDue()).toBe(0);
    }
    await app.jobs.catchUp();
    await nats.startAgain();
    later(app, { seconds: 60 });
    expect(await publisher.publishDue()).toBe(1);
    expect(await nats.kept(STREAM)).toHaveLength(1);
    // It is published, so it may go.
    await enter(app, { externalId: 'shop-2' });
    await app.jobs.catchUp();
    expect(await publisher.publishDue()).toBe(1);
    await app.jobs.catchUp();
    const { rows } = await sql`select position from event_log`.execute(app.database.kysely);
    expect(rows).toHaveLength(1);
  });
});

test('of those that are under way at a time no two are a customer’s [EV-04]', () => {
  const rows = ['a', 'b', 'b', 'c', 'a', 'a'].map(
    (customerId, position) => ({ customerId, position }) as EventRow,
  );
  const parts = ofDifferentCustomers(rows).map((part) => part.map(({ customerId }) => customerId).join(''));
  expect(parts).toEqual(['ab', 'bca', 'a']);
  expect(ofDifferentCustomers([])).toEqual([]);
});
