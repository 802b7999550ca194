import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionError, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../platform/log.js';

const refusals: Record<number, { code: string; message: string; retryable?: boolean }> = {
  400: {
    code: 'BAD_REQUEST',
    message:
      'The request cannot be read. Send JSON in UTF-8 with a `query`, no name twice in an object and none called `__proto__`.',
  },
  // Not UNAUTHENTICATED, at which a front end would refresh its session in vain.
  401: { code: 'ROUTER_SECRET_REQUIRED', message: 'This service answers its router only.' },
  403: { code: 'FORBIDDEN', message: 'Access is denied.' },
  404: { code: 'NOT_FOUND', message: 'Nothing was found here.' },
  405: { code: 'METHOD_NOT_ALLOWED', message: 'Use POST, or GET for a query.' },
  408: { code: 'TIMEOUT', message: 'The request did not arrive in time.', retryable: true },
  413: { code: 'PAYLOAD_TOO_LARGE', message: 'The request is too long.' },
  415: { code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send JSON in UTF-8, uncompressed: application/json.' },
  431: { code: 'HEADERS_TOO_LARGE', message: 'The headers are too long: at most 16 kB.' },
  500: { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong on our side.' },
  503: { code: 'UNAVAILABLE', message: 'The service is overloaded. Try again shortly.', retryable: true },
  504: {
    code: 'TIMEOUT',
    message: 'This took too long and was given up. Try again, with the same idempotencyKey.',
    retryable: true,
  },
};

/** A refusal in the form of a GraphQL response, so that a client has only one way to read errors. */
export function refusalBody(status: number, correlationId: string, what?: string): string {
  const { message, ...extensions } = refusals[status] ?? refusals[400]!;
  return JSON.stringify({
    errors: [{ message: what ?? message, extensions: { ...extensions, correlationId } }],
  });
}

export const JSON_TYPE = 'application/json; charset=utf-8';

/** @param what the problem, where the status alone does not say it */
export function refuse(request: FastifyRequest, reply: FastifyReply, status: number, what?: string) {
  return reply
    .code(status)
    .type(JSON_TYPE)
    .send(refusalBody(status, request.id, what));
}

export const RETRY_AFTER_SECONDS = 1;

/** Adds `Retry-After` to every refusal for lack of capacity or time. */
export function sayWhenToComeBack(server: FastifyInstance): void {
  server.addHook('onSend', async (_request, reply) => {
    if (reply.statusCode === 503 || reply.statusCode === 504)
      reply.header('retry-after', String(RETRY_AFTER_SECONDS));
  });
}

const tooLong = (bytes = 0) => `The request is too long: at most ${bytes.toLocaleString('en')} bytes.`;

/** Answers every failure between the socket and GraphQL. */
export function answerRefusals(server: FastifyInstance, log: Log): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 413) return refuse(request, reply, status, tooLong(server.initialConfig.bodyLimit));
    if (status >= 400 && status < 500) return refuse(request, reply, status);
    log.error({ err: error, correlationId: request.id }, 'unexpected error');
    return refuse(request, reply, 500);
  });
  server.setNotFoundHandler((request, reply) => {
    if (request.url.split('?')[0] !== '/graphql') return refuse(request, reply, 404);
    return refuse(request, reply.header('allow', 'GET, POST'), 405);
  });
}

const CLIENT_ERRORS: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers data that is not a request: no handler runs for it, so the answer is written to the socket. */
export function answerBrokenRequest(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const status = CLIENT_ERRORS[error.code] ?? 400;
  const correlationId = randomUUID();
  const body = refusalBody(status, correlationId);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `content-type: ${JSON_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    `x-correlation-id: ${correlationId}`,
    'cache-control: no-store',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
