import { readFile } from 'node:fs/promises';
import { composeSchemaContract } from '@theguild/federation-composition';
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
  isUnionType,
  parse,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { type Caller, scopes } from '../../../src/domain/work/caller.js';

import { type Audience, authorize, permissions } from '../../../src/graphql/guard/permissions.js';
import { createSchema } from '../../../src/graphql/schema/schema.js';

const { schema: whole } = await createSchema();
const published = parse(await readFile('schema/customer.graphql', 'utf8'));

/** What clients of a contract see that keeps these tags and drops those. */
function contract(include: Audience[], exclude: string[] = [], neighbours: string[] = []): GraphQLSchema {
  const services = [
    { name: 'customers', url: 'http://customers', typeDefs: published },
    ...neighbours.map((sdl, n) => ({ name: `neighbour${n}`, url: `http://n${n}`, typeDefs: parse(sdl) })),
  ];
  const filter = { include: new Set<string>(include), exclude: new Set(exclude) };
  const { errors, publicSdl } = composeSchemaContract(services, filter);
  expect(errors).toBeUndefined();
  return buildSchema(publicSdl!);
}

const callers: Record<'shop' | 'back office', Array<Caller | null>> = {
  shop: [
    null,
    { kind: 'ANONYMOUS', id: 'a', sessionId: null },
    { kind: 'CUSTOMER', id: 'c', sessionId: null, formerIds: [] },
  ],
  'back office': [
    { kind: 'SERVICE', id: 's', scopes: [...scopes] },
    { kind: 'STAFF', id: 'e', scopes: [...scopes] },
  ],
};
const tagsOf = { shop: ['public', 'customer'], 'back office': ['back-office'] } as const;
type Contract = keyof typeof tagsOf;

function admits(path: string, caller: Caller | null): boolean {
  try {
    authorize(permissions[path]!, { caller, readsSdl: false } as never, {});
    return true;
  } catch {
    return false;
  }
}

/** Open to everybody, but not for everybody: signing in is for people, the catalogue and its own token for services. */
const open = Object.keys(permissions).filter((path) => path !== 'Query._entities' && admits(path, null));
const openToBackOffice = [
  'Query.campaign',
  'Query.campaigns',
  'Query.cardCategories',
  'Query.contactTopics',
  'Mutation.serviceToken',
];

/** The root fields that callers of this contract need, by the permission table. */
const needed = (name: Contract): string[] =>
  Object.keys(permissions).filter((path) => {
    if (path === 'Query._service' || path === 'Query._entities') return false;
    if (name === 'shop' && path === 'Mutation.serviceToken') return false;
    if (open.includes(path)) return name === 'shop' || openToBackOffice.includes(path);
    return callers[name].some((caller) => admits(path, caller));
  });

const rootFields = (schema: GraphQLSchema) =>
  [schema.getQueryType()!, schema.getMutationType()!, schema.getSubscriptionType()!].flatMap((root) =>
    Object.keys(root.getFields()).map((field) => `${root.name}.${field}`),
  );

/** Everything that can be reached from a root field, as `Type.field`, `Type.field(argument:)` and `Union.Member`. */
function reachable(schema: GraphQLSchema, paths: readonly string[]): string[] {
  const found = new Set<string>();
  const seen = new Set<GraphQLNamedType>();
  const visitField = (type: GraphQLObjectType, name: string) => {
    const field = type.getFields()[name]!;
    found.add(`${type.name}.${name}: ${field.type}`);
    visit(getNamedType(field.type));
    for (const arg of field.args) {
      found.add(`${type.name}.${name}(${arg.name}: ${arg.type})`);
      visit(getNamedType(arg.type));
    }
  };
  const visit = (type: GraphQLNamedType) => {
    if (seen.has(type)) return;
    seen.add(type);
    if (isUnionType(type)) {
      for (const member of type.getTypes()) {
        found.add(`${type.name} = ${member.name}`);
        visit(member);
      }
    }
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        found.add(`${type.name}.${field.name}: ${field.type}`);
        visit(getNamedType(field.type));
      }
    }
    if (!isObjectType(type)) return;
    for (const { name } of type.getInterfaces()) found.add(`${type.name} implements ${name}`);
    for (const name of Object.keys(type.getFields())) visitField(type, name);
  };
  for (const path of paths) {
    const [root, field] = path.split('.') as [string, string];
    visitField(schema.getType(root) as GraphQLObjectType, field);
  }
  return [...found].toSorted();
}

describe.each(['shop', 'back office'] as const)('a contract for the %s', (name) => {
  const made = contract([...tagsOf[name]]);

  test('has the root fields that its callers need by the permission table, and no others [FD-09]', () => {
    expect(rootFields(made).toSorted()).toEqual(needed(name).toSorted());
  });

  test('has everything that hangs on them, input and answer [FD-09]', () => {
    const fields = needed(name);
    expect(reachable(made, fields)).toEqual(reachable(whole, fields));
  });
});

describe('contracts', () => {
  test('divide every root field between them, and both have what is for both [FD-09]', () => {
    const [shop, office] = [needed('shop'), needed('back office')];
    expect([...new Set([...shop, ...office])].toSorted()).toEqual(
      rootFields(whole)
        // A new field that nobody may call yet is in neither.
        .filter((path) => !path.includes('._') && permissions[path]?.callers.length !== 0)
        .toSorted(),
    );
    // Customers lost these when a contract left out what the back office has.
    const both = [
      'setTags',
      'setAgreements',
      'setAttributes',
      'addContact',
      'updateContact',
      'removeContact',
      'setTopics',
      'addAddress',
      'updateAddress',
      'removeAddress',
    ];
    expect(shop.filter((path) => office.includes(path)).toSorted()).toEqual(
      [
        ...both.map((field) => `Mutation.${field}`),
        'Query.campaign',
        'Query.campaigns',
        'Query.cardCategories',
        'Query.contactTopics',
      ].toSorted(),
    );
  });

  test('can leave out what is personal [FD-09]', () => {
    const customer = contract(['back-office'], ['personal']).getType('Customer') as GraphQLObjectType;
    expect(Object.keys(customer.getFields())).toEqual(['id']);
  });

  test('keep the fields that neighbours add by their own tags [FD-09]', () => {
    const orders = /* GraphQL */ `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag", "@shareable"])
      type Query { allOrders: [Order!]! @tag(name: "back-office") }
      type Order @key(fields: "number") @tag(name: "customer") { number: ID! }
      type Customer @key(fields: "id") { id: ID! orders: [Order!]! @tag(name: "customer") margin: Int! }
    `;
    const customer = contract(['public', 'customer'], [], [orders]).getType('Customer') as GraphQLObjectType;
    expect(customer.getFields()['orders']).toBeDefined();
    expect(customer.getFields()['margin']).toBeUndefined();
    expect(customer.getFields()['firstName']).toBeDefined();
  });
});
