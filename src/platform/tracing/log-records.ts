import type { Logger } from '@opentelemetry/api';

/** Pino's levels, as OpenTelemetry numbers and names them. */
const severities: Record<number, [number, string]> = {
  10: [1, 'TRACE'],
  20: [5, 'DEBUG'],
  30: [9, 'INFO'],
  40: [13, 'WARN'],
  50: [17, 'ERROR'],
  60: [21, 'FATAL'],
};

/**
 * Exports lines of the log as they are written, with everything in them masked. A line is written while what it is about
 * is under way, so that the record has the ids of that span.
 */
export const lineExporter = (logger: Logger) => (line: string) => {
  const { level, time, msg, trace_id: _traceId, span_id: _spanId, ...attributes } = JSON.parse(line);
  const [severityNumber, severityText] = severities[level] ?? [0, 'UNSPECIFIED'];
  logger.emit({ severityNumber, severityText, timestamp: new Date(time), body: msg, attributes });
};
