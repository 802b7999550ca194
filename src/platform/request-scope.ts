import { AsyncLocalStorage } from 'node:async_hooks';

/** An answer that goes on: asked for its next part as soon as there is room for it. */
export interface AnswerInParts {
  /** Waits for the next part. Asked again only after it has answered, and not after the end. */
  next(): Promise<{ type: 'PART'; id: string; answer: object } | PartsEnd>;
  /** Whoever took the parts has gone: the parts end. */
  leave(): void;
}

export interface PartsEnd {
  type: 'END';
  /** What to say first, in the form of GraphQL's errors. */
  errors: readonly object[];
  /** Whether there is nothing to come back for at once. */
  isFinal: boolean;
}

/** What somebody who takes an answer in parts has asked for, and the parts once there are any. */
export interface Parted {
  /** The id of the last part that they had of an earlier answer. */
  lastId: string | undefined;
  /** Whether an answer that comes at once is wanted in this form, too. */
  takesOnly?: boolean;
  answer?: AnswerInParts;
}

/** The context shared by everything that happens for one request, however deep in the code. */
export interface RequestScope {
  correlationId: string;
  /** Aborted when the request has run out of time or its caller has gone. */
  signal: AbortSignal;
  /** Whether the request only reads, once that is known: then its own changes cannot be the cause of a conflict. */
  isQuery?: boolean;
  /** Registers a function to call when the request is over, answered or not. */
  whenOver?: (done: () => void) => void;
  /** There for a request whose answer may come in parts. */
  parted?: Parted | undefined;
}

const scopes = new AsyncLocalStorage<RequestScope>();

export const requestScope = (): RequestScope | undefined => scopes.getStore();

export const inRequest = <T>(scope: RequestScope, work: () => T): T => scopes.run(scope, work);

/** Runs work that several requests share and none of them may cancel. */
export const outsideRequests = <T>(work: () => T): T => scopes.exit(work);

/** The request that sent a statement is over: it took too long, or its caller has gone. */
export class RequestOverError extends Error {
  override name = 'RequestOverError';
  /** MikroORM wraps driver errors in an error with another name; it keeps only the code. */
  readonly code = 'REQUEST_OVER';
}

const ENDS_TRANSACTION = /^\s*(rollback|commit)\b/i;
const OPENS_OR_UNDOES_TRANSACTION = /^\s*(begin|start\s+transaction|rollback(?!\s+to\b))\b/i;

/** A transaction that was begun has to be ended even when the request is over. */
export const endsTransaction = (sql: string) => ENDS_TRANSACTION.test(sql);

/** After such a statement has failed, nobody knows whether the connection is inside a transaction. */
export const opensOrUndoesTransaction = (sql: string) => OPENS_OR_UNDOES_TRANSACTION.test(sql);

/** Throws when the request is over, unless the statement ends a transaction. */
export function checkRequestGoesOn(sql = ''): void {
  const signal = requestScope()?.signal;
  if (signal?.aborted && !endsTransaction(sql)) throw signal.reason;
}
