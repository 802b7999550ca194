import { problem } from '../work/problems.js';

export const cardNotUsable = problem('LoyaltyCardNotUsable', 409, 'The card is blocked and cannot be used.');

export const insufficientBalance = problem('LoyaltyBalanceInsufficient', 409, (balance: string) => ({
  message: `The card holds only ${balance}.`,
  balance,
}));

export const balanceTooLarge = problem(
  'LoyaltyBalanceTooLarge',
  409,
  'The balance would have more than 15 digits before the point.',
);

export const wrongKind = problem('LoyaltyWrongKind', 400, (message: string) => ({ message }));

export const transactionNotFound = problem(
  'LoyaltyTransactionNotFound',
  404,
  'There is no such transaction.',
);

export const alreadyReversed = problem(
  'LoyaltyTransactionAlreadyReversed',
  409,
  'This transaction has already been reversed.',
);

export const notReversible = problem(
  'LoyaltyTransactionNotReversible',
  409,
  'Only an addition or a redemption can be reversed.',
);
