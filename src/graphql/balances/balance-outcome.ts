import type { Context } from '../context.js';
import { customerChildren } from '../reading/customer-children.js';

interface OfBalance {
  customerId: string;
  transactionId: string;
}

/** The fields that every LoyaltyBalanceOutcome answers with, read after the change. */
export const balanceOutcome = {
  card: ({ customerId }: OfBalance, _args: unknown, { loaders }: Context) =>
    loaders.childByCustomerId(customerChildren.card).load(customerId),
  transaction: ({ transactionId }: OfBalance, _args: unknown, { loaders }: Context) =>
    loaders.transactionById.load(transactionId),
};
