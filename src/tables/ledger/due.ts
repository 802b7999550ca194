import { sql } from 'kysely';
import type { Reader } from '../db.js';
import type { LotKey } from './lots.js';

/** What has expired on an account and is still in its balance. */
export interface DueAccount {
  accountId: string;
  issuerId: string;
  campaignId: string;
  currency: string | null;
  product: string | null;
  cardId: string;
  /** The holder of the card; for a card that is gone, whoever moved its balance last. */
  customerId: string;
  /** Whether the card exists, and with it the customer. */
  isHeld: boolean;
  before: string;
  after: string;
  /** Less than zero. */
  amount: string;
  expiredAt: string;
  lots: Array<LotKey & { amount: string }>;
}

/** The accounts among these, or of these cards, on which something has expired by now. */
export async function dueAccounts(
  db: Reader,
  of: { accounts: readonly string[] } | { cards: readonly string[] },
  now: Date,
): Promise<DueAccount[]> {
  const meant =
    'accounts' in of
      ? sql`account.id = any(${[...of.accounts]}::uuid[])`
      : sql`account.card_id = any(${[...of.cards]}::uuid[])`;
  const { rows } = await sql<DueAccount>`
    select account.id as "accountId", issuer.id as "issuerId", account.campaign_id as "campaignId",
      campaign.currency, account.product, account.card_id as "cardId", card.id is not null as "isHeld",
      coalesce(card.customer_id, (select last.customer_id from ledger_transaction last
        where last.card_id = account.card_id order by last.at desc, last.id desc limit 1)) as "customerId",
      trim_scale(account.balance)::text as before, trim_scale(account.balance - due.sum)::text as after,
      trim_scale(-due.sum)::text as amount, due.last as "expiredAt", due.lots
    from ledger_account account
    cross join lateral (
      select sum(lot.remaining) as sum, max(lot.expires_at) as last, json_agg(json_build_object(
        'expiresAt', lot.expires_at, 'slides', lot.slides, 'amount', (-lot.remaining)::text)) as lots
      from ledger_lot lot
      where lot.account_id = account.id and lot.remaining > 0 and lot.expires_at <= ${now}) due
    join ledger_account issuer on issuer.card_id is null and issuer.campaign_id = account.campaign_id
      and issuer.product is not distinct from account.product
    join campaign on campaign.id = account.campaign_id
    left join card on card.id = account.card_id
    where ${meant} and due.sum > 0 order by account.id`.execute(db);
  return rows;
}

/** Cards of which something has expired by now, or accounts of cards that are gone; at most so many, longest due first. */
export async function dueHolders(db: Reader, now: Date, most: number) {
  const { rows } = await sql<{ accountId: string; customerId: string | null }>`
    select due.account_id as "accountId", card.customer_id as "customerId"
    from (select account_id, min(expires_at) as since from (
        select account_id, expires_at from ledger_lot
        where remaining > 0 and (slides or not slides) and expires_at <= ${now}
        order by expires_at, account_id limit ${most}) first
      group by account_id) due
    join ledger_account account on account.id = due.account_id
    left join card on card.id = account.card_id order by due.since, due.account_id`.execute(db);
  return rows;
}
