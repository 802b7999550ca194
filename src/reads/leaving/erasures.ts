import { type RawBuilder, sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import type { Acknowledgement, ErasureCause } from '../../entities/erasure-acknowledgements.js';
import type { Db } from '../../tables/db.js';
import { jsonList } from '../json-rows.js';

/** What is known of the erasure at another system. */
export interface ErasureSystem {
  clientId: string;
  name: string;
  /** Whether it can still answer. */
  isRegistered: boolean;
  status: Acknowledgement | 'PENDING' | 'OVERDUE';
  /** ISO 8601, as all times here. */
  askedAt: string;
  at: string | null;
  reason: string | null;
}

export interface ErasureRow {
  customerId: string;
  erasedAt: string;
  cause: ErasureCause;
  /** The ground that staff gave. */
  reason: string | null;
  systems: ErasureSystem[];
}

/** An erasure that is not complete, and its place among them. */
export interface OpenErasure extends ErasureRow {
  askedAt: string;
}

export interface OpenErasurePage {
  limit: number;
  /** The last ones first. */
  isBackwards?: boolean;
  from?: { at: string; id: string } | undefined;
}

const OPEN = sql`status in ('PENDING', 'REFUSED')`;

/** The columns of an erasure. Whoever was asked before `due` and has not answered is late. */
const columns = (due: Date) => sql`
  erasure.customer_id as "customerId", erasure.at as "erasedAt", erasure.cause, erasure.reason,
  ${jsonList(sql`
    select client.id as "clientId", client.name, acknowledges_erasures(client) as "isRegistered",
      case when told.status = 'PENDING' and told.asked_at < ${due} then 'OVERDUE' else told.status end as status,
      told.asked_at as "askedAt", told.answered_at as at, told.reason
    from erasure_acknowledgement told join service_client client on client.id = told.client_id
    where told.customer_id = erasure.customer_id and told.erasure_id = erasure.id
      and (told.status <> 'PENDING' or acknowledges_erasures(client))
    order by client.name, client.id`)} as systems`;

/** The last erasure of this id, with what each system said; null if nobody with it was erased. */
export async function erasureOf(db: Db, customerId: string, due: Date): Promise<ErasureRow | null> {
  if (!isUuid(customerId)) return null;
  const { rows } = await sql<{ read: ErasureRow[] }>`select ${jsonList(sql`
    select ${columns(due)} from erasure where customer_id = ${customerId}::uuid
    order by erasure.at desc, erasure.id desc limit 1`)} as read`.execute(db);
  return rows[0]!.read[0] ?? null;
}

/**
 * The erasures that a registered system has not confirmed, longest asked first. Each system gives so many at most, in
 * the order of its index, however many there are.
 */
export async function openErasures(
  db: Db,
  { limit, isBackwards, from }: OpenErasurePage,
  due: Date,
): Promise<OpenErasure[]> {
  const most = sql.lit(limit);
  const direction = isBackwards ? sql`desc` : sql`asc`;
  const inOrder = (of: RawBuilder<unknown>) =>
    sql`order by ${of}.asked_at ${direction}, ${of}.customer_id ${direction}`;
  const isBeyond = from
    ? sql`and (told.asked_at, told.customer_id) ${isBackwards ? sql`<` : sql`>`}
        (${from.at}::timestamptz, ${from.id}::uuid)`
    : sql``;
  const { rows } = await sql<{ read: OpenErasure[] }>`select ${jsonList(sql`
    select open.asked_at as "askedAt", ${columns(due)} from (
      select distinct place.asked_at, place.customer_id, place.erasure_id
      from service_client client cross join lateral (
        select told.asked_at, told.customer_id, told.erasure_id from erasure_acknowledgement told
        where told.client_id = client.id and ${OPEN} ${isBeyond} ${inOrder(sql`told`)} limit ${most}) place
      where acknowledges_erasures(client) ${inOrder(sql`place`)} limit ${most}
    ) open join erasure on erasure.id = open.erasure_id ${inOrder(sql`open`)}`)} as read`.execute(db);
  return rows[0]!.read;
}

/** Whether every system that can still answer has said that it is done. */
export const isConfirmed = ({ systems }: Pick<ErasureRow, 'systems'>): boolean =>
  systems.every(
    ({ isRegistered, status }) => !isRegistered || status === 'DONE' || status === 'NOTHING_HELD',
  );
