import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { changeBalance } from '../../../src/domain/balances/books.js';
import { lockCard } from '../../../src/domain/cards/find.js';
import { transaction } from '../../../src/domain/work/transaction.js';
import { Card } from '../../../src/entities/card.entity.js';
import { addToBalance } from '../../../src/flows/balances/add-to-balance.js';
import { redeemFromBalance } from '../../../src/flows/balances/redeem-from-balance.js';
import { reverseTransaction } from '../../../src/flows/balances/reverse-transaction.js';
import { useApp } from '../../support/app.js';
import { replaceCardOf, startCampaign, tillWorld } from '../../support/balances.js';
import { fc } from '../../support/properties.js';
import { giveCard, storeCustomers } from '../../support/rows.js';

const app = useApp();

type Pot = { campaignId: string; kind: 'POINTS' | 'MONEY' | 'PRODUCT'; product: string | null };
let pots: Pot[];
beforeEach(async () => {
  const money = await startCampaign(app, 'MONEY', 'PLN');
  const coffee = await startCampaign(app, 'PRODUCT');
  pots = [
    { campaignId: await startCampaign(app), kind: 'POINTS', product: null },
    { campaignId: money, kind: 'MONEY', product: null },
    { campaignId: coffee, kind: 'PRODUCT', product: 'Espresso' },
    { campaignId: coffee, kind: 'PRODUCT', product: 'Cake' },
  ];
});

const movement = {
  pot: fc.nat({ max: 3 }),
  /** Of money in hundredths, of the rest in pieces. */
  amount: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constant(99_999_999_999)),
  hasKey: fc.boolean(),
};
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('add' as const), ...movement }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('redeem' as const), ...movement }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('reverse' as const), which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('retry' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('fail' as const), ...movement }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constantFrom('replace' as const, 'block' as const, 'unblock' as const) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What should be true of one customer, kept in whole numbers beside the books. */
class Shadow {
  readonly balances = [0n, 0n, 0n, 0n];
  readonly done: Array<{ id: string; pot: number; amount: bigint; isReversed: boolean }> = [];
  readonly kept: Array<() => Promise<{ type: string; transactionId?: string }>> = [];
  isBlocked = false;
  number = 0;

  move(pot: number, amount: bigint) {
    this.balances[pot]! += amount;
  }
}

const asDecimal = (pot: Pot, amount: number) =>
  pot.kind === 'MONEY' ? (amount / 100).toFixed(2) : String(amount);

async function take(next: Step, shadow: Shadow, customerId: string): Promise<void> {
  const world = tillWorld(app);
  switch (next.does) {
    case 'add':
    case 'redeem': {
      const { campaignId, product } = pots[next.pot]!;
      const amount = asDecimal(pots[next.pot]!, next.amount);
      const idempotencyKey = next.hasKey ? `${customerId} ${shadow.kept.length}`.replace(' ', '-') : null;
      const input = { customerId, campaignId, product, amount, idempotencyKey };
      const call = () => (next.does === 'add' ? addToBalance(world, input) : redeemFromBalance(world, input));
      const effect = next.does === 'add' ? BigInt(next.amount) : -BigInt(next.amount);
      const outcome = await call();
      const expected = shadow.isBlocked
        ? 'LoyaltyCardNotUsable'
        : shadow.balances[next.pot]! + effect < 0n
          ? 'LoyaltyBalanceInsufficient'
          : next.does === 'add'
            ? 'LoyaltyBalanceAdded'
            : 'LoyaltyBalanceRedeemed';
      expect(outcome.type).toBe(expected);
      if (!('transactionId' in outcome)) return;
      shadow.move(next.pot, effect);
      shadow.done.push({ id: outcome.transactionId, pot: next.pot, amount: effect, isReversed: false });
      if (next.hasKey) shadow.kept.push(call);
      return;
    }
    case 'reverse': {
      const meant = shadow.done[next.which % (shadow.done.length || 1)];
      if (!meant) return;
      const outcome = await reverseTransaction(world, { transactionId: meant.id });
      const expected = meant.isReversed
        ? 'LoyaltyTransactionAlreadyReversed'
        : shadow.balances[meant.pot]! - meant.amount < 0n
          ? 'LoyaltyBalanceInsufficient'
          : 'LoyaltyTransactionReversed';
      expect(outcome.type).toBe(expected);
      if (expected !== 'LoyaltyTransactionReversed') return;
      shadow.move(meant.pot, -meant.amount);
      meant.isReversed = true;
      return;
    }
    case 'retry': {
      const again = shadow.kept[next.which % (shadow.kept.length || 1)];
      if (again) expect(shadow.done.map(({ id }) => id)).toContain((await again()).transactionId);
      return;
    }
    case 'fail': {
      const lost = transaction(world, async (work) => {
        const card = (await lockCard(work, { customerId })) as Card;
        const { campaignId: id, kind, product } = pots[next.pot]!;
        const campaign = { id, kind, currency: kind === 'MONEY' ? 'PLN' : null };
        const amount = asDecimal(pots[next.pot]!, next.amount);
        await changeBalance(work, { kind: 'ADD', card, campaign, product, amount });
        throw new Error('the lights went out');
      });
      await expect(lost).rejects.toThrow('the lights went out');
      return;
    }
    case 'replace':
      shadow.number += 1;
      shadow.isBlocked = false;
      return replaceCardOf(app, customerId, `${customerId} ${shadow.number}`);
    default: {
      shadow.isBlocked = next.does === 'block';
      const status = shadow.isBlocked ? 'BLOCKED' : 'ACTIVE';
      await app.em.nativeUpdate(Card, { customer: customerId, status: { $ne: 'REPLACED' } }, { status });
    }
  }
}

/** What the database says against itself; empty when the books are right. */
async function flaws() {
  const { rows } = await sql<{ flaw: string }>`
    select 'balance of ' || a.id as flaw from ledger_account a
    where a.kind = 'CARD' and a.balance <> (
      select coalesce(sum(e.amount), 0) from ledger_entry e where e.account_id = a.id)
    union all select 'entries of ' || t.id from ledger_transaction t
    where (select coalesce(sum(e.amount), 1) from ledger_entry e where e.transaction_id = t.id) <> 0
    union all select 'overdrawn ' || id from ledger_account where balance < 0`.execute(app.em.getKysely());
  return rows;
}

describe('whatever happens to cards', () => {
  test('nothing is created or destroyed, and every balance is the sum of its entries [ST-05, FI-16, K19]', async () => {
    let runs = 0;
    let transactions = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        runs += 1;
        const [customerId] = await storeCustomers(app, 1, () => `run-${runs}`);
        await giveCard(app, customerId!, `${customerId} 0`);
        const shadow = new Shadow();
        for (const next of steps) await take(next, shadow, customerId!);

        expect(await flaws()).toEqual([]);
        const { rows } = await sql<{ campaign: string; product: string | null; balance: string }>`
          select a.campaign_id as campaign, a.product, trim_scale(sum(a.balance))::text as balance
          from ledger_account a join card on card.id = a.card_id
          where card.customer_id = ${customerId} group by 1, 2`.execute(app.em.getKysely());
        for (const [index, { campaignId, product, kind }] of pots.entries()) {
          const row = rows.find((one) => one.campaign === campaignId && one.product === product);
          const units =
            kind === 'MONEY' ? Math.round(Number(row?.balance ?? 0) * 100) : Number(row?.balance ?? 0);
          expect(BigInt(units)).toBe(shadow.balances[index]);
        }
        const count = shadow.done.length + shadow.done.filter(({ isReversed }) => isReversed).length;
        const { rows: booked } = await sql<{ count: number }>`
          select count(*)::int as count from ledger_transaction
          where customer_id = ${customerId} and kind <> 'TRANSFER'`.execute(app.em.getKysely());
        expect(booked[0]?.count).toBe(count);
        transactions += count;
      }),
      { numRuns: 25 },
    );
    expect(transactions).toBeGreaterThan(50);
  }, 180_000);

  test('the database itself refuses what would spoil the books', async () => {
    const [customerId] = await storeCustomers(app, 1, () => 'shop-1');
    await giveCard(app, customerId!);
    const { campaignId } = pots[0]!;
    const added = await addToBalance(tillWorld(app), { customerId, campaignId, amount: '25' });
    expect(added.type).toBe('LoyaltyBalanceAdded');
    const refused: Array<[string, RegExp]> = [
      ['update ledger_transaction set amount = 26', /append-only/],
      ['update ledger_transaction set reason = null, redacted_at = now(), amount = 26', /append-only/],
      ['delete from ledger_transaction', /append-only/],
      ['truncate ledger_transaction cascade', /append-only/],
      ['update ledger_entry set amount = amount * 2', /append-only/],
      ['delete from ledger_entry', /append-only/],
      ['update ledger_account set balance = -1 where balance is not null', /not_overdrawn/],
      [
        `insert into ledger_transaction (id, kind, campaign_id, customer_id, card_id, amount, at, actor_kind)
         select gen_random_uuid(), 'ADD', campaign_id, customer_id, card_id, 1, at, actor_kind
         from ledger_transaction`,
        /do not sum to zero/,
      ],
      [
        `with more as (
           insert into ledger_transaction (id, kind, campaign_id, customer_id, card_id, amount, at, actor_kind)
           select gen_random_uuid(), 'ADD', campaign_id, customer_id, card_id, 1, at, actor_kind
           from ledger_transaction returning id)
         insert into ledger_entry select more.id, account.id, 1 from more, ledger_account account`,
        /do not sum to zero/,
      ],
    ];
    for (const [statement, message] of refused) {
      await expect(sql.raw(statement).execute(app.em.getKysely()), statement).rejects.toThrow(message);
    }
    expect(await flaws()).toEqual([]);
  });
});
