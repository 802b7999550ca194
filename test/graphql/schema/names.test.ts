import { readFileSync } from 'node:fs';
import { composeServices as composeByApollo } from '@apollo/composition';
import { composeServices as composeByGuild } from '@theguild/federation-composition';
import { getNamedType, isIntrospectionType, isSpecifiedScalarType, parse, visit } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createSchema } from '../../../src/graphql/schema/schema.js';

const { schema, sdl, ...printed } = await createSchema();
const authorizedSdl = printed.authorizedSdl();
const mutations = Object.values(schema.getMutationType()!.getFields());
const fields = [...Object.values(schema.getQueryType()!.getFields()), ...mutations];
const upperFirst = (name: string) => `${name[0]!.toUpperCase()}${name.slice(1)}`;

/** `| former | now |` of the two tables in CHANGELOG.md, whose last column may say more than a name. */
function renamed(heading: string): Array<[former: string, now: string]> {
  const [, table] = readFileSync('CHANGELOG.md', 'utf8').split(
    `| ${heading}, until now | Now |\n|---|---|\n`,
  );
  const rows = table!.split('\n\n')[0]!.split('\n');
  return rows.map((row) => row.match(/^\| (.*) \| (.*) \|$/)!.slice(1, 3) as [string, string]);
}
const types = renamed('Type').map((row) => row.map((name) => name.replaceAll('`', ''))) as Array<
  [string, string]
>;

/** Types of ours in the SDL, without those of federation itself. */
const ours = Object.values(schema.getTypeMap())
  .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
  .map(({ name }) => name)
  .filter((name) => !/^_|^federation__|^link__|^(Query|Mutation|Subscription|FieldSet)$/.test(name));
/** Meant for all subgraphs, which merge if they have the same. */
const shared = ['Date', 'DateTime', 'Decimal', 'JSON', 'PageInfo'];

describe('the names of types', () => {
  test('say whose they are: customers’, loyalty’s, or those of one root field [FD-10]', () => {
    const ofRootField = fields.flatMap(({ name }) => [
      `${upperFirst(name)}Result`,
      `${upperFirst(name)}Input`,
    ]);
    const ofMutation = mutations.map(({ name }) => upperFirst(name));
    const anybodys = ours.filter(
      (name) =>
        !/^(Customer|Loyalty)/.test(name) &&
        !ofRootField.includes(name) &&
        !ofMutation.some((mutation) => name.startsWith(mutation)) &&
        !shared.includes(name),
    );
    expect(anybodys).toEqual([]);
    expect(ours).toEqual(expect.arrayContaining(shared));
  });

  test('follow the mutation: its name with Input, and with Result [FD-10]', () => {
    for (const { name, args, type } of mutations) {
      expect(args.map((arg) => `${arg.name}: ${getNamedType(arg.type).name}`)).toEqual([
        `input: ${upperFirst(name)}Input`,
      ]);
      expect(String(type)).toBe(`${upperFirst(name)}Result!`);
    }
  });

  test('are in the changelog, former and new [FD-10]', () => {
    expect(types.length).toBeGreaterThan(150);
    for (const [former, now] of types) {
      expect(ours, former).not.toContain(former);
      expect(ours, former).toContain(now);
    }
    for (const [, now] of renamed('Field or argument')) {
      for (const [, type, field] of now.matchAll(/`([A-Z]\w+)\.(\w+)`/g)) {
        expect((schema.getType(type!) as unknown as { getFields(): object }).getFields(), now).toHaveProperty(
          field!,
        );
      }
    }
  });

  test.each([
    ['the plain SDL', sdl],
    ['the SDL with authorization', authorizedSdl],
  ])('%s names no other system [FD-10]', (_which, text) => {
    expect(text).not.toMatch(/synerise|notihub|fidely|sticky|vivocha|vvcu/i);
  });

  test('everything deprecated says what to use, and until when it works [FD-10]', () => {
    const reasons: string[] = [];
    const note = ({
      directives,
    }: {
      directives?: ReadonlyArray<{ name: { value: string }; arguments?: unknown }>;
    }) => {
      const deprecated = directives?.find(({ name }) => name.value === 'deprecated');
      if (deprecated)
        reasons.push(JSON.stringify(deprecated.arguments).match(/"value":"([^"]*)","block"/)![1]!);
    };
    visit(parse(sdl), { InputValueDefinition: note, FieldDefinition: note, EnumValueDefinition: note });
    expect(reasons).toHaveLength(8);
    for (const reason of reasons) expect(reason).toMatch(/^Use [\w.]+\. Removed after 20\d\d-\d\d-\d\d\.$/);
  });
});

/** Another team's subgraph in ordinary style, with whatever it calls its own and none of it like ours. */
const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
const NEIGHBOUR = /* GraphQL */ `
  ${LINK}
  type Query { orders(first: Int, after: String, sex: Sex, device: DeviceType): OrderConnection! }
  type Mutation { placeOrder(input: AddressInput!): PlaceOrderResult! }
  type OrderConnection { edges: [OrderEdge!]! nodes: [Order!]! pageInfo: PageInfo! }
  type OrderEdge { cursor: String! node: Order! }
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type Order @key(fields: "number") {
    number: ID!
    customer: Customer
    shipTo: Address
    paidBy: Card
    campaign: Campaign
    session: Session
    identity: Identity
    contact: Contact!
    usedCard: LoyaltyCard
    offers: [Offer!]!
  }
  type Offer @key(fields: "id") { id: ID! of: LoyaltyCampaign! for: LoyaltyCardCategory }
  type Customer @key(fields: "id") { id: ID! orders: [Order!]! }
  type LoyaltyCampaign @key(fields: "id") { id: ID! offers: [Offer!]! }
  type LoyaltyCard @key(fields: "id") { id: ID! offers: [Offer!]! }
  type LoyaltyCardCategory @key(fields: "id") { id: ID! offers: [Offer!]! }
  type Address { line1: String! zip: Int! }
  input AddressInput { line1: String! zip: Int! }
  type Campaign { slug: ID! budget: Float! }
  type Card { pan: String! expires: String! }
  type Session { token: String! basket: [Order!]! }
  type Identity { passport: String! }
  type Contact { phone: Int! }
  enum DeviceType { DESKTOP PHONE }
  enum Sex { M F X }
  interface Problem { code: Int! message: [String!]! }
  type InputRejected implements Problem { code: Int! message: [String!]! field: String! }
  type TooManyRequests implements Problem { code: Int! message: [String!]! retryAt: String! }
  type OrderPlaced { order: Order! }
  union PlaceOrderResult = OrderPlaced | InputRejected | TooManyRequests
`;
/** One that has a type of every name that we had. */
const HOARDER = `${LINK}
  type Query { hoarder: Hoard! }
  type Hoard { ${types.map(([former]) => `its${former}: ${former}!`).join(' ')} }
  ${types.map(([former]) => `type ${former} { theirs: Int! }`).join('\n')}`;

describe.each([
  ['@apollo/composition', composeByApollo],
  ['@theguild/federation-composition', composeByGuild],
])('under %s', (_name, compose) => {
  const composed = (text: string, ...neighbours: string[]) =>
    compose(
      [text, ...neighbours].map((typeDefs, n) => ({
        name: `s${n}`,
        url: `http://s${n}`,
        typeDefs: parse(typeDefs),
      })),
    );

  test.each([
    ['the plain SDL', sdl],
    ['the SDL with authorization', authorizedSdl],
  ])('%s composes with neighbours that have types of our former names [FD-10]', (_which, text) => {
    expect(composed(text, HOARDER).errors ?? []).toEqual([]);
    const { errors, supergraphSdl } = composed(text, NEIGHBOUR);
    expect(errors ?? []).toEqual([]);
    const type = (name: string) =>
      supergraphSdl!.match(new RegExp(`^type ${name}\\b[^{]*\\{[^}]*\\}`, 'm'))![0];
    expect(type('Address')).toContain('line1');
    expect(type('CustomerAddress')).toContain('street1');
    expect(type('PageInfo').match(/@join__type/g)).toHaveLength(2);
    expect(type('LoyaltyCampaign')).toContain('offers: [Offer!]!');
  });

  test('a neighbour with one of today’s names does not compose, so the test above could fail [FD-10]', () => {
    const rival = `${LINK} type Query { rival: CustomerSession } type CustomerSession { id: ID! theirs: Int! }`;
    expect(composed(sdl, rival).errors?.length).toBeGreaterThan(0);
  });
});
