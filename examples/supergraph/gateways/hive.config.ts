// `hive-gateway supergraph --config-path gateways/hive.config.ts`
import { defineConfig } from '@graphql-hive/gateway';
import { headersFor } from './passed-on.ts';

interface Context {
  req: import('node:http').IncomingMessage;
}

export const gatewayConfig = defineConfig<Context>({
  supergraph: process.env['SUPERGRAPH']!,
  propagateHeaders: {
    fromClientToSubgraphs: ({ request, subgraphName, context }) =>
      headersFor(subgraphName, (name) => request.headers.get(name), context.req?.socket.remoteAddress),
  },
});
