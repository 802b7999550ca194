import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const folder = 'examples/supergraph/routers';
const read = async (file: string) => parse(await readFile(`${folder}/${file}`, 'utf8'));
const SUBGRAPHS = ['customers', 'orders', 'reviews', 'partners'];
const FOR_ALL = ['authorization', 'accept-language', 'traceparent', 'x-correlation-id', 'x-reason'];

type Rule = Record<string, { named?: string | string[]; name?: string; value?: string; expression?: string }>;
const named = (rules: Rule[]) => rules.flatMap(({ propagate }) => propagate?.named ?? []);
const inserted = (rules: Rule[]) => rules.flatMap(({ insert }) => (insert ? [insert] : []));

describe('the configuration', () => {
  test('of Apollo Router passes on who calls and from where, and the secret to this subgraph only [FD-05]', async () => {
    const { headers, include_subgraph_errors } = await read('router.yaml');
    expect(named(headers.all.request)).toEqual(FOR_ALL);
    expect(Object.keys(headers.subgraphs)).toEqual(['customers']);
    const ours = headers.subgraphs.customers.request;
    expect(named(ours)).toEqual(['x-forwarded-for']);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the router replaces it
    expect(inserted(ours)).toEqual([{ name: 'x-router-secret', value: '${env.ROUTER_SECRET}' }]);
    expect(include_subgraph_errors.subgraphs.customers).toBe(true);
  });

  test('of Hive Router does so [FD-05]', async () => {
    const { headers, error_masking } = await read('hive-router.yaml');
    expect(named(headers.all.request)).toEqual(FOR_ALL);
    expect(Object.keys(headers.subgraphs)).toEqual(['customers']);
    const ours = headers.subgraphs.customers.request;
    expect(named(ours)).toEqual(['x-forwarded-for']);
    expect(inserted(ours)).toEqual([{ name: 'x-router-secret', expression: 'env("ROUTER_SECRET")' }]);
    expect(error_masking.subgraphs.customers.enabled).toBe(false);
  });

  test('of Cosmo’s router does so [FD-05]', async () => {
    const { headers, subgraph_error_propagation } = await read('cosmo.yaml');
    type CosmoRule = { op: string; named?: string; name?: string; value?: string };
    const propagated = (rules: CosmoRule[]) =>
      rules.filter(({ op }) => op === 'propagate').map((rule) => rule.named!.toLowerCase());
    expect(propagated(headers.all.request)).toEqual(FOR_ALL);
    expect(Object.keys(headers.subgraphs)).toEqual(['customers']);
    const ours: CosmoRule[] = headers.subgraphs.customers.request;
    expect(propagated(ours)).toEqual(['x-forwarded-for']);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the router replaces it
    expect(ours).toContainEqual({ op: 'set', name: 'X-Router-Secret', value: '${ROUTER_SECRET}' });
    expect(subgraph_error_propagation.mode).toBe('pass-through');
  });

  test('of the composition names the four subgraphs where npm run supergraph has them', async () => {
    const rover = await read('supergraph.yaml');
    const cosmo = await read('cosmo-graph.yaml');
    const urls = SUBGRAPHS.map((name, place) => [name, `http://127.0.0.1:${4001 + place}/graphql`]);
    type Subgraph = { name: string; routing_url: string };
    expect(
      Object.entries<Subgraph>(rover.subgraphs).map(([name, { routing_url }]) => [name, routing_url]),
    ).toEqual(urls);
    expect(cosmo.subgraphs.map(({ name, routing_url }: Subgraph) => [name, routing_url])).toEqual(urls);
    for (const file of [rover.subgraphs.customers.schema.file, cosmo.subgraphs[0].schema.file]) {
      expect(await readFile(`${folder}/${file}`, 'utf8')).toContain('type Customer @key(fields: "id")');
    }
  });

  test.each(['supergraph.yaml', 'router.yaml', 'cosmo-graph.yaml', 'cosmo.yaml', 'hive-router.yaml'])(
    '%s says how far it has been tried',
    async (file) => {
      const text = (await readFile(`${folder}/${file}`, 'utf8')).replaceAll('\n#', '');
      expect(text).toMatch(/(?:has not been run with it|It has been run with )/);
    },
  );
});
