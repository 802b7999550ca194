import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AccessSettings } from '../config/access.js';
import { isOneOf } from '../platform/secrets/shared-secret.js';
import { refuse } from './refusals.js';

/** The header in which a router proves that it is the one in front of us. */
const ROUTER_SECRET_HEADER = 'x-router-secret';

/** What an orchestrator asks, which has no secret. It learns nothing but a state. */
const PROBES: readonly string[] = ['/livez', '/readyz'];

export const isProbe = ({ url }: FastifyRequest) => PROBES.includes(url.split('?')[0]!);

/** With a secret configured nothing but probes answers without it, and nothing of the request is read before. */
export function guardByRouterSecret(server: FastifyInstance, { routerSecrets }: AccessSettings): void {
  if (routerSecrets.length === 0) return;
  server.addHook('onRequest', async (request, reply) => {
    if (isProbe(request)) return;
    const given = request.headers[ROUTER_SECRET_HEADER];
    if (isOneOf(typeof given === 'string' ? given : '', routerSecrets)) return;
    return refuse(request, reply, 401);
  });
}

/**
 * Where the request came from. Everybody can write headers, so only the one a proven router fills is believed, and
 * of a list the entry the router itself added: the last.
 */
export function clientIp(request: FastifyRequest, { clientIpHeader }: AccessSettings): string {
  const given = clientIpHeader && request.headers[clientIpHeader];
  const last = (Array.isArray(given) ? given.at(-1) : given)?.split(',').at(-1)?.trim();
  return last && last.length <= 45 ? last : request.ip;
}
