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
const CHARACTER_NOT_IN_REPERTOIRE = '22021';

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

/** Text with U+0000 in it, which PostgreSQL cannot hold. */
export const isUnstorableText = (error: unknown) =>
  asDatabaseError(error).code === CHARACTER_NOT_IN_REPERTOIRE;

export const isLockTimeout = (error: unknown) => asDatabaseError(error).code === LOCK_NOT_AVAILABLE;
