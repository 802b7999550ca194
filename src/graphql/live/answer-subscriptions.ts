import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type GraphQLFormattedError, OperationTypeNode } from 'graphql';
import { requestScope } from '../../platform/request-scope.js';
import type { Context } from '../context.js';
import { notAsStream } from '../guard/errors.js';
import { shapeOf } from '../limits/shape.js';
import { type FormatError, formed } from './error-form.js';
import type { Live } from './live.js';

/**
 * Opens a stream where Apollo Server would execute, after all that is checked of every operation. What Apollo Server
 * answers then is left to whoever sends the parts.
 */
export function answerSubscriptions(live: Live, format: FormatError): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, operationName, request, contextValue }) {
          // Without an operation, execution reports the missing name.
          if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return null;
          const http = { status: undefined as number | undefined, headers: new HeaderMap() };
          const refuse = (errors: readonly unknown[]) => {
            for (const error of errors) {
              const { http: given } = (error as GraphQLFormattedError).extensions ?? {};
              http.status ??= (given as { status?: number } | undefined)?.status;
            }
            const shown = errors.map((error) => formed(error, format));
            return { http, body: { kind: 'single' as const, singleResult: { errors: shown } } };
          };
          const parted = requestScope()?.parted;
          if (!parted) return refuse([notAsStream()]);
          const [root] = shapeOf(document, operation).rootFields;
          try {
            const opened = await live.open(
              {
                schema,
                document,
                operationName,
                variableValues: request.variables ?? {},
                contextValue: { ...contextValue, lastEventId: parted.lastId },
                field: root!.name.value,
              },
              format,
            );
            if (!('next' in opened)) return refuse(opened.errors ?? []);
            parted.answer = opened;
            return { http, body: { kind: 'single', singleResult: { data: null } } };
          } catch (error) {
            return refuse([error]);
          }
        },
      };
    },
  };
}
