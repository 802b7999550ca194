import { beforeEach, describe, expect, test } from 'vitest';
import { category } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { CARD, enterWithCard } from '../../support/balances.js';
import { enter, historyOf, NOBODY, withNothingMoved } from '../../support/customers.js';
import { giveCard } from '../../support/rows.js';
import { ends } from '../../support/till.js';

const app = useApp();
const CHANGE = `mutation ($input: ChangeCardCategoryInput!) { changeCardCategory(input: $input) {
  __typename
  ... on LoyaltyCardCategoryChanged { customer { id version card { number category { name } } } }
  ... on CustomerProblem { status }
  ... on CustomerInputRejected { fields { path } }
} }`;
let customerId: string;
let gold: string;
beforeEach(async () => {
  customerId = await enterWithCard(app);
  gold = await category(app, 'Platinum');
});
const change = (input: object) => ends(app, CHANGE, input);
const refuse = (input: object) => withNothingMoved(app, () => change(input));
const changes = async () =>
  (await historyOf(app, customerId, ['CARD_CATEGORY_CHANGED'])).map(({ changes: made }) => made);

describe('changing a card’s category', () => {
  test('moves a card up, down and out of its category, with the reason in the history [BX-12]', async () => {
    const silver = await category(app, 'Silver');
    const up = await change({ cardNumber: CARD, categoryId: gold, reason: '1000 points in a year' });
    expect(up).toMatchObject({
      __typename: 'LoyaltyCardCategoryChanged',
      customer: { id: customerId, card: { number: CARD, category: { name: 'Platinum' } } },
    });
    await change({ customerId, categoryId: silver });
    const out = await change({ customerId, categoryId: null });
    expect(out.customer.card.category).toBeNull();
    expect(await changes()).toEqual([
      [{ field: 'card.category', from: 'Silver', to: null }],
      [{ field: 'card.category', from: 'Platinum', to: 'Silver' }],
      [
        { field: 'card.category', from: 'Gold', to: 'Platinum' },
        { field: 'reason', from: null, to: '1000 points in a year' },
      ],
    ]);
  });

  test('to the one it has changes nothing and leaves no trace [VV-04, BX-12]', async () => {
    await change({ customerId, categoryId: gold });
    const before = (await change({ customerId, categoryId: gold, tellOwner: true })).customer.version;
    expect(await changes()).toHaveLength(1);
    expect((await change({ customerId, categoryId: gold })).customer.version).toBe(before);
  });

  test('staff may, and the owner is told if it is wanted, and only then [BX-12]', async () => {
    const contacts = [{ type: 'EMAIL', value: 'anna@example.com', primary: true, verified: true }];
    const { id } = await enter(app, { externalId: 'anna', contacts } as never);
    await giveCard(app, id, '2900000000002');
    const silver = await category(app, 'Silver');
    await ends(app, CHANGE, { customerId: id, categoryId: silver }, await app.staff());
    expect(await app.messages()).toEqual([]);
    await ends(app, CHANGE, { customerId: id, categoryId: gold, tellOwner: true }, await app.staff());
    expect(await app.messages()).toMatchObject([
      { template: 'cardCategoryChanged', to: 'anna@example.com', data: { category: 'Platinum' } },
    ]);
  });

  test('the card as of a past time has the category of then, and a new card the one of the old [BX-12]', async () => {
    await change({ customerId, categoryId: gold });
    const then = app.clock.now.toISOString();
    app.clock.now = new Date('2026-03-02T09:00:00Z');
    const silver = await category(app, 'Silver');
    await change({ customerId, categoryId: silver });
    const document =
      'query ($id: ID, $asOf: DateTime) { customer(id: $id, asOf: $asOf) { card { category { name } } } }';
    const asOf = await app.ask(document, { id: customerId, asOf: then }, await app.staff());
    expect(asOf.data.customer.card.category).toEqual({ name: 'Platinum' });
    const replace = 'mutation ($input: ReplaceCardInput!) { replaceCard(input: $input) { __typename } }';
    await app.ask(replace, { input: { customerId } }, await app.service());
    const now = await app.ask(document, { id: customerId, asOf: null }, await app.staff());
    expect(now.data.customer.card.category).toEqual({ name: 'Silver' });
  });

  test('an unknown card or category, a stale version and a missing category are refused [BX-12]', async () => {
    const cases: Array<[object, string]> = [
      [{ cardNumber: '999', categoryId: gold }, 'LoyaltyCardNotFound'],
      [{ customerId, categoryId: NOBODY }, 'LoyaltyCardCategoryNotFound'],
      [{ customerId, categoryId: 'not-an-id' }, 'LoyaltyCardCategoryNotFound'],
      [{ customerId, categoryId: gold, expectedVersion: 99 }, 'CustomerVersionConflict'],
      [{ customerId }, 'CustomerInputRejected'],
      [{ cardNumber: CARD, customerId, categoryId: gold }, 'CustomerInputRejected'],
    ];
    for (const [input, problem] of cases) expect(await refuse(input)).toMatchObject({ __typename: problem });
  });

  test('by the same key it happens once [BX-05]', async () => {
    const input = { customerId, categoryId: gold, idempotencyKey: 'k' };
    const first = await change(input);
    expect(await refuse(input)).toEqual(first);
    expect(await refuse({ ...input, categoryId: null })).toMatchObject({ status: 422 });
  });
});
