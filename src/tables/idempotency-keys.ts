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

/** The answer stored under this key since that time. */
export async function keptAnswer(
  read: Reader,
  { caller, operation, key }: IdempotencyKey,
  since: Date,
): Promise<KeptAnswer | null> {
  const kept = await read
    .selectFrom('idempotency_key')
    .select(['payload_hash as payloadHash', 'answer'])
    .where((row) => row.and({ caller, operation, key }))
    .where('created_at', '>=', since.toISOString())
    .executeTakeFirst();
  return kept ?? null;
}

/** Whether the key is now ours. Waits while another call with the same key is in its transaction. */
export async function claimKey(
  db: Db,
  { caller, operation, key }: IdempotencyKey,
  { hash, now, expired }: { hash: string; now: Date; expired: Date },
): Promise<boolean> {
  const claimed = await db
    .insertInto('idempotency_key')
    .values({ caller, operation, key, payload_hash: hash, created_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['caller', 'operation', 'key'])
        .doUpdateSet({ payload_hash: hash, created_at: now, answer: null })
        .where('idempotency_key.created_at', '<', expired.toISOString()),
    )
    .returning('key')
    .executeTakeFirst();
  return claimed !== undefined;
}

export async function keepAnswer(
  db: Db,
  { caller, operation, key }: IdempotencyKey,
  answer: object,
): Promise<void> {
  const update = db.updateTable('idempotency_key').set({ answer: JSON.stringify(answer) });
  await update.where((row) => row.and({ caller, operation, key })).execute();
}

export async function releaseKey(db: Db, { caller, operation, key }: IdempotencyKey): Promise<void> {
  const removal = db.deleteFrom('idempotency_key');
  await removal.where((row) => row.and({ caller, operation, key })).execute();
}
