import { parse } from 'graphql';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { lifetimes } from '../../src/domain/proofs/policy.js';
import { createSchema } from '../../src/graphql/schema/schema.js';
import { forgetExpired } from '../../src/tables/expired.js';
import { forgetSettled } from '../../src/tables/messages/outgoing.js';
import { type Account, campaign, device, registered } from '../support/accounts.js';
import { type Sender, useApp } from '../support/app.js';
import { enter, NOBODY } from '../support/customers.js';
import { erased } from '../support/erasures.js';
import { useIdentityProviders } from '../support/identities.js';
import { grownDatabase, shrunken } from '../support/plans/grown.js';
import { tellPlans, usePlans } from '../support/plans/witness.js';
import { fc } from '../support/properties.js';
import { randomQuery } from '../support/random-query.js';
import {
  callOf,
  forgetFields,
  forgetTries,
  mutations,
  recipes,
  stageFor,
} from '../support/recipes/every-mutation.js';
import { endpointFor } from '../support/webhooks.js';

/*
 * The plan of every statement is the one PostgreSQL executes, as its own module auto_explain tells it. Debian's packages
 * have that module, the npm package of PostgreSQL does not.
 */
const NAME = `accounts_plans_${process.pid}`;
let big: string[] = [];
const plans = usePlans();
const app = useApp(async () => {
  const grown = await grownDatabase(NAME);
  big = grown.big;
  const admin = await connected(inject('postgresUrl')!);
  for (const statement of tellPlans(NAME)) await admin.query(statement);
  await admin.end();
  plans.watch(big);
  return { url: grown.url };
});
const stage = stageFor(app, useIdentityProviders(app));

async function connected(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

beforeEach(async () => {
  await forgetFields(app);
  plans.take();
});

const idOf = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const pools = {
  id: [idOf(7), idOf(987), NOBODY],
  customerId: [idOf(3), NOBODY],
  survivorId: [idOf(8)],
  absorbedId: [idOf(9)],
  uuid: [idOf(11)],
  externalId: ['crowd-12'],
  code: ['1000000000000013'],
  cardNumber: ['2900000110866'],
  card: ['2900000110866'],
  email: ['anna.nowak.crowd-14@example.com'],
  phone: ['+48500001358'],
  telnum: ['+48500001358'],
  mobile: ['+48500001358'],
  search: ['anna nowak', 'tursza', 'crowd-471', '2900000', 'helga.mos', '500 009 700'],
  country: ['PL'],
  reference: ['receipt-1'],
  names: ['x1', 'size'],
  name: ['x1'],
  tag: ['rare', 'newsletter'],
  tagsAll: ['rare', 'newsletter', 'vip'],
  tagsAny: ['rare', 'vip'],
  groupId: [idOf(5)],
  channel: ['email'],
  campaignId: [NOBODY],
  number: [1],
  after: [null],
  before: [null],
  page: [0, 1, 40],
  first: [1, 25],
  last: [1, 25],
  Int: [1, 7],
  Float: [0.5],
  String: ['x'],
  ID: [idOf(3), NOBODY],
  Date: ['2026-01-01'],
  JSON: ['tea', 42],
  DateTime: ['2024-01-01T08:00:00Z', '2024-01-02T00:00:00Z', '2026-11-01T00:00:00Z'],
  _Any: [
    { __typename: 'Customer', id: idOf(21) },
    { __typename: 'Customer', externalId: 'crowd-22' },
    { __typename: 'Customer', code: '1000000000000023' },
  ],
};

describe('of a million customers, as PostgreSQL takes them', { timeout: 60_000 }, () => {
  afterAll(async () => {
    expect(await shrunken(app.database.kysely, big)).toEqual([]);
  });

  test('a statement that reads a big table is seen, within a function too', async () => {
    expect(big).toEqual(
      expect.arrayContaining(['customer', 'history_entry', 'customer_past', 'message', 'webhook_delivery']),
    );
    await sql`select from customer where company = 'x'`.execute(app.database.kysely);
    expect(plans.take()).toMatchObject([{ table: 'customer', by: 'Seq Scan' }]);
    await sql`do $$ begin perform from message where reason = 'x'; end $$`.execute(app.database.kysely);
    expect(plans.take()).toMatchObject([{ table: 'message', by: 'Seq Scan' }]);
    await sql`select from customer where id = ${idOf(7)}`.execute(app.database.kysely);
    expect(plans.take()).toEqual([]);
  });

  test.each(mutations)(
    '$name reads none of their tables, and works beside the next version [BX-11, K26]',
    async (mutation) => {
      const call = await (await recipes[mutation.name]!(stage))();
      await forgetTries(app);
      plans.take();
      const before = plans.count;
      const { outcome } = await callOf(app, mutation, call);
      expect(outcome).toBe(mutation.success);
      expect(plans.take()).toEqual([]);
      expect(plans.count).toBeGreaterThan(before);
    },
  );

  describe('queries', () => {
    let account: Account;
    let senders: Sender[];
    const reached = new Set<string>();
    beforeAll(async () => {
      pools.id.push(await campaign(app), (await endpointFor(app, { url: 'http://127.0.0.1:9/' })).id);
      pools.customerId.push(await erased(app, (await enter(app, { externalId: 'erased' })).id));
      account = await registered(app, { email: 'plans@example.com' });
      senders = [await app.service(), await app.staff(), (await device(app, account)).accessToken];
    });

    test('of any kind read none of their tables [BX-11]', async () => {
      const { schema } = await createSchema();
      const roots = Object.keys(schema.getQueryType()!.getFields()).filter((name) => name !== '_service');
      const queries = roots.flatMap((root) =>
        fc.sample(randomQuery(schema, [root], pools), {
          numRuns: root === 'customers' ? 60 : 12,
          seed: 20_261_122,
        }),
      );
      const scans: object[] = [];
      for (const { query, variables } of queries) {
        for (const sender of senders) {
          const { data } = await app.ask(query, variables, sender);
          const [operation] = parse(query).definitions as never as [
            { selectionSet: { selections: Array<{ alias?: { value: string }; name: { value: string } }> } },
          ];
          for (const { alias, name } of operation.selectionSet.selections) {
            if (data?.[alias?.value ?? name.value] != null) reached.add(name.value);
          }
          scans.push(...plans.take().map((scan) => ({ ...scan, query, variables })));
        }
      }
      expect(scans).toEqual([]);
      expect(roots.filter((root) => !reached.has(root))).toEqual([]);
    });
  });

  test('what is done without being asked for reads none of their tables [BX-11]', async () => {
    await app.jobs.catchUp();
    const { kysely: db } = app.database;
    const now = app.clock.now;
    const before = new Date(now.getTime() - 90 * 86_400_000);
    await forgetSettled(db, before);
    await forgetExpired(db, now, lifetimes);
    expect(plans.take()).toEqual([]);
  });
});
