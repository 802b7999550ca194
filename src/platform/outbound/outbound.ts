import http from 'node:http';
import https from 'node:https';
import { answerTo, StaleConnectionError, textOf } from './answer.js';
import { type FailureKind, failureKind, OutboundError } from './failure.js';
import { byNameServers, bySystem, guardedLookup, type Resolve } from './resolve.js';
import { type TargetProblem, targetProblem } from './target.js';

const TIMEOUT_MS = 5_000;
const MOST_ANSWER_BYTES = 64 * 1024;
/** Headers of an answer. */
const MOST_HEADER_BYTES = 16 * 1024;
/** How many connections to a host wait for their next call, and for how long: less than most servers keep them. */
const CONNECTIONS = { keepAlive: true, maxFreeSockets: 2, timeout: 4_000 };
/** Headers by which a caller could change what the message is or where it goes. */
const NOT_FOR_CALLERS =
  /^(host|connection|content-length|transfer-encoding|expect|upgrade|te|trailer|keep-alive|proxy-.*)$/i;

export interface OutboundSettings {
  /** Whether http, this machine and private networks may be called, as in development. */
  allowsPrivate: boolean;
  /** How names become addresses; if undefined, the name servers are asked, in development the system. */
  resolve?: Resolve;
  /** Certificates to trust in place of the usual authorities. */
  ca?: string;
}

export interface OutboundPost {
  url: string;
  body: string;
  /** Besides `content-type: application/json`, which they may replace. */
  headers?: Readonly<Record<string, string>>;
  /** For everything together: name, connection, answer. */
  timeoutMs?: number;
  mostAnswerBytes?: number;
}

export type OutboundOutcome =
  /** There was a whole answer, of whatever status but a redirect. */
  | {
      type: 'ANSWERED';
      status: number;
      headers: http.IncomingHttpHeaders;
      body: string;
      milliseconds: number;
    }
  /** `status` is null if it did not come to one. */
  | { type: 'FAILED'; kind: FailureKind; status: number | null; milliseconds: number };

/** Calls addresses that others have configured. */
export interface Outbound {
  /** Never rejects because of what is out there; throws for headers that must not be sent. */
  post(post: OutboundPost): Promise<OutboundOutcome>;
  /** What can be said against a URL before anybody calls it. */
  problemWith(url: string): TargetProblem | null;
  /** Ends connections that wait. */
  close(): void;
}

/**
 * Posts over HTTP to addresses that somebody else chose and that may be hostile: public addresses only, judged when they
 * are connected to; no redirects, no proxies of the environment; bounded in time and in what is read.
 */
export function createOutbound({ allowsPrivate, ca, ...settings }: OutboundSettings): Outbound {
  const resolve = settings.resolve ?? (allowsPrivate ? bySystem : byNameServers());
  const agents = {
    'http:': new http.Agent(CONNECTIONS),
    'https:': new https.Agent({ ...CONNECTIONS, rejectUnauthorized: true, ...(ca && { ca }) }),
  };

  /** One attempt. `seen` tells the status as soon as there is one. */
  async function attempt(
    post: OutboundPost,
    headers: Record<string, string>,
    signal: AbortSignal,
    seen: (status: number) => void,
  ) {
    const url = new URL(post.url);
    const isSecure = url.protocol === 'https:';
    const request = (isSecure ? https : http).request(url, {
      method: 'POST',
      agent: agents[isSecure ? 'https:' : 'http:'],
      headers,
      lookup: guardedLookup(resolve, allowsPrivate, signal),
      maxHeaderSize: MOST_HEADER_BYTES,
      signal,
    });
    const answer = answerTo(request);
    request.end(post.body);
    const response = await answer;
    const status = response.statusCode ?? 0;
    seen(status);
    if (status >= 300 && status < 400) {
      response.destroy();
      throw new OutboundError('REDIRECTED');
    }
    const body = await textOf(response, post.mostAnswerBytes ?? MOST_ANSWER_BYTES);
    return { type: 'ANSWERED' as const, status, headers: response.headers, body };
  }

  return {
    async post(post) {
      const began = performance.now();
      const milliseconds = () => Math.round(performance.now() - began);
      let status: number | null = null;
      if (targetProblem(post.url, allowsPrivate)) {
        return { type: 'FAILED', kind: 'ADDRESS_REFUSED', status, milliseconds: 0 };
      }
      const headers = headersOf(post);
      const deadline = AbortSignal.timeout(post.timeoutMs ?? TIMEOUT_MS);
      const seen = (seenStatus: number) => {
        status = seenStatus;
      };
      const once = () => attempt(post, headers, deadline, seen);
      try {
        // A server may close a waiting connection just when it is used again. That is no failure of the call.
        const answer = await once().catch((error: unknown) => {
          if (error instanceof StaleConnectionError) return once();
          throw error;
        });
        return { ...answer, milliseconds: milliseconds() };
      } catch (error) {
        const kind = deadline.aborted ? 'TIMEOUT' : failureKind(error);
        return { type: 'FAILED', kind, status, milliseconds: milliseconds() };
      }
    },
    problemWith: (url) => targetProblem(url, allowsPrivate),
    close() {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}

function headersOf({ body, headers = {} }: OutboundPost): Record<string, string> {
  for (const [name, value] of Object.entries(headers)) {
    http.validateHeaderName(name);
    http.validateHeaderValue(name, value);
    if (NOT_FOR_CALLERS.test(name)) throw new TypeError(`The header ${name} is not for callers to set.`);
  }
  return {
    'content-type': 'application/json',
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
  };
}
