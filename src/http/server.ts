import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import cors from '@fastify/cors';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Context } from '../graphql/context.js';
import type { AccessSettings } from '../platform/access-config.js';
import type { Log } from '../platform/log.js';
import type { Tokens } from '../platform/tokens.js';
import { answerRefusals } from './refusals.js';
import { guardByRouterSecret } from './router-guard.js';

export interface ServerParts {
  apollo: ApolloServer<Context>;
  contextOf: (request: FastifyRequest) => Promise<Context>;
  tokens: Tokens;
  access: AccessSettings;
  log: Log;
  /** Pages that may call from a browser, by exact origin. */
  corsOrigins: string[];
  /** Null when the service can do its work, otherwise what is missing. */
  notReady: () => Promise<string | null>;
}

const BODY_LIMIT_BYTES = 100_000;
const CORRELATION_ID = /^[\w.-]{8,64}$/;

/** The HTTP face: GraphQL, probes and the public keys. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const server = fastify({
    loggerInstance: parts.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: 15_000,
    connectionTimeout: 20_000,
    requestIdHeader: false,
    genReqId: ({ headers }) => {
      const given = headers['x-correlation-id'];
      return typeof given === 'string' && CORRELATION_ID.test(given) ? given : randomUUID();
    },
  });
  server.server.headersTimeout = 10_000;

  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-correlation-id', request.id);
    reply.header('cache-control', 'no-store');
    reply.header('x-content-type-options', 'nosniff');
  });
  answerRefusals(server, parts.log);
  guardByRouterSecret(server, parts.access);
  await server.register(cors, {
    origin: parts.corsOrigins,
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'content-type', 'apollo-require-preflight', 'x-correlation-id'],
    exposedHeaders: ['x-correlation-id'],
    maxAge: 600,
  });

  server.get('/livez', async () => ({ status: 'live' }));
  server.get('/readyz', async (_request, reply) => {
    const missing = await parts.notReady();
    return missing ? reply.code(503).send({ status: 'not ready', missing }) : { status: 'ready' };
  });
  server.get('/.well-known/jwks.json', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(parts.tokens.publicKeys),
  );
  await server.register(fastifyApollo(parts.apollo), {
    method: ['GET', 'POST'],
    context: (request: FastifyRequest) => parts.contextOf(request),
  } as never);
  return server;
}
