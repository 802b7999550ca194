import type { ApolloServerPlugin } from '@apollo/server';
import { type GraphQLFormattedError, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { Context } from '../context.js';

/**
 * Who is refused because something has run out gets 503, or 504 where it was time, wherever it was noticed.
 *
 * A query that found no connection or no time, deep in a resolver, is refused like one turned away at the door: one error, instead
 * of nulls that look like an answer. Whatever can be answered is answered with 200, and so is a mutation of which
 * anything is known. `Busy` keeps its data; the media type of GraphQL demands 200 where there is some, JSON does not.
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
            // Of a mutation it stays said which one it was: what became of it is to be found out.
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

/** Nulls, or a list of nulls, under every name. That of a type says nothing. */
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
