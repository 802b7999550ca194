import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Queue } from '../../platform/queue.js';
import type { JsonValue } from '../../platform/text/json.js';
import type { Db } from '../db.js';
import { deleteInBatches } from '../expired.js';

/** The events for other systems, by type. They carry only ids: a system that may know more asks for it. */
interface EventData {
  'customer.erased': { customerId: string; cause: string };
}
type EventType = keyof EventData;

export interface Events {
  /** Queues an event for delivery once this transaction has committed. */
  put<T extends EventType>(transaction: Db, type: T, data: EventData[T], at: Date): Promise<void>;
}

/** Stores an event and the job that delivers it in the caller's transaction: both or neither. */
export const createEvents = (queue: Queue): Events => ({
  async put(transaction, type, data, at) {
    const id = uuidv7();
    await transaction
      .insertInto('event')
      .values({ id, type, data: JSON.stringify(data), status: 'QUEUED', created_at: at })
      .execute();
    await queue.send(transaction, 'events', id);
  },
});

/** For an installation without a listener. */
export const nobodyListens: Events = { put: async () => {} };

export interface OutgoingEvent {
  id: string;
  type: string;
  data: JsonValue;
  at: string;
}

/** Null if it is already settled. Read as JSON, as which it is sent. */
export async function outgoingEventById(db: Db, id: string): Promise<OutgoingEvent | null> {
  const { rows } = await sql<{ row: OutgoingEvent }>`
    select json_build_object('id', id, 'type', type, 'at', created_at, 'data', data) as row
    from event where id = ${id} and status = 'QUEUED'`.execute(db);
  return rows[0]?.row ?? null;
}

/** Notes why the last attempt failed, for people who wonder why the event has not been delivered. */
export async function noteEventFailure(db: Db, id: string, reason: string): Promise<void> {
  await db.updateTable('event').set({ reason }).where('id', '=', id).execute();
}

export async function settleEvent(
  db: Db,
  id: string,
  { status, reason, at }: { status: 'DELIVERED' | 'PARKED'; reason: string | null; at: Date },
): Promise<void> {
  const update = db.updateTable('event').set({ status, reason, settled_at: at });
  await update.where('id', '=', id).where('status', '=', 'QUEUED').execute();
}

/** Removes the record of events that were settled before that moment. */
export async function forgetSettledEvents(db: Db, before: Date): Promise<void> {
  await deleteInBatches(db, 'event', sql`settled_at < ${before.toISOString()}::timestamptz`);
}
