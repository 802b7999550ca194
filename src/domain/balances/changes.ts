import type { Campaign } from '../../entities/campaign.entity.js';
import {
  type ExpiryTerms,
  expiryTerms,
  type Lot,
  lotsOfTransaction,
  openLots,
  type Share,
} from '../../tables/ledger/lots.js';
import type { Work } from '../work/work.js';
import { givenBack, left, partOf, slid, take, takenBy } from './lots.js';

/** The transaction that a reversal is of, and how much of it was reversed before. */
export interface Reversed {
  id: string;
  amount: string;
  reversedAmount: string;
}

interface Movement {
  campaign: Pick<Campaign, 'id'> & Partial<Pick<Campaign, 'expiryRule'>>;
  /** The change of the balance, such as `-12.5`. */
  amount: string;
  /** Whether the customer earned or redeemed something, which keeps alive what would expire for want of it. */
  isActivity: boolean;
  reversed: Reversed | null;
}

/**
 * What a movement of a balance does to the lots of the account, on which nothing is due any more.
 *
 * What is added gets the moment that the campaign's rule gives now. What is taken is taken from what expires first; a
 * reversal takes what it brought, and gives back what it took.
 */
export async function lotChanges(
  work: Work,
  { campaign, amount, isActivity, reversed }: Movement,
  account: { id: string; before: string; hasLots: boolean },
): Promise<Lot[]> {
  const entries = reversed ? await lotsOfTransaction(work.read, reversed.id) : [];
  if (campaign.expiryRule == null && !account.hasLots && entries.length === 0) return [];
  const lots = account.hasLots ? await openLots(work.read, account.id) : [];
  const held = { balance: account.before, lots };
  const terms = await expiryTerms(work.read, campaign.id, work.now);
  if (amount.startsWith('-')) {
    const wanted = reversed ? broughtBy(entries, reversed.amount) : [];
    const changes = left(take(held, amount.slice(1), wanted));
    return isActivity ? slid(lots, changes, terms) : changes;
  }
  if (reversed) {
    const part = partOf(takenBy(reversed.amount, entries), reversed.reversedAmount, amount);
    return givenBack(part, held, terms, work.now);
  }
  const changes = added(amount, terms);
  return isActivity ? slid(lots, changes, terms) : changes;
}

/** Whether what an addition brought has expired, so that there is nothing left of it to take back. */
export async function hasExpired(work: Work, { id, amount }: Reversed): Promise<boolean> {
  if (amount.startsWith('-')) return false;
  const entries = await lotsOfTransaction(work.read, id);
  return entries.some(({ slides, expiresAt }) => !slides && new Date(expiresAt) <= work.now);
}

const added = (amount: string, { expiresAt, slides }: ExpiryTerms): Lot[] =>
  expiresAt === null ? [] : [{ expiresAt, slides, amount }];

/** What an addition brought, as far as it can be told apart: what slides is one with the rest that does. */
function broughtBy(entries: readonly Lot[], amount: string): Share[] {
  if (entries.length === 0) return [{ lot: null, amount }];
  return entries.some(({ slides }) => slides)
    ? entries.filter(({ slides }) => slides).map((lot) => ({ lot, amount }))
    : entries.map((lot) => ({ lot, amount: lot.amount }));
}
