import type { PostgresPoolClient } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type App, createApp } from '../../../src/app.js';
import { readConfig } from '../../../src/config/config.js';
import { type Database, openDatabase } from '../../../src/database.js';
import { createLog } from '../../../src/platform/log.js';
import { type Answer, useApp } from '../../support/app.js';
import { startCampaign } from '../../support/balances.js';
import { enter } from '../../support/customers.js';
import { databaseLimits } from '../../support/database-limits.js';
import { giveCard } from '../../support/rows.js';

const app = useApp();
let database: Database;
let narrow: App;
let id: string;
let campaignId: string;

/** The only connection there is, in the hands of somebody else from the moment a change has committed. */
let taken: Promise<PostgresPoolClient> | null;
let takesAtCommit = false;

beforeAll(async () => {
  database = await openDatabase({
    ...databaseLimits,
    url: app.databaseUrl,
    maxConnections: 1,
    acquireMs: 800,
    onStatement(text) {
      if (!takesAtCommit || !/^commit/i.test(text)) return;
      takesAtCommit = false;
      taken = database.pool.connect();
    },
  });
  narrow = await createApp({
    config: readConfig({ NODE_ENV: 'test', WORKER: 'separate', BCRYPT_COST: '4', LOG_LEVEL: 'silent' }),
    database,
    log: createLog('silent'),
    clock: () => app.clock.now,
  });
});
beforeEach(async () => {
  taken = null;
  ({ id } = await enter(app, { externalId: 'anna' }));
  await giveCard(app, id, '2900000000001');
  campaignId = await startCampaign(app, 'POINTS');
});
afterAll(() => narrow.close());

async function ask(query: string): Promise<{ statusCode: number; answer: Answer }> {
  // Loyalty programmes are the staff's, balances the tills'.
  const sender = await (/createCampaign|createCardCategory/.test(query) ? app.staff() : app.service());
  const headers = { authorization: `Bearer ${sender}` };
  const response = await narrow.server.inject({
    method: 'POST',
    url: '/graphql',
    headers,
    payload: { query },
  });
  return { statusCode: response.statusCode, answer: response.json() };
}

test('these tests have a server', () => {
  expect(inject('postgresUrl')).toBeTruthy();
});

describe('a change that is committed and cannot be read afterwards', () => {
  const cases: Array<[name: string, input: () => string, success: string, known: string, read: string]> = [
    [
      'setTags',
      () => `customerId: "${id}", tags: ["gold"]`,
      'CustomerTagsSet',
      'customerId',
      'customer { tags }',
    ],
    [
      'createCustomer',
      () => 'externalId: "bert"',
      'CustomerCreated',
      'customerId',
      'customer { externalId }',
    ],
    [
      'addContact',
      () => `customerId: "${id}", type: EMAIL, value: "anna@example.com"`,
      'CustomerContactAdded',
      'contactId',
      'contact { value }',
    ],
    [
      'addToBalance',
      () => `customerId: "${id}", campaignId: "${campaignId}", amount: "5"`,
      'LoyaltyBalanceAdded',
      'transactionId',
      'transaction { amount }',
    ],
    [
      'createCampaign',
      () => 'name: "Spring", kind: VISITS',
      'LoyaltyCampaignCreated',
      'campaignId',
      'campaign { name }',
    ],
    [
      'createCardCategory',
      () => 'name: "Platinum"',
      'LoyaltyCardCategoryCreated',
      'categoryId',
      'category { name }',
    ],
  ];

  test.each(cases)(
    '%s: says that it is done, to what, and what it could not read [K36]',
    async (name, input, success, known, read) => {
      const mutation = `mutation { ${name}(input: { ${input()}, idempotencyKey: "once" }) {
      __typename ... on CustomerSuccess { done } ... on ${success} { ${known} ${read} } ... on CustomerProblem { message } } }`;
      takesAtCommit = true;
      const { statusCode, answer } = await ask(mutation);
      const [field] = read.split(' ');
      expect(taken, 'the connection was taken').not.toBeNull();
      (await taken)!.release();

      expect(statusCode).toBe(200);
      expect(answer.data[name]).toEqual({
        __typename: success,
        done: true,
        [known]: expect.stringMatching(/^[0-9a-f-]{36}$/),
        [field!]: null,
      });
      expect(answer.errors).toMatchObject([
        { path: [name, field], extensions: { code: 'UNAVAILABLE', retryable: true } },
      ]);
      // It is done: the same call again answers the same, and now with what could not be read.
      const again = (await ask(mutation)).answer;
      expect(again.errors).toBeUndefined();
      expect(again.data[name]).toEqual({ ...answer.data[name], [field!]: expect.any(Object) });
    },
  );
});
