import { sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import type { JsonValue } from '../platform/text/json.js';
import type { Db, Reader } from './db.js';

/** The balances of two cards in one campaign or product, and their sum. */
export interface JointBalance {
  campaignId: string;
  currency: string | null;
  product: string | null;
  survivor: string | null;
  absorbed: string | null;
  sum: string;
  isTooLarge: boolean;
}

/** The balances of two cards side by side; either card may be missing. */
export async function jointBalances(
  db: Reader,
  survivorCardId: string | null,
  absorbedCardId: string | null,
): Promise<JointBalance[]> {
  const of = (cardId: string | null) =>
    sql`trim_scale(sum(balance) filter (where card_id = ${cardId}))::text`;
  const { rows } = await sql<JointBalance>`
    select campaign.id as "campaignId", campaign.currency, account.product, ${of(survivorCardId)} as survivor,
      ${of(absorbedCardId)} as absorbed, trim_scale(sum(balance))::text as sum,
      sum(balance) >= 1e15 as "isTooLarge"
    from ledger_account account join campaign on campaign.id = account.campaign_id
    where account.card_id in (${survivorCardId}, ${absorbedCardId})
    group by campaign.id, account.product
    order by campaign.created_at, campaign.id, account.product`.execute(db);
  return rows;
}

export interface HeldField {
  id: string;
  name: string;
  value: JsonValue;
}

/** A customer's custom fields, each with the id of its value. */
export async function heldFields(db: Reader, customerId: string): Promise<HeldField[]> {
  const { rows } = await sql<HeldField>`
    select held.id, field.name, held.value
    from custom_field_value held join custom_field field on field.id = held.field_id
    where held.customer_id = ${customerId} order by field.number`.execute(db);
  return rows;
}

/** The ways a customer can sign in, and their number of sessions. */
export interface WaysIn {
  hasPassword: boolean;
  hasPin: boolean;
  sessions: number;
}

export async function waysIn(db: Reader, customerId: string, now: Date): Promise<WaysIn> {
  const { rows } = await sql<WaysIn>`
    select exists (select from credential where customer_id = ${customerId}) as "hasPassword",
      exists (select from pin where customer_id = ${customerId}) as "hasPin",
      (select count(*)::int from session
        where customer_id = ${customerId} and revoked_at is null and expires_at > ${now}) as sessions`.execute(
    db,
  );
  return rows[0]!;
}

/** A stored merge, with the record of its changes. */
export interface MergeRow {
  id: string;
  place: string;
  survivorId: string;
  absorbedId: string;
  record: unknown;
  isUndone: boolean;
}

export async function mergeById(db: Reader, id: string): Promise<MergeRow | null> {
  if (!isUuid(id)) return null;
  const { rows } = await sql<MergeRow>`
    select id, place::text, survivor_id as "survivorId", absorbed_id as "absorbedId", record,
      undone_at is not null as "isUndone"
    from customer_merge where id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** The latest merge built on this one: of its survivor with another customer, or into another customer. */
export async function mergeBuiltOn(db: Reader, { place, survivorId }: MergeRow): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from customer_merge
    where undone_at is null and place > ${place}::bigint and ${survivorId} in (survivor_id, absorbed_id)
    order by place desc limit 1`.execute(db);
  return rows[0]?.id ?? null;
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
  await sql`
    insert into customer_merge (id, survivor_id, absorbed_id, merged_at, actor_kind, actor_id, record)
    values (${merge.id}, ${merge.survivorId}, ${merge.absorbedId}, ${merge.at}, ${merge.actorKind},
      ${merge.actorId}, ${JSON.stringify(merge.record)}::json)`.execute(db);
}

/** Keeps the fact that there was a merge; the record of its changes is no longer needed. */
export async function forgetMerge(db: Db, id: string, now: Date): Promise<void> {
  await sql`update customer_merge set undone_at = ${now}, record = null where id = ${id}`.execute(db);
}

/** Redirects every record that led to one customer to another. Returns the ids of those records. */
export async function leadOn(db: Db, from: string, to: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update customer set merged_into_id = ${to} where merged_into_id = ${from} returning id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Redirects only these records. */
export async function leadBack(db: Db, ids: readonly string[], to: string): Promise<void> {
  await sql`update customer set merged_into_id = ${to} where id = any(${[...ids]}::uuid[])`.execute(db);
}
