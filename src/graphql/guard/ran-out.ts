import type { ApolloServerPlugin } from '@apollo/server';
import { type GraphQLFormattedError, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { Context } from '../context.js';

/**
 * Answers a lack of capacity with 503 and a lack of time with 504, wherever it was noticed.
 *
 * A query that found no connection or no time, deep in a resolver, is refused like one turned away at the door: with
 * one error, instead of nulls that look like an answer. A request of which anything could be answered gets 200, and
 * so does a mutation of which anything is known. `Busy` keeps its data; GraphQL's media type requires 200 where there
 * is data, plain JSON does not.
 */
export function refuseWhatRanOut(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, request, operation, contextValue }) {
          if (response.body.kind !== 'single') return;
          const { data, errors } = response.body.singleResult;
          const ranOut = errors?.find((error) => statusOf(error) !== undefined);
          if (ranOut && isEmpty(data, operation)) {
            const { message, extensions = {} } = ranOut;
            // For a mutation the error keeps its path, so that the client can find out what became of it.
            const isMutation = operation?.operation === OperationTypeNode.MUTATION;
            response.body.singleResult = { errors: [isMutation ? ranOut : { message, extensions }] };
            response.http.status = statusOf(ranOut)!;
          }
          if (contextValue.isBusy && operation?.selectionSet.selections.length === 1) {
            response.http.headers.set('retry-after', '1');
            if (!request.http?.headers.get('accept')?.includes(GRAPHQL_TYPE)) response.http.status = 503;
          }
        },
      };
    },
  };
}

const GRAPHQL_TYPE = 'application/graphql-response+json';

const STATUSES: Partial<Record<string, number>> = { UNAVAILABLE: 503, TIMEOUT: 504 };

const statusOf = ({ extensions }: GraphQLFormattedError) => STATUSES[String(extensions?.['code'])];

/** Whether every value is null or a list of nulls. A `__typename` says nothing. */
function isEmpty(data: Record<string, unknown> | null | undefined, operation?: OperationDefinitionNode) {
  const typeNames = new Set(
    operation?.selectionSet.selections.flatMap((selection) =>
      selection.kind === Kind.FIELD && selection.name.value === '__typename'
        ? [(selection.alias ?? selection.name).value]
        : [],
    ),
  );
  return Object.entries(data ?? {}).every(
    ([name, value]) =>
      value === null ||
      typeNames.has(name) ||
      (Array.isArray(value) && value.length > 0 && value.every((item) => item === null)),
  );
}
