import { sql } from 'kysely';
import type { Db, Reader } from '../db.js';
import { deleteInBatches } from '../expired.js';

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
export async function outgoingById(read: Reader, id: string): Promise<Outgoing | null> {
  const found = await read
    .selectFrom('message')
    .select(['id', 'channel', 'template', 'is_for_stranger as isForStranger'])
    .select(['sealed_content as sealedContent', 'expires_at as expiresAt'])
    .where('id', '=', id)
    .where('status', '=', 'QUEUED')
    .$narrowType<{ sealedContent: string }>()
    .executeTakeFirst();
  return found ?? null;
}

/** Ends the message and erases its content. */
export async function settle(
  db: Db,
  id: string,
  { status, reason, at }: { status: 'SENT' | 'PARKED' | 'EXPIRED'; reason: string | null; at: Date },
): Promise<void> {
  const update = db.updateTable('message').set({ status, reason, settled_at: at, sealed_content: null });
  await update.where('id', '=', id).where('status', '=', 'QUEUED').execute();
}

/** Deletes the messages to a customer that have not been sent. */
export async function deleteQueued(db: Db, customerId: string): Promise<void> {
  const removal = db.deleteFrom('message').where('customer_id', '=', customerId);
  await removal.where('status', '=', 'QUEUED').execute();
}

/** Removes the record of messages that were settled before that moment. */
export async function forgetSettled(db: Db, before: Date): Promise<void> {
  await deleteInBatches(db, 'message', sql`settled_at < ${before.toISOString()}::timestamptz`);
  await db.deleteFrom('sms_day').where('day', '<', dayOf(before)).execute();
}

/** Notes why the last attempt failed, for people who wonder why the message has not been sent. */
export async function noteFailure(db: Db, id: string, reason: string): Promise<void> {
  await db.updateTable('message').set({ reason }).where('id', '=', id).execute();
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
  const taken = await db
    .insertInto('sms_day')
    .values({ day: dayOf(now), attempts: 1, stranger_attempts: stranger })
    .onConflict((conflict) => {
      const update = conflict.column('day').doUpdateSet((row) => ({
        attempts: row('sms_day.attempts', '+', 1),
        stranger_attempts: row('sms_day.stranger_attempts', '+', stranger),
      }));
      const withinAll = update.where('sms_day.attempts', '<', budget.all);
      return isForStranger ? withinAll.where('sms_day.stranger_attempts', '<', budget.strangers) : withinAll;
    })
    .returning('day')
    .executeTakeFirst();
  return taken !== undefined;
}

const dayOf = (time: Date) => time.toISOString().slice(0, 10);
