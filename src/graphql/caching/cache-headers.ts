import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { Context } from '../context.js';
import { secondsToKeep } from './cache-policy.js';

const NEVER = 'no-store';

/**
 * Says of each answer for how long and by whom it may be kept, for clients and for gateways, which keep the shortest of
 * their subgraphs. Whatever came with a token may be kept by the caller alone, though it is the same for everybody.
 */
export function sayHowLongToKeep(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, request, schema, document, operation }) {
          const { headers, status } = response.http;
          const isWhole =
            response.body.kind === 'single' &&
            response.body.singleResult.data != null &&
            !response.body.singleResult.errors?.length &&
            (status === undefined || status === 200);
          const seconds =
            isWhole && document && operation?.operation === OperationTypeNode.QUERY
              ? secondsToKeep(schema, document, request.variables ?? {})
              : 0;
          const scope = request.http?.headers.has('authorization') ? 'private' : 'public';
          headers.set('cache-control', seconds > 0 ? `max-age=${seconds}, ${scope}` : NEVER);
        },
      };
    },
  };
}
