import { problem } from '../work/problems.js';

export const cardNotUsable = problem('CardNotUsable', 409, 'The card is blocked and cannot be used.');

export const insufficientBalance = problem('InsufficientBalance', 409, (balance: string) => ({
  message: `The card holds only ${balance}.`,
  balance,
}));

export const balanceTooLarge = problem(
  'BalanceTooLarge',
  409,
  'The balance would have more than 15 digits before the point.',
);

export const wrongKind = problem('WrongKind', 400, (message: string) => ({ message }));

export const transactionNotFound = problem('TransactionNotFound', 404, 'There is no such transaction.');

export const alreadyReversed = problem('AlreadyReversed', 409, 'This transaction has already been reversed.');

export const notReversible = problem(
  'NotReversible',
  409,
  'Only an addition or a redemption can be reversed.',
);
