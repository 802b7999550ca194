import { answerIn, dataOf } from './answer.js';
import type { Document } from './document.js';
import { createExchange } from './exchange.js';
import { SignOutDocument } from './generated/documents.js';
import { keptIn, type SessionTokens } from './kept-session.js';
import { isRefused, isRepeatable } from './repeatable.js';
import { sendTo } from './send.js';
import { browserStorage, type TokenStorage } from './token-storage.js';

export interface SessionOptions {
  /** Where the graph answers: the address of the router, or of the service. */
  url: string;
  /** Where tokens are kept. Unless given, in the browser, where all of its tabs share them. */
  storage?: TokenStorage;
  /** The name under which they are kept; two sessions in one browser need two. */
  name?: string;
  /** Sends ids instead of documents, for a service that has the manifest. */
  persisted?: boolean;
  /** Sends requests. Unless given, the global one. */
  fetch?: typeof fetch;
}

export interface Session {
  /** Whether a customer is signed in or a visitor has a profile. */
  readonly isOpen: boolean;
  /** When the session began here, in milliseconds since 1970; null without one. Each session has another. */
  readonly opened: number | null;
  /** To be sent with the next sign-in on this device. It stays after signing out. */
  readonly deviceToken: string | null;
  /** Begins a session with what signing in, or starting a visitor's session, has answered. */
  keep(tokens: SessionTokens): void;
  /** Ends the session, here even if the service cannot be reached. */
  signOut(): Promise<void>;
  /** A token that is good for a while, exchanged before if need be; null without a session. */
  accessToken(): Promise<string | null>;
  /**
   * As `fetch`. Requests to the session's address carry its token; one that is refused for its token is sent again
   * with the next one. Other requests, and those that bring an `authorization` header, are sent as they are.
   */
  fetch: typeof fetch;
  /** Sends an operation, and returns its data. Throws `RequestFailed` unless the data are complete. */
  request<Result, Variables>(
    document: Document<Result, Variables>,
    ...given: Given<Variables>
  ): Promise<Result>;
  /** Calls back when a session has begun or ended, here or in another tab. Returns what ends it. */
  subscribe(listener: () => void): () => void;
}

type Given<Variables> =
  Record<never, never> extends Variables ? [variables?: Variables] : [variables: Variables];

/** So long before its end a token is exchanged: it must not end on its way. */
const EARLY_MS = 10_000;

/** The session of a customer or a visitor: keeps the tokens, sends them along, and exchanges them in time. */
export function createSession({
  url,
  name = 'customer-accounts',
  persisted = false,
  ...given
}: SessionOptions): Session {
  const storage = given.storage ?? browserStorage();
  const plainFetch: typeof fetch = given.fetch ?? ((input, init) => fetch(input, init));
  const kept = keptIn(storage, name);
  const { renew, settled } = createExchange({
    storage,
    name,
    kept,
    send: sendTo(url, plainFetch, persisted),
  });

  async function accessToken(): Promise<string | null> {
    const { session } = kept.read();
    if (!session || Date.now() < session.expiresAt - EARLY_MS) return session?.accessToken ?? null;
    return (await renew(session.accessToken))?.accessToken ?? null;
  }

  /** A request without a body and its query: where it goes. */
  const placeOf = (address: string) => {
    const { origin, pathname } = new URL(address);
    return origin + pathname;
  };
  const isOurs = (request: Request) =>
    !request.headers.has('authorization') && placeOf(request.url) === placeOf(new Request(url).url);

  function sendWith(token: string | null, request: Request): Promise<Response> {
    const copy = request.clone();
    if (token) copy.headers.set('authorization', `Bearer ${token}`);
    return plainFetch(copy);
  }

  const sessionFetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!isOurs(request)) return plainFetch(request);
    const token = await accessToken();
    const response = await sendWith(token, request);
    if (!token) return response;
    const answer = await answerIn(response);
    if (!isRefused(response, answer)) return response;
    const renewed = await renew(token);
    if (!(await isRepeatable(request, answer))) return response;
    // A router refuses everything that comes with a dead token, signing in too.
    return sendWith(renewed?.accessToken ?? null, request);
  };
  const send = sendTo(url, sessionFetch, persisted);

  return {
    get isOpen() {
      return kept.read().session !== null;
    },
    get opened() {
      return kept.read().session?.opened ?? null;
    },
    get deviceToken() {
      return kept.read().deviceToken;
    },
    keep: (tokens) => void kept.keep(tokens),
    async signOut() {
      await settled();
      const before = kept.read().session;
      // Unless it is told, the service ends the session when it has not been used for a while.
      await send(SignOutDocument).catch(() => undefined);
      if (kept.read().session?.opened === before?.opened) kept.end();
    },
    accessToken,
    fetch: sessionFetch,
    request: async (document, ...[variables]) =>
      dataOf(await send(document, variables as object | undefined)),
    subscribe: kept.subscribe,
  };
}
