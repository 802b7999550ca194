import { traceparent } from '../tracing/tracing.js';
import type { Outbound, OutboundOutcome } from './outbound.js';
import { type SignedContent, signatureHeaders } from './signature.js';

/**
 * Posts what is signed at the real time of this attempt, whatever clock everything else goes by: the receiver compares it
 * with its own.
 */
export function postSigned(
  way: Pick<Outbound, 'post'>,
  { url, ...content }: Omit<SignedContent, 'at'> & { url: string },
): Promise<OutboundOutcome> {
  const trace = traceparent();
  return way.post({
    url,
    body: content.body,
    headers: {
      ...signatureHeaders({ ...content, at: new Date() }),
      ...(trace !== undefined && { traceparent: trace }),
    },
  });
}
