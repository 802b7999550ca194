// The supergraph under @apollo/gateway.
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import {
  ApolloGateway,
  type GraphQLDataSourceProcessOptions,
  RemoteGraphQLDataSource,
} from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { headersFor } from './passed-on.ts';

interface Context {
  req?: IncomingMessage;
}

class Subgraph extends RemoteGraphQLDataSource<Context> {
  readonly name: string;

  constructor(name: string, url: string) {
    super({ url });
    this.name = name;
  }

  override willSendRequest({ request, context }: GraphQLDataSourceProcessOptions<Context>) {
    // Without a context it is the gateway itself that asks.
    const headers = headersFor(
      this.name,
      (name) => context.req?.headers[name] as string | undefined,
      context.req?.socket.remoteAddress,
    );
    for (const [name, value] of Object.entries(headers)) request.http?.headers.set(name, value);
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(process.env['SUPERGRAPH']!, 'utf8'),
  buildService: ({ name, url }) => new Subgraph(name, url!),
});
const server = new ApolloServer<Context>({
  gateway: gateway as never,
  includeStacktraceInErrorResponses: false,
});
await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 4000) },
  context: async ({ req }) => ({ req }),
});
