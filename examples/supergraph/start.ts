// `npm run supergraph`: the customers subgraph, its neighbours and a gateway in front, until Ctrl-C.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { enterFirstData } from './first-data.ts';
import { installExample } from './installed.ts';
import { fail, gateways, readOptions } from './options.ts';
import { createPrograms, takenOf } from './programs.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const project = join(folder, '../..');
const neighbours = ['orders', 'reviews', 'partners'] as const;

const QUERY = `{ orders(first: 1) { totalCents customer { displayName
  card { number offers { title partner { name } } }
  reviews(first: 1) { edges { node { stars text } } } } } }`.replace(/\s+/g, ' ');

const { gateway, port, others, ...given } = readOptions();
const { command, composer } = gateways[gateway];
const ports = { gateway: port, customers: port + 1, orders: port + 2, reviews: port + 3, partners: port + 4 };
const urlOf = (name: keyof typeof ports) => `http://127.0.0.1:${ports[name]}`;
const [taken] = await takenOf(Object.values(ports));
if (taken) {
  fail(
    `Port ${taken} is taken, and the supergraph needs ${port} to ${port + 4}. Free it, or take others: npm run supergraph -- --port ${port + 100}`,
  );
}
await installExample().catch((error: Error) => fail(error.message));
const { composers, subgraphsAt } = await import('./compose.ts');

if (existsSync(join(project, '.env'))) process.loadEnvFile(join(project, '.env'));
const customers = given.customers ?? urlOf('customers');
const [secret = randomBytes(32).toString('base64url')] = process.env['ROUTER_SECRET']?.split(',') ?? [];
const environment = {
  LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
  ROUTER_SECRET: secret,
  CUSTOMERS_URL: customers,
};
const composed = await mkdtemp(join(tmpdir(), 'supergraph-'));
const programs = createPrograms();
let isStopping = false;

/** Once: Ctrl-C may reach this process twice, by the terminal and by npm. */
async function stop(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await programs.stop();
  await rm(composed, { recursive: true, force: true });
  process.exit(code);
}

async function compose(): Promise<string> {
  const urls = Object.fromEntries(neighbours.map((name) => [name, `${urlOf(name)}/graphql`]));
  const subgraphs = await subgraphsAt({ customers: `${customers}/graphql`, ...urls, ...others });
  const { errors, supergraph } = composers[composer](subgraphs);
  if (!supergraph) throw new Error(`The subgraphs do not compose.\n${errors.join('\n')}`);
  const file = join(composed, 'supergraph.graphql');
  await writeFile(file, supergraph);
  return file;
}

async function start(): Promise<void> {
  const file = await compose();
  if (!given.customers) {
    console.log('Starting the customers subgraph and its database …');
    await programs.start({
      name: 'customers',
      command: ['dist/main.js'],
      cwd: project,
      environment: { ...environment, PORT: String(ports.customers), CLIENT_IP_HEADER: 'x-forwarded-for' },
      ready: `${customers}/readyz`,
      showsOnlyLog: true,
    });
  }
  const anything = '/graphql?query={__typename}';
  console.log(`Starting ${neighbours.join(', ')} …`);
  const starting = neighbours.map((name) =>
    programs.start({
      name,
      command: [`subgraphs/${name}.ts`],
      cwd: folder,
      environment: { ...environment, PORT: String(ports[name]) },
      ready: urlOf(name) + anything,
    }),
  );
  await Promise.all(starting);
  console.log(`Starting the gateway: ${gateway} …`);
  await programs.start({
    name: gateway,
    command: [...command],
    cwd: folder,
    environment: { ...environment, PORT: String(port), HOST: '127.0.0.1', SUPERGRAPH: file },
    ready: urlOf('gateway') + anything,
  });
  if (isStopping) return;
  const endpoint = `http://localhost:${port}/graphql`;
  const token = given.customers ? 'TOKEN' : await enterFirstData(endpoint, project);
  const places = [
    ['customers', customers],
    ...neighbours.map((name) => [name, urlOf(name)]),
    ...Object.entries(others),
  ];
  console.log(`
  The supergraph is running: ${endpoint}
  Subgraphs: ${places.map(([name, url]) => `${name} at ${url}`).join(', ')}

  A query that goes through all of it:

  curl -s ${endpoint} -H 'content-type: application/json' \\
    -H 'authorization: Bearer ${token}' \\
    -d '${JSON.stringify({ query: QUERY })}'

  Ctrl-C ends all of it.
`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
const failed = (sentence: string) => {
  if (!isStopping) console.error(sentence);
  return stop(1);
};
void programs.ended.then(failed);
await start().catch((error: Error) => failed(error.message));
