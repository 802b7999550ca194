import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from './context.js';
import { operationFacts } from './operation-facts.js';
import { dependsOnCaller, permissions } from './permissions.js';
import type { StandingOf } from './standing.js';

/**
 * What is decided about a request when its operation is known and nothing of it has run: who calls.
 *
 * A caller's standing costs a statement, so it is looked up once, and only for operations whose answer depends on
 * it. The others see no caller at all.
 */
export const admission = (standingOf: StandingOf): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, contextValue: context }) {
        // Without one, execution answers which name it misses.
        if (!operation) return;
        const { rootFields } = operationFacts(document, operation);
        const asks = rootFields.some((name) => {
          const rule = permissions[`${operation.operation === 'mutation' ? 'Mutation' : 'Query'}.${name}`];
          return rule !== undefined && dependsOnCaller(rule);
        });
        if (asks && context.claimed) context.caller = await standingOf(context.claimed);
      },
    };
  },
});
