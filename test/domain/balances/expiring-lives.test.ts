import { expect, test } from 'vitest';
import type { World } from '../../../src/domain/work/world.js';
import { addToBalance } from '../../../src/flows/balances/add-to-balance.js';
import { redeemFromBalance } from '../../../src/flows/balances/redeem-from-balance.js';
import { reverseTransaction } from '../../../src/flows/balances/reverse-transaction.js';
import { replaceCard } from '../../../src/flows/cards/replace-card.js';
import { mergeCustomers } from '../../../src/flows/merge/merge-customers.js';
import { unmergeCustomers } from '../../../src/flows/merge/unmerge-customers.js';
import { useApp } from '../../support/app.js';
import { booksOf, enterWithCard, tillOf, tillWorld } from '../../support/balances.js';
import { later } from '../../support/customers.js';
import { startExpiring } from '../../support/expiring.js';
import { expectSound } from '../../support/merges.js';
import { fc } from '../../support/properties.js';

const app = useApp();
const till = tillOf(app);
const CUSTOMERS = 3;
const who = fc.nat({ max: CUSTOMERS - 1 });
const amount = fc.integer({ min: 1, max: 40 });
const campaign = fc.nat({ max: 1 });
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('add' as const), who, campaign, amount }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('redeem' as const), who, campaign, amount }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('reverse' as const), which: fc.nat(), amount }) },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 700 }) }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('job' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('replace' as const), who }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('merge' as const), who, other: who }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('unmerge' as const), which: fc.nat() }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const staffWorld = (): World => ({ ...app.world, ...tillWorld(app), audit: () => {} }) as World;

interface Life {
  ids: string[];
  campaigns: string[];
  done: string[];
  merges: string[];
}

/** What all of them hold in a campaign, as it is read. */
async function heldBy({ ids, campaigns }: Life): Promise<number[]> {
  const cards = new Map<string, number[]>();
  for (const id of ids) {
    const document =
      'query ($id: ID) { customer(id: $id) { card { id balances { amount campaign { id } } } } }';
    const { data } = await app.ask(document, { id }, await app.service());
    const card = data.customer.card;
    if (!card) continue;
    const of = (campaignId: string) =>
      Number(
        card.balances.find((one: { campaign: { id: string } }) => one.campaign.id === campaignId)?.amount ??
          0,
      );
    cards.set(card.id, campaigns.map(of));
  }
  return campaigns.map((_, place) => [...cards.values()].reduce((sum, one) => sum + one[place]!, 0));
}

async function take(next: Step, life: Life): Promise<void> {
  const world = staffWorld();
  switch (next.does) {
    case 'add':
    case 'redeem': {
      const input = {
        customerId: life.ids[next.who]!,
        campaignId: life.campaigns[next.campaign]!,
        amount: String(next.amount),
      };
      const before = await heldBy(life);
      const outcome = await (next.does === 'add'
        ? addToBalance(world, input)
        : redeemFromBalance(world, input));
      const after = await heldBy(life);
      const isDone = 'transactionId' in outcome;
      if (isDone) life.done.push(outcome.transactionId);
      else expect(['LoyaltyBalanceInsufficient', 'LoyaltyCardNotFound']).toContain(outcome.type);
      // What was read before is what was there: nothing that had expired was used or counted.
      const change = !isDone ? 0 : next.does === 'add' ? next.amount : -next.amount;
      expect(after[next.campaign]! - before[next.campaign]!).toBe(change);
      return;
    }
    case 'reverse': {
      const transactionId = life.done[next.which % (life.done.length || 1)];
      if (!transactionId) return;
      const before = await heldBy(life);
      const outcome = await reverseTransaction(world, { transactionId, amount: String(next.amount) });
      const moved = (await heldBy(life)).map((now, place) => now - before[place]!).filter((by) => by !== 0);
      expect(moved.map(Math.abs)).toEqual('transactionId' in outcome ? [next.amount] : []);
      return;
    }
    case 'wait':
      later(app, { hours: next.hours });
      return;
    case 'job': {
      const before = await heldBy(life);
      await app.jobs.catchUp();
      expect(await heldBy(life)).toEqual(before);
      return;
    }
    case 'replace':
      await replaceCard(world, { customerId: life.ids[next.who]! });
      return;
    case 'merge': {
      const before = await heldBy(life);
      const outcome = await mergeCustomers(world, {
        survivorId: life.ids[next.who]!,
        absorbedId: life.ids[next.other]!,
      });
      if ('mergeId' in outcome) life.merges.push(outcome.mergeId);
      expect(await heldBy(life)).toEqual(before);
      return;
    }
    default: {
      const mergeId = life.merges[next.which % (life.merges.length || 1)];
      const before = await heldBy(life);
      if (mergeId) await unmergeCustomers(world, { mergeId });
      expect(await heldBy(life)).toEqual(before);
    }
  }
}

test('in any life of adding, redeeming, reversing in part, waiting, merging and parting, what is read is what there is, and the books are sound [BX-12, VV-10]', async () => {
  let round = 0;
  const property = fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
    round += 1;
    const life: Life = {
      ids: [],
      campaigns: [
        await startExpiring(app, 'DAYS_AFTER_EARNING', 20),
        await startExpiring(app, 'MONTHS_OF_INACTIVITY', 1),
      ],
      done: [],
      merges: [],
    };
    for (let n = 0; n < CUSTOMERS; n += 1) life.ids.push(await enterWithCard(app, `29${round}00${n}`));
    for (const next of steps) await take(next, life);
    await app.jobs.catchUp();
    const held = await heldBy(life);
    expect(await booksOf(app)).toMatchObject({ total: '0' });
    // A year later nothing is left of it, and nothing brings it back.
    later(app, { hours: 24 * 366 });
    expect(await heldBy(life)).toEqual([0, 0]);
    await app.jobs.catchUp();
    expect(await heldBy(life)).toEqual([0, 0]);
    expect(held.every((one) => one >= 0)).toBe(true);
    await expectSound(app);
  });
  await fc.assert(property, { numRuns: 8 });
  expect(await till.card(await enterWithCard(app, '2999'))).toMatchObject({ balances: [] });
}, 240_000);
