import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { positionOf } from './position.js';

/** The primary's position at a time of this process's monotonic clock, in milliseconds. */
export interface Sample {
  at: number;
  position: bigint;
}

/** A server that follows the primary. */
export interface Replica {
  readonly db: Kysely<unknown>;
  /** How many milliseconds ago the primary was where this one is, at most; infinite if that is not known. */
  lag(): number;
  /** How far it has come, at least. */
  position(): bigint;
  /** Asks how far it has come. Never throws. */
  look(samples: readonly Sample[]): Promise<void>;
  /** It failed: not to be read from until it has answered again. */
  leaveOut(): void;
  close(): Promise<void>;
}

/** @param cluster what the primary calls itself; a server of another one is never read from */
export function createReplica(db: Kysely<unknown>, cluster: () => string | null): Replica {
  let position = 0n;
  let followedUntil = Number.NEGATIVE_INFINITY;
  let failures = 0;
  let isLooking = false;

  const leaveOut = () => {
    followedUntil = Number.NEGATIVE_INFINITY;
    failures += 1;
  };
  const ask = async (samples: readonly Sample[]) => {
    const before = failures;
    const { rows } = await sql<{ replayed: string | null; follows: boolean; cluster: string }>`
      select pg_is_in_recovery() as follows, pg_last_wal_replay_lsn()::text as replayed,
        (select system_identifier::text from pg_control_system()) as cluster`.execute(db);
    const { follows, replayed, cluster: its } = rows[0]!;
    const reached = positionOf(replayed);
    // One that was promoted goes ways of its own.
    if (!follows || reached === null || its !== cluster()) return leaveOut();
    // It failed meanwhile: this answer is older than that.
    if (failures !== before) return;
    position = reached;
    const passed = samples.findLast((sample) => sample.position <= reached);
    followedUntil = passed?.at ?? Number.NEGATIVE_INFINITY;
  };

  return {
    db,
    lag: () => performance.now() - followedUntil,
    position: () => position,
    async look(samples) {
      // One that stands still is asked once, and is left out meanwhile because it falls behind.
      if (isLooking) return;
      isLooking = true;
      await ask(samples).catch(leaveOut);
      isLooking = false;
    },
    leaveOut,
    close: () => db.destroy(),
  };
}
