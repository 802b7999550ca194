import type { Db, NewRow, Reader } from '../db.js';

/** Whether this session of the customer has not been revoked. */
export async function isUnrevoked(read: Reader, id: string, customerId: string): Promise<boolean> {
  const session = read.selectFrom('session').select('id').where('id', '=', id);
  const found = await session
    .where('customer_id', '=', customerId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}

export async function wasOpenedSince(read: Reader, id: string, since: Date): Promise<boolean> {
  const session = read.selectFrom('session').select('id').where('id', '=', id);
  return (await session.where('created_at', '>=', since.toISOString()).executeTakeFirst()) !== undefined;
}

export async function insertSession(db: Db, session: NewRow<'session'>): Promise<void> {
  await db.insertInto('session').values(session).execute();
}

/** The session, locked. It is alive if it is neither revoked nor expired, was used `since` then, and its customer enabled. */
export async function lockSession(db: Db, id: string, { now, since }: { now: Date; since: Date }) {
  const found = await db
    .selectFrom('session')
    .innerJoin('customer', 'customer.id', 'session.customer_id')
    .select([
      'session.id',
      'session.customer_id as customerId',
      'session.generation',
      'session.pepper_id as pepperId',
      'session.rotated_at as rotatedAt',
    ])
    .select((row) => [
      row
        .case()
        .when(row.ref('customer.is_anonymous'))
        .then('ANONYMOUS' as const)
        .else('CUSTOMER' as const)
        .end()
        .as('role'),
      row
        .and([
          row('session.revoked_at', 'is', null),
          row('session.expires_at', '>', now.toISOString()),
          row('session.last_used_at', '>', since.toISOString()),
          row('customer.status', '=', 'ENABLED'),
        ])
        .$castTo<boolean>()
        .as('isAlive'),
    ])
    .where('session.id', '=', id)
    .forUpdate('session')
    .executeTakeFirst();
  return found ?? null;
}

/** Stores the next generation of the session, which makes older refresh tokens worthless. */
export async function rotateSession(
  db: Db,
  { id, generation, pepperId }: { id: string; generation: number; pepperId: string },
  { now, ip, userAgent }: { now: Date; ip?: string | undefined; userAgent?: string | undefined },
): Promise<void> {
  await db
    .updateTable('session')
    .set({ generation, pepper_id: pepperId, rotated_at: now, last_used_at: now })
    .set({ ip: ip ?? null, user_agent: userAgent ?? null })
    .where('id', '=', id)
    .execute();
}

/** Ends all sessions of a customer except those used last, as many as are `kept`. */
export async function revokeLeastUsed(db: Db, customerId: string, kept: number, now: Date): Promise<void> {
  const leastUsed = db
    .selectFrom('session')
    .select('id')
    .where('customer_id', '=', customerId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .orderBy('last_used_at', 'desc')
    .orderBy('id', 'desc')
    .offset(kept);
  await db
    .updateTable('session')
    .set({ revoked_at: now, revoked_reason: 'TOO_MANY' })
    .where('id', 'in', leastUsed)
    .execute();
}

/** Ends sessions of a customer: all of them, only one, or all except one. Returns their number. */
export async function revokeSessionsOf(
  db: Db,
  customerId: string,
  { now, reason, only, except }: { now: Date; reason: string; only?: string; except?: string | null },
): Promise<number> {
  const revoked = await db
    .updateTable('session')
    .set({ revoked_at: now, revoked_reason: reason })
    .where('customer_id', '=', customerId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .where((row) => (only ? row('id', '=', only) : row('id', 'is distinct from', except ?? null)))
    .returning('id')
    .execute();
  return revoked.length;
}
