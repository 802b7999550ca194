import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { UpdateCustomerDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { enter } from '../../support/customers.js';
import { useLive } from '../../support/live.js';
import { merged, unmerge } from '../../support/merges.js';
import {
  CUSTOMER,
  codesAtEnd,
  type OpenStream,
  openStream,
  type StreamMessage,
} from '../../support/streams.js';

const app = useApp();
const live = useLive(app);
const opened: OpenStream[] = [];
afterEach(() => {
  for (const stream of opened.splice(0)) stream.close();
});

async function follow(id: string, after?: string, headers: Record<string, string> = {}) {
  const token = await app.service(['customers:read']);
  const variables = { id, ...(after && { after }) };
  const stream = await openStream(live.origin, { query: CUSTOMER, token, variables, headers });
  opened.push(stream);
  return stream;
}
async function rename(id: string, lastName: string) {
  await app.ask(UpdateCustomerDocument, { input: { id, lastName } }, await app.service());
}
const erase = async (id: string) =>
  app.ask(
    'mutation ($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { __typename } }',
    { input: { id } },
    await app.service(),
  );
const place = () => app.jobs.catchUp();
const changeIn = (message: StreamMessage | undefined) => message!.data!.data.customerChanged;

describe('a stream that is opened again', () => {
  test('begins with what was missed, by the header or the argument, and with nothing if nothing was [EV-07]', async () => {
    const { id } = await enter(app, { externalId: 'a', lastName: 'One' });
    await place();
    const before = await follow(id);
    const [first] = await before.until(1);
    const cursor = first!.id!;
    before.close();
    await rename(id, 'Two');
    await app.ask(
      'mutation ($input: SetTagsInput!) { setTags(input: $input) { __typename } }',
      { input: { customerId: id, tags: ['vip'] } },
      await app.service(),
    );
    await rename(id, 'Three');
    await place();

    const missed = {
      types: ['customer.updated', 'tag.changed'],
      changedAt: expect.any(String),
      customer: { lastName: 'Three' },
    };
    const byHeader = await follow(id, undefined, { 'last-event-id': cursor });
    expect(changeIn((await byHeader.until(1))[0])).toMatchObject(missed);
    const byArgument = await follow(id, cursor);
    const [caughtUp] = await byArgument.until(1);
    expect(changeIn(caughtUp)).toMatchObject(missed);

    const nothing = await follow(id, 'not a cursor', { 'last-event-id': caughtUp!.id! });
    await rename(id, 'Four');
    await place();
    expect(changeIn((await nothing.until(1))[0])).toMatchObject({
      types: ['customer.updated'],
      fields: ['lastName'],
      customer: { lastName: 'Four' },
    });
    expect(byHeader.messages.filter(({ event }) => event === 'next')).toHaveLength(2);
  });

  test('refuses what is no cursor, and says what to do with one that is too old [EV-07]', async () => {
    const { id } = await enter(app, { externalId: 'a' });
    await place();
    const stream = await follow(id);
    const [first] = await stream.until(1);
    for (const after of [
      'nonsense',
      first!.id!.slice(0, -4),
      Buffer.from('["events",1]').toString('base64url'),
    ]) {
      const refused = await follow(id, after);
      expect(codesAtEnd(await refused.over())).toEqual(['BAD_USER_INPUT']);
    }
    const long = await follow(id, undefined, { 'last-event-id': 'x'.repeat(5_000) });
    expect(codesAtEnd(await long.over())).toEqual(['BAD_USER_INPUT']);
    await sql`update event_head set forgotten_position = last_position + 1`.execute(app.database.kysely);
    const late = await follow(id, first!.id);
    const [refusal] = await late.over();
    expect(refusal!.data!.errors).toMatchObject([
      { extensions: { code: 'EVENTS_FORGOTTEN', beginAfter: expect.any(String) } },
    ]);
    expect((await (await follow(id)).until(1))[0]!.data!.errors).toBeUndefined();
  });
});

describe('a stream that is read slowly', () => {
  test('gets what happened meanwhile as one message [EV-07]', async () => {
    const { id } = await enter(app, { externalId: 'a', lastName: 'Zero' });
    const stream = await follow(id);
    await stream.until(1);
    // One turn of the job places all of them.
    for (const name of ['One', 'Two', 'Three']) await rename(id, name);
    await place();
    const [, second] = await stream.until(2);
    expect(changeIn(second)).toMatchObject({ types: ['customer.updated'], customer: { lastName: 'Three' } });
    await rename(id, 'Four');
    await place();
    const [, , third] = await stream.until(3);
    expect(changeIn(third)).toMatchObject({ customer: { lastName: 'Four' } });
  });
});

describe('a stream of a record that is merged', () => {
  test('follows it to the survivor, and back [EV-07]', async () => {
    const survivor = await enter(app, { externalId: 'a', lastName: 'Stays' });
    const absorbed = await enter(app, { externalId: 'b', lastName: 'Goes' });
    await place();
    const stream = await follow(absorbed.id);
    await stream.until(1);
    const mergeId = await merged(app, survivor.id, absorbed.id);
    await place();
    const [, moved] = await stream.until(2);
    expect(changeIn(moved)).toMatchObject({ customerId: survivor.id, customer: { lastName: 'Stays' } });
    expect(changeIn(moved).types).toContain('customer.absorbed');
    await rename(survivor.id, 'Both');
    await place();
    const [, , later] = await stream.until(3);
    expect(changeIn(later)).toMatchObject({ customerId: survivor.id, customer: { lastName: 'Both' } });
    await unmerge(app, mergeId);
    await place();
    const [, , , back] = await stream.until(4);
    expect(changeIn(back)).toMatchObject({ customerId: absorbed.id, customer: { lastName: 'Goes' } });
    expect(changeIn(back).types).toContain('customer.separated');
  });

  test('is told of merging and parting when it comes back, and nothing of the other record [EV-07]', async () => {
    const survivor = await enter(app, { externalId: 'a', lastName: 'Stays' });
    const absorbed = await enter(app, { externalId: 'b', lastName: 'Goes' });
    await place();
    const comesBack = async (after?: string) => {
      const stream = await follow(absorbed.id, after);
      const [message] = await stream.until(1);
      stream.close();
      return { types: changeIn(message).types, id: changeIn(message).customerId, cursor: message!.id! };
    };
    const before = await comesBack();
    await rename(absorbed.id, 'Went');
    const mergeId = await merged(app, survivor.id, absorbed.id);
    await rename(survivor.id, 'Both');
    await place();
    const moved = await comesBack(before.cursor);
    expect(moved).toMatchObject({ id: survivor.id, types: ['customer.updated', 'customer.absorbed'] });
    await app.ask(
      'mutation ($input: SetTagsInput!) { setTags(input: $input) { __typename } }',
      { input: { customerId: survivor.id, tags: ['vip'] } },
      await app.service(),
    );
    await unmerge(app, mergeId);
    await rename(absorbed.id, 'Back');
    await place();
    const parted = { id: absorbed.id, types: ['customer.separated', 'customer.updated'] };
    expect(await comesBack(moved.cursor)).toMatchObject(parted);
    expect(await comesBack(before.cursor)).toMatchObject({
      types: ['customer.updated', 'customer.absorbed', 'customer.separated'],
    });
  });

  test('says that it was erased, and is complete [EV-07]', async () => {
    const { id } = await enter(app, { externalId: 'a' });
    await place();
    const stream = await follow(id);
    await stream.until(1);
    await erase(id);
    await place();
    const [, gone, end] = await stream.over();
    expect(changeIn(gone)).toMatchObject({ types: ['customer.erased'], customer: null });
    expect(end!.event).toBe('complete');
  });

  test.each([
    ['', ['customer.updated', 'customer.erased'], ['customer.erased']],
    [
      ' after the merge was undone',
      ['customer.updated', 'customer.absorbed', 'customer.separated', 'customer.erased'],
      ['customer.separated', 'customer.erased'],
    ],
  ])('says so to whoever comes back when it was erased%s [EV-07]', async (how, ofOne, ofAbsorbed) => {
    const { id } = await enter(app, { externalId: 'a' });
    const other = await enter(app, { externalId: 'b' });
    await place();
    const left = async () => {
      const stream = await follow(id);
      const [message] = await stream.until(1);
      stream.close();
      return message!.id!;
    };
    const asItself = await left();
    await rename(id, 'Changed');
    const isParted = how !== '';
    const mergeId = isParted ? await merged(app, other.id, id) : null;
    await place();
    const asOther = await left();
    if (mergeId) await unmerge(app, mergeId);
    await erase(id);
    await place();
    const [told, end] = await (await follow(id, asItself)).over();
    expect(changeIn(told)).toMatchObject({ types: ofOne, changedAt: expect.any(String), customer: null });
    expect(end!.event).toBe('complete');
    const [again] = await (await follow(id, asOther)).over();
    expect(changeIn(again).types).toEqual(ofAbsorbed);
  });

  test('is not told of the other record when both were erased as one [EV-07]', async () => {
    const survivor = await enter(app, { externalId: 'a' });
    const absorbed = await enter(app, { externalId: 'b' });
    await merged(app, survivor.id, absorbed.id);
    await place();
    const stream = await follow(absorbed.id);
    const [message] = await stream.until(1);
    stream.close();
    await rename(survivor.id, 'Private');
    await erase(survivor.id);
    await place();
    const [told] = await (await follow(absorbed.id, message!.id!)).over();
    expect(changeIn(told)).toMatchObject({ types: ['customer.erased'], customer: null });
  });
});
