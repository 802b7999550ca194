import { AsyncLocalStorage } from 'node:async_hooks';

/** What everything that happens for one request has in common, however deep in the code. */
export interface RequestScope {
  correlationId: string;
  /** Aborted when the request has run out of time or nobody waits for its answer any more. */
  signal: AbortSignal;
  /** Whether it only reads, once that is known: then no change of its own can be in the way of another's. */
  isQuery?: boolean;
  /** Has something done when the request is over, answered or not. */
  whenOver?: (done: () => void) => void;
}

const scopes = new AsyncLocalStorage<RequestScope>();

export const requestScope = (): RequestScope | undefined => scopes.getStore();

export const inRequest = <T>(scope: RequestScope, work: () => T): T => scopes.run(scope, work);

/** For work that several requests share and none of them may stop. */
export const outsideRequests = <T>(work: () => T): T => scopes.exit(work);

/** The request a statement was for is over: it took too long, or its caller has gone. */
export class RequestOverError extends Error {
  override name = 'RequestOverError';
  /** The ORM wraps what its driver throws under a name of its own; the code it keeps. */
  readonly code = 'REQUEST_OVER';
}

const ENDS_TRANSACTION = /^\s*(rollback|commit)\b/i;
const OPENS_OR_UNDOES_TRANSACTION = /^\s*(begin|start\s+transaction|rollback(?!\s+to\b))\b/i;

/** A transaction that was begun has to be ended, also when the request is over. */
export const endsTransaction = (sql: string) => ENDS_TRANSACTION.test(sql);

/** After such a statement has failed nobody knows whether the connection is inside a transaction. */
export const opensOrUndoesTransaction = (sql: string) => OPENS_OR_UNDOES_TRANSACTION.test(sql);

/** Throws when there is nobody left to send a statement for, this one or any. */
export function checkRequestGoesOn(sql = ''): void {
  const signal = requestScope()?.signal;
  if (signal?.aborted && !endsTransaction(sql)) throw signal.reason;
}
