import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { Report, type Trace } from '@apollo/usage-reporting-protobuf';
import { parse } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { enter } from '../support/customers.js';
import { useLive } from '../support/live.js';
import { example, exampleInstalled } from '../support/supergraph.js';

const ROUTER_SECRET = 'the-secret-of-the-router-in-front-0123';
const app = useApp();
const live = useLive(app, { ROUTER_SECRET, CLIENT_IP_HEADER: 'none' });
/** The packages of the example, as its gateway uses them. */
const from = createRequire(join(example, 'package.json'));

beforeAll(exampleInstalled, 600_000);

/** Receives what a gateway reports. */
async function receiver() {
  const received = Promise.withResolvers<Report>();
  const server = createServer(async (request, response) => {
    received.resolve(Report.decode(gunzipSync(await buffer(request))));
    response.end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return { url: `http://127.0.0.1:${port}`, report: received.promise, close: () => server.close() };
}

test('@apollo/gateway asks for traces and reports what each field of ours took [FD-17]', async () => {
  const { ApolloGateway, RemoteGraphQLDataSource } = from('@apollo/gateway');
  const { ApolloServer } = from('@apollo/server');
  const { ApolloServerPluginUsageReporting } = from('@apollo/server/plugin/usageReporting');
  const { composeServices } = from('@apollo/composition');
  const typeDefs = parse(await readFile('schema/customer.graphql', 'utf8'));
  const url = `${live.origin}/graphql`;
  const { supergraphSdl } = composeServices([{ name: 'customers', url, typeDefs }]);
  const service = await app.service();
  await enter(app, { externalId: 'anna', firstName: 'Anna' });

  const { url: endpointUrl, report, close } = await receiver();
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: () =>
      new RemoteGraphQLDataSource({
        url,
        willSendRequest({ request }: { request: { http: { headers: Map<string, string> } } }) {
          request.http.headers.set('x-router-secret', ROUTER_SECRET);
          request.http.headers.set('authorization', `Bearer ${service}`);
        },
      }),
  });
  const server = new ApolloServer({
    gateway,
    apollo: { key: 'service:shop:of-no-meaning', graphRef: 'shop@current' },
    plugins: [
      ApolloServerPluginUsageReporting({
        endpointUrl,
        sendReportsImmediately: true,
        fieldLevelInstrumentation: 1,
      }),
    ],
  });
  const { body } = await server.executeOperation({
    query: 'query Anna { customer(externalId: "anna") { firstName } }',
  });
  expect(body.singleResult).toMatchObject({ data: { customer: { firstName: 'Anna' } } });

  const { tracesPerQuery } = await report;
  await server.stop();
  close();
  const [{ trace }] = Object.values(tracesPerQuery) as unknown as [{ trace: Trace[] }];
  const { fetch } = trace[0]!.queryPlan!;
  expect([fetch!.serviceName, fetch!.traceParsingFailed]).toEqual(['customers', false]);
  const [customer] = fetch!.trace!.root!.child!;
  expect([customer!.responseName, customer!.child![0]!.responseName]).toEqual(['customer', 'firstName']);
  expect(Number(customer!.endTime)).toBeGreaterThan(Number(customer!.startTime));
}, 120_000);
