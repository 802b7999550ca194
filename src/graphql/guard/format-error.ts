import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type PassingFailure, passingFailure } from '../../platform/database/errors.js';
import type { Log } from '../../platform/log.js';
import { type RequestScope, requestScope } from '../../platform/request-scope.js';
import { withoutSchema } from '../schema/without-schema.js';

const passing: Record<PassingFailure, string> = {
  UNAVAILABLE:
    'The service cannot answer at the moment. Try again shortly; send a mutation with the same idempotencyKey.',
  TIMEOUT: 'This took too long and was stopped. Try again; send a mutation with the same idempotencyKey.',
  CONFLICT: 'Somebody else changed the same data at the same time. Try again, with the same idempotencyKey.',
};

/**
 * The form of an error that a caller sees: our own errors unchanged, a temporary failure by its kind, and anything
 * unexpected as one sentence. The details are in the log, under the request's correlation id, which every error
 * carries.
 */
export function errorFormatter(log: Log, { hidesSchema }: { hidesSchema: boolean }) {
  return (given: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { code } = given.extensions ?? {};
    const message = hidesSchema ? withoutSchema(given.message, code, error) : given.message;
    const formatted = { ...given, message };
    const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
    const scope = requestScope();
    const correlationId = scope?.correlationId;
    const cause = causeOf(error);
    const isExpected = extensions['code'] !== 'INTERNAL_SERVER_ERROR';
    if (isExpected) return { ...formatted, extensions: { ...extensions, correlationId } };
    const failure = failureFor(scope, cause);
    // A thrown error may hold anything in its extensions; only the ones we make ourselves are shown.
    const where = {
      ...(formatted.path && { path: formatted.path }),
      ...(formatted.locations && { locations: formatted.locations }),
    };
    if (failure) {
      log.warn({ ...toldOf(failure, cause), path: formatted.path?.join('.') }, 'failed for now');
      return {
        message: passing[failure],
        ...where,
        extensions: { code: failure, retryable: true, correlationId },
      };
    }
    if (isOfGraphQL(cause)) {
      return { message: formatted.message, ...where, extensions: { code: 'BAD_REQUEST', correlationId } };
    }
    log.error({ err: cause, path: formatted.path?.join('.') }, 'unexpected error');
    return {
      message: 'Something went wrong on our side.',
      ...where,
      extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId },
    };
  };
}

/** While the database is away every request fails in the same way: no stack says more than the reason. */
const toldOf = (failure: PassingFailure, cause: unknown) =>
  failure === 'UNAVAILABLE'
    ? { errorCode: (cause as { code?: string }).code, why: (cause as Error).message }
    : { err: cause };

/** A request that only reads has lost no race: it waited too long for a lock, and may soon be answered. */
function failureFor(scope: RequestScope | undefined, cause: unknown): PassingFailure | null {
  const failure = passingFailure(cause);
  return failure === 'CONFLICT' && scope?.isQuery ? 'UNAVAILABLE' : failure;
}

/** The original error, below those that only say where it passed through. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
}

/** An error of graphql-js about the request, with neither a code of its own nor another error behind it. */
const isOfGraphQL = (error: unknown) => error instanceof GraphQLError && !error.originalError;
