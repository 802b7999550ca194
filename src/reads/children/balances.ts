import { sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import type { Reader, Row } from '../../tables/db.js';
import { type ChildOf, jsonList } from '../json-rows.js';

/** Amounts are decimals as text, without trailing zeros. */
export interface BalanceRow {
  campaignId: string;
  currency: string | null;
  product: string | null;
  amount: string;
}

export interface TransactionRow extends BalanceRow {
  id: string;
  kind: Row<'ledger_transaction'>['kind'];
  reason: string | null;
  reference: string | null;
  at: string;
  reversesId: string | null;
  isReversed: boolean;
}

export interface TransactionPage {
  /** One more than the page's length, to know whether there is a next page. */
  limit: number;
  isOldestFirst?: boolean;
  /** Only transactions beyond this one: older ones, or newer ones where the oldest come first. */
  from?: { at: string; id: string } | undefined;
  campaignId?: string | undefined;
}

/** A card's balances, by campaign and product. The id is the card's. */
export const balancesOf: ChildOf = (cardId) =>
  jsonList(sql`
    select campaign.id as "campaignId", campaign.currency, account.product,
      trim_scale(account.balance)::text as amount
    from ledger_account account join campaign on campaign.id = account.campaign_id
    where account.card_id = ${cardId}
    order by campaign.created_at, campaign.id, account.product`);

const columns = sql`t.id, t.kind, t.campaign_id as "campaignId", campaign.currency, t.product,
  trim_scale(t.amount)::text as amount, t.reason, t.reference, t.at, t.reverses_id as "reversesId",
  exists (select from ledger_transaction later where later.reverses_id = t.id) as "isReversed"`;

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
