/** The members of a driver's error that decide what it means. */
interface DatabaseError {
  /** SQLSTATE, https://www.postgresql.org/docs/current/errcodes-appendix.html */
  code?: string;
  constraint?: string;
  /** The function of PostgreSQL's that refused. */
  routine?: string;
}

const UNIQUE_VIOLATION = '23505';
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';
const LOCK_NOT_AVAILABLE = '55P03';
const FEATURE_NOT_SUPPORTED = '0A000';
const UNDEFINED_TABLE = '42P01';

const asDatabaseError = (error: unknown): DatabaseError =>
  error instanceof Error ? (error as DatabaseError) : {};

/**
 * For `.catch()`: turns the violation of a unique index into the problem listed under the index's name; rethrows any
 * other error.
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

/** A value that the database cannot take as it is, such as a number out of range (SQLSTATE class 22). */
export const isUnstorableValue = (error: unknown) => asDatabaseError(error).code?.startsWith('22') === true;

export const isMissingTable = (error: unknown) => asDatabaseError(error).code === UNDEFINED_TABLE;

/**
 * A prepared statement answers other columns than when it was prepared, because a migration has changed a table. The
 * code alone says only that something is not supported; PostgreSQL has no other, and in other languages another message.
 */
export const isStalePlan = (error: unknown) =>
  asDatabaseError(error).code === FEATURE_NOT_SUPPORTED &&
  asDatabaseError(error).routine === 'RevalidateCachedQuery';

/** The transaction lost a conflict with another one, or with a migration, and would succeed if repeated. */
export const isRetryable = (error: unknown) =>
  [SERIALIZATION_FAILURE, DEADLOCK_DETECTED].includes(asDatabaseError(error).code ?? '') ||
  isStalePlan(error);

export const isLockTimeout = (error: unknown) => asDatabaseError(error).code === LOCK_NOT_AVAILABLE;

/** pg-pool gives this error no code, only a message. */
const POOL_TIMEOUT = 'timeout exceeded when trying to connect';
const CONFLICTS = [SERIALIZATION_FAILURE, DEADLOCK_DETECTED, LOCK_NOT_AVAILABLE, UNIQUE_VIOLATION];
/** A statement or transaction that exceeded its time limit, or was cancelled because its request had. */
const TIMEOUTS = ['57014', '25P03', '25P04'];
/** No connection, too many connections, a server starting or stopping, a read-only server, and a full disk. */
const UNAVAILABLE = ['25006', '53000', '53100', '53200', '53300', '57P01', '57P02', '57P03', '57P05'];
/** It lets nobody in: the password or the name of the user or database is another one, or the database is closed. */
const CLOSED = ['28000', '28P01', '3D000'];
const CHECKS_CONNECTIONS = 'CheckMyDatabase';
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

/** The server is there, and lets nobody of ours in. */
const isTurnedAway = (error: unknown) => {
  const { code = '', routine } = asDatabaseError(error);
  return CLOSED.includes(code) || routine === CHECKS_CONNECTIONS;
};

/** Whether asking again in a moment is likely to fail in the same way. */
export const isLasting = (error: unknown) => passingFailure(error) === null || isTurnedAway(error);

export type PassingFailure = 'UNAVAILABLE' | 'TIMEOUT' | 'CONFLICT';

/** The kind of a failure that may be gone at the next attempt; null for any other, which is a bug of ours. */
export function passingFailure(error: unknown): PassingFailure | null {
  if (!(error instanceof Error)) return null;
  const { code = '' } = asDatabaseError(error);
  if (code === 'REQUEST_OVER' || TIMEOUTS.includes(code)) return 'TIMEOUT';
  if (CONFLICTS.includes(code) || error.name === 'OptimisticLockError') return 'CONFLICT';
  const isUnreachable =
    UNAVAILABLE.includes(code) ||
    isTurnedAway(error) ||
    NETWORK.includes(code) ||
    code.startsWith('08') ||
    code === 'POOL_EXHAUSTED' ||
    code === 'DATABASE_SILENT' ||
    error.message === POOL_TIMEOUT ||
    LOST.test(error.message);
  return isUnreachable ? 'UNAVAILABLE' : null;
}
