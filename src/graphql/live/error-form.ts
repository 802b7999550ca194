import type { GraphQLFormattedError } from 'graphql';

/** Makes of an error what a caller sees. */
export type FormatError = (given: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** An error outside of Apollo Server's own execution, as Apollo Server would show it. */
export function formed(error: unknown, format: FormatError): GraphQLFormattedError {
  const { message, locations, path, extensions } = error as Error & Partial<GraphQLFormattedError>;
  const { http: _http, ...shown } = { code: 'INTERNAL_SERVER_ERROR', http: null, ...extensions };
  return format(
    { message, ...(locations && { locations }), ...(path && { path }), extensions: shown },
    error,
  );
}
