import { type GraphQLField, getNamedType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createSchema } from '../../../src/graphql/schema/schema.js';
import { type TestApp, useApp } from '../../support/app.js';
import { enterWithCard, startCampaign, tillOf } from '../../support/balances.js';
import { enter, later } from '../../support/customers.js';
import { erased } from '../../support/erasures.js';
import { fields, type List, listsOf, type Page } from '../../support/pages.js';

const app = useApp();
const { schema, sdl } = await createSchema();

const listOf = listsOf(app);

/** Lists of 7 entries, some of which happened at the same time. */
const lists: Record<string, (app: TestApp) => Promise<List>> = {
  async 'Query.customers'() {
    for (let n = 0; n < 7; n += 1) {
      if (n % 3 === 0) later(app, { seconds: 1 });
      await enter(app, { externalId: `shop-${n}` });
    }
    return listOf(`{ customers% ${fields('id')} }`, (data) => (data as { customers: Page }).customers);
  },
  async 'Customer.history'() {
    const { id } = await enter(app, { externalId: 'anna' });
    const service = await app.service();
    for (let n = 1; n < 7; n += 1) {
      if (n % 3 === 0) later(app, { seconds: 1 });
      const set = `mutation { setTags(input: { customerId: "${id}", tags: ["${n}"] }) { __typename } }`;
      expect((await app.ask(set, {}, service)).errors).toBeUndefined();
    }
    return listOf(
      `{ customer(id: "${id}") { history% ${fields('id')} } }`,
      (data) => (data as { customer: { history: Page } }).customer.history,
    );
  },
  async 'Customer.notes'() {
    const { id } = await enter(app, { externalId: 'anna' });
    const staff = await app.staff();
    for (let n = 0; n < 7; n += 1) {
      if (n % 3 === 0) later(app, { seconds: 1 });
      const add = `mutation { addNote(input: { customerId: "${id}", text: "${n}" }) { __typename } }`;
      expect((await app.ask(add, {}, staff)).errors).toBeUndefined();
    }
    return listOf(
      `{ customer(id: "${id}") { notes% ${fields('id')} } }`,
      (data) => (data as { customer: { notes: Page } }).customer.notes,
    );
  },
  async 'LoyaltyCard.transactions'() {
    const customerId = await enterWithCard(app);
    const campaignId = await startCampaign(app);
    for (let n = 0; n < 7; n += 1) {
      if (n % 3 === 0) later(app, { seconds: 1 });
      await tillOf(app).hasAdded({ customerId, campaignId, amount: '1' });
    }
    return listOf(
      `{ customer(id: "${customerId}") { card { transactions% ${fields('id')} } } }`,
      (data) => (data as { customer: { card: { transactions: Page } } }).customer.card.transactions,
    );
  },
  async 'Query.events'() {
    for (let n = 0; n < 7; n += 1) {
      if (n % 3 === 0) later(app, { seconds: 1 });
      await enter(app, { externalId: `shop-${n}` });
    }
    await app.jobs.catchUp();
    return listOf(
      `{ events% ${fields('id')} }`,
      (data) => (data as { events: Page }).events,
      undefined,
      () => app.service(['events:read']),
    );
  },
  async 'CustomerWebhookEndpoint.deliveries'() {
    const { data } = await app.ask(
      `mutation ($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) {
        ... on CustomerWebhookEndpointCreated { endpointId } } }`,
      { input: { url: 'http://127.0.0.1:9/events' } },
      await app.staff(),
    );
    for (let n = 0; n < 7; n += 1) await enter(app, { externalId: `shop-${n}` });
    await app.jobs.catchUp();
    return listOf(
      `{ webhookEndpoint(id: "${data.createWebhookEndpoint.endpointId}") { deliveries% ${fields('eventId')} } }`,
      (read) => (read as { webhookEndpoint: { deliveries: Page } }).webhookEndpoint.deliveries,
      (node) => (node as { eventId: string }).eventId,
      () => app.staff(['webhooks:write']),
    );
  },
  async 'Query.openErasures'() {
    for (let n = 0; n < 7; n += 1) {
      if (n % 3 === 0) later(app, { seconds: 1 });
      await erased(app, (await enter(app, { externalId: `shop-${n}` })).id);
    }
    return listOf(
      `{ openErasures% ${fields('customerId')} }`,
      (data) => (data as { openErasures: Page }).openErasures,
      (node) => (node as { customerId: string }).customerId,
      () => app.staff(['customers:erase']),
    );
  },
  async 'Query.duplicateCandidates'() {
    // Three who share a number and, of these, two a name as well: three pairs; four who share another: six.
    for (let n = 0; n < 2; n += 1)
      for (let m = 0; m < 3; m += 1)
        await enter(app, {
          externalId: `twin-${n}-${m}`,
          contacts: [{ type: 'PHONE', value: `+4851234567${n}` }],
          ...(m > 0 && { firstName: 'Anna', lastName: `Nowak ${n}`, birthDate: '1989-08-03' }),
        });
    await enter(app, { externalId: 'a', customId: 'same' });
    await enter(app, { externalId: 'b', customId: 'same' });
    await app.jobs.catchUp();
    return listOf(
      `{ duplicateCandidates% ${fields('one { id } other { id }')} }`,
      (data) => (data as { duplicateCandidates: Page }).duplicateCandidates,
      (node) => {
        const { one, other } = node as Record<'one' | 'other', { id: string }>;
        return `${one.id} ${other.id}`;
      },
    );
  },
};

async function pageOf(list: List, page: string): Promise<Page> {
  const { data, message } = await list(page);
  expect(message, page).toBeUndefined();
  const { nodes, edges, pageInfo } = data!;
  expect(edges.map(({ node }) => node)).toEqual(nodes);
  expect([edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null]).toEqual([
    pageInfo.startCursor,
    pageInfo.endCursor,
  ]);
  return data!;
}
const idsOf = ({ nodes }: Page) => nodes.map(({ id }) => id);

const connections = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type))
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const),
  )
  .filter(([, { type }]) => getNamedType(type).name.endsWith('Connection'));
const argumentsOf = ({ args }: GraphQLField<unknown, unknown>) => args.map(({ name }) => name);

describe('connections', () => {
  test('are all here, and `page` belongs to customers alone [FD-08]', () => {
    expect(connections.map(([path]) => path).toSorted()).toEqual(Object.keys(lists).toSorted());
    for (const [path, field] of connections) {
      expect(argumentsOf(field), path).toEqual(expect.arrayContaining(['first', 'after', 'last', 'before']));
      expect(argumentsOf(field).includes('page'), path).toBe(path === 'Query.customers');
    }
  });

  test('share PageInfo with every other subgraph, in the shape that Relay gave it [FD-08]', () => {
    const written = /type PageInfo [^{]*@shareable \{([^}]*)\}/.exec(sdl)![1]!.match(/^ {2}\w+: .*$/gm);
    expect(written!.map((line) => line.trim()).toSorted()).toEqual([
      'endCursor: String',
      'hasNextPage: Boolean!',
      'hasPreviousPage: Boolean!',
      'startCursor: String',
    ]);
  });
});

describe.each(Object.entries(lists))('%s', (_path, made) => {
  test('goes page by page from either end, in one order [FD-08]', async () => {
    const list = await made(app);
    const whole = await pageOf(list, 'first: 100');
    const ids = idsOf(whole);
    expect(new Set(ids).size).toBe(7);
    expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    expect(idsOf(await pageOf(list, ''))).toEqual(ids);
    expect(idsOf(await pageOf(list, 'last: 100'))).toEqual(ids);

    const [forwards, backwards]: string[][][] = [[], []];
    for (let after = ''; ; ) {
      const page = await pageOf(list, `first: 3 ${after}`);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== '');
      forwards!.push(idsOf(page));
      if (!page.pageInfo.hasNextPage) break;
      after = `after: "${page.pageInfo.endCursor}"`;
    }
    for (let before = ''; ; ) {
      const page = await pageOf(list, `last: 3 ${before}`);
      expect(page.pageInfo.hasNextPage).toBe(before !== '');
      backwards!.unshift(idsOf(page));
      if (!page.pageInfo.hasPreviousPage) break;
      before = `before: "${page.pageInfo.startCursor}"`;
    }
    expect(forwards).toEqual([ids.slice(0, 3), ids.slice(3, 6), ids.slice(6)]);
    expect(backwards).toEqual([ids.slice(0, 1), ids.slice(1, 4), ids.slice(4)]);

    // From the middle there and back.
    const second = await pageOf(list, `first: 2 after: "${whole.edges[1]!.cursor}"`);
    expect(idsOf(await pageOf(list, `last: 2 before: "${second.pageInfo.startCursor}"`))).toEqual(
      ids.slice(0, 2),
    );
    const nothing = await pageOf(list, `after: "${whole.pageInfo.endCursor}"`);
    expect(nothing.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: null,
      endCursor: null,
    });
  });

  test('refuses what does not go together, and cursors of other lists [FD-08]', async () => {
    const list = await made(app);
    const { endCursor } = (await pageOf(list, 'first: 1')).pageInfo;
    const mixed = 'Give either `first` and `after` or `last` and `before`.';
    for (const page of [
      'first: 1 last: 1',
      `first: 1 before: "${endCursor}"`,
      `last: 1 after: "${endCursor}"`,
    ]) {
      expect((await list(page)).message, page).toBe(mixed);
    }
    for (const page of ['last: 0', 'last: 501', 'last: -1']) {
      expect((await list(page)).message, page).toMatch(/^`last` must be between 1 and \d00\.$/);
    }
    for (const cursor of ['', 'MQ==', btoa('["somewhere else",1]')]) {
      expect((await list(`before: "${cursor}"`)).message, cursor).toMatch(
        /^`before` is not a cursor of this list\./,
      );
    }
  });
});
