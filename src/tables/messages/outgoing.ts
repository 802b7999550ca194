import { sql } from 'kysely';
import type { Db } from '../db.js';

type Channel = 'EMAIL' | 'SMS';

/** A message that has been neither sent nor given up. */
export interface Outgoing {
  id: string;
  channel: Channel;
  template: string;
  isForStranger: boolean;
  sealedContent: string;
  expiresAt: string | null;
}

/** Null if it is already settled, or was cancelled when its customer was deleted. */
export async function outgoingById(db: Db, id: string): Promise<Outgoing | null> {
  const { rows } = await sql<Outgoing>`
    select id, channel, template, is_for_stranger as "isForStranger", sealed_content as "sealedContent", expires_at as "expiresAt"
    from message where id = ${id} and status = 'QUEUED'`.execute(db);
  return rows[0] ?? null;
}

/** Ends the message and erases its content. */
export async function settle(
  db: Db,
  id: string,
  end: { status: 'SENT' | 'PARKED' | 'EXPIRED'; reason: string | null; at: Date },
): Promise<void> {
  await sql`
    update message set status = ${end.status}, reason = ${end.reason}, settled_at = ${end.at}, sealed_content = null
    where id = ${id} and status = 'QUEUED'`.execute(db);
}

/** Removes the record of messages that were settled before that moment. */
export async function forgetSettled(db: Db, before: Date): Promise<void> {
  await sql`delete from message where settled_at < ${before}`.execute(db);
  await sql`delete from sms_day where day < ${before.toISOString().slice(0, 10)}`.execute(db);
}

/** Notes why the last attempt failed, for people who wonder why the message has not been sent. */
export async function noteFailure(db: Db, id: string, reason: string): Promise<void> {
  await sql`update message set reason = ${reason} where id = ${id}`.execute(db);
}

/**
 * Takes one text message out of the day's budget (UTC). False if the budget, or the strangers' share of it, is used
 * up.
 *
 * Counted before every attempt, because a message that may have been sent may have to be paid.
 */
export async function takeFromSmsBudget(
  db: Db,
  now: Date,
  budget: { all: number; strangers: number },
  isForStranger: boolean,
): Promise<boolean> {
  if ((isForStranger ? budget.strangers : budget.all) === 0) return false;
  const stranger = isForStranger ? 1 : 0;
  const { rows } = await sql`
    insert into sms_day as d (day, attempts, stranger_attempts)
    values (${now.toISOString().slice(0, 10)}, 1, ${stranger}::int)
    on conflict (day) do update
      set attempts = d.attempts + 1, stranger_attempts = d.stranger_attempts + ${stranger}::int
      where d.attempts < ${budget.all} and (${!isForStranger} or d.stranger_attempts < ${budget.strangers})
    returning 1`.execute(db);
  return rows.length === 1;
}
