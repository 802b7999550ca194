import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControl } from '@apollo/server/plugin/cacheControl';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { isObjectType, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { cacheHints } from '../../../src/graphql/caching/cache-hints.js';
import { secondsToKeep } from '../../../src/graphql/caching/cache-policy.js';
import { permissions } from '../../../src/graphql/guard/permissions.js';
import { createSchema } from '../../../src/graphql/schema/schema.js';

const { schema, sdl } = await createSchema();

const field = { name: 'email', visible: true, mandatory: true, labels: [{ language: 'en', text: 'E-mail' }] };
const campaign = {
  id: 'c',
  name: 'Club',
  kind: 'POINTS',
  createdAt: '2026-03-01T09:00:00Z',
  customerDataFields: { customDataFields: [field], privacyCustomDataFields: [field] },
};
const card = {
  id: 'k',
  number: '1',
  category: { id: 'g', name: 'Gold', openToRegistration: true },
  balances: [{ amount: '1', campaign }],
};
const customer = { id: 'a', firstName: 'Anna', card };
const resolvers = {
  Query: {
    campaign: () => campaign,
    campaigns: () => [campaign],
    cardCategories: () => [card.category],
    customFieldDefinitions: () => [{ id: 'f', number: 1, name: 'f', type: 'TEXT', choices: [] }],
    me: () => customer,
  },
  LoyaltyCampaign: { __resolveReference: () => campaign },
  LoyaltyCardCategory: { __resolveReference: () => card.category },
  Customer: { __resolveReference: () => customer },
};
/** Apollo's own reckoning, over the published SDL and answers that hold every field. */
const apollo = new ApolloServer({
  schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]),
  plugins: [ApolloServerPluginCacheControl()],
});

const FORM = 'customerDataFields { customDataFields { name labels { text } } }';
const of = (...types: string[]) => ({ r: types.map((__typename) => ({ __typename, id: 'x' })) });
const entities = (selection: string) =>
  `query ($r: [_Any!]!) { _entities(representations: $r) { ${selection} } }`;

describe('how long an answer may be kept', () => {
  test.each<[query: string, variables: Record<string, unknown>, seconds: number]>([
    ['{ campaigns { id name } }', {}, 60],
    [`{ campaigns { ${FORM} } cardCategories { name } }`, {}, 60],
    [`{ first: campaign(id: "c") { ...C } } fragment C on LoyaltyCampaign { ${FORM} }`, {}, 60],
    ['{ campaigns { __typename } }', {}, 60],
    ['{ __typename }', {}, 0],
    ['{ customFieldDefinitions { name } }', {}, 0],
    ['{ campaigns { id } customFieldDefinitions { name } }', {}, 0],
    ['{ me { card { balances { campaign { name } } } } }', {}, 0],
    ['{ campaigns { id } me { id } }', {}, 0],
    [entities('... on LoyaltyCampaign { name }'), of('LoyaltyCampaign'), 60],
    [
      entities(`... on LoyaltyCampaign { ${FORM} } ... on LoyaltyCardCategory { name }`),
      of('LoyaltyCampaign', 'LoyaltyCardCategory'),
      60,
    ],
    [entities('... on Customer { firstName }'), of('Customer'), 0],
    [entities('__typename'), of(), 0],
    [
      `query ($r: [_Any!]!) { _entities(representations: $r) { __typename } me { id } }`,
      of('LoyaltyCampaign'),
      0,
    ],
  ])('%s: as Apollo reckons it while it executes [FD-15]', async (query, variables, seconds) => {
    const { body, http } = await apollo.executeOperation({ query, variables });
    expect(body.kind === 'single' && body.singleResult.errors).toBeUndefined();
    expect(http.headers.get('cache-control')).toBe(seconds > 0 ? `max-age=${seconds}, public` : 'no-store');
    expect(secondsToKeep(schema, parse(query), variables)).toBe(seconds);
  });

  test('is nothing where one reference among others is to a customer, whom Apollo would not notice [FD-15]', async () => {
    const query = entities('... on LoyaltyCampaign { name } ... on Customer { firstName }');
    const variables = of('LoyaltyCampaign', 'Customer');
    const { http } = await apollo.executeOperation({ query, variables });
    expect(http.headers.get('cache-control')).toBe('max-age=60, public');
    expect(secondsToKeep(schema, parse(query), variables)).toBe(0);
  });

  test('is more than nothing only for what everybody may read and nobody is looked up for [FD-15]', () => {
    const query = schema.getQueryType()!.getFields();
    const kept = Object.values(query).filter(({ name, args }) => {
      const given = args.filter(({ type }) => String(type).endsWith('!')).map((arg) => `${arg.name}: "x"`);
      const selection = '{ __typename }';
      if (name === '_service' || name === '_entities') return false;
      const call = given.length > 0 ? `${name}(${given.join()})` : name;
      return secondsToKeep(schema, parse(`{ ${call} ${selection} }`), {}) > 0;
    });
    expect(kept.map(({ name }) => name)).toEqual([
      'campaign',
      'campaigns',
      'cardCategories',
      'contactTopics',
    ]);
    for (const { name } of kept) expect(permissions[`Query.${name}`]!.callers).toEqual(['PUBLIC']);
  });

  test('has hints for types and fields that exist, in the SDL [FD-15]', () => {
    for (const path of Object.keys(cacheHints)) {
      const [type, name] = path.split('.') as [string, string?];
      const found = schema.getType(type);
      expect([path, isObjectType(found) && (!name || name in found.getFields())]).toEqual([path, true]);
    }
    expect(sdl.match(/@cacheControl\(maxAge|@cacheControl\(inherit/g)).toHaveLength(
      Object.keys(cacheHints).length,
    );
  });
});
