import { passingFailure } from '../database/errors.js';
import type { Log } from '../log.js';

const REMIND_MS = 60_000;

/** What the log is told while the database is away, by all who ask it again and again. */
export interface Outage {
  /** `who` got no answer. Logs `otherwise` if that has another cause than the database's absence. */
  failed(who: string, error: unknown, otherwise: string): void;
  /** `who` got an answer. */
  answered(who: string): void;
}

/**
 * One line when the database goes away, one a minute for as long as it is, and one when everybody who missed it has got
 * an answer: without it, each of those who ask would write a line every few seconds.
 */
export function createOutage(log: Log, now: () => number = () => performance.now()): Outage {
  const missing = new Set<string>();
  let since = 0;
  let saidAt = 0;
  const seconds = (time: number) => Math.round((time - since) / 1_000);

  return {
    failed(who, error, otherwise) {
      if (passingFailure(error) !== 'UNAVAILABLE') {
        log.error({ err: error, loop: who }, otherwise);
        return;
      }
      const time = now();
      const isFirst = missing.size === 0;
      missing.add(who);
      if (!isFirst && time - saidAt < REMIND_MS) return;
      saidAt = time;
      if (isFirst) {
        since = time;
        log.error({ err: error, loop: who }, 'the database does not answer');
      } else {
        log.error({ err: error, seconds: seconds(time) }, 'the database still does not answer');
      }
    },
    answered(who) {
      if (missing.delete(who) && missing.size === 0) {
        log.info({ seconds: seconds(now()) }, 'the database answers again');
      }
    },
  };
}
