import {
  balancesOf,
  type HeldBalanceRow,
  type TransactionPage,
  type TransactionRow,
  transactionsOf,
} from '../../reads/children/balances.js';
import type { Child } from '../../reads/json-rows.js';

/** Data that belongs to a card and is read by a loader, for many cards at once. */
export const cardChildren = {
  balances: (at: string): Child<HeldBalanceRow[]> => ({ key: `balances ${at}`, of: balancesOf(at) }),
  transactions: (page: TransactionPage): Child<TransactionRow[]> => ({
    key: `transactions ${JSON.stringify(page)}`,
    of: transactionsOf(page),
  }),
};
