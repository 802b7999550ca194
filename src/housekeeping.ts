import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Log } from './platform/log.js';
import { policy } from './platform/policy.js';
import { deleteLeftovers } from './repositories/leftovers.js';

export interface Housekeeping {
  start(): void;
  /** Waits for a round under way. */
  stop(): Promise<void>;
}

interface Parts {
  db: Kysely<unknown>;
  clock: () => Date;
  log: Log;
  /** Between two rounds; up to as much again is added by chance, so that several processes do not meet. */
  everyMs?: number;
}

/** Deletes what is over: codes, counts, idempotency keys and sessions. Runs where messages are sent. */
export function createHousekeeping({ db, clock, log, everyMs = (policy.hour / 2) * 1000 }: Parts): Housekeeping {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    for (;;) {
      const pause = everyMs + randomInt(everyMs);
      await sleep(pause, null, { signal: stopping.signal, ref: false }).catch(() => {});
      if (stopping.signal.aborted) return;
      try {
        log.info({ deleted: await deleteLeftovers(db, clock()) }, 'cleaned up');
      } catch (error) {
        // The next round takes what this one left.
        log.error({ err: error }, 'could not clean up');
      }
    }
  }

  return {
    start() {
      running ??= run();
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
