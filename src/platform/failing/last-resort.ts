import type { Log } from '../log.js';

/**
 * Logs what nobody has caught, which Node would print in full and die of.
 *
 * A promise that failed and that nobody awaited was a task on the side: whoever waits for an answer gets it, so the
 * process goes on. After an error that was thrown out of a callback nobody knows what was left half done in memory:
 * the process takes its leave as after SIGTERM, and `end` is told to let it fail.
 */
export function catchTheRest(log: Log, end: () => void): void {
  process.on('unhandledRejection', (reason) => {
    log.error({ err: asError(reason), alert: 'UNHANDLED_REJECTION' }, 'a promise failed that nobody awaited');
  });
  process.on('uncaughtException', (error) => {
    log.fatal({ err: asError(error), alert: 'UNCAUGHT_EXCEPTION' }, 'nobody caught an error: stopping');
    end();
  });
}

const asError = (thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown)));
