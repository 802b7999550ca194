import type { FastifyRequest } from 'fastify';
import type { AccessSettings } from '../config/access.js';
import type { SecurityEvent } from '../domain/work/security-event.js';
import type { HistorySource } from '../entities/history-entry.entity.js';
import type { Log } from '../platform/log.js';
import type { Metrics } from '../platform/metrics/metrics.js';
import { traceparent } from '../platform/tracing/tracing.js';
import { clientIp } from './router-guard.js';

/** The origin of a request, and the function that logs its security events. */
export interface RequestOrigin {
  audit: (event: SecurityEvent) => void;
  origin: HistorySource;
  /** The reason as the caller stated it. */
  statedReason?: string;
}

/** Somebody who watches over the accounts has to know who acted and from where (ASVS 5.0, 16.2.1). */
export const createRequestOrigin =
  (securityLog: Log, access: AccessSettings, metrics: Metrics) =>
  (request: FastifyRequest, caller: () => { kind: string; id: string | null }): RequestOrigin => {
    const userAgent = request.headers['user-agent']?.slice(0, 200);
    const statedReason = plainText(request.headers['x-reason']);
    const [correlationId, ip] = [String(request.id), clientIp(request, access)];
    const trace = traceparent();
    return {
      audit(event) {
        metrics.securityEvent(event.event);
        const { kind: callerKind, id: callerId } = caller();
        // The caller given in the event takes precedence: Apollo hands resolvers a copy of the context made here.
        securityLog.info({ callerKind, callerId, ...event, correlationId, ip });
      },
      origin: { correlationId, ip, ...(userAgent && { userAgent }), ...(trace && { traceparent: trace }) },
      ...(statedReason && { statedReason }),
    };
  };

const MOST_REASON = 200;

/** A header sent in UTF-8, which Node decodes byte by byte, as text on one line. */
function plainText(header: string | string[] | undefined): string | undefined {
  if (typeof header !== 'string') return undefined;
  const text = Buffer.from(header, 'latin1').toString('utf8');
  return text
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim()
    .slice(0, MOST_REASON);
}
