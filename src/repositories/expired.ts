import { type Kysely, sql } from 'kysely';

/** How long what is over is still kept, to be looked at when something seems wrong. */
const KEPT_DAYS = { challenge: 1, session: 30, idempotencyKey: 1 };

/** Removes what counts no more: codes and links, counters of tries, sessions, and answers to repeated calls. */
export async function forgetExpired(db: Kysely<unknown>, now: Date): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  await sql`delete from throttle where expires_at < ${now}`.execute(db);
  await sql`delete from challenge where expires_at < ${daysAgo(KEPT_DAYS.challenge)}`.execute(db);
  await sql`delete from session where expires_at < ${daysAgo(KEPT_DAYS.session)}`.execute(db);
  await sql`delete from idempotency_key where created_at < ${daysAgo(KEPT_DAYS.idempotencyKey)}`.execute(db);
}
