import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';

export interface CrossOriginSettings {
  /** Foreign pages that may call from a browser, by exact origin. */
  origins: readonly string[];
  /** Headers they may send besides those that clients send by themselves. */
  headers: readonly string[];
  /** The page that may send whatever header somebody enters there; null in production. */
  sandbox: string | null;
}

/** Apollo Sandbox: https://studio.apollographql.com/sandbox. */
const SANDBOX = 'https://studio.apollographql.com';
/** Pages that may call in development: a front end on its usual port, and Apollo Sandbox. */
const DEVELOPMENT_ORIGINS = ['http://localhost:3000', SANDBOX];

export const crossOriginSettings = ({
  corsOrigins,
  corsHeaders,
  isDevelopment,
}: Pick<Config, 'corsOrigins' | 'corsHeaders' | 'isDevelopment'>): CrossOriginSettings => ({
  origins: [...corsOrigins, ...(isDevelopment ? DEVELOPMENT_ORIGINS : [])],
  headers: corsHeaders,
  sandbox: isDevelopment ? SANDBOX : null,
});

/** What Apollo Client, urql, graphql-request and browser tracing send, and the headers of our own. */
const HEADERS_OF_CLIENTS = [
  'accept',
  'authorization',
  'content-type',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'apollographql-client-name',
  'apollographql-client-version',
  'graphql-client-name',
  'graphql-client-version',
  'traceparent',
  'tracestate',
  'baggage',
  'x-correlation-id',
  'x-reason',
  'x-consistency-token',
  'last-event-id',
];

/** Lets pages of the given origins call and read answers. There are no cookies, so no credentials are allowed. */
export async function admitPages(
  server: FastifyInstance,
  { origins, headers, sandbox }: CrossOriginSettings,
) {
  const allowedHeaders = [...new Set([...HEADERS_OF_CLIENTS, ...headers])];
  const settings = {
    origin: [...origins],
    methods: ['GET', 'POST'],
    exposedHeaders: ['retry-after', 'x-correlation-id', 'x-consistency-token'],
    maxAge: 600,
  };
  if (sandbox !== null) letReachThisMachine(server, origins);
  await server.register(cors, {
    delegator: ({ headers: { origin } }, done) =>
      // Without a list, whatever the page asks for is allowed.
      done(null, origin === sandbox ? settings : { ...settings, allowedHeaders }),
  });
}

/**
 * Chromium asks whether a page of the internet may call a service on this machine or in this network
 * (https://wicg.github.io/private-network-access/). In development that is where the service is.
 */
function letReachThisMachine(server: FastifyInstance, origins: readonly string[]): void {
  server.addHook('onRequest', async ({ headers }, reply) => {
    if (headers['access-control-request-private-network'] !== 'true') return;
    if (origins.includes(headers.origin ?? '')) reply.header('access-control-allow-private-network', 'true');
  });
}

/**
 * Marks a GET that no foreign page can have sent as one that needs no preflight, for Apollo's check against cross-site
 * requests. urql sends queries so, with no header but `accept`, which is no proof: any page may set it.
 */
export const passOwnQueries =
  ({ origins }: CrossOriginSettings) =>
  async (request: FastifyRequest) => {
    if (request.method !== 'GET' || !isOwn(request, origins)) return;
    request.headers = { ...request.headers, 'apollo-require-preflight': 'not needed' };
  };

/**
 * Whether a browser would have let no page but ours send this. Browsers alone set `Origin` and `Sec-Fetch-Mode`: a
 * foreign page that fetches in the mode `cors` is named in `Origin`, and every other mode has a name of its own. They
 * ask first about a bearer token, unlike a user name and password, which they send by themselves.
 */
function isOwn({ headers }: FastifyRequest, origins: readonly string[]): boolean {
  const { origin, authorization } = headers;
  if (/^bearer /i.test(authorization ?? '')) return true;
  return origin === undefined ? headers['sec-fetch-mode'] === 'cors' : origins.includes(origin);
}
