import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { World } from '../../../src/domain/work/world.js';
import { addToBalance } from '../../../src/flows/balances/add-to-balance.js';
import { redeemFromBalance } from '../../../src/flows/balances/redeem-from-balance.js';
import { mergeCustomers } from '../../../src/flows/merge/merge-customers.js';
import { mergePreview } from '../../../src/flows/merge/merge-preview.js';
import { unmergeCustomers } from '../../../src/flows/merge/unmerge-customers.js';
import { useApp } from '../../support/app.js';
import { booksOf, startCampaign, tillWorld } from '../../support/balances.js';
import { enter } from '../../support/customers.js';
import { expectSound } from '../../support/merges.js';
import { fc } from '../../support/properties.js';
import { giveCard } from '../../support/rows.js';

const app = useApp();
const CUSTOMERS = 4;

const who = fc.nat({ max: CUSTOMERS - 1 });
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('add' as const), who, amount: fc.integer({ min: 1, max: 50 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('redeem' as const),
      who,
      amount: fc.integer({ min: 1, max: 60 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('merge' as const), who, other: who }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('unmerge' as const), which: fc.nat() }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Merge {
  id: string;
  survivor: number;
  absorbed: number;
  came: number;
  isJoined: boolean;
  stands: boolean;
}

/** What should be true, kept in whole numbers beside the books. */
class Shadow {
  readonly head = Array.from({ length: CUSTOMERS }, (_, n) => n);
  readonly held = Array<number>(CUSTOMERS).fill(0);
  /** The last one comes without a card, so that one is handed on. */
  readonly hasCard = Array.from({ length: CUSTOMERS }, (_, n) => n < CUSTOMERS - 1);
  readonly merges: Merge[] = [];
  total = 0;

  expectedOf(merge: Merge): string {
    if (!merge.stands) return 'CustomerAlreadyUnmerged';
    const later = this.merges.slice(this.merges.indexOf(merge) + 1);
    const isBuiltOn = later.some(
      ({ stands, survivor, absorbed }) => stands && [survivor, absorbed].includes(merge.survivor),
    );
    if (isBuiltOn) return 'CustomerLaterMergeStands';
    return this.held[merge.survivor]! < merge.came ? 'CustomerUnmergeBlocked' : 'CustomersUnmerged';
  }

  part(merge: Merge): void {
    const { survivor, absorbed, came, isJoined } = merge;
    merge.stands = false;
    // A card that was handed on goes back as it is; of one that was joined, what it came with.
    const goes = isJoined ? came : this.held[survivor]!;
    if (isJoined || this.cardCame.has(merge)) {
      this.held[absorbed] = goes;
      this.held[survivor]! -= goes;
      this.hasCard[absorbed] = true;
      this.hasCard[survivor] = isJoined;
    }
    this.cameWith.get(merge)!.forEach((n) => {
      this.head[n] = absorbed;
    });
  }

  join(id: string, survivor: number, absorbed: number): void {
    const [own, other] = [this.hasCard[survivor]!, this.hasCard[absorbed]!];
    const merge = {
      id,
      survivor,
      absorbed,
      came: this.held[absorbed]!,
      isJoined: own && other,
      stands: true,
    };
    this.merges.push(merge);
    if (other && !own) this.cardCame.add(merge);
    const led = this.head.flatMap((head, n) => (head === absorbed ? [n] : []));
    this.cameWith.set(merge, led);
    for (const n of led) this.head[n] = survivor;
    this.held[survivor]! += this.held[absorbed]!;
    this.held[absorbed] = 0;
    this.hasCard[survivor] = own || other;
    this.hasCard[absorbed] = false;
  }

  private readonly cardCame = new Set<Merge>();
  private readonly cameWith = new Map<Merge, number[]>();
}

const staffWorld = (): World => ({ ...app.world, ...tillWorld(app), audit: () => {} }) as World;

async function take(next: Step, shadow: Shadow, ids: string[], campaignId: string): Promise<void> {
  const world = staffWorld();
  switch (next.does) {
    case 'add':
    case 'redeem': {
      const head = shadow.head[next.who]!;
      const effect = next.does === 'add' ? next.amount : -next.amount;
      const input = { customerId: ids[next.who]!, campaignId, amount: String(next.amount) };
      const outcome = await (next.does === 'add'
        ? addToBalance(world, input)
        : redeemFromBalance(world, input));
      const succeeds = next.does === 'add' ? 'LoyaltyBalanceAdded' : 'LoyaltyBalanceRedeemed';
      const isShort = shadow.held[head]! + effect < 0;
      const expected = !shadow.hasCard[head]
        ? 'LoyaltyCardNotFound'
        : isShort
          ? 'LoyaltyBalanceInsufficient'
          : succeeds;
      expect(outcome.type).toBe(expected);
      if (outcome.type !== succeeds) return;
      shadow.held[head]! += effect;
      shadow.total += effect;
      return;
    }
    case 'merge': {
      const pair = { survivorId: ids[next.who]!, absorbedId: ids[next.other]! };
      const foreseen = await mergePreview(world, pair);
      const outcome = await mergeCustomers(world, pair);
      if (next.who === next.other) expect(outcome.type).toBe('CustomerMergeWithSelf');
      else if (shadow.head[next.who] !== next.who || shadow.head[next.other] !== next.other) {
        expect(outcome.type).toBe('CustomerAlreadyMerged');
      } else {
        expect(outcome.type).toBe('CustomersMerged');
        shadow.join((outcome as { mergeId: string }).mergeId, next.who, next.other);
      }
      if (foreseen.type !== 'CustomerMergePreview') return expect(foreseen.type).toBe(outcome.type);
      const balance = foreseen.items.find(({ subject }) => subject === 'BALANCE')?.result ?? '0';
      expect(Number(balance)).toBe(shadow.held[next.who]);
      return;
    }
    case 'unmerge': {
      const merge = shadow.merges[next.which % (shadow.merges.length || 1)];
      if (!merge) return;
      const outcome = await unmergeCustomers(world, { mergeId: merge.id });
      expect(outcome.type).toBe(shadow.expectedOf(merge));
      if (outcome.type === 'CustomersUnmerged') shadow.part(merge);
    }
  }
}

/** What each customer holds, by the books. */
async function heldBy(ids: string[]): Promise<number[]> {
  const { rows } = await sql<{ id: string; held: string }>`
    select card.customer_id as id, sum(account.balance)::text as held
    from ledger_account account join card on card.id = account.card_id
    group by card.customer_id`.execute(app.em.getKysely());
  const held = new Map(rows.map((row) => [row.id, Number(row.held)]));
  return ids.map((id) => held.get(id) ?? 0);
}

describe('money and merges', () => {
  test('any sequence of adding, redeeming, merging and parting loses and makes nothing [VV-10, BX-07]', async () => {
    const campaignId = await startCampaign(app);
    let round = 0;
    const property = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      round += 1;
      const ids: string[] = [];
      for (let n = 0; n < CUSTOMERS; n += 1) ids.push((await enter(app, { externalId: `${round}-${n}` })).id);
      for (const [n, id] of ids.slice(0, -1).entries()) await giveCard(app, id, `29${round}00${n}`);
      const shadow = new Shadow();
      const before = Number((await booksOf(app)).balance);
      for (const next of steps) {
        await take(next, shadow, ids, campaignId);
        expect(await heldBy(ids)).toEqual(shadow.held);
      }
      const books = await booksOf(app);
      expect([Number(books.balance) - before, books.entries, books.total]).toEqual([
        shadow.total,
        books.balance,
        '0',
      ]);
    });
    await fc.assert(property, { numRuns: 12 });
    await expectSound(app);
  }, 120_000);
});
