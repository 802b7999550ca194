import { sql } from 'kysely';
import type { Db, Reader } from '../db.js';
import type { Pot } from '../ledger-books.js';

/** The part of an account that expires at one moment, ISO 8601 in UTC. What slides moves on when the balance is used. */
export interface LotKey {
  expiresAt: string;
  slides: boolean;
}

/** A part of an amount: of a lot, or of what does not expire (null). */
export interface Share {
  lot: LotKey | null;
  amount: string;
}

/** What a lot holds, or by how much it changes. */
export interface Lot extends LotKey {
  amount: string;
}

const iso = (time: string) => new Date(time).toISOString();

/** The lots of an account that hold anything, soonest first, also those whose moment has passed. */
export async function openLots(db: Reader, accountId: string): Promise<Lot[]> {
  const found = await db
    .selectFrom('ledger_lot')
    .select(['expires_at as expiresAt', 'slides'])
    .select((row) => row.cast<string>(row.fn('trim_scale', ['remaining']), 'text').as('amount'))
    .where('account_id', '=', accountId)
    .where('remaining', '>', '0')
    .orderBy('expires_at')
    .orderBy('slides')
    .execute();
  return found.map((lot) => ({ ...lot, expiresAt: iso(lot.expiresAt) }));
}

/** The lots of a card in one pot that hold anything. */
export async function openLotsOfCard(
  db: Reader,
  cardId: string,
  { campaignId, product }: Pot,
): Promise<Lot[]> {
  const account = await db
    .selectFrom('ledger_account')
    .select('id')
    .where('card_id', '=', cardId)
    .where('campaign_id', '=', campaignId)
    .where('product', 'is not distinct from', product)
    .executeTakeFirst();
  return account ? openLots(db, account.id) : [];
}

/** The changes that a transaction made to the lots of a card, of whichever of its accounts. */
export async function lotsOfTransaction(db: Reader, transactionId: string): Promise<Lot[]> {
  const found = await db
    .selectFrom('ledger_lot_entry')
    .select(['expires_at as expiresAt', 'slides'])
    .select((row) => row.cast<string>(row.fn('trim_scale', ['amount']), 'text').as('amount'))
    .where('transaction_id', '=', transactionId)
    .orderBy('expires_at')
    .orderBy('slides')
    .execute();
  return found.map((lot) => ({ ...lot, expiresAt: iso(lot.expiresAt) }));
}

/** Enters a transaction's changes to the lots of one account. A trigger moves what they hold. */
export async function enterLots(
  db: Db,
  transactionId: string,
  accountId: string,
  lots: readonly Lot[],
): Promise<void> {
  if (lots.length === 0) return;
  await db
    .insertInto('ledger_lot_entry')
    .values(
      lots.map(({ expiresAt, slides, amount }) => ({
        transaction_id: transactionId,
        account_id: accountId,
        expires_at: expiresAt,
        slides,
        amount,
      })),
    )
    .execute();
}

/** A customer who was told that a lot will expire is not told again because it moved to another account. */
export async function carryNotices(db: Db, from: string, to: string): Promise<void> {
  await sql`
    update ledger_lot lot set noticed_at = told.noticed_at from ledger_lot told
    where lot.account_id = ${to}::uuid and told.account_id = ${from}::uuid and told.noticed_at is not null
      and (told.expires_at, told.slides) = (lot.expires_at, lot.slides) and lot.noticed_at is null`.execute(
    db,
  );
}

/** What a campaign's rule says at a moment. */
export interface ExpiryTerms {
  /** When what is added now expires; null if it does not. */
  expiresAt: string | null;
  /** Whether it moves on when the balance is used. */
  slides: boolean;
  /** Until when something can be used that is given back after its moment. */
  graceEndsAt: string;
}

const GRACE_DAYS = 30;

/**
 * The terms of a campaign at a moment. A day belongs to the campaign's time zone, and everything expires at the end of a
 * day: 30 days after the 1st is the midnight that ends the 31st, whatever daylight saving time does in between.
 */
export async function expiryTerms(db: Reader, campaignId: string, at: Date): Promise<ExpiryTerms> {
  const { rows } = await sql<ExpiryTerms>`
    select (last_day + 1)::timestamp at time zone time_zone as "expiresAt",
      coalesce(expiry_rule = 'MONTHS_OF_INACTIVITY', false) as slides,
      (today + ${GRACE_DAYS}::integer + 1)::timestamp at time zone time_zone as "graceEndsAt"
    from campaign
    cross join lateral (select (${at}::timestamptz at time zone time_zone)::date as today) local
    cross join lateral (select case expiry_rule
      when 'DAYS_AFTER_EARNING' then today + expiry_count
      when 'END_OF_YEAR' then make_date(extract(year from today)::integer + expiry_count, 12, 31)
      else (today + make_interval(months => expiry_count))::date end as last_day) counted
    where id = ${campaignId}::uuid`.execute(db);
  const { expiresAt, slides, graceEndsAt } = rows[0]!;
  return { expiresAt: expiresAt && iso(expiresAt), slides, graceEndsAt: iso(graceEndsAt) };
}
