import { type Kysely, sql } from 'kysely';
import { isLasting } from '../errors.js';
import { isRefusedByPooler } from '../pooler/expected-pooler.js';
import { positionOf } from './position.js';

/** The primary's position at a time of this process's monotonic clock, in milliseconds. */
export interface Sample {
  at: number;
  position: bigint;
}

/** What a server and those that follow it have in common: the cluster's identifier, and the database's number in it. */
export interface Identity {
  cluster: string;
  database: string;
}

/** Why a replica is not read from. */
export interface Hindrance {
  kind: 'UNASKED' | 'FAILED' | 'PRIMARY_UNKNOWN' | 'BEHIND';
  /** A clause for the log. */
  why: string;
}

/** A server that follows the primary. */
export interface Replica {
  readonly db: Kysely<unknown>;
  /** Null while it may be read from. */
  hindrance(): Hindrance | null;
  /** How many milliseconds ago the primary was where this one is, at most; infinite if that is not known. */
  lag(): number;
  /** How far it has come, at least. */
  position(): bigint;
  /** Asks how far it has come. Never throws. */
  look(samples: readonly Sample[]): Promise<void>;
  /**
   * It failed: not to be read from until it has answered again, and not at once if asking again soon is of no use.
   *
   * @param why a clause for the log; without it, what the error says
   */
  leaveOut(error: unknown, why?: string): void;
  /** The answer to a read; rejects with a `LostReplicaError` once nobody should wait for it any longer. */
  unlessLost<T>(answer: Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The replica does not say any more how far it has come: a read of it may take until its connection is given up. */
export class LostReplicaError extends Error {
  override name = 'LostReplicaError';
}

export interface ReplicaParts {
  /** For reads. */
  db: Kysely<unknown>;
  /** For asking how far it has come, on a connection that no read keeps. */
  looks: Kysely<unknown>;
  /** Throws unless it is reached in the configured way. */
  check: () => Promise<void>;
  /** What a failure means, without passwords. */
  explain: (error: unknown) => string;
  /** Null while the primary has not been asked. */
  identity: () => Identity | null;
  maxLagMs: number;
}

const LONGEST_WAIT_MS = 60_000;
const FIRST_WAIT_MS = 1_000;
/** How long an attempt that fails may take. */
const ATTEMPT_MS = 10_000;

export function createReplica({ db, looks, check, explain, identity, maxLagMs }: ReplicaParts): Replica {
  let position = 0n;
  let followedUntil = Number.NEGATIVE_INFINITY;
  let failure: Hindrance | null = { kind: 'UNASKED', why: 'it has not been asked yet' };
  let failures = 0;
  let isLooking = false;
  let isChecked = false;
  let [waitMs, failedAt, lookAt] = [0, Number.NEGATIVE_INFINITY, 0];
  let primarySeenAt = Number.NEGATIVE_INFINITY;
  const waiting = new Set<(error: Error) => void>();

  const fail = (why: string) => {
    followedUntil = Number.NEGATIVE_INFINITY;
    failures += 1;
    failure = { kind: 'FAILED', why };
  };
  const leaveOut = (error: unknown, why = explain(error)) => {
    fail(why);
    isChecked = false;
    if (!isRefusedByPooler((error as Error).message) && !isLasting(error)) return;
    const now = performance.now();
    const isRepeated = now - failedAt < 2 * waitMs + ATTEMPT_MS;
    waitMs = isRepeated ? Math.min(LONGEST_WAIT_MS, Math.max(FIRST_WAIT_MS, 2 * waitMs)) : FIRST_WAIT_MS;
    failedAt = now;
    lookAt = now + waitMs;
  };
  const ask = async (samples: readonly Sample[]) => {
    const before = failures;
    if (!isChecked) await check();
    isChecked = true;
    const { rows } = await sql<{ replayed: string | null; follows: boolean } & Identity>`
      select pg_is_in_recovery() as follows, pg_last_wal_replay_lsn()::text as replayed,
        (select system_identifier::text from pg_control_system()) as cluster,
        (select oid::text from pg_database where datname = current_database()) as database`.execute(looks);
    const { follows, replayed, cluster, database } = rows[0]!;
    const primary = identity();
    const reached = positionOf(replayed);
    if (!primary) return fail('the primary does not answer, so nobody knows whether this is its replica');
    if (cluster !== primary.cluster) return fail('it belongs to another cluster than the primary');
    if (database !== primary.database) return fail('the URL names another database than the primary’s');
    // One that was promoted goes ways of its own.
    if (!follows || reached === null) return fail('it does not follow the primary: it takes writes itself');
    // It failed meanwhile: this answer is older than that.
    if (failures !== before) return;
    failure = null;
    position = reached;
    const passed = samples.findLast((sample) => sample.position <= reached);
    followedUntil = passed?.at ?? Number.NEGATIVE_INFINITY;
  };
  const lag = () => performance.now() - followedUntil;

  return {
    db,
    hindrance() {
      if (failure) return failure;
      const behind = lag();
      if (behind <= maxLagMs) return null;
      if (performance.now() - primarySeenAt > maxLagMs) {
        return {
          kind: 'PRIMARY_UNKNOWN',
          why: 'the primary does not answer, so nobody knows how far behind it is',
        };
      }
      const ms = Number.isFinite(behind) ? `${Math.round(behind)} ms` : 'nobody knows how far';
      return { kind: 'BEHIND', why: `it is too far behind: ${ms}, where ${maxLagMs} ms are allowed` };
    },
    lag,
    position: () => position,
    async look(samples) {
      primarySeenAt = samples.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
      // One that stands still is asked once.
      if (isLooking || performance.now() < lookAt) return;
      isLooking = true;
      await ask(samples).catch((error: unknown) => {
        leaveOut(error);
        for (const giveUp of waiting) giveUp(new LostReplicaError('The replica does not answer.'));
      });
      isLooking = false;
    },
    leaveOut,
    unlessLost<T>(answer: Promise<T>) {
      const { promise, resolve, reject } = Promise.withResolvers<T>();
      waiting.add(reject);
      void answer.then(resolve, reject).finally(() => waiting.delete(reject));
      return promise;
    },
    async close() {
      await Promise.all([db.destroy(), looks.destroy()]);
    },
  };
}
