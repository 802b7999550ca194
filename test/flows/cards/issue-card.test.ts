import { beforeEach, describe, expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { otherTill } from '../../support/balances.js';
import { enter, historyOf, NOBODY, withNothingMoved } from '../../support/customers.js';
import { describeRepeatable } from '../../support/repeatable.js';
import { CREATE_CATEGORY, countOf, ends, endsForStaff, ISSUE_CARD } from '../../support/till.js';

const app = useApp();
let customerId: string;
beforeEach(async () => {
  customerId = (await enter(app, { externalId: 'shop-1' })).id;
});
const issue = (input: object) => ends(app, ISSUE_CARD, { customerId, ...input });
const refuse = (input: object) => withNothingMoved(app, () => issue(input));

describe('issuing a card', () => {
  test('a customer gets the plastic card with the number printed on it, of its category', async () => {
    const gold = await endsForStaff(app, CREATE_CATEGORY, { name: 'Gold' });
    const issued = await issue({ number: 'AB-12', categoryId: gold.category.id });
    expect(issued.__typename).toBe('LoyaltyCardIssued');
    expect(issued.customer).toMatchObject({
      id: customerId,
      card: { number: 'AB-12', status: 'ACTIVE', category: gold.category, balances: [] },
    });
    expect(issued.customer.card.barcode).toMatch(/^2\d{12}$/);
    expect(await historyOf(app, customerId, ['CARD_ISSUED'])).toMatchObject([
      { changes: [{ field: 'card', from: null, to: 'AB-12' }], actorKind: 'SERVICE' },
    ]);
  });

  test('a virtual card has sixteen drawn digits, or as many as were asked for', async () => {
    expect((await issue({})).customer.card.number).toMatch(/^[1-9]\d{15}$/);
    const { id } = await enter(app, { externalId: 'shop-2' });
    expect((await issue({ customerId: id, digits: 7 })).customer.card.number).toMatch(/^[1-9]\d{6}$/);
    expect(await countOf(app, 'card')).toBe(2);
  });

  test('a number space that is full says so, and gives its last number before [ST-02]', async () => {
    const { em } = app;
    // Without the triggers that keep the past of each row.
    await em.execute(`
      set local session_replication_role = replica;
      insert into customer
        (id, uuid, code, tags, sex, status, created_at, updated_at, is_registered, is_anonymous)
      select gen_random_uuid(), gen_random_uuid(), 'c' || n, '{}', sex, status, created_at, updated_at, false, false
      from customer, generate_series(1000, 9998) n where external_id = 'shop-1';
      insert into card (id, customer_id, number, fidely_code, status, issued_at, updated_at)
      select gen_random_uuid(), id, substr(code, 2), code, 'ACTIVE', created_at, updated_at
      from customer where code ~ '^c[0-9]{4}$'`);
    expect((await issue({ digits: 4 })).customer.card.number).toBe('9999');
    const { id } = await enter(app, { externalId: 'shop-2' });
    expect(await refuse({ customerId: id, digits: 4 })).toMatchObject({
      __typename: 'LoyaltyCardNumberSpaceFull',
      status: 409,
    });
  });

  test('who has a card keeps it, and nobody gets another’s number', async () => {
    await issue({ number: 'AB-12' });
    expect(await refuse({ number: 'AB-13' })).toMatchObject({ __typename: 'LoyaltyCardExists', status: 409 });
    const { id } = await enter(app, { externalId: 'shop-2' });
    expect(await refuse({ customerId: id, number: 'AB-12' })).toMatchObject({
      __typename: 'LoyaltyCardTaken',
      status: 409,
    });
  });

  test('an unknown customer or category is refused', async () => {
    for (const id of [NOBODY, 'not-an-id']) {
      expect(await refuse({ customerId: id })).toMatchObject({ __typename: 'CustomerNotFound', status: 404 });
      expect(await refuse({ categoryId: id })).toMatchObject({
        __typename: 'LoyaltyCardCategoryNotFound',
        status: 404,
      });
    }
  });

  test('what is no number or count of digits is refused [D12]', async () => {
    const numbers = ['', ' ', 'a b', 'x'.repeat(41), '１２３', "1'; drop table card; --", 'a\u0000', 'é'];
    for (const number of numbers) {
      expect(await refuse({ number }), number).toMatchObject({
        __typename: 'CustomerInputRejected',
        status: 400,
        fields: [{ path: 'number', message: 'must be 1 to 40 letters, digits and hyphens.' }],
      });
    }
    for (const digits of [3, 20, 0, -4, 2_147_483_647]) {
      expect(await refuse({ digits })).toMatchObject({ fields: [{ path: 'digits' }] });
    }
  });
});

let another: string;
beforeEach(async () => {
  another = (await enter(app, { externalId: 'shop-another' })).id;
});

describeRepeatable<{ customerId: string; idempotencyKey?: string }>(app, {
  document: ISSUE_CARD,
  success: 'LoyaltyCardIssued',
  input: async () => ({ customerId }),
  other: (input) => ({ ...input, customerId: another }),
  refused: (input) => ({ ...input, customerId: NOBODY }),
  another: () => otherTill(app),
});
