import { shownAmount } from '../../platform/text/decimal.js';
import { type DueAccount, dueAccounts, dueHolders } from '../../tables/ledger/due.js';
import { enterLots } from '../../tables/ledger/lots.js';
import { lockIdle } from '../../tables/ledger/notices.js';
import { enterInBooks } from '../../tables/ledger-books.js';
import { record } from '../work/history.js';
import { onBehalfOf, type Work } from '../work/work.js';

/** In the books and in histories, what expires is nobody's doing. */
const self = { kind: 'SYSTEM', id: 'expiry' } as const;

/**
 * Enters in the books what has expired on these accounts, or on those of these cards, and in the customers' histories.
 * The customers are locked. Returns the number of accounts that have changed.
 *
 * Every change of a balance begins with this, so nothing that has expired is used, whenever the job comes round to it.
 */
export async function expireDue(
  work: Work,
  of: { accounts: readonly string[] } | { cards: readonly string[] },
): Promise<number> {
  const due = await dueAccounts(work.read, of, work.now);
  for (const account of due) await expire(work, account);
  return due.length;
}

/**
 * The same for any accounts, those longest due first, with the customers whom nobody else is changing at the moment.
 * Returns the number of accounts that have changed.
 */
export async function expireSome(work: Work, most: number): Promise<number> {
  const found = await dueHolders(work.read, work.now, most);
  const locked = await lockIdle(
    work.db,
    found.flatMap(({ customerId }) => customerId ?? []),
  );
  // Read again: before its customer was locked, a card may have gone to another one.
  const accounts = found.map(({ accountId }) => accountId);
  const due = await dueAccounts(work.read, { accounts }, work.now);
  const mine = due.filter(({ isHeld, customerId }) => !isHeld || locked.has(customerId));
  for (const account of mine) await expire(work, account);
  return mine.length;
}

async function expire(work: Work, account: DueAccount): Promise<void> {
  const { accountId, issuerId, campaignId, product, currency, customerId } = account;
  const transaction = {
    kind: 'EXPIRY' as const,
    campaignId,
    product,
    customerId,
    cardId: account.cardId,
    amount: account.amount,
    reversesId: null,
    reason: null,
    reference: null,
    at: new Date(account.expiredAt),
    actorKind: self.kind,
    actorId: self.id,
  };
  const id = await enterInBooks(work.db, transaction, { to: accountId, from: issuerId });
  await enterLots(work.db, id, accountId, account.lots);
  if (!account.isHeld) return;
  const field = `balances.${[campaignId, ...(product === null ? [] : [product])].join('.')}` as const;
  const [from, to] = [shownAmount(account.before, currency), shownAmount(account.after, currency)];
  record(onBehalfOf(work, self), customerId, 'BALANCE_EXPIRED', [{ field, from, to }]);
}
