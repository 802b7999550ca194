import {
  alreadyReversed,
  balanceTooLarge,
  cardNotUsable,
  insufficientBalance,
  notReversible,
  referenceAmbiguous,
  reversalTooLarge,
  transactionNotFound,
  wrongKind,
} from '../../domain/balances/problems.js';
import { campaignNotOpen } from '../../domain/campaigns/problems.js';
import { LoyaltyCampaignStatus } from '../schema/loyalty-enums.js';
import { problemType } from '../schema/problem-type.js';
import { DecimalScalar } from '../schema/scalars.js';

export const LoyaltyCampaignNotOpen = problemType(
  campaignNotOpen,
  'the campaign has not begun or is over; for redeeming, the time to redeem is over.',
  { campaignStatus: [() => LoyaltyCampaignStatus, 'Where the campaign stands.'] },
);

export const LoyaltyCardNotUsable = problemType(
  cardNotUsable,
  'the card is blocked, so nothing is added or redeemed.',
);

export const LoyaltyBalanceInsufficient = problemType(
  insufficientBalance,
  'the card’s balance is smaller than the amount.',
  { balance: [() => DecimalScalar, 'The balance.'] },
);

export const LoyaltyBalanceTooLarge = problemType(
  balanceTooLarge,
  'the balance would have more than 15 digits before the point.',
);

export const LoyaltyWrongKind = problemType(
  wrongKind,
  'the amount does not suit the campaign’s kind. POINTS, VISITS and PRODUCT take whole numbers; MONEY takes as many decimals as its currency has; PRODUCT alone takes, and requires, the name of a product.',
);

export const LoyaltyTransactionNotFound = problemType(
  transactionNotFound,
  'no transaction has this id, or its customer has been deleted.',
);

export const LoyaltyTransactionAlreadyReversed = problemType(
  alreadyReversed,
  'the whole transaction has already been reversed.',
);

export const LoyaltyTransactionNotReversible = problemType(
  notReversible,
  'only additions, redemptions and expiries can be reversed; an addition not once what it brought has expired.',
);

export const LoyaltyReversalTooLarge = problemType(
  reversalTooLarge,
  'less than the amount is left to reverse of the transaction.',
  { left: [() => DecimalScalar, 'What is left to reverse.'] },
);

export const LoyaltyReferenceAmbiguous = problemType(
  referenceAmbiguous,
  'two or more transactions that can be reversed have the reference.',
);
