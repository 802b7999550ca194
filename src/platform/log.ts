import pino from 'pino';
import { requestScope } from './request-scope.js';
import { maskError, maskObject, maskText, type PersonalNames } from './text/masking.js';
import { spanIds } from './tracing/tracing.js';

export type Log = pino.Logger;

/**
 * JSON lines on standard output with times in UTC, each with the correlation id of its request. Personal data and
 * secrets do not belong in the log; if one gets there it is masked, either by its form or, under the given names,
 * whatever its form.
 */
export const createLog = (
  level: string,
  destination?: pino.DestinationStream,
  personalNames?: PersonalNames,
): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => {
        const correlationId = requestScope()?.correlationId;
        return { ...(correlationId !== undefined && { correlationId }), ...spanIds() };
      },
      formatters: { log: (object) => maskObject(object, personalNames) },
      serializers: { err: maskError },
      hooks: {
        logMethod(given, method) {
          method.apply(
            this,
            given.map((item) => (typeof item === 'string' ? maskText(item) : item)) as typeof given,
          );
        },
      },
    },
    alsoExporting(destination ?? standardOutput()) as never,
  );

/** Null unless the log is exported. */
let exported: ((line: string) => void) | null = null;

/** From now on each line is handed to this as well, as it is written. */
export function exportLines(take: ((line: string) => void) | null): void {
  exported = take;
}

const alsoExporting = (output: pino.DestinationStream): pino.DestinationStream => ({
  write(line) {
    output.write(line);
    exported?.(line);
  },
});

/** While the log cannot be written. */
const TRY_EVERY_MS = 1_000;

/**
 * A log that cannot be written, because its disk is full, must neither end the process nor fill its memory: then one
 * line in a second is kept and tried, and the others are lost.
 */
function standardOutput(): pino.DestinationStream {
  const output = pino.destination({ dest: 1, sync: true });
  let failedAt = Number.NEGATIVE_INFINITY;
  output.on('error', () => {
    failedAt = performance.now();
  });
  return {
    write(line) {
      if (performance.now() - failedAt > TRY_EVERY_MS) output.write(line);
    },
  };
}
