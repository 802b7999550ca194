import {
  alreadyReversed,
  balanceTooLarge,
  cardNotUsable,
  insufficientBalance,
  notReversible,
  transactionNotFound,
  wrongKind,
} from '../../domain/balances/problems.js';
import { problemType } from '../schema/problem-type.js';
import { DecimalScalar } from '../schema/scalars.js';

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
  'the transaction has already been reversed.',
);

export const LoyaltyTransactionNotReversible = problemType(
  notReversible,
  'only additions and redemptions can be reversed.',
);
