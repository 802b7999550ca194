import { sql } from 'kysely';
import type { Db, NewRow, Reader, Row } from '../db.js';

export type EndpointRow = Row<'webhook_endpoint'>;
export type PauseReason = 'BY_STAFF' | 'FAILING' | 'GONE';

/** The endpoint, held until the transaction ends; null if there is none or it was removed. */
export async function lockEndpoint(db: Db, id: string): Promise<EndpointRow | null> {
  const found = await db
    .selectFrom('webhook_endpoint')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return found ?? null;
}

/** The same without holding it. */
export async function endpointById(db: Reader, id: string): Promise<EndpointRow | null> {
  const found = await db
    .selectFrom('webhook_endpoint')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return found ?? null;
}

/** The endpoint of the settings. */
export async function configuredEndpoint(db: Db): Promise<EndpointRow | null> {
  const found = await db
    .selectFrom('webhook_endpoint')
    .selectAll()
    .where('is_configured', '=', true)
    .where('removed_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return found ?? null;
}

/** All of them, held until the transaction ends. */
export const presentEndpoints = (db: Db): Promise<EndpointRow[]> =>
  db
    .selectFrom('webhook_endpoint')
    .selectAll()
    .where('removed_at', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();

/** How many there are. Whoever asks is the only one who adds any until their transaction ends. */
export async function countEndpoints(db: Db): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('webhook_endpoint'))`.execute(db);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from webhook_endpoint where removed_at is null`.execute(db);
  return rows[0]!.count;
}

type NewEndpoint = Omit<NewRow<'webhook_endpoint'>, 'position'>;

/** Adds an endpoint for what is placed in the log from now on. */
export async function addEndpoint(db: Db, endpoint: NewEndpoint): Promise<void> {
  const position = sql<string>`coalesce((select last_position from event_head), 0)`;
  await db
    .insertInto('webhook_endpoint')
    .values({ ...endpoint, position })
    .execute();
}

export async function changeEndpoint(
  db: Db,
  id: string,
  change: Partial<Omit<NewRow<'webhook_endpoint'>, 'id' | 'position'>>,
): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await db.updateTable('webhook_endpoint').set(change).where('id', '=', id).execute();
}

/** Ends a pause. What waits is tried at once, as if it had never failed. */
export async function resumeEndpoint(db: Db, id: string, now: Date): Promise<void> {
  const change = { paused_at: null, pause_reason: null, failures: 0, failing_since: null };
  await changeEndpoint(db, id, change);
  await sql`update webhook_delivery set attempts = 0, first_tried_at = null, next_try_at = null
    where endpoint_id = ${id} and status = 'PENDING' and attempts > 0`.execute(db);
  await sql`update webhook_line set next_at = ${now}
    where endpoint_id = ${id} and claim is null and next_at > ${now}`.execute(db);
}

/** Nothing is sent to it any more. What was kept about it goes by and by. */
export async function removeEndpoint(db: Db, id: string, now: Date): Promise<void> {
  const change = { removed_at: now, sealed_secret: '', previous_sealed_secret: null };
  await changeEndpoint(db, id, { ...change, previous_secret_until: null });
}
