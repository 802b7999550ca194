import { sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import type { Db, Reader } from './db.js';
import type { Lot } from './ledger/lots.js';

/** The balances of two cards in one campaign or product, and their sum. */
export interface JointBalance {
  campaignId: string;
  currency: string | null;
  product: string | null;
  survivor: string | null;
  absorbed: string | null;
  sum: string;
  isTooLarge: boolean;
  /** The parts of the absorbed balance that expire. */
  absorbedLots: Lot[];
}

/** The balances of two cards side by side; either card may be missing. Written as SQL, because it computes with exact numbers. */
export async function jointBalances(
  db: Reader,
  survivorCardId: string | null,
  absorbedCardId: string | null,
  now: Date,
): Promise<JointBalance[]> {
  const of = (cardId: string | null) =>
    sql`trim_scale(sum(held.balance) filter (where account.card_id = ${cardId}))::text`;
  const { rows } = await sql<JointBalance>`
    select campaign.id as "campaignId", campaign.currency, account.product, ${of(survivorCardId)} as survivor,
      ${of(absorbedCardId)} as absorbed, trim_scale(sum(held.balance))::text as sum,
      sum(held.balance) >= 1e15 as "isTooLarge",
      (select coalesce(json_agg(json_build_object('expiresAt', lot.expires_at, 'slides', lot.slides,
          'amount', trim_scale(lot.remaining)::text) order by lot.expires_at, lot.slides), '[]')
        from ledger_account mine join ledger_lot lot on lot.account_id = mine.id
        where mine.card_id = ${absorbedCardId} and mine.campaign_id = campaign.id
          and mine.product is not distinct from account.product
          and lot.remaining > 0 and lot.expires_at > ${now}) as "absorbedLots"
    from ledger_account account join campaign on campaign.id = account.campaign_id
    cross join lateral (select account.balance - coalesce((
      select sum(lot.remaining) from ledger_lot lot where lot.account_id = account.id
        and lot.remaining > 0 and lot.expires_at <= ${now}), 0) as balance) held
    where account.card_id in (${survivorCardId}, ${absorbedCardId})
    group by campaign.id, account.product
    order by campaign.created_at, campaign.id, account.product`.execute(db);
  return rows;
}

/** A stored merge, with the record of its changes. */
export interface MergeRow {
  id: string;
  place: string;
  survivorId: string;
  absorbedId: string;
  /** ISO 8601. */
  mergedAt: string;
  record: unknown;
  isUndone: boolean;
}

export async function mergeById(read: Reader, id: string): Promise<MergeRow | null> {
  if (!isUuid(id)) return null;
  const found = await read
    .selectFrom('customer_merge')
    .select(['id', 'place', 'survivor_id as survivorId', 'absorbed_id as absorbedId', 'record'])
    .select(['merged_at as mergedAt', 'undone_at as undoneAt'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) return null;
  const { undoneAt, ...merge } = found;
  return { ...merge, isUndone: undoneAt !== null };
}

/** The latest merge built on this one: of its survivor with another customer, or into another customer. */
export async function mergeBuiltOn(read: Reader, { place, survivorId }: MergeRow): Promise<string | null> {
  const found = await read
    .selectFrom('customer_merge')
    .select('id')
    .where('undone_at', 'is', null)
    .where('place', '>', place)
    .where((row) => row.or([row('survivor_id', '=', survivorId), row('absorbed_id', '=', survivorId)]))
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.id ?? null;
}

/** When the customer last absorbed another one, of the merges that can be undone; null if there is none. */
export async function lastMergeAt(read: Reader, survivorId: string): Promise<Date | null> {
  const found = await read
    .selectFrom('customer_merge')
    .select('merged_at as mergedAt')
    .where('survivor_id', '=', survivorId)
    .where('undone_at', 'is', null)
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ? new Date(found.mergedAt) : null;
}

export async function keepMerge(
  db: Db,
  merge: {
    id: string;
    survivorId: string;
    absorbedId: string;
    at: Date;
    actorKind: string;
    actorId: string;
    record: object;
  },
): Promise<void> {
  await db
    .insertInto('customer_merge')
    .values({
      id: merge.id,
      survivor_id: merge.survivorId,
      absorbed_id: merge.absorbedId,
      merged_at: merge.at,
      actor_kind: merge.actorKind,
      actor_id: merge.actorId,
      record: JSON.stringify(merge.record),
    })
    .execute();
}

/** Keeps the fact that there was a merge; the record of its changes is no longer needed. */
export async function forgetMerge(db: Db, id: string, now: Date): Promise<void> {
  const update = db.updateTable('customer_merge').set({ undone_at: now, record: null });
  await update.where('id', '=', id).execute();
}
