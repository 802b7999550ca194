import type { Log } from '../../log.js';
import type { Replica } from './replica.js';

/** One that comes and goes does not fill the log. */
const LEFT_OUT_AGAIN_MS = 10_000;
/** Another reason for what is known already: a server that starts gives several in turn. */
const REASON_AGAIN_MS = 60_000;

/** Tells the log when a replica is read from for the first time, when no longer and why, and when again. */
export function createReport(where: string, replica: Pick<Replica, 'hindrance'>, graceMs: number) {
  const startedAt = performance.now();
  let said: { kind: string | null; why: string | null } | null = null;
  let [leftOutAt, changedAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];

  /** Says what has changed since it was called last. */
  return (log: Log): void => {
    const now = performance.now();
    const { kind, why } = replica.hindrance() ?? { kind: null, why: null };
    if (kind === 'UNASKED') return;
    // Nobody knows how far behind it was before this process started.
    if (!said && kind === 'BEHIND' && now - startedAt < graceMs) return;
    const isChange = said === null || (said.kind === null) !== (kind === null);
    if (!isChange && (kind !== 'FAILED' || said!.why === why)) return;
    if (why !== null) {
      if (now - leftOutAt < (isChange ? LEFT_OUT_AGAIN_MS : REASON_AGAIN_MS)) return;
      log.warn({ replica: where, why }, 'a replica is not read from');
      leftOutAt = now;
    } else if (said === null) {
      log.info({ replica: where }, 'a replica is read from');
    } else {
      const seconds = Math.round((now - changedAt) / 1_000);
      log.info({ replica: where, seconds }, 'a replica is read from again');
    }
    said = { kind, why };
    if (isChange) changedAt = now;
  };
}
