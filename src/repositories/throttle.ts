import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

/** How often something may be tried. Times in seconds. */
export interface Gate {
  key: string;
  /** Tries before the first wait. */
  free: number;
  /** The wait once the free tries are used up; it doubles with each further try. */
  wait: number;
  longestWait: number;
  /** The count starts again after so long without a try or, in a fixed window, after its first one. */
  lifetime: number;
  isWindow?: boolean;
}

/** `retryAfter` in seconds. */
export type Passage = { isOpen: true } | { isOpen: false; retryAfter: number };

/** Counts one try at each gate, in order, up to the first that is closed. */
export async function passGates(em: EntityManager, gates: readonly Gate[], now: Date): Promise<Passage> {
  for (const gate of gates) {
    const passage = await passGate(em, gate, now);
    if (!passage.isOpen) return passage;
  }
  return { isOpen: true };
}

/**
 * Counts one try and says whether it may go ahead.
 *
 * It is counted before it is made, in a statement of its own: tries that come at the same moment cannot all slip
 * through, and a transaction that rolls back afterwards cannot take the count back. A try that finds the gate
 * closed is not counted, so hammering does not prolong the wait for the owner.
 */
async function passGate(em: EntityManager, gate: Gate, now: Date): Promise<Passage> {
  const at = sql`${now}::timestamptz`;
  const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  const blockedAfter = (count: ReturnType<typeof sql>) => sql`
    case when ${count} >= ${gate.free}::int then ${at} + interval '1 second' * least(
      ${gate.longestWait}::float8, ${gate.wait}::float8 * pow(2, least(${count} - ${gate.free}::int, 30))) end`;
  const isOver = sql`t.expires_at <= ${at}`;
  const isClosed = sql`coalesce(t.blocked_until > ${at}, false)`;
  const count = sql`case when ${isOver} then 1 when ${isClosed} then t.count else t.count + 1 end`;

  const { rows } = await sql<{ isOpen: boolean; retryAfter: number }>`
    insert into throttle as t (key, count, was_let_through, blocked_until, expires_at)
    values (${gate.key}, 1, true, ${blockedAfter(sql`1`)}, ${later(gate.lifetime)})
    on conflict (key) do update set
      count = ${count},
      was_let_through = ${isOver} or not ${isClosed},
      blocked_until = case when ${isOver} or not ${isClosed} then ${blockedAfter(count)} else t.blocked_until end,
      expires_at = case when ${isOver} then excluded.expires_at
        when ${isClosed} or ${gate.isWindow ?? false}::boolean then t.expires_at
        else greatest(t.expires_at, excluded.expires_at) end
    returning was_let_through as "isOpen",
      greatest(0, ceil(extract(epoch from blocked_until - ${at})))::int as "retryAfter"`.execute(
    em.getKysely(),
  );
  const { isOpen, retryAfter } = rows[0]!;
  return isOpen ? { isOpen } : { isOpen, retryAfter };
}

/** Forgets what was counted at these gates: the right password clears the account. */
export async function openGates(em: EntityManager, keys: readonly string[]): Promise<void> {
  await sql`delete from throttle where key = any(${[...keys]}::text[])`.execute(em.getKysely());
}

/** Gives one try back at a gate that counts failures only. */
export async function giveBack(em: EntityManager, key: string): Promise<void> {
  await sql`update throttle set count = greatest(0, count - 1), blocked_until = null
    where key = ${key}`.execute(em.getKysely());
}
