import { sql } from 'kysely';
import type { Reader } from '../db.js';

/** More than one is ambiguous, however many there are. */
const MOST = 100;

/**
 * The additions and redemptions with a reference, of one service or of all: all of them, and those of which something is
 * left to reverse.
 */
export async function transactionIdsByReference(db: Reader, reference: string, serviceId: string | null) {
  const { rows } = await sql<{ id: string; isOpen: boolean }>`
    select t.id, abs(t.amount) > coalesce((
      select sum(abs(later.amount)) from ledger_transaction later where later.reverses_id = t.id), 0) as "isOpen"
    from ledger_transaction t
    where t.reference = ${reference} and t.kind in ('ADD', 'REDEEM')
      and (${serviceId}::text is null or (t.actor_kind = 'SERVICE' and t.actor_id = ${serviceId}))
    order by t.at desc, t.id desc limit ${MOST}`.execute(db);
  return {
    all: rows.map(({ id }) => id),
    open: rows.filter(({ isOpen }) => isOpen).map(({ id }) => id),
  };
}
