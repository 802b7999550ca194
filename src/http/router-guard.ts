import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AccessSettings } from '../config/access.js';
import type { Log } from '../platform/log.js';
import { isOneOf } from '../platform/secrets/shared-secret.js';
import { opensWithoutSecret } from './pages/own-pages.js';
import { refuse } from './refusals.js';

/** The header in which a router proves that it is the one in front of us. */
export const ROUTER_SECRET_HEADER = 'x-router-secret';

/** Paths for an orchestrator, which has no secret. They reveal nothing but a state. */
const PROBES: readonly string[] = ['/livez', '/readyz'];

/** The public halves of our signing keys, which whoever checks our tokens fetches: routers, other subgraphs, front ends. */
export const PUBLIC_KEYS = '/.well-known/jwks.json';

const pathOf = ({ url }: FastifyRequest) => url.split('?')[0]!;
export const isProbe = (request: FastifyRequest) => PROBES.includes(pathOf(request));

/**
 * If a secret is configured, only probes, public keys and, in development, the pages for whoever sits at this machine
 * are answered without it, and the secret is checked before the body is read.
 */
export function guardByRouterSecret(
  server: FastifyInstance,
  { routerSecrets }: AccessSettings,
  log: Log,
): void {
  if (routerSecrets.length === 0) return;
  server.addHook('onRequest', async (request, reply) => {
    if (isProbe(request) || pathOf(request) === PUBLIC_KEYS || opensWithoutSecret(request)) return;
    const given = request.headers[ROUTER_SECRET_HEADER];
    if (isOneOf(typeof given === 'string' ? given : '', routerSecrets)) return;
    log.warn({ given: given === undefined ? 'none' : 'a wrong one' }, 'the router secret was missing');
    return refuse(request, reply, 401);
  });
}

/**
 * The address a request came from. Everybody can write headers, so only the one that a proven router fills is
 * trusted, and of a list only the last entry, which the router itself added.
 */
export function clientIp(request: FastifyRequest, { clientIpHeader }: AccessSettings): string {
  const given = clientIpHeader && request.headers[clientIpHeader];
  const last = (Array.isArray(given) ? given.at(-1) : given)?.split(',').at(-1)?.trim();
  return last && last.length <= 45 ? last : request.ip;
}
