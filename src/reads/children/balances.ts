import { type RawBuilder, sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import { isStorable } from '../../platform/text/json.js';
import type { Reader, Row } from '../../tables/db.js';
import { type ChildOf, jsonList } from '../json-rows.js';

/** Amounts are decimals as text, without trailing zeros. */
export interface BalanceRow {
  campaignId: string;
  currency: string | null;
  product: string | null;
  amount: string;
}

/** A balance as it is at a moment, with what expires next. */
export interface HeldBalanceRow extends BalanceRow {
  expiringAmount: string | null;
  expiresAt: string | null;
}

export interface TransactionRow extends BalanceRow {
  id: string;
  kind: Row<'ledger_transaction'>['kind'];
  reason: string | null;
  reference: string | null;
  at: string;
  reversesId: string | null;
  isReversed: boolean;
  reversedAmount: string;
  balanceAfter: string;
  cardId: string;
}

export interface TransactionPage {
  /** One more than the page's length, to know whether there is a next page. */
  limit: number;
  isOldestFirst?: boolean;
  /** Only transactions beyond this one: older ones, or newer ones where the oldest come first. */
  from?: { at: string; id: string } | undefined;
  campaignId?: string | undefined;
}

/** What of an account has expired by a time and is still in its balance: what the job has not come round to. */
export const expiredBy = (accountId: RawBuilder<unknown>, time: RawBuilder<unknown>) => sql`coalesce((
  select sum(lot.remaining) from ledger_lot lot
  where lot.account_id = ${accountId} and lot.remaining > 0 and lot.expires_at <= ${time}), 0)`;

/**
 * A card's balances at a time, by campaign and product. The id is the card's. Of the lots only those are read whose
 * moment has passed, and the next ones.
 */
export const balancesOf =
  (at: string): ChildOf =>
  (cardId) => {
    const time = sql`${at}::timestamptz`;
    return jsonList(sql`
      select campaign.id as "campaignId", campaign.currency, account.product,
        trim_scale(account.balance - ${expiredBy(sql`account.id`, time)})::text as amount,
        trim_scale(next.amount)::text as "expiringAmount", next.expires_at as "expiresAt"
      from ledger_account account join campaign on campaign.id = account.campaign_id
      left join lateral (
        select first.expires_at, (
          select sum(lot.remaining) from ledger_lot lot
          where lot.account_id = account.id and lot.remaining > 0 and lot.expires_at = first.expires_at) as amount
        from (
          select lot.expires_at from ledger_lot lot
          where lot.account_id = account.id and lot.remaining > 0 and lot.expires_at > ${time}
          order by lot.expires_at limit 1) first) next on true
      where account.card_id = ${cardId}
      order by campaign.created_at, campaign.id, account.product`);
  };

const reversedAmount = sql`coalesce((
  select sum(abs(later.amount)) from ledger_transaction later where later.reverses_id = t.id), 0)`;

const columns = sql`t.id, t.kind, t.campaign_id as "campaignId", campaign.currency, t.product,
  trim_scale(t.amount)::text as amount, t.reason, t.reference, t.at, t.reverses_id as "reversesId",
  ${reversedAmount} = abs(t.amount) as "isReversed", trim_scale(${reversedAmount})::text as "reversedAmount",
  t.card_id as "cardId", (
    select trim_scale(entry.balance_after)::text from ledger_entry entry
    join ledger_account account on account.id = entry.account_id
    where entry.transaction_id = t.id and account.card_id = t.card_id) as "balanceAfter"`;

/**
 * A page of the transactions that changed a card's balances, newest or oldest first, including those on the cards it replaced,
 * where the customer's balances began. Moving the balances from one card to the next changed none of them, so that is
 * left out.
 */
export const transactionsOf =
  ({ limit, isOldestFirst = false, from, campaignId }: TransactionPage): ChildOf =>
  (cardId) => {
    const direction = isOldestFirst ? sql`asc` : sql`desc`;
    const beyond = isOldestFirst ? sql`>` : sql`<`;
    return jsonList(sql`
      select ${columns}
      from ledger_transaction t join campaign on campaign.id = t.campaign_id
      where t.kind <> 'TRANSFER' and t.card_id in (
          select mine.id from card mine join card asked on asked.customer_id = mine.customer_id
          where asked.id = ${cardId})
        ${from ? sql`and (t.at, t.id) ${beyond} (${from.at}::timestamptz, ${from.id}::uuid)` : sql``}
        ${campaignId === undefined ? sql`` : sql`and t.campaign_id::text = ${campaignId.toLowerCase()}`}
      order by t.at ${direction}, t.id ${direction} limit ${limit}`);
  };

export async function transactionsByIds(db: Reader, ids: readonly string[]) {
  const { rows } = await sql<{ row: TransactionRow }>`
    select row_to_json(found) as row from (
      select ${columns} from ledger_transaction t join campaign on campaign.id = t.campaign_id
      where t.id = any(${ids.filter((id) => isUuid(id))}::uuid[])) found`.execute(db);
  return rows.map(({ row }) => row);
}

/** Of more transactions with one reference the newest are shown. */
const MOST_OF_REFERENCE = 100;

/** The transactions with a reference, newest first: of one service, or of all. */
export async function transactionsByReference(db: Reader, reference: string, serviceId: string | null) {
  // A reference that the database cannot store is on no transaction.
  if (!isStorable(reference)) return [];
  const { rows } = await sql<{ row: TransactionRow }>`
    select row_to_json(found) as row from (
      select ${columns} from ledger_transaction t join campaign on campaign.id = t.campaign_id
      where t.reference = ${reference}
        and (${serviceId}::text is null or (t.actor_kind = 'SERVICE' and t.actor_id = ${serviceId}))
      order by t.at desc, t.id desc limit ${MOST_OF_REFERENCE}) found`.execute(db);
  return rows.map(({ row }) => row);
}
