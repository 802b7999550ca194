import { isInputObjectType } from 'graphql';
import { beforeEach, describe, expect, test } from 'vitest';
import { createSchema } from '../../src/graphql/schema/schema.js';
import { GetBalancesDocument } from '../generated/graphql.js';
import { useApp } from '../support/app.js';
import { CARD, enterWithCard, replaceCardOf, startCampaign, tillOf } from '../support/balances.js';
import { later, NOBODY, readStatements, withNothingMoved } from '../support/customers.js';

const app = useApp();
const till = tillOf(app);

let customerId: string;
let campaignId: string;
beforeEach(async () => {
  customerId = await enterWithCard(app);
  campaignId = await startCampaign(app);
});

describe('the transactions of a card', () => {
  test('come newest first, page after page, none twice and none left out', async () => {
    for (const amount of ['1', '2', '3', '4', '5']) {
      // Two at the same moment: the later one first all the same.
      if (amount !== '4') later(app, { seconds: 1 });
      await till.hasAdded({ customerId, campaignId, amount });
    }
    const seen: string[][] = [];
    let after: string | null = null;
    do {
      const { transactions } = await till.card(customerId, { first: 2, after });
      seen.push(transactions.nodes.map(({ amount }) => amount));
      expect(transactions.edges.at(-1)?.cursor).toBe(transactions.pageInfo.endCursor);
      after = transactions.pageInfo.hasNextPage ? transactions.pageInfo.endCursor! : null;
    } while (after);
    expect(seen).toEqual([['5', '4'], ['3', '2'], ['1']]);
  });

  test('are those of one campaign when asked so', async () => {
    const visits = await startCampaign(app, 'VISITS');
    await till.hasAdded({ customerId, campaignId, amount: '25' });
    await till.hasAdded({ customerId, campaignId: visits, amount: '1' });
    const of = async (id: string) =>
      (await till.card(customerId, { campaignId: id })).transactions.nodes.map(({ amount }) => amount);
    expect(await of(visits)).toEqual(['1']);
    expect(await of(campaignId.toUpperCase())).toEqual(['25']);
    expect(await of(NOBODY)).toEqual([]);
    expect(await of('not-an-id')).toEqual([]);
  });

  test('begin on the cards it replaced, and what went from card to card is not counted twice', async () => {
    await till.hasAdded({ customerId, campaignId, amount: '25' });
    await replaceCardOf(app, customerId, '2900000000002');
    await replaceCardOf(app, customerId, '2900000000003');
    await till.hasAdded({ customerId, campaignId, amount: '5' });
    const card = await till.card(customerId);
    expect(card).toMatchObject({ number: '2900000000003', balances: [{ amount: '30' }] });
    expect(card.transactions.nodes.map(({ amount }) => amount)).toEqual(['5', '25']);
    expect((await till.add({ cardNumber: CARD, campaignId, amount: '1' })).__typename).toBe(
      'LoyaltyCardNotFound',
    );
  });

  test('are refused for a page that is none, or a cursor of another card', async () => {
    const other = await enterWithCard(app, '2900000000009');
    for (const amount of ['1', '2']) await till.hasAdded({ customerId: other, campaignId, amount });
    const { endCursor } = (await till.card(other, { first: 1 })).transactions.pageInfo;
    const service = await app.service();
    for (const page of [{ first: 0 }, { first: 101 }, { after: endCursor }, { after: 'x' }]) {
      const variables = { id: customerId, first: 10, ...page };
      const { errors } = await app.ask(GetBalancesDocument, variables, service);
      expect(errors?.[0]?.extensions, JSON.stringify(page)).toEqual({ code: 'BAD_USER_INPUT' });
    }
  });
});

describe('balances', () => {
  test('of many cards and their campaigns are read with one statement each', async () => {
    const ids = [customerId];
    for (const n of [1, 2, 3, 4]) ids.push(await enterWithCard(app, `291000000000${n}`));
    for (const id of ids) await till.hasAdded({ customerId: id, campaignId, amount: '7' });
    const list = /* GraphQL */ `
      { customers(first: 10) { nodes { card {
        balances { amount campaign { name } } transactions { nodes { amount } } } } } }`;
    const { data, errors } = await app.ask(list, undefined, await app.service());
    expect(errors).toBeUndefined();
    expect(data.customers.nodes).toHaveLength(5);
    for (const { card } of data.customers.nodes) {
      expect(card).toEqual({
        balances: [{ amount: '7', campaign: { name: 'Club POINTS' } }],
        transactions: { nodes: [{ amount: '7' }] },
      });
    }
    // Customers with their cards, balances, transactions, campaigns.
    expect(readStatements(app)).toHaveLength(4);
  });

  test('a customer sees its own', async () => {
    await till.hasAdded({ customerId, campaignId, amount: '7' });
    const mine = '{ me { card { balances { amount } transactions { nodes { kind amount } } } } }';
    const { data } = await app.ask(mine, undefined, await app.customer(customerId));
    expect(data.me.card).toEqual({
      balances: [{ amount: '7' }],
      transactions: { nodes: [{ kind: 'ADD', amount: '7' }] },
    });
  });

  test('can be set nowhere: only an addition, a redemption and a reversal move them [D12]', async () => {
    const { schema } = await createSchema();
    const fields = Object.values(schema.getTypeMap())
      .filter(isInputObjectType)
      .flatMap((type) => Object.keys(type.getFields()).map((field) => [type.name, field]));
    expect(fields.length).toBeGreaterThan(100);
    expect(fields.filter(([, field]) => /balance|points|ledger/i.test(field!))).toEqual([]);

    await till.hasAdded({ customerId, campaignId, amount: '7' });
    const service = await app.service();
    for (const extra of ['balance: "99"', 'balances: []', 'transactions: []', 'before: "99"', 'kind: ADD']) {
      for (const [field, input] of [
        ['addToBalance', `customerId: "${customerId}", campaignId: "${campaignId}", amount: "1"`],
        ['redeemFromBalance', `customerId: "${customerId}", campaignId: "${campaignId}", amount: "1"`],
        ['reverseTransaction', `transactionId: "${NOBODY}"`],
        ['updateCustomer', `id: "${customerId}"`],
      ]) {
        const call = `mutation { ${field}(input: { ${input}, ${extra} }) { __typename } }`;
        const { errors } = await withNothingMoved(app, () => app.ask(call, undefined, service));
        expect(errors?.[0]?.extensions['code'], call).toBe('GRAPHQL_VALIDATION_FAILED');
      }
    }
  });
});
