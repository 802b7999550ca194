import type { FastifyInstance } from 'fastify';
import type { AccessSettings } from '../../config/access.js';
import { refuse } from '../refusals.js';
import { isProbe } from '../router-guard.js';
import { GOES_ON } from './goes-on.js';

const LAG_SAMPLE_MS = 100;

/**
 * Refuses requests while there are too many at once, or while the process is too busy to handle them: a quick refusal
 * that the client can repeat is better than an answer after everybody has stopped waiting. Probes are not refused; an
 * orchestrator that restarts a busy process makes the others busier.
 */
export function shedOverload(
  server: FastifyInstance,
  { maxInFlight, maxEventLoopLagMs }: AccessSettings,
): void {
  let inFlight = 0;
  let lag = 0;
  let expected = performance.now() + LAG_SAMPLE_MS;
  const sample = setInterval(() => {
    const now = performance.now();
    lag = now - expected;
    expected = now + LAG_SAMPLE_MS;
  }, LAG_SAMPLE_MS);
  sample.unref();
  server.addHook('onClose', async () => clearInterval(sample));

  server.addHook('onRequest', async (request, reply) => {
    if (isProbe(request)) return;
    if (inFlight >= maxInFlight || lag > maxEventLoopLagMs) {
      return refuse(request, reply, 503);
    }
    inFlight += 1;
    let isInFlight = true;
    const done = () => {
      if (isInFlight) inFlight -= 1;
      isInFlight = false;
    };
    reply.raw.once('close', done);
    // Streams have a limit of their own.
    reply.raw.once(GOES_ON, done);
  });
}
