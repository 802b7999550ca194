import { parseArgs } from 'node:util';

export interface Options {
  gateway: keyof typeof gateways;
  port: number;
  /** The URL of a customers subgraph that runs already. */
  customers: string | undefined;
  /** Other subgraphs that run already, with their endpoints. */
  others: Record<string, string>;
}

const hive = [
  'node_modules/@graphql-hive/gateway/dist/bin.js',
  'supergraph',
  '--config-path',
  'gateways/hive.config.ts',
];

/** What Node runs for each gateway, and who composes for it. */
export const gateways = {
  hive: { command: hive, composer: 'theguild' },
  'hive-rust': { command: [...hive, '--hive-router-runtime'], composer: 'theguild' },
  apollo: { command: ['gateways/apollo.ts'], composer: 'apollo' },
} as const;

/** The subgraphs of the example. */
const OWN_NAMES = ['customers', 'orders', 'reviews', 'partners'];

const HELP = `Starts the supergraph: customers, orders, reviews, partners, and a gateway in front. Ctrl-C ends all of it.

  npm run supergraph
  npm run supergraph -- --gateway apollo
      hive (the default), hive-rust for its query planner in Rust, or apollo.
  npm run supergraph -- --port 4100
      The gateway's port, 4000 by default. The next four are for the subgraphs.
  npm run supergraph -- --with invoices=http://localhost:5001/graphql
      Composes a subgraph of yours in, which runs already. As often as you like.
  npm run supergraph -- --customers http://localhost:5000
      A customers subgraph that runs already, with the ROUTER_SECRET that is set here.`;

/** Ends the process with a sentence for whoever called it. */
export function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function wrong(sentence: string): never {
  console.error(`${sentence}\n\n${HELP}`);
  process.exit(2);
}

export function readOptions(): Options {
  const { gateway, port: first, customers, with: given, help } = parsed();
  if (help) {
    console.log(HELP);
    process.exit();
  }
  if (!isGateway(gateway)) return wrong(`There is no gateway "${gateway}".`);
  const port = Number(first);
  if (!(Number.isInteger(port) && port > 0 && port <= 65_531)) return wrong(`"${first}" is no port.`);
  const others = given.map((text): [name: string, url: string] => {
    const [, name = '', url = ''] = /^([a-z][a-z0-9-]*)=(https?:\/\/.+)$/.exec(text) ?? [];
    if (!name) {
      return wrong(
        `"${text}" is no name with the URL of an endpoint. A name has small letters, digits and hyphens: invoices=http://localhost:5001/graphql.`,
      );
    }
    return OWN_NAMES.includes(name)
      ? wrong(`"${name}" is one of the example's own. Take another name.`)
      : [name, url];
  });
  return { gateway, port, customers, others: Object.fromEntries(others) };
}

function parsed() {
  try {
    return parseArgs({
      options: {
        gateway: { type: 'string', default: 'hive' },
        port: { type: 'string', default: '4000' },
        customers: { type: 'string' },
        with: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return wrong((error as Error).message);
  }
}

const isGateway = (name: string): name is Options['gateway'] => Object.hasOwn(gateways, name);
