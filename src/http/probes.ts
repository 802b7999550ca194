import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { JSON_TYPE, RETRY_AFTER_SECONDS, refusalBody } from './refusals.js';

interface ProbeAnswer {
  status: 200 | 503;
  body: { status: string; missing?: string };
}

/** An orchestrator's questions by path, on the probe port and on the main one. */
export interface Probes {
  '/livez': () => Promise<ProbeAnswer>;
  '/readyz': () => Promise<ProbeAnswer>;
}

interface Health {
  /** Null unless only a new process could do its work. */
  stuck: () => string | null;
  /** Null when the service can do its work, otherwise the reason why not. */
  notReady: () => Promise<string | null>;
}

/** An orchestrator asks often and waits a second or two. */
const READY_MS = 1_500;

export function createProbes({ stuck, notReady }: Health): Probes {
  const answer = (well: string, unwell: string, missing: string | null): ProbeAnswer =>
    missing ? { status: 503, body: { status: unwell, missing } } : { status: 200, body: { status: well } };
  return {
    '/livez': async () => answer('live', 'stuck', stuck()),
    '/readyz': async () => answer('ready', 'not ready', await inTime(notReady())),
  };
}

/** The reason why the service is not ready; when finding it takes too long, the database does not answer. */
export const inTime = (missing: Promise<string | null>): Promise<string | null> => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const timer = setTimeout(resolve, READY_MS, 'database does not answer in time');
  return Promise.race([missing, promise]).finally(() => clearTimeout(timer));
};

const isProbe = (path: string | undefined, probes: Probes): path is keyof Probes =>
  path !== undefined && Object.hasOwn(probes, path);

/** Much longer than a probe takes. */
const REQUEST_MS = 5_000;

/**
 * Answers probes and nothing else. Its connections have a queue of their own: the event loop accepts one connection
 * per turn, so on the main port a probe's would wait behind those of a burst.
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
    // An open connection would keep the process from ending, and each probe should show that connections are
    // accepted.
    connection: 'close',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
