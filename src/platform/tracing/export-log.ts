import type { Log } from '../log.js';

/** What the log is told of a receiver that takes nothing. */
export interface ExportLog {
  failed(error: Error | undefined): void;
  answered(): void;
}

/** One line when nothing gets through any more, and one when it does again. */
export function logOfExports(log: Log): ExportLog {
  let isAway = false;
  return {
    failed(error) {
      if (isAway) return;
      isAway = true;
      const { code, name } = (error ?? {}) as { code?: unknown; name?: string };
      log.warn(
        { reason: String(code ?? name ?? 'unknown') },
        'traces and logs cannot be exported, and are dropped',
      );
    },
    answered() {
      if (isAway) log.info('traces and logs are exported again');
      isAway = false;
    },
  };
}
