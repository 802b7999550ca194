import { createServer } from 'node:http';
import type { Metrics } from '../platform/metrics/metrics.js';
import { METRICS_TYPE } from '../platform/metrics/prometheus.js';
import { listenAside, type SidePort } from './listening.js';

/** Prometheus asks every few seconds, and gives up after ten. */
const REQUEST_MS = 5_000;

/**
 * Answers `GET /metrics`, and nothing else, on a port of its own: what it says is for the company's own network. Null when
 * no port is set.
 */
export async function listenForMetrics(
  metrics: Metrics,
  { host, metricsPort: port }: { host: string; metricsPort: number | undefined },
): Promise<SidePort | null> {
  if (port === undefined) return null;
  const server = createServer(
    { requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS, connectionsCheckingInterval: 1_000 },
    (request, response) => {
      const isAsked = request.method === 'GET' && request.url?.split('?')[0] === '/metrics';
      const answer = (status: number, text: string) =>
        response
          .writeHead(status, {
            'content-type': METRICS_TYPE,
            'cache-control': 'no-store',
            'x-content-type-options': 'nosniff',
          })
          .end(text);
      if (!isAsked) return void answer(404, '');
      metrics.text().then(
        (text) => answer(200, text),
        () => answer(500, ''),
      );
    },
  );
  return listenAside(server, { host, port }, 'METRICS_PORT');
}
