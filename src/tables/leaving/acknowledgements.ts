import { sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import type { Acknowledgement } from '../../entities/erasure-acknowledgements.js';
import type { Db, Reader } from '../db.js';

/** What a system has said of an erasure. */
export interface Answer {
  status: Acknowledgement;
  /** ISO 8601. */
  at: string;
  reason: string | null;
}

/** Asks every system that is registered, and was when the person was erased; anew where the id was erased before. */
export async function askToAcknowledge(db: Db, erasureIds: readonly string[], now: Date): Promise<void> {
  await sql`
    insert into erasure_acknowledgement (customer_id, client_id, erasure_id, status, asked_at)
    select distinct on (erasure.customer_id, client.id)
      erasure.customer_id, client.id, erasure.id, 'PENDING', ${now}::timestamptz
    from erasure join service_client client on client.created_at <= erasure.at and acknowledges_erasures(client)
    where erasure.id = any(${[...erasureIds]}::uuid[])
    order by erasure.customer_id, client.id, erasure.at desc, erasure.id desc
    on conflict (customer_id, client_id) do update set erasure_id = excluded.erasure_id, status = 'PENDING',
      asked_at = excluded.asked_at, answered_at = null, reason = null`.execute(db);
}

/**
 * Notes what a system says of an erasure, unless it has said that it is done. Answers what stands then; null if nobody
 * with this id was erased.
 */
export async function acknowledge(
  db: Db,
  { customerId, clientId }: { customerId: string; clientId: string },
  { status, reason, now }: { status: Acknowledgement; reason: string | null; now: Date },
): Promise<Answer | null> {
  if (!isUuid(customerId)) return null;
  // A system that was not asked answers to when the others were.
  await sql`
    insert into erasure_acknowledgement as noted
      (customer_id, client_id, erasure_id, status, asked_at, answered_at, reason)
    select customer_id, ${clientId}, id, ${status},
      coalesce((select max(asked_at) from erasure_acknowledgement asked where asked.erasure_id = erasure.id
        and asked.customer_id = erasure.customer_id), at),
      ${now}::timestamptz, ${reason}::text
    from erasure where customer_id = ${customerId}::uuid order by at desc, id desc limit 1
    on conflict (customer_id, client_id) do update
      set status = excluded.status, answered_at = excluded.answered_at, reason = excluded.reason
      where noted.status in ('PENDING', 'REFUSED')
        and (noted.status, noted.reason) is distinct from (excluded.status, excluded.reason)`.execute(db);
  const { rows } = await sql<{ answer: Answer }>`
    select json_build_object('status', status, 'at', answered_at, 'reason', reason) as answer
    from erasure_acknowledgement
    where customer_id = ${customerId}::uuid and client_id = ${clientId}`.execute(db);
  return rows[0]?.answer ?? null;
}

/** The systems that owe an answer since between the two times, each with the number of erasures. */
export async function overdueBetween(
  db: Reader,
  from: Date,
  to: Date,
): Promise<Array<{ clientId: string; erasures: number }>> {
  const { rows } = await sql<{ clientId: string; erasures: number }>`
    select client.id as "clientId", due.erasures from service_client client cross join lateral (
      select count(*)::int as erasures from erasure_acknowledgement
      where client_id = client.id and status = 'PENDING' and asked_at >= ${from} and asked_at < ${to}) due
    where due.erasures > 0 and acknowledges_erasures(client) order by client.id`.execute(db);
  return rows;
}

/** More of one system are not counted: whoever reads it has been told long before. */
const MOST_COUNTED = 10_000;

/** How many erasures some registered system is late with, by the database's clock. */
export async function overdueErasures(db: Reader, days: number): Promise<number> {
  const { rows } = await sql<{ overdue: number }>`
    select count(distinct late.customer_id)::int as overdue from service_client client cross join lateral (
      select customer_id from erasure_acknowledgement
      where client_id = client.id and status = 'PENDING'
        and asked_at < clock_timestamp() - make_interval(days => ${days}::int)
      order by asked_at limit ${sql.lit(MOST_COUNTED)}) late
    where acknowledges_erasures(client)`.execute(db);
  return rows[0]!.overdue;
}
