import type { ApolloServerPlugin } from '@apollo/server';
import type { Context, TraceField } from '../context.js';

const ASKS = 'apollo-federation-include-trace';
type Plugin = Required<Pick<ApolloServerPlugin<Context>, 'requestDidStart'>>;

/**
 * Answers a router that asks with how long each field took (`extensions.ftv1`), in Apollo's format.
 *
 * Times tell much about what happens inside, so they are told to whoever may read the SDL: the router in front, and
 * developers. Errors are masked. Apollo's plugin would wrap each resolver of the schema for good, and compiled code would
 * then call a function for each plain field of every other request; so the fields of a traced request are resolved by a
 * schema of their own (reading/compiled.ts), and the plugin is loaded when somebody asks.
 */
export function federatedTraces(): ApolloServerPlugin<Context> {
  let loading: Promise<Plugin> | undefined;
  return {
    async requestDidStart(request) {
      const { contextValue } = request;
      if (request.request.http?.headers.get(ASKS) !== 'ftv1' || !contextValue.readsSdl) return;
      loading ??= load();
      const listener = await (await loading).requestDidStart(request);
      if (!listener) return;
      const { executionDidStart, ...rest } = listener;
      const execution = await executionDidStart?.(request as never);
      contextValue.traceField = (info) =>
        execution?.willResolveField?.({ info } as never) as ReturnType<TraceField>;
      return rest;
    },
  };
}

const load = async () => {
  const { ApolloServerPluginInlineTrace } = await import('@apollo/server/plugin/inlineTrace');
  return ApolloServerPluginInlineTrace({ includeErrors: { masked: true } }) as Plugin;
};
