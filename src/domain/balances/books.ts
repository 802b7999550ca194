import { z } from 'zod';
import type { Campaign } from '../../entities/campaign.entity.js';
import type { Card } from '../../entities/card.entity.js';
import type { HistoryKind } from '../../entities/history-kinds.js';
import {
  currencyDigits,
  fractionDigits,
  fromUnits,
  isDecimal,
  isPositive,
  shownAmount,
  toUnits,
} from '../../platform/text/decimal.js';
import { enterLots } from '../../tables/ledger/lots.js';
import { enterInBooks, type LedgerTransaction, openAccounts, weigh } from '../../tables/ledger-books.js';
import { changed, record } from '../work/history.js';
import { check, isRejected, optionalText } from '../work/input.js';
import type { Work } from '../work/work.js';
import { hasExpired, lotChanges, type Reversed } from './changes.js';
import { expireDue } from './expiry.js';
import {
  alreadyReversed,
  balanceTooLarge,
  cardNotUsable,
  insufficientBalance,
  notReversible,
  reversalTooLarge,
  wrongKind,
} from './problems.js';
import { signature } from './signature.js';

type Kind = Exclude<LedgerTransaction['kind'], 'TRANSFER' | 'EXPIRY'>;

/** The refusals of each kind: an addition can be too large, a redemption larger than the balance. */
interface Limits {
  ADD: typeof balanceTooLarge;
  REDEEM: typeof insufficientBalance;
  REVERSAL: typeof balanceTooLarge | typeof insufficientBalance;
  ADJUST: typeof balanceTooLarge | typeof insufficientBalance;
}
type Limit<K extends Kind> = ReturnType<Limits[K]>;

/** The balance to change, and the reason for it. */
export interface Posting {
  /** Already stored, of a customer that is locked. */
  card: Pick<Card, 'id' | 'status'> & { customer: { id: string } };
  campaign: Pick<Campaign, 'id' | 'kind' | 'currency'> & Partial<Pick<Campaign, 'expiryRule'>>;
  /** The counted product, for PRODUCT campaigns only. */
  product?: string | null | undefined;
  reason?: string | null | undefined;
  reference?: string | null | undefined;
}

const historyKind: Record<Kind, HistoryKind> = {
  ADD: 'BALANCE_ADDED',
  REDEEM: 'BALANCE_REDEEMED',
  REVERSAL: 'BALANCE_REVERSED',
  ADJUST: 'BALANCE_ADJUSTED',
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
 * returns a problem, nothing was written but what has expired.
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
  return book(work, { ...data, card, campaign, kind, amount, reversed: null });
}

/**
 * Corrects a balance by an amount that may be negative. Also allowed on a blocked card, because it corrects a mistake.
 * The reason stands in the history too. The amount, its product, its reason and its reference are checked already.
 */
export async function correctBalance(work: Work, posting: Posting & { amount: string }) {
  const misfit = misfitOf(posting.campaign, posting.amount.replace('-', ''), posting.product ?? null);
  if (misfit) return wrongKind(misfit);
  return book(work, { ...posting, kind: 'ADJUST', reversed: null });
}

/**
 * Reverses an addition, a redemption or an expiry, or a part of it. Also allowed on a blocked card, because it corrects a
 * mistake.
 */
export async function reverseBalanceChange(
  work: Work,
  posting: Posting & { reversed: Reversed & { kind: LedgerTransaction['kind'] }; amount: string | null },
) {
  const { reversed, amount, ...rest } = posting;
  if (!['ADD', 'REDEEM', 'EXPIRY'].includes(reversed.kind)) return notReversible();
  const whole = reversed.amount.replace('-', '');
  const open = fromUnits(toUnits(whole) - toUnits(reversed.reversedAmount));
  if (open === '0') return alreadyReversed();
  if (await hasExpired(work, reversed)) return notReversible();
  if (amount !== null) {
    const misfit = misfitOf(rest.campaign, amount, rest.product ?? null);
    if (misfit) return wrongKind(misfit);
    if (toUnits(amount) > toUnits(open)) {
      return reversalTooLarge(shownAmount(open, rest.campaign.currency ?? null));
    }
  }
  const change = `${reversed.amount.startsWith('-') ? '' : '-'}${amount ?? open}`;
  return book(work, { ...rest, kind: 'REVERSAL', amount: change, reversed });
}

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
  posting: Posting & { kind: K; amount: string; reversed: Reversed | null },
) {
  const { card, campaign, amount, reversed } = posting;
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
  if (weighed.hasLots && (await expireDue(work, { accounts: [weighed.cardAccount] })) > 0) {
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
    reversesId: reversed?.id ?? null,
    reason: posting.reason ?? null,
    reference: posting.reference ?? null,
    ...signature(work),
  };
  const { cardAccount, issuerAccount, before, hasLots } = weighed;
  const movement = { campaign, amount, isActivity: kind === 'ADD' || kind === 'REDEEM', reversed };
  const lots = await lotChanges(work, movement, { id: cardAccount, before, hasLots });
  const transactionId = await enterInBooks(work.db, transaction, { to: cardAccount, from: issuerAccount });
  await enterLots(work.db, transactionId, cardAccount, lots);
  const field =
    `balances.${[campaign.id, ...(pot.product === null ? [] : [pot.product])].join('.')}` as const;
  const change = { field, from: shown(weighed.before), to: shown(weighed.after) };
  const why = kind === 'ADJUST' ? changed('reason', null, posting.reason ?? null) : [];
  record(work, card.customer.id, historyKind[kind], [change, ...why]);
  return { type: 'BalanceChanged', transactionId, balance: change.to } as const;
}
