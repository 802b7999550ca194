import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { ExecutionArgs, ExecutionResult, GraphQLSchema } from 'graphql';
import { type Execution, isTraced, repeatingExecutor } from './compiled.js';
import { writtenExecution } from './written/written-execution.js';

type Gateway = ApolloServerOptionsWithGateway<object>['gateway'];

/** How often each way has answered. */
export const answered = { written: 0, resolved: 0 };

/** Lets PostgreSQL write the answer where it can and may, and resolves it field by field elsewhere. */
export function executor(
  schema: GraphQLSchema,
  options: ExecutionArgs['options'] = {},
  writesAnswers = true,
) {
  const write = writesAnswers ? writtenExecution(schema, options) : async () => null;
  const resolve = repeatingExecutor(schema, options);
  return async (execution: Execution): Promise<ExecutionResult> => {
    const written = isTraced(execution.contextValue) ? null : await write(execution);
    answered[written ? 'written' : 'resolved'] += 1;
    return written ?? resolve(execution);
  };
}

/** The subgraph for Apollo Server, which accepts a custom executor only from a gateway. */
export function asGateway(
  schema: GraphQLSchema,
  options: ExecutionArgs['options'],
  writesAnswers: boolean,
): Gateway {
  const run = executor(schema, options, writesAnswers);
  return {
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({
      executor: ({ document, request, queryHash, context }) =>
        run({
          document,
          key: `${queryHash} ${request.operationName ?? ''}`,
          operationName: request.operationName,
          variableValues: request.variables,
          contextValue: context,
        }),
    }),
    stop: async () => {},
  };
}
