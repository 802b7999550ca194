import { fromUnits, toUnits } from '../../platform/text/decimal.js';
import {
  carryNotices,
  enterLots,
  type Lot,
  openLots,
  openLotsOfCard,
  type Share,
} from '../../tables/ledger/lots.js';
import {
  accountOf,
  enterInBooks,
  lockHoldings,
  openAccounts,
  type Pot,
  weigh,
} from '../../tables/ledger-books.js';
import type { Work } from '../work/work.js';
import { expireDue } from './expiry.js';
import { joined, left, take } from './lots.js';
import { signature } from './signature.js';

/** An amount of the unit that a campaign counts; where it is known, by the lots it came in. */
export type Holding = Pot & { amount: string; shares?: readonly Share[] | undefined };

interface BetweenCards {
  from: { id: string };
  to: { id: string; customer: { id: string } };
}

/**
 * Moves all balances of one card to another, such as its replacement; the total stays the same, and so does when each
 * part of it expires. Both cards are already stored and their customers locked.
 */
export async function transferAll(work: Work, { from, to }: BetweenCards): Promise<void> {
  await expireDue(work, { cards: [from.id, to.id] });
  for (const { account, amount, campaignId, product } of await lockHoldings(work.db, from.id)) {
    await transfer(work, account, to, { campaignId, product, amount });
  }
}

/**
 * Moves an amount from one card to another: of the lots it came in, as far as they are there, else what expires first. If
 * the card holds less, it moves nothing and returns false.
 */
export async function transferSome(
  work: Work,
  { from, to }: BetweenCards,
  holding: Holding,
): Promise<boolean> {
  if (holding.amount === '0') return true;
  await expireDue(work, { cards: [from.id, to.id] });
  const weighed = await weigh(work.db, from.id, holding, `-${holding.amount}`);
  if (!weighed || weighed.isOverdrawn) return false;
  await transfer(work, weighed.cardAccount, to, holding, weighed.before);
  return true;
}

/** Whether the card holds the amount. Its account stays locked. */
export async function holdsEnough(work: Work, card: { id: string }, holding: Holding) {
  if (holding.amount === '0') return true;
  await expireDue(work, { cards: [card.id] });
  return (await weigh(work.db, card.id, holding, `-${holding.amount}`))?.isOverdrawn === false;
}

/**
 * What of an amount that came to a card once is still there to go back: not the lots of it that have expired since. The
 * card's balance holds nothing that is due.
 */
export async function leftOf(
  work: Work,
  card: { id: string },
  { lots = [], amount, ...pot }: Pot & { amount: string; lots?: readonly Lot[] | undefined },
): Promise<Holding> {
  await expireDue(work, { cards: [card.id] });
  const alive = lots.some(({ slides }) => slides) ? await openLotsOfCard(work.read, card.id, pot) : [];
  let sliding = alive.reduce((sum, lot) => (lot.slides ? sum + toUnits(lot.amount) : sum), 0n);
  let left = toUnits(amount);
  const shares = lots.flatMap((lot): Share[] => {
    const units = toUnits(lot.amount);
    const isPast = new Date(lot.expiresAt) <= work.now;
    const kept = !isPast ? units : !lot.slides ? 0n : units < sliding ? units : sliding;
    if (lot.slides) sliding -= kept;
    left -= units - kept;
    return kept > 0n ? [{ lot, amount: fromUnits(kept) }] : [];
  });
  const lasting = shares.reduce((rest, share) => rest - toUnits(share.amount), left);
  if (lasting > 0n) shares.push({ lot: null, amount: fromUnits(lasting) });
  return { ...pot, amount: fromUnits(left), shares };
}

async function transfer(
  work: Work,
  account: string,
  to: BetweenCards['to'],
  { amount, shares: wanted, ...pot }: Holding,
  balance = amount,
): Promise<void> {
  await openAccounts(work.db, to.id, pot);
  const transaction = {
    ...pot,
    kind: 'TRANSFER' as const,
    customerId: to.customer.id,
    cardId: to.id,
    amount,
    reversesId: null,
    reason: null,
    reference: null,
    ...signature(work),
  };
  const target = await accountOf(work.read, to.id, pot);
  const lots = await openLots(work.read, account);
  const id = await enterInBooks(work.db, transaction, { to: target, from: account });
  if (lots.length === 0) return;
  const shares = take({ balance, lots }, amount, wanted);
  await enterLots(work.db, id, account, left(shares));
  await enterLots(work.db, id, target, joined(shares));
  await carryNotices(work.db, account, target);
}
