import { z } from 'zod';
import type { Campaign } from '../../entities/campaign.entity.js';
import type { Card } from '../../entities/card.entity.js';
import type { HistoryKind } from '../../entities/history-kinds.js';
import {
  currencyDigits,
  fractionDigits,
  isDecimal,
  isPositive,
  shownAmount,
} from '../../platform/text/decimal.js';
import {
  accountOf,
  enterInBooks,
  type LedgerTransaction,
  lockHoldings,
  openAccounts,
  type Pot,
  weigh,
} from '../../tables/ledger-books.js';
import { record } from '../work/history.js';
import { check, isRejected, optionalText } from '../work/input.js';
import type { Work } from '../work/work.js';
import { balanceTooLarge, cardNotUsable, insufficientBalance, wrongKind } from './problems.js';

type Kind = Exclude<LedgerTransaction['kind'], 'TRANSFER' | 'EXPIRY' | 'ADJUST'>;

/** An amount of the unit that a campaign counts. */
export type Holding = Pot & { amount: string };

interface BetweenCards {
  from: { id: string };
  to: { id: string; customer: { id: string } };
}

/** The refusals of each kind: an addition can be too large, a redemption larger than the balance. */
interface Limits {
  ADD: typeof balanceTooLarge;
  REDEEM: typeof insufficientBalance;
  REVERSAL: typeof balanceTooLarge | typeof insufficientBalance;
}
type Limit<K extends Kind> = ReturnType<Limits[K]>;

/** The balance to change, and the reason for it. */
export interface Posting {
  /** Already stored, of a customer that is locked. */
  card: Pick<Card, 'id' | 'status'> & { customer: { id: string } };
  campaign: Pick<Campaign, 'id' | 'kind' | 'currency'>;
  /** The counted product, for PRODUCT campaigns only. */
  product?: string | null | undefined;
  reason?: string | null | undefined;
  reference?: string | null | undefined;
}

const historyKind: Record<Kind, HistoryKind> = {
  ADD: 'BALANCE_ADDED',
  REDEEM: 'BALANCE_REDEEMED',
  REVERSAL: 'BALANCE_REVERSED',
};

const posted = z.object({
  amount: z
    .string()
    .refine(isDecimal, 'must have at most 15 digits before the point and 4 after it.')
    .refine(isPositive, 'must be greater than zero.'),
  product: optionalText(100),
  reason: optionalText(500),
  reference: optionalText(200),
});

/**
 * Adds to a balance or redeems from it, as a transaction in the books and an entry in the customer's history. If it
 * returns a problem, nothing was written.
 */
export async function changeBalance<K extends 'ADD' | 'REDEEM'>(
  work: Work,
  { card, campaign, ...posting }: Posting & { kind: K; amount: string },
) {
  const { kind, ...input } = posting;
  const data = check(posted, input);
  if (isRejected(data)) return data;
  if (card.status !== 'ACTIVE') return cardNotUsable();
  const misfit = misfitOf(campaign, data.amount, data.product ?? null);
  if (misfit) return wrongKind(misfit);
  const amount = kind === 'ADD' ? data.amount : `-${data.amount}`;
  return book(work, { ...data, card, campaign, kind, amount, reversesId: null });
}

/** Reverses an addition or a redemption. Also allowed on a blocked card, because it corrects a mistake. */
export const reverseBalanceChange = (
  work: Work,
  posting: Posting & { reversed: { id: string; amount: string } },
) => {
  const { reversed, ...rest } = posting;
  const amount = reversed.amount.startsWith('-') ? reversed.amount.slice(1) : `-${reversed.amount}`;
  return book(work, { ...rest, kind: 'REVERSAL', amount, reversesId: reversed.id });
};

/**
 * Moves all balances of one card to another, such as its replacement; the total stays the same. Both cards are
 * already stored and their customers locked.
 */
export async function transferAll(work: Work, { from, to }: BetweenCards): Promise<void> {
  for (const { account, amount, campaignId, product } of await lockHoldings(work.db, from.id)) {
    await transfer(work, account, to, { campaignId, product, amount });
  }
}

/** Moves an amount from one card to another. If the card holds less, it moves nothing and returns false. */
export async function transferSome(
  work: Work,
  { from, to }: BetweenCards,
  holding: Holding,
): Promise<boolean> {
  const weighed = await weigh(work.db, from.id, holding, `-${holding.amount}`);
  if (!weighed || weighed.isOverdrawn) return false;
  await transfer(work, weighed.cardAccount, to, holding);
  return true;
}

/** Whether the card holds the amount. Its account stays locked. */
export async function holdsEnough(work: Work, card: { id: string }, holding: Holding) {
  return (await weigh(work.db, card.id, holding, `-${holding.amount}`))?.isOverdrawn === false;
}

async function transfer(
  work: Work,
  account: string,
  to: BetweenCards['to'],
  { amount, ...pot }: Holding,
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
  await enterInBooks(work.db, transaction, { to: await accountOf(work.read, to.id, pot), from: account });
}

const signature = ({ now, caller }: Work) => ({
  at: now,
  actorKind: caller.kind,
  actorId: caller.id,
});

/** The reason why an amount does not suit the campaign, or null. */
function misfitOf({ kind, currency }: Posting['campaign'], amount: string, product: string | null) {
  if (kind === 'PRODUCT' && product === null) return 'The campaign counts products: name the product.';
  if (kind !== 'PRODUCT' && product !== null) return `The campaign counts ${kind}: it has no products.`;
  const most = currency == null ? 0 : currencyDigits(currency);
  if (fractionDigits(amount) <= most) return null;
  return kind === 'MONEY'
    ? `An amount in ${currency} has at most ${most} digits after the point.`
    : `The campaign counts ${kind}: the amount must be a whole number.`;
}

async function book<K extends Kind>(
  work: Work,
  posting: Posting & { kind: K; amount: string; reversesId: string | null },
) {
  const { card, campaign, amount, reversesId } = posting;
  const kind: Kind = posting.kind;
  const pot = { campaignId: campaign.id, product: posting.product ?? null };
  const shown = (decimal: string) => shownAmount(decimal, campaign.currency ?? null);
  let weighed = await weigh(work.db, card.id, pot, amount);
  if (!weighed) {
    // A refusal opens no accounts: they would stay.
    if (amount.startsWith('-')) return insufficientBalance(shown('0')) as Limit<K>;
    await openAccounts(work.db, card.id, pot);
    weighed = (await weigh(work.db, card.id, pot, amount))!;
  }
  if (weighed.isOverdrawn) return insufficientBalance(shown(weighed.before)) as Limit<K>;
  if (weighed.isTooLarge) return balanceTooLarge() as Limit<K>;

  const transaction = {
    ...pot,
    kind,
    customerId: card.customer.id,
    cardId: card.id,
    amount,
    reversesId,
    reason: posting.reason ?? null,
    reference: posting.reference ?? null,
    ...signature(work),
  };
  const accounts = { to: weighed.cardAccount, from: weighed.issuerAccount };
  const transactionId = await enterInBooks(work.db, transaction, accounts);
  const field =
    `balances.${[campaign.id, ...(pot.product === null ? [] : [pot.product])].join('.')}` as const;
  const change = { field, from: shown(weighed.before), to: shown(weighed.after) };
  record(work, card.customer.id, historyKind[kind], [change]);
  return { type: 'BalanceChanged', transactionId, balance: change.to } as const;
}
