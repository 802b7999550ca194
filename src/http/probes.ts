import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { JSON_TYPE, RETRY_AFTER_SECONDS, refusalBody } from './refusals.js';

interface ProbeAnswer {
  status: 200 | 503;
  body: { status: string; missing?: string };
}

/** What an orchestrator may ask, by path, on the port of its own as on the main one. */
export interface Probes {
  '/livez': () => Promise<ProbeAnswer>;
  '/readyz': () => Promise<ProbeAnswer>;
}

interface Health {
  /** Null unless only a new process can do its work. */
  stuck: () => string | null;
  /** Null when the service can do its work, otherwise what is missing. */
  notReady: () => Promise<string | null>;
}

/** An orchestrator asks often and waits a second or two. */
const READY_MS = 1_500;

export function createProbes({ stuck, notReady }: Health): Probes {
  const answer = (well: string, unwell: string, missing: string | null): ProbeAnswer =>
    missing ? { status: 503, body: { status: unwell, missing } } : { status: 200, body: { status: well } };
  return {
    '/livez': async () => answer('live', 'stuck', stuck()),
    '/readyz': async () => answer('ready', 'not ready', await within(READY_MS, notReady())),
  };
}

/** What is missing, which is the database itself if it takes longer to say so. */
const within = (milliseconds: number, missing: Promise<string | null>): Promise<string | null> => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const timer = setTimeout(resolve, milliseconds, 'database does not answer in time');
  return Promise.race([missing, promise]).finally(() => clearTimeout(timer));
};

const isProbe = (path: string | undefined, probes: Probes): path is keyof Probes =>
  path !== undefined && Object.hasOwn(probes, path);

/** Far more than a probe needs. */
const REQUEST_MS = 5_000;

/**
 * Answers probes and nothing else. Its connections wait in a line of their own: one is accepted in each round of the
 * event loop, so that on the main port a probe's would wait behind those of a whole crowd.
 */
export function createProbeServer(probes: Probes): Server {
  const server = createServer({
    requestTimeout: REQUEST_MS,
    headersTimeout: REQUEST_MS,
    connectionsCheckingInterval: 1_000,
  });
  return server.on('request', (request, response) => void answerProbe(probes, request, response));
}

async function answerProbe(probes: Probes, request: IncomingMessage, response: ServerResponse) {
  const correlationId = randomUUID();
  const path = request.url?.split('?')[0];
  const isAsked = request.method === 'GET' || request.method === 'HEAD';
  const [status, body] =
    isAsked && isProbe(path, probes)
      ? await probes[path]().then(
          (answer) => [answer.status, JSON.stringify(answer.body)] as const,
          () => [500, refusalBody(500, correlationId)] as const,
        )
      : ([404, refusalBody(404, correlationId)] as const);
  response.writeHead(status, {
    'content-type': JSON_TYPE,
    'content-length': Buffer.byteLength(body),
    'x-correlation-id': correlationId,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 503 && { 'retry-after': String(RETRY_AFTER_SECONDS) }),
    // Nothing that stays open keeps the process, and each probe shows that connections are accepted.
    connection: 'close',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
