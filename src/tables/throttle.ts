import { sql } from 'kysely';
import type { Db } from './db.js';

// The counting is written as SQL, because one statement judges the gate, counts and closes it.

/** A limit on how often something may be tried. Times in seconds. */
export interface Gate {
  key: string;
  /** Tries before the first wait. */
  free: number;
  /** The count restarts after this time without a try or, in a fixed window, this long after its first try. */
  lifetime: number;
  /** Once the free tries are used up, the gate is closed until the window ends. */
  isWindow?: boolean;
  /** Without a window: the wait once the free tries are used up; it doubles with each further try. */
  wait?: number;
  longestWait?: number;
}

/** `retryAfter` in seconds, with the key of the closed gate; of several, the one that stays closed longest. */
export type Passage = { isOpen: true } | { isOpen: false; retryAfter: number; key: string };

/**
 * Counts one try at each gate, if all of them are open.
 *
 * A try is counted before it is made, in statements of its own: simultaneous tries cannot all slip through, and a
 * transaction that rolls back later cannot undo the count. A try that finds a gate closed is not counted at any:
 * hammering neither prolongs the wait for the owner nor uses up the allowance of a longer window.
 */
export async function countTries(db: Db, gates: readonly Gate[], now: Date): Promise<Passage> {
  const closed = await longestClosed(db, gates, now);
  if (closed) return { isOpen: false, ...closed };
  for (const [index, gate] of gates.entries()) {
    const passage = await countTry(db, gate, now);
    if (passage.isOpen) continue;
    await uncountTries(db, gates.slice(0, index));
    return passage;
  }
  return { isOpen: true };
}

/** The longest wait at any of these gates, in seconds; null if all of them are open. Counts nothing. */
export async function waitAt(db: Db, gates: readonly Gate[], now: Date): Promise<number | null> {
  return (await longestClosed(db, gates, now))?.retryAfter ?? null;
}

async function longestClosed(db: Db, gates: readonly Gate[], now: Date) {
  const { rows } = await sql<{ key: string; retryAfter: number }>`
    select key, ceil(extract(epoch from blocked_until - ${now}::timestamptz))::int as "retryAfter" from throttle
    where key = any(${gates.map(({ key }) => key)}::text[])
      and blocked_until > ${now} and expires_at > ${now}
    order by blocked_until desc, key limit 1`.execute(db);
  return rows[0] ?? null;
}

async function countTry(db: Db, gate: Gate, now: Date): Promise<Passage> {
  const { key, free, lifetime, isWindow = false, wait = 0, longestWait = wait } = gate;
  const at = sql`${now}::timestamptz`;
  const end = sql`${new Date(now.getTime() + lifetime * 1000)}::timestamptz`;
  const isOver = sql`t.expires_at <= ${at}`;
  const isClosed = sql`(not ${isOver} and coalesce(t.blocked_until > ${at}, false))`;
  const count = sql`case when ${isOver} then 1 when ${isClosed} then t.count else t.count + 1 end`;
  const expiry = isWindow
    ? sql`case when ${isOver} then ${end} else t.expires_at end`
    : sql`case when ${isClosed} then t.expires_at else ${end} end`;
  const blockedAfter = (tries: ReturnType<typeof sql>, windowEnd: ReturnType<typeof sql>) => sql`
    case when ${tries} >= ${free}::int then ${
      isWindow
        ? windowEnd
        : sql`${at} + interval '1 second' * least(${longestWait}::float8,
            ${wait}::float8 * pow(2, least(${tries} - ${free}::int, 30)))`
    } end`;

  const { rows } = await sql<{ isOpen: boolean; retryAfter: number }>`
    insert into throttle as t (key, count, was_let_through, blocked_until, expires_at)
    values (${key}, 1, true, ${blockedAfter(sql`1`, end)}, ${end})
    on conflict (key) do update set
      count = ${count},
      was_let_through = not ${isClosed},
      blocked_until = case when ${isClosed} then t.blocked_until else ${blockedAfter(count, expiry)} end,
      expires_at = ${expiry}
    returning was_let_through as "isOpen",
      greatest(0, ceil(extract(epoch from blocked_until - ${at})))::int as "retryAfter"`.execute(db);
  const { isOpen, retryAfter } = rows[0]!;
  return isOpen ? { isOpen } : { isOpen, retryAfter, key };
}

/** Resets the counts at these gates: the right password clears the account. */
export async function forgetTries(db: Db, keys: readonly string[]): Promise<void> {
  const removal = db.deleteFrom('throttle');
  await removal.where((row) => row('key', '=', row.fn.any(row.val(keys)))).execute();
}

/** Resets the counts at every gate whose key begins with one of these prefixes, each of which ends with an ASCII sign. */
export async function forgetTriesUnder(db: Db, prefixes: readonly string[]): Promise<void> {
  // From the prefix to what comes next, byte by byte: an index is read for it whatever the plan was made for.
  const under = prefixes.map((prefix) => {
    const next = prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
    return sql`(key ~>=~ ${prefix}::text and key ~<~ ${next}::text)`;
  });
  if (under.length > 0) await sql`delete from throttle where ${sql.join(under, sql` or `)}`.execute(db);
}

/** Gives back a try that turned out not to be one: at a gate that counts failures, or when the server was too busy. */
export async function uncountTries(db: Db, gates: readonly Gate[]): Promise<void> {
  for (const { key, free, isWindow = false } of gates) {
    // A gate whose count falls to zero needs no row.
    await sql`
      with left_over as (
        update throttle set count = count - 1,
          blocked_until = case when ${isWindow} and count > ${free}::int then blocked_until end
        where key = ${key} and count > 1)
      delete from throttle where key = ${key} and count <= 1`.execute(db);
  }
}
