import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isUnstorableText } from '../platform/database-errors.js';
import type { Log } from '../platform/log.js';

/**
 * What a caller sees of an error: ours as they are, anything unexpected as one sentence. The rest is in the
 * log, under the correlation id of the request.
 */
export function errorFormatter(log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
    const cause = unwrapResolverError(error);
    if (isUnstorableText(cause)) {
      const message = 'Text must not contain the character U+0000.';
      return { ...formatted, message, extensions: { code: 'BAD_USER_INPUT' } };
    }
    const isExpected = extensions['code'] !== 'INTERNAL_SERVER_ERROR' || cause instanceof GraphQLError;
    if (isExpected) return { ...formatted, extensions };
    log.error({ err: cause, path: formatted.path?.join('.') }, 'unexpected error');
    return {
      message: 'Something went wrong on our side. Nothing was changed.',
      ...(formatted.path && { path: formatted.path }),
      ...(formatted.locations && { locations: formatted.locations }),
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };
}
