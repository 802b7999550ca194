import type { Log } from '../platform/log.js';
import type { Metrics } from '../platform/metrics/metrics.js';
import { StreamSetupError } from '../platform/streams/stream.js';

const REMIND_MS = 60_000;

/** What the log is told of a stream that takes no events. */
export interface StreamLog {
  failed(error: unknown): void;
  answered(): void;
  /** Events were kept for as long as the settings say, and nobody published them meanwhile. */
  forgotten(): void;
}

/**
 * One line when the stream takes no more events, one a minute for as long as it does not, and one when it does again.
 * Something else to set up is said at once.
 */
export function createStreamLog(log: Log, metrics: Metrics | undefined): StreamLog {
  let since: number | null = null;
  let saidAt = 0;
  let saidReason = '';
  return {
    failed(error) {
      const now = performance.now();
      const isFirst = since === null;
      since ??= now;
      const reason = error instanceof Error ? error.message : String(error);
      const isNews = error instanceof StreamSetupError && reason !== saidReason;
      if (!isFirst && !isNews && now - saidAt < REMIND_MS) return;
      saidAt = now;
      saidReason = reason;
      const seconds = isFirst ? {} : { seconds: Math.round((now - since) / 1_000) };
      if (!(error instanceof StreamSetupError)) {
        log.error({ reason, ...seconds }, 'NATS does not take events, which wait');
        return;
      }
      metrics?.alert('EVENT_STREAM_UNUSABLE');
      log.error(
        { reason, ...seconds, alert: 'EVENT_STREAM_UNUSABLE' },
        'NATS is not set up for events, which wait',
      );
    },
    answered() {
      if (since === null) return;
      log.info({ seconds: Math.round((performance.now() - since) / 1_000) }, 'NATS takes events again');
      since = null;
    },
    forgotten() {
      metrics?.alert('EVENTS_UNPUBLISHED');
      log.error({ alert: 'EVENTS_UNPUBLISHED' }, 'events were forgotten before NATS had got them');
    },
  };
}
