import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AccessSettings } from '../../config/access.js';
import type { OpenSpan } from '../../platform/tracing/span.js';
import { beginSpan, isTracing } from '../../platform/tracing/tracing.js';
import { isProbe } from '../router-guard.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Null where requests are not traced. */
    span: OpenSpan | null;
  }
}

const SERVER_ERROR = 500;

/**
 * A span for each request, and a function that does a request's work in it.
 *
 * A caller's `traceparent` is continued, and what it says about sampling heeded, only if every caller is a router that
 * has proved itself; anybody else would choose which of our traces are kept, and put spans into others' traces. Theirs is
 * linked to instead. Neither addresses nor headers are told, nor the query, which holds a GET request's variables.
 */
export function traceRequests(
  server: FastifyInstance,
  { routerSecrets }: AccessSettings,
): <T>(request: FastifyRequest, work: () => T) => T {
  if (!isTracing()) return (_request, work) => work();
  const given = routerSecrets.length > 0 ? 'parent' : 'link';
  server.decorateRequest('span', null);
  server.addHook('onRequest', async (request) => {
    if (isProbe(request)) return;
    const { method } = request;
    const { traceparent } = request.headers;
    request.span = beginSpan(method, {
      kind: 'SERVER',
      attributes: { 'http.request.method': method },
      ...(typeof traceparent === 'string' && { [given]: traceparent }),
    });
  });
  server.addHook('onResponse', async (request, reply) => {
    const { span, method, routeOptions } = request;
    const { statusCode } = reply;
    const route = routeOptions.url;
    span?.describe({
      name: route ? `${method} ${route}` : method,
      attributes: { ...(route && { 'http.route': route }), 'http.response.status_code': statusCode },
    });
    span?.end(statusCode >= SERVER_ERROR ? { code: String(statusCode) } : undefined);
  });
  return (request, work) => (request.span ? request.span.within(work) : work());
}
