import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isLoopback } from '../../platform/providers/transport.js';
import { refuse } from '../refusals.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A page for the developer at this machine: see `refuseStrangers`. */
    isOwnPage?: boolean;
  }
}

/**
 * Restricts the development pages, which show tokens and codes, to a person who opens them in a browser on this
 * machine or under a configured name. Applies to the routes of this instance and to those registered in it.
 *
 * - The requested host must be ours: otherwise a foreign page whose name resolves to this address (DNS rebinding)
 *   would be of the same origin.
 * - A page of another origin gets no answer. Only a followed link does, and the linking page cannot read the result
 *   (https://www.w3.org/TR/fetch-metadata/).
 */
export function refuseStrangers(pages: FastifyInstance, hostNames: readonly string[]): void {
  pages.addHook('onRoute', (route) => {
    route.config = { ...route.config, isOwnPage: true };
  });
  pages.addHook('onRequest', async (request, reply) => {
    if (!isAskedAsOurs(request, hostNames)) {
      return refuse(
        request,
        reply,
        403,
        'Open this page at localhost, or at the name in HOST or TOKEN_ISSUER.',
      );
    }
    if (isFromElsewhere(request)) {
      return refuse(request, reply, 403, 'This page answers nobody but itself. Open it in a tab of its own.');
    }
  });
}

/**
 * Whether the router secret does not matter: a browser cannot send it when it opens a page. Only for a development page
 * and a connection from this machine, because the page itself then knows the secret.
 */
export const opensWithoutSecret = ({ routeOptions, socket }: FastifyRequest): boolean =>
  routeOptions.config?.isOwnPage === true && isLoopback(socket.remoteAddress?.replace(/^::ffff:/, '') ?? '');

function isAskedAsOurs({ headers, socket }: FastifyRequest, hostNames: readonly string[]): boolean {
  const [, name = ''] = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d+)?$/i.exec(headers.host ?? '') ?? [];
  const host = name.toLowerCase();
  if (isLoopback(host) || hostNames.includes(host)) return true;
  // An IP address is not a name that somebody could point elsewhere: it is ours if the connection arrived at it.
  const address = host.replace(/^\[|\]$/g, '');
  return isIP(address) !== 0 && address === socket.localAddress?.replace(/^::ffff:/, '');
}

function isFromElsewhere({ method, headers }: FastifyRequest): boolean {
  const { origin } = headers;
  if (origin !== undefined) {
    return !URL.canParse(origin) || new URL(origin).host !== headers.host?.toLowerCase();
  }
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'none' || site === 'same-origin') return false;
  const isFollowedLink =
    method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return !isFollowedLink;
}
