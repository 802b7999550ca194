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

export const reversalTooLarge = problem('LoyaltyReversalTooLarge', 409, (left: string) => ({
  message: `Only ${left} of this transaction is left to reverse.`,
  left,
}));

export const referenceAmbiguous = problem(
  'LoyaltyReferenceAmbiguous',
  409,
  'Two or more transactions have this reference. Give the transactionId of the one that is meant.',
);

export const notReversible = problem(
  'LoyaltyTransactionNotReversible',
  409,
  'Only an addition, a redemption or an expiry can be reversed, and an addition not once it has expired.',
);
