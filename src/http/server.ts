import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { AccessSettings } from '../config/access.js';
import type { Context } from '../graphql/context.js';
import type { Log } from '../platform/log.js';
import type { Metrics } from '../platform/metrics/metrics.js';
import { requestScope } from '../platform/request-scope.js';
import type { Tokens } from '../platform/secrets/tokens.js';
import { inSpan } from '../platform/tracing/tracing.js';
import { isCompressible, offerCompression } from './compression.js';
import { admitPages, type CrossOriginSettings, passOwnQueries } from './cross-origin.js';
import { readJsonOnly } from './limits/bodies.js';
import { withDeadline } from './limits/deadline.js';
import { shedOverload } from './limits/overload.js';
import { hangUpOnSilent } from './limits/silent-connections.js';
import { createStreams } from './live/streams.js';
import type { Probes } from './probes.js';
import { answerBrokenRequest, answerRefusals, refuse, sayWhenToComeBack } from './refusals.js';
import { answerUnchanged, isUnchanged } from './revalidation.js';
import { guardByRouterSecret, isProbe, PUBLIC_KEYS } from './router-guard.js';
import { traceRequests } from './tracing/traced-requests.js';

export interface ServerParts {
  apollo: ApolloServer<Context>;
  contextOf: (request: FastifyRequest) => Promise<Context>;
  tokens: Tokens;
  access: AccessSettings;
  log: Log;
  crossOrigin: CrossOriginSettings;
  /** Whether the process is about to end: answers then ask for no more requests on their connection. */
  isLeaving: () => boolean;
  probes: Probes;
  metrics: Metrics;
}

const HEADER_LIMIT_BYTES = 16_384;
const CORRELATION_ID = /^[\w.-]{8,64}$/;

/** Apollo builds a URL from the host. Probes need none: a balancer may send them in HTTP/1.0. */
const refuseHostless = async (request: FastifyRequest, reply: FastifyReply) => {
  if (URL.canParse(`http://${request.hostname}/`)) return;
  return refuse(
    request,
    reply,
    400,
    'The Host header has to name this service: accounts.example or localhost:4000.',
  );
};

/** The HTTP server: GraphQL, probes and the public keys. */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { access } = parts;
  const server = fastify({
    loggerInstance: parts.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: access.maxBodyBytes,
    requestTimeout: access.requestMs,
    // Longer than receiving and answering a request may take, so it only ends connections that stand still.
    connectionTimeout: access.requestMs + access.operationMs,
    http: {
      maxHeaderSize: HEADER_LIMIT_BYTES,
      headersTimeout: access.headersMs,
      // How often Node looks for slow requests; with its default of 30 s any shorter limit would become 30 s.
      connectionsCheckingInterval: Math.min(1_000, access.requestMs),
    },
    clientErrorHandler: answerBrokenRequest,
    requestIdHeader: false,
    // A request that still arrives on an open connection is answered like the ones before it.
    return503OnClosing: false,
    genReqId: ({ headers }) => {
      const given = headers['x-correlation-id'];
      return typeof given === 'string' && CORRELATION_ID.test(given) ? given : randomUUID();
    },
  });

  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-correlation-id', request.id);
    reply.header('cache-control', 'no-store');
    reply.header('x-content-type-options', 'nosniff');
  });
  server.addHook('onSend', async (_request, reply) => {
    // Also for requests that came before: a connection that stays open would keep the process from ending.
    if (parts.isLeaving()) reply.header('connection', 'close');
  });
  server.addHook('onResponse', async (request, reply) => {
    if (!isProbe(request)) parts.metrics.responded(reply.statusCode);
  });
  hangUpOnSilent(server);
  answerRefusals(server, parts.log);
  sayWhenToComeBack(server);
  guardByRouterSecret(server, access, parts.log);
  const traced = traceRequests(server, access);
  // Before whatever refuses: a page may only read a refusal that says so.
  await admitPages(server, parts.crossOrigin);
  await offerCompression(server);
  shedOverload(server, access);
  readJsonOnly(server);

  for (const [path, probe] of Object.entries(parts.probes)) {
    server.get(path, async (_request, reply) => {
      const { status, body } = await probe();
      return reply.code(status).send(body);
    });
  }
  server.get(PUBLIC_KEYS, async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(parts.tokens.publicKeys),
  );
  const streams = createStreams(access, parts.log);
  server.addHook('onClose', streams.told);
  const answer = fastifyApolloHandler(parts.apollo, { context: parts.contextOf });
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: [refuseHostless, passOwnQueries(parts.crossOrigin)],
    handler: async (request, reply) => {
      let isQuery = false;
      const parted = streams.partedFor(request);
      const work = async () => {
        const text = await traced(request, () =>
          inSpan('graphql', {}, async () => answer.call(server, request, reply)),
        );
        isQuery = requestScope()?.isQuery === true;
        return (parted && (await streams.send(request, reply, parted, text))) ?? text;
      };
      const given = await withDeadline(request, reply, access.operationMs, work, parted);
      // Answered by something else: a stream, or a refusal.
      if (reply.sent) return reply;
      if (typeof given === 'string' && isUnchanged(request, reply, given)) return answerUnchanged(reply);
      return isQuery && isCompressible(reply, given) ? reply.compress(given) : given;
    },
  });
  return server;
}
