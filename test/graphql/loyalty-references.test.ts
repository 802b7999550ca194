import { beforeEach, describe, expect, test } from 'vitest';
import { category } from '../support/accounts.js';
import { type Sender, useApp } from '../support/app.js';
import { CARD, enterWithCard, replaceCardOf, startCampaign, tillOf } from '../support/balances.js';
import { enter, NOBODY, readStatements } from '../support/customers.js';
import { merged } from '../support/merges.js';
import { giveCard, storeCustomers } from '../support/rows.js';

const app = useApp();

const ENTITIES = /* GraphQL */ `
  query ($references: [_Any!]!) {
    _entities(representations: $references) {
      __typename
      ... on LoyaltyCard {
        id number barcode barcodeSvg status category { id name } balances { amount campaign { id name } }
        transactions(first: 3) { nodes { amount } }
      }
      ... on LoyaltyCampaign { id name kind }
      ... on LoyaltyCardCategory { id name }
    }
  }
`;
const resolve = async (references: object[], sender: Sender) => app.ask(ENTITIES, { references }, sender);
const cards = (...ids: string[]) => ids.map((id) => ({ __typename: 'LoyaltyCard', id }));
async function cardOf(customerId: string): Promise<string> {
  const { data } = await app.ask(
    `{ customer(id: "${customerId}") { card { id } } }`,
    {},
    await app.service(),
  );
  return data.customer.card.id;
}
const refused = (index: number, code: string) => ({
  path: ['_entities', index],
  extensions: expect.objectContaining({ code }),
});

let anna: string;
let hers: string;
beforeEach(async () => {
  anna = await enterWithCard(app);
  hers = await cardOf(anna);
});

describe('a card another subgraph refers to', () => {
  test('is the card with all that hangs on it, and null where there is none [FD-10]', async () => {
    const campaignId = await startCampaign(app);
    await tillOf(app).hasAdded({ customerId: anna, campaignId, amount: '25' });
    const { data, errors } = await resolve(cards(hers.toUpperCase(), NOBODY, 'no id'), await app.service());
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([
      {
        ...{ __typename: 'LoyaltyCard', id: hers, number: CARD, barcode: `F${CARD}`, status: 'ACTIVE' },
        barcodeSvg: expect.stringContaining('<svg'),
        category: { id: expect.any(String), name: 'Gold' },
        balances: [{ amount: '25', campaign: { id: campaignId, name: 'Club POINTS' } }],
        transactions: { nodes: [{ amount: '25' }] },
      },
      null,
      null,
    ]);
  });

  test('is the card in use by the id of one that was replaced or came with a merge [FD-10, VV-11]', async () => {
    await replaceCardOf(app, anna, '2900000000002');
    const { id: beata } = await enter(app, { externalId: 'beata' });
    await giveCard(app, beata, '2900000000003');
    const theirs = await cardOf(beata);
    await merged(app, anna, beata);
    const { data, errors } = await resolve(cards(hers, theirs), await app.service());
    expect(errors).toBeUndefined();
    const inUse = { id: await cardOf(anna), number: '2900000000002' };
    expect(data._entities).toMatchObject([inUse, inUse]);
  });

  test('is shown to its customer, and somebody else’s looks to them like one that does not exist [FD-10]', async () => {
    const { id: beata } = await enter(app, { externalId: 'beata' });
    await giveCard(app, beata, '2900000000002');
    const theirs = await cardOf(beata);
    const { data, errors } = await resolve(cards(theirs, hers, NOBODY), await app.customer(anna));
    expect(data._entities).toMatchObject([null, { id: hers, number: CARD }, null]);
    expect(errors).toMatchObject([refused(0, 'FORBIDDEN'), refused(2, 'FORBIDDEN')]);
    expect(errors![0]!.message).toBe(errors![1]!.message);
    // Whoever absorbed a customer has their cards.
    await merged(app, anna, beata);
    expect((await resolve(cards(theirs), await app.customer(anna))).data._entities).toMatchObject([
      { id: hers },
    ]);
  });

  test('is refused to callers who read no customers, without asking the database [FD-10]', async () => {
    for (const [sender, code] of [
      [null, 'UNAUTHENTICATED'],
      [await app.service(['customers:write', 'balances:write', 'till:record']), 'FORBIDDEN'],
      [await app.staff(['customers:merge']), 'FORBIDDEN'],
    ] as const) {
      const { data, errors } = await resolve(cards(hers, NOBODY), sender);
      expect(data._entities).toEqual([null, null]);
      expect(errors).toMatchObject([refused(0, code), refused(1, code)]);
      expect(readStatements(app)).toEqual([]);
    }
  });
});

describe('a campaign or a category another subgraph refers to', () => {
  test('is for everybody, as by the queries [FD-10]', async () => {
    const campaign = { __typename: 'LoyaltyCampaign', id: await startCampaign(app) };
    const gold = { __typename: 'LoyaltyCardCategory', id: await category(app, 'Platinum') };
    const unknown = { __typename: 'LoyaltyCampaign', id: 'no id' };
    const { data, errors } = await resolve([gold, campaign, unknown], null);
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([
      { ...gold, name: 'Platinum' },
      { ...campaign, name: 'Club POINTS', kind: 'POINTS' },
      null,
    ]);
  });
});

test('a reference without an id fails alone, and names what it lacks [FD-10]', async () => {
  const names = ['LoyaltyCard', 'LoyaltyCampaign', 'LoyaltyCardCategory'];
  const references = [...names.map((__typename) => ({ __typename, id: 7 })), ...cards(hers)];
  const { data, errors } = await resolve(references, await app.service());
  expect(data._entities).toMatchObject([null, null, null, { id: hers }]);
  expect(errors).toMatchObject(
    names.map((name, index) => ({
      ...refused(index, 'BAD_USER_INPUT'),
      message: expect.stringContaining(name),
    })),
  );
});

test('thirty references cost what one does: a statement for each kind and child [FD-10]', async () => {
  const service = await app.service();
  const ids = await storeCustomers(app, 30, (n) => `shop-${n}`);
  for (const [n, id] of ids.entries()) await giveCard(app, id, `29100000000${10 + n}`);
  const known = await Promise.all(ids.map(cardOf));
  const campaigns = await Promise.all(
    (['POINTS', 'VISITS', 'PRODUCT'] as const).map(async (kind) => ({
      __typename: 'LoyaltyCampaign',
      id: await startCampaign(app, kind),
    })),
  );
  const statementsFor = async (references: object[]) => {
    const { errors, data } = await resolve(references, service);
    expect(errors).toBeUndefined();
    expect(data._entities.filter(Boolean)).toHaveLength(references.length);
    return readStatements(app).length;
  };
  expect(await statementsFor([...cards(hers), campaigns[0]!])).toBe(4);
  expect(await statementsFor([...cards(...known), ...campaigns])).toBe(4);
});
