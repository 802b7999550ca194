import type { ApolloServerPlugin } from '@apollo/server';
import type { FieldNode, GraphQLFormattedError } from 'graphql';
import type { Log } from '../../platform/log.js';
import type { Context } from '../context.js';
import { limits } from '../limits/numbers.js';
import { countReferences, ENTITIES } from '../limits/references.js';
import { shapeOf } from '../limits/shape.js';

/** Refusals of what was asked. A lack of room or time stays 503 or 504, so that a router can try again. */
const REFUSALS: readonly unknown[] = ['LIMIT_EXCEEDED', 'BAD_USER_INPUT'];
/** Names are written by callers. */
const MOST_OF_NAME = 100;

/**
 * Answers a refused call for references with 200, null for each reference and an error on its path.
 *
 * A router does not look into a 400: it reports an internal error of the subgraph, without code or path, and nobody
 * learns what to change. As only programs see these calls, each refusal is logged for the operator.
 */
export function answerRefusedReferences(log: Log): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, request, document, operation, operationName }) {
          if (response.body.kind !== 'single' || !document || !operation) return;
          const { data, errors: [error] = [] } = response.body.singleResult;
          if (data != null || !error || !REFUSALS.includes(error.extensions?.['code'])) return;
          const fields = shapeOf(document, operation).rootFields;
          if (!fields.some(isEntities) || !fields.every(isEntitiesOrTypeName)) return;

          const counts = new Map(
            fields.filter(isEntities).map((field) => {
              const count = countReferences(field, operation);
              return [keyOf(field), typeof count === 'number' ? count : count(request.variables ?? {})];
            }),
          );
          const references = [...counts.values()].reduce((sum, count) => sum + count, 0);
          if (references === 0) return;
          const { code, limit, most } = error.extensions ?? {};
          log.warn(
            {
              operationName: operationName?.slice(0, MOST_OF_NAME),
              references,
              errorCode: code,
              limit,
              most,
            },
            'references were refused',
          );
          response.http.status = 200;
          response.body.singleResult =
            references > limits.refusals
              ? { data: null, errors: [error] }
              : { data: nothingIn(counts, fields), errors: errorsOf(counts, error) };
        },
      };
    },
  };
}

const isEntities = ({ name }: FieldNode) => name.value === ENTITIES;
const isTypeName = ({ name }: FieldNode) => name.value === '__typename';
const isEntitiesOrTypeName = (field: FieldNode) => isEntities(field) || isTypeName(field);
const keyOf = ({ alias, name }: FieldNode) => (alias ?? name).value;

/** Callers choose the names, `__proto__` among them. */
function nothingIn(counts: ReadonlyMap<string, number>, fields: readonly FieldNode[]) {
  const data: Record<string, unknown> = Object.create(null);
  for (const field of fields) {
    const key = keyOf(field);
    data[key] = isTypeName(field) ? 'Query' : Array(counts.get(key)!).fill(null);
  }
  return data;
}

function errorsOf(counts: ReadonlyMap<string, number>, { message, extensions = {} }: GraphQLFormattedError) {
  return [...counts].flatMap(([key, count]) =>
    Array.from(
      { length: count },
      (_, index): GraphQLFormattedError => ({
        message,
        path: [key, index],
        extensions,
      }),
    ),
  );
}
