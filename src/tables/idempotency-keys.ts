import { sql } from 'kysely';
import type { Db, Reader } from './db.js';

/** The key of a caller's stored answer, unique among the keys of one caller and one operation. */
export interface IdempotencyKey {
  caller: string;
  operation: string;
  key: string;
}

export interface KeptAnswer {
  payloadHash: string;
  /** Null while the call that claimed the key is running. */
  answer: unknown;
}

const columns = ({ caller, operation, key }: IdempotencyKey) => sql`${caller}, ${operation}, ${key}`;

/** The answer stored under this key since that time. */
export async function keptAnswer(read: Reader, key: IdempotencyKey, since: Date): Promise<KeptAnswer | null> {
  const { rows } = await sql<KeptAnswer>`
    select payload_hash as "payloadHash", answer from idempotency_key
    where (caller, operation, key) = (${columns(key)}) and created_at >= ${since}`.execute(read);
  return rows[0] ?? null;
}

/** Whether the key is now ours. Waits while another call with the same key is in its transaction. */
export async function claimKey(
  db: Db,
  key: IdempotencyKey,
  { hash, now, expired }: { hash: string; now: Date; expired: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into idempotency_key as k (caller, operation, key, payload_hash, created_at)
    values (${columns(key)}, ${hash}, ${now})
    on conflict (caller, operation, key) do update
      set payload_hash = excluded.payload_hash, created_at = excluded.created_at, answer = null
      where k.created_at < ${expired}
    returning 1`.execute(db);
  return rows.length === 1;
}

export async function keepAnswer(db: Db, key: IdempotencyKey, answer: object): Promise<void> {
  await sql`
    update idempotency_key set answer = ${JSON.stringify(answer)}::json
    where (caller, operation, key) = (${columns(key)})`.execute(db);
}

export async function releaseKey(db: Db, key: IdempotencyKey): Promise<void> {
  await sql`delete from idempotency_key where (caller, operation, key) = (${columns(key)})`.execute(db);
}
