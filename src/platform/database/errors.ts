/** The part of a driver's error that decides what it means. */
interface DatabaseError {
  /** SQLSTATE, https://www.postgresql.org/docs/current/errcodes-appendix.html */
  code?: string;
  constraint?: string;
}

const UNIQUE_VIOLATION = '23505';
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';
const LOCK_NOT_AVAILABLE = '55P03';

const asDatabaseError = (error: unknown): DatabaseError =>
  error instanceof Error ? (error as DatabaseError) : {};

/**
 * For `.catch()`: a broken unique index is an answer, chosen by the index's name; anything else is still an error.
 */
export function whenDuplicate<P extends Record<string, () => unknown>>(problems: P) {
  return (error: unknown): ReturnType<P[keyof P]> => {
    const { code, constraint } = asDatabaseError(error);
    const problem = code === UNIQUE_VIOLATION && constraint ? problems[constraint] : undefined;
    if (problem) return problem() as ReturnType<P[keyof P]>;
    throw error;
  };
}

export const isDuplicate = (error: unknown, constraint: string) =>
  asDatabaseError(error).code === UNIQUE_VIOLATION && asDatabaseError(error).constraint === constraint;

/** The transaction lost a race it would win if tried again. */
export const isRetryable = (error: unknown) =>
  [SERIALIZATION_FAILURE, DEADLOCK_DETECTED].includes(asDatabaseError(error).code ?? '');

export const isLockTimeout = (error: unknown) => asDatabaseError(error).code === LOCK_NOT_AVAILABLE;

/** pg-pool gives its error no code. */
const POOL_TIMEOUT = 'timeout exceeded when trying to connect';
const CONFLICTS = [SERIALIZATION_FAILURE, DEADLOCK_DETECTED, LOCK_NOT_AVAILABLE, UNIQUE_VIOLATION];
/** A statement or a transaction that ran out of time, or was stopped because its request had. */
const TIMEOUTS = ['57014', '25P03', '25P04'];
/** No connection, too many of them, a server that starts or stops, one that only reads, and a full disk. */
const UNAVAILABLE = ['25006', '53000', '53100', '53200', '53300', '57P01', '57P02', '57P03', '57P05'];
const NETWORK = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
];
const LOST = /^(Connection terminated|Client has encountered a connection error|Client was closed)/;

export type PassingFailure = 'UNAVAILABLE' | 'TIMEOUT' | 'CONFLICT';

/** What a failure is called that may be gone at the next try; null for one that will not, which is a mistake of ours. */
export function passingFailure(error: unknown): PassingFailure | null {
  if (!(error instanceof Error)) return null;
  const { code = '' } = asDatabaseError(error);
  if (code === 'REQUEST_OVER' || TIMEOUTS.includes(code)) return 'TIMEOUT';
  if (CONFLICTS.includes(code) || error.name === 'OptimisticLockError') return 'CONFLICT';
  const isUnreachable =
    UNAVAILABLE.includes(code) ||
    NETWORK.includes(code) ||
    code.startsWith('08') ||
    code === 'POOL_EXHAUSTED' ||
    code === 'DATABASE_SILENT' ||
    error.message === POOL_TIMEOUT ||
    LOST.test(error.message);
  return isUnreachable ? 'UNAVAILABLE' : null;
}
