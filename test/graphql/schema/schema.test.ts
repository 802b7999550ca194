import { readFile } from 'node:fs/promises';
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLUnionType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  OverlappingFieldsCanBeMergedRule,
  parse,
  validate,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { permissions } from '../../../src/graphql/guard/permissions.js';
import { createSchema } from '../../../src/graphql/schema/schema.js';

const { schema, sdl, ...printed } = await createSchema();
const authorizedSdl = printed.authorizedSdl();

/** Of the language or of federation, described elsewhere. */
const notOurs = /^(__.*|String|Int|Float|Boolean|ID|_Any|_Service|_Entity|link__.*|federation__.*)$/;
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !notOurs.test(name));
const rootFields = [schema.getQueryType()!, schema.getMutationType()!, schema.getSubscriptionType()!].flatMap(
  (root) =>
    Object.values(root.getFields())
      .filter(({ name }) => !name.startsWith('_'))
      .map((field) => ({ path: `${root.name}.${field.name}`, ...field })),
);
const mutations = Object.values(schema.getMutationType()!.getFields());
const roots = [
  schema.getQueryType(),
  schema.getMutationType(),
  schema.getSubscriptionType(),
] as GraphQLNamedType[];

const unions = types.filter(isUnionType) as GraphQLUnionType[];
const isProblem = (type: GraphQLObjectType) =>
  type.getInterfaces().some(({ name }) => name === 'CustomerProblem');

function undescribed(type: GraphQLNamedType): string[] {
  const described = (path: string, { description }: { description?: string | null | undefined }) =>
    description?.trim() && !description.startsWith('TODO') ? [] : [path];
  const missing = described(type.name, type);
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields()).filter(({ name }) => !name.startsWith('_'))) {
      missing.push(...described(`${type.name}.${field.name}`, field));
      for (const arg of field.args)
        missing.push(...described(`${type.name}.${field.name}(${arg.name})`, arg));
    }
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      missing.push(...described(`${type.name}.${field.name}`, field));
    }
  }
  if (isEnumType(type)) {
    for (const value of type.getValues()) missing.push(...described(`${type.name}.${value.name}`, value));
  }
  return missing;
}

describe('the schema', () => {
  test('describes every type, field, argument, input field and enum value', () => {
    expect(types.length).toBeGreaterThan(60);
    expect(types.flatMap(undescribed)).toEqual([]);
  });

  test('describes both root types and every enum, none being left out [FD-17]', () => {
    const enums = types.filter((type) => isEnumType(type));
    expect(enums.length).toBeGreaterThan(15);
    expect([...roots, ...enums].filter((type) => !types.includes(type))).toEqual([]);
    expect([...roots, ...enums].flatMap(undescribed)).toEqual([]);
  });

  test('has a row of permissions for every root field, and no row is left over', () => {
    const paths = rootFields.map(({ path }) => path);
    expect(Object.keys(permissions).toSorted()).toEqual(
      [...paths, 'Query._service', 'Query._entities'].toSorted(),
    );
  });

  test('has mutations that take one input and give back a result of their own', () => {
    const capital = (name: string) => name[0]!.toUpperCase() + name.slice(1);
    const odd = mutations.filter(
      ({ name, args, type }) =>
        args.map((arg) => `${arg.name}: ${arg.type}`).join() !== `input: ${capital(name)}Input!` ||
        String(type) !== `${capital(name)}Result!` ||
        !isUnionType(schema.getType(`${capital(name)}Result`)),
    );
    expect(odd.map(({ name, args, type }) => `${name}(${args.map((arg) => arg.type)}): ${type}`)).toEqual([]);
  });

  test('has results of successes first, and problems that are Problems', () => {
    const isProblem = (type: GraphQLObjectType) =>
      type.getInterfaces().some(({ name }) => name === 'CustomerProblem');
    // A problem says so by its fields; whoever has them but not the interface was forgotten.
    const looksLikeOne = (type: GraphQLObjectType) =>
      ['status', 'message'].every((name) => name in type.getFields());
    const unions = types.filter((type) => isUnionType(type));
    expect(unions.length).toBeGreaterThanOrEqual(mutations.length);
    for (const union of unions) {
      const members = union.getTypes();
      expect(
        members.filter((type) => looksLikeOne(type) !== isProblem(type)).map(({ name }) => name),
      ).toEqual([]);
      const [first] = members;
      expect(isProblem(first!), union.name).toBe(false);
    }
  });

  test('has successes that say so, and nothing in them that has to be read after the commit is not null [K36]', () => {
    const successes = mutations
      .flatMap(({ type }) => (getNamedType(type) as GraphQLUnionType).getTypes())
      .filter((type) => !type.getInterfaces().some(({ name }) => name === 'CustomerProblem'));
    expect(successes.length).toBeGreaterThan(40);
    for (const success of successes) {
      expect(
        success.getInterfaces().map(({ name }) => name),
        success.name,
      ).toContain('CustomerSuccess');
      expect(String(success.getFields()['done']?.type)).toBe('Boolean!');
      for (const { name, type, description } of Object.values(success.getFields())) {
        if (!isCompositeType(getNamedType(type))) continue;
        expect(isNonNullType(type), `${success.name}.${name}`).toBe(false);
        expect(description, `${success.name}.${name}`).toMatch(/if (it|they) could not be read/);
      }
    }
  });

  test('has unions that are each the result of one root field', () => {
    const results = rootFields
      .map(({ name, type }) => ({ name, type: getNamedType(type) }))
      .filter(({ type }) => isUnionType(type));
    expect(results.map(({ type }) => type.name).toSorted()).toEqual(
      unions.map(({ name }) => name).toSorted(),
    );
    for (const { name, type } of results) expect(type.description).toBe(`Result of \`${name}\`.`);
  });

  test('has no type nobody can reach, and no problem nobody can get', () => {
    const members = new Set(types.filter((type) => isUnionType(type)).flatMap((union) => union.getTypes()));
    const problems = types.filter(
      (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'CustomerProblem'),
    );
    expect(
      problems.filter((type) => !members.has(type as GraphQLObjectType)).map(({ name }) => name),
    ).toEqual([]);
  });

  test('is a federation 2.9 subgraph whose entities are customers by three keys, and cards, campaigns and categories by id [BX-01, FD-10]', () => {
    expect(sdl).toContain('@link(url: "https://specs.apollo.dev/federation/v2.9"');
    const [declaration] = /^type Customer .*$/m.exec(sdl)!;
    expect(declaration).toBe(
      'type Customer @key(fields: "id") @key(fields: "externalId") @key(fields: "code") {',
    );
    const loyalty = ['LoyaltyCampaign', 'LoyaltyCard', 'LoyaltyCardCategory'];
    for (const name of loyalty)
      expect(sdl).toMatch(new RegExp(`^type ${name} .*@key\\(fields: "id"\\) {$`, 'm'));
    const entity = schema.getType('_Entity');
    const entities = isUnionType(entity) && entity.getTypes().map(({ name }) => name);
    expect(entities).toEqual(['Customer', ...loyalty]);
  });

  test('has personal fields that can be withheld one by one: all but the id are nullable [BX-01]', () => {
    const fields = Object.values((schema.getType('Customer') as GraphQLObjectType).getFields());
    expect(fields.filter(({ type }) => String(type).endsWith('!')).map(({ name }) => name)).toEqual(['id']);
  });

  test('names whom to ask, with a page and a description [FD-17]', () => {
    for (const text of [sdl, authorizedSdl]) {
      expect(text).toMatch(/^ {4}@contact\(name: "[^"]+", url: "https:[^"]+", description: "[^"]+"\)$/m);
    }
  });

  test('is published as it is: schema/customer*.graphql are current (npm run schema)', async () => {
    expect(await readFile('schema/customer.graphql', 'utf8')).toBe(sdl);
    expect(await readFile('schema/customer.authorized.graphql', 'utf8')).toBe(authorizedSdl);
  });

  test('is published with and without directives that some routers do not start on, and otherwise the same [FD-02]', () => {
    const authorization = / @(authenticated|requiresScopes\(scopes: \[.*?\]\]\))/g;
    const imports = ', "@authenticated", "@requiresScopes"';
    expect(authorizedSdl.match(authorization)!.length).toBeGreaterThan(80);
    expect(sdl).not.toMatch(/@authenticated|@requiresScopes/);
    expect(authorizedSdl.replace(authorization, '').replace(imports, '')).toBe(sdl);
  });

  test.each(unions.map((union) => [union.name, union] as const))(
    '%s can be asked for each success beside `... on CustomerProblem { message status }`, without an alias',
    (_, union) => {
      const successes = union.getTypes().filter((type) => !isProblem(type));
      expect(successes.length).toBeGreaterThan(0);
      const problem = '... on CustomerProblem { message status }';
      for (const success of successes) {
        const plain = Object.values(success.getFields()).filter(({ type }) => isLeafType(getNamedType(type)));
        const selection = ['__typename', ...plain.map(({ name }) => name)].join(' ');
        const document = parse(
          `fragment Answer on ${union.name} { ... on ${success.name} { ${selection} } ${problem} }`,
        );
        const problems = validate(schema, document, [OverlappingFieldsCanBeMergedRule]);
        expect(problems.map(({ message }) => message)).toEqual([]);
      }
    },
  );
});
