import { type Kysely, sql } from 'kysely';

export type Channel = 'EMAIL' | 'SMS';

/** A message that has neither left nor been given up. */
export interface Outgoing {
  id: string;
  channel: Channel;
  template: string;
  sealedContent: string;
  expiresAt: string | null;
}

/** Null when it is settled already, or was cancelled with its customer. */
export async function outgoingById(db: Kysely<unknown>, id: string): Promise<Outgoing | null> {
  const { rows } = await sql<Outgoing>`
    select id, channel, template, sealed_content as "sealedContent", expires_at as "expiresAt"
    from message where id = ${id} and status = 'QUEUED'`.execute(db);
  return rows[0] ?? null;
}

/** Nothing more happens to the message, and what it said is gone. */
export async function settle(
  db: Kysely<unknown>,
  id: string,
  end: { status: 'SENT' | 'PARKED' | 'EXPIRED'; reason: string | null; at: Date },
): Promise<void> {
  await sql`
    update message set status = ${end.status}, reason = ${end.reason}, settled_at = ${end.at}, sealed_content = null
    where id = ${id} and status = 'QUEUED'`.execute(db);
}

/** Removes the record of messages that ended before that moment. */
export async function forgetSettled(db: Kysely<unknown>, before: Date): Promise<void> {
  await sql`delete from message where settled_at < ${before}`.execute(db);
  await sql`delete from sms_day where day < ${before.toISOString().slice(0, 10)}`.execute(db);
}

/** Why the last attempt failed, for whoever wonders what the message waits for. */
export async function noteFailure(db: Kysely<unknown>, id: string, reason: string): Promise<void> {
  await sql`update message set reason = ${reason} where id = ${id}`.execute(db);
}

/**
 * Takes one text message out of the day's budget (UTC). False when it is used up.
 *
 * Counted before the attempt and for every attempt: what may have been sent may have to be paid.
 */
export async function takeFromSmsBudget(db: Kysely<unknown>, now: Date, budget: number): Promise<boolean> {
  if (budget === 0) return false;
  const { rows } = await sql`
    insert into sms_day as d (day, attempts) values (${now.toISOString().slice(0, 10)}, 1)
    on conflict (day) do update set attempts = d.attempts + 1 where d.attempts < ${budget}
    returning 1`.execute(db);
  return rows.length === 1;
}
