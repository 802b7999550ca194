// Composes the supergraph with each composer and tells what they say of it: `npm run compose`. For another schema of the
// customers subgraph, and to keep the supergraph:
// `npm run compose -- ../../schema/customer.authorized.graphql routers/supergraph.graphql`.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { composeServices as apollo } from '@apollo/composition';
import { composeServices as theguild } from '@theguild/federation-composition';
import { federateSubgraphs, ROUTER_COMPATIBILITY_VERSION_ONE } from '@wundergraph/composition';
import { type DocumentNode, type GraphQLSchema, graphqlSync, parse } from 'graphql';

interface Subgraph {
  name: string;
  url: string;
  typeDefs: DocumentNode;
}

export interface Composed {
  errors: string[];
  hints: string[];
  /** Cosmo's composer makes a configuration of its router instead. */
  supergraph?: string | undefined;
}

const messages = (said: ReadonlyArray<{ message: string }> = []) => said.map(({ message }) => message);

export const composers = {
  apollo(subgraphs: Subgraph[]): Composed {
    const { errors, hints, supergraphSdl } = apollo(subgraphs);
    return { errors: messages(errors), hints: messages(hints), supergraph: supergraphSdl };
  },
  theguild(subgraphs: Subgraph[]): Composed {
    const { errors, supergraphSdl } = theguild(subgraphs);
    return { errors: messages(errors), hints: [], supergraph: supergraphSdl };
  },
  wundergraph(subgraphs: Subgraph[]): Composed {
    const result = federateSubgraphs({
      subgraphs: subgraphs.map(({ name, url, typeDefs }) => ({ name, url, definitions: typeDefs })),
      version: ROUTER_COMPATIBILITY_VERSION_ONE,
    });
    return { errors: result.success ? [] : messages(result.errors), hints: messages(result.warnings) };
  },
};

const SDL = '{ _service { sdl } }';
interface Introspected {
  data?: { _service: { sdl: string } };
}

/** The schema of a neighbour; or of a subgraph that runs, as `rover subgraph introspect` prints it. */
async function sdlOf(name: string, url: string): Promise<string> {
  if (isNeighbour(name)) {
    const { schema } = (await import(`./subgraphs/${name}.ts`)) as { schema: GraphQLSchema };
    return (graphqlSync({ schema, source: SDL }) as unknown as Required<Introspected>).data._service.sdl;
  }
  const { data } = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: SDL }),
  }).then(
    (response) => response.json() as Promise<Introspected>,
    () => ({}) as Introspected,
  );
  if (!data) throw new Error(`${name} does not answer at ${url} what its schema is.`);
  return data._service.sdl;
}

const neighbours = ['orders', 'reviews', 'partners'];
const isNeighbour = (name: string) => neighbours.includes(name);
const OURS = fileURLToPath(new URL('../../schema/customer.graphql', import.meta.url));
/** As `npm run supergraph` has them. */
const atHome = Object.fromEntries(
  ['customers', ...neighbours].map((name, place) => [name, `http://127.0.0.1:${4001 + place}/graphql`]),
);

/** The subgraphs with these URLs. */
export const subgraphsAt = (urls = atHome, ours = OURS): Promise<Subgraph[]> =>
  Promise.all(
    Object.entries(urls).map(async ([name, url]) => {
      const sdl = name === 'customers' ? await readFile(ours, 'utf8') : await sdlOf(name, url);
      return { name, url, typeDefs: parse(sdl) };
    }),
  );

if (import.meta.main) {
  const [, , ours, kept] = process.argv;
  const subgraphs = await subgraphsAt(undefined, ours);
  for (const [name, compose] of Object.entries(composers)) {
    const { errors, hints, supergraph } = compose(subgraphs);
    console.log(`${name}: ${errors.length} errors, ${hints.length} hints`);
    for (const line of [...errors, ...hints]) console.log(`  ${line}`);
    if (errors.length > 0) process.exitCode = 1;
    if (kept && supergraph) await writeFile(kept, supergraph);
  }
}
