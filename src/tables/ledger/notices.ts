import { sql } from 'kysely';
import type { Db, Reader } from '../db.js';

/** A lot that expires soon, of a campaign that tells of it. */
export interface ExpiringLot {
  accountId: string;
  expiresAt: string;
  slides: boolean;
  amount: string;
  campaign: string;
  currency: string | null;
  product: string | null;
  /** The last day on which it can be used, by the campaign's time zone. */
  lastDay: string;
  /** The holder of the card; null if the card is gone. */
  customerId: string | null;
}

/** Lots that expire within the days of notice of their campaigns, of which nobody was told, soonest first. */
export async function expiringLots(db: Reader, now: Date, most: number): Promise<ExpiringLot[]> {
  const { rows } = await sql<ExpiringLot>`
    select lot.account_id as "accountId", lot.expires_at as "expiresAt", lot.slides,
      trim_scale(lot.remaining)::text as amount, campaign.name as campaign, campaign.currency, account.product,
      ((lot.expires_at - interval '1 millisecond') at time zone campaign.time_zone)::date::text as "lastDay",
      card.customer_id as "customerId"
    from campaign
    cross join lateral (
      select * from ledger_lot soon
      where soon.campaign_id = campaign.id and soon.remaining > 0 and soon.noticed_at is null
        and soon.expires_at > ${now}
        and soon.expires_at <= ${now}::timestamptz + make_interval(days => campaign.expiry_notice_days)
      order by soon.expires_at limit ${most}) lot
    join ledger_account account on account.id = lot.account_id
    left join card on card.id = account.card_id
    where campaign.expiry_notice_days is not null
    order by lot.expires_at, lot.account_id limit ${most}`.execute(db);
  return rows;
}

/** Locks the customers that nobody else is changing at the moment, in the order of their ids, and says which. */
export async function lockIdle(db: Db, customerIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (customerIds.length === 0) return new Set();
  const locked = await db
    .selectFrom('customer')
    .select('id')
    .where('id', 'in', [...new Set(customerIds)])
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute();
  return new Set(locked.map(({ id }) => id));
}

export async function noteNotices(db: Db, lots: readonly ExpiringLot[], at: Date): Promise<void> {
  if (lots.length === 0) return;
  await sql`
    update ledger_lot lot set noticed_at = ${at}
    from json_to_recordset(${JSON.stringify(lots)}::json)
      as told ("accountId" uuid, "expiresAt" timestamptz, slides boolean)
    where (lot.account_id, lot.expires_at, lot.slides) = (told."accountId", told."expiresAt", told.slides)`.execute(
    db,
  );
}
