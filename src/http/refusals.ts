import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../platform/log.js';

const CODES: Record<number, string> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  408: 'TIMEOUT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  503: 'UNAVAILABLE',
};

/** A refusal in the shape of a GraphQL answer, so that a client has one way to read errors. */
export function refuse(request: FastifyRequest, reply: FastifyReply, status: number, message: string) {
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({
      errors: [
        {
          message,
          extensions: {
            code: CODES[status] ?? 'BAD_REQUEST',
            correlationId: request.id,
            ...(status === 503 && { retryable: true }),
          },
        },
      ],
    });
}

/** Everything that goes wrong outside GraphQL. */
export function answerRefusals(server: FastifyInstance, log: Log): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) return refuse(request, reply, status, sentence(status));
    log.error({ err: error, correlationId: request.id }, 'unexpected error');
    return reply
      .code(500)
      .type('application/json; charset=utf-8')
      .send({
        errors: [
          {
            message: 'Something went wrong on our side. Nothing was changed.',
            extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: request.id },
          },
        ],
      });
  });
  server.setNotFoundHandler((request, reply) => {
    if (request.url.split('?')[0] !== '/graphql')
      return refuse(request, reply, 404, 'There is nothing here.');
    return refuse(request, reply.header('allow', 'GET, POST'), 405, sentence(405));
  });
}

function sentence(status: number): string {
  switch (status) {
    case 405:
      return 'Use POST, or GET for a query.';
    case 413:
      return 'The request is too long: at most 100,000 bytes.';
    case 415:
      return 'Send JSON in UTF-8, uncompressed: content-type application/json.';
    default:
      return 'The request cannot be read. Send JSON in UTF-8 with a `query`.';
  }
}
