import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';

/** What only resolvers answer below a customer; PostgreSQL writes everything else. */
export const notWritten: readonly string[] = [
  // It depends on when it is asked, or on who asks.
  'Customer.sessions',
  'Customer.notes',
  // It is made of several reads.
  'Customer.missingFields',
  'Customer.agreementProof',
  'CustomerContact.topics',
  'LoyaltyCard.balances',
  'LoyaltyCard.transactions',
  'LoyaltyCard.barcodeSvg',
  // Cursors are made by resolvers, and read by them.
  'CustomerHistoryConnection.edges',
  'CustomerHistoryConnection.pageInfo',
  'Customer.history.after',
  'Customer.history.before',
  'Customer.history.last',
  // Few ask for the past, or for a part of a short list.
  'Query.customer.asOf',
  'Customer.history.asOf',
  'Customer.contacts.type',
  'Customer.attributes.names',
];

const ARGUMENTS: Record<string, string> = {
  'Customer.missingFields': '(campaignId: "x")',
  'Customer.agreementProof': '(channel: "email", at: "2026-01-01T00:00:00Z")',
};

/** Each field that can be asked below a customer, as the shortest way to it. */
export function waysBelow(type: GraphQLObjectType, way = '', seen = new Set<string>()): Map<string, string> {
  const ways = new Map<string, string>();
  for (const field of Object.values(type.getFields())) {
    const path = `${type.name}.${field.name}`;
    if (seen.has(path)) continue;
    seen.add(path);
    const of = getNamedType(field.type);
    const here = `${way}${field.name}${ARGUMENTS[path] ?? ''}`;
    if (!isObjectType(of)) {
      ways.set(path, here);
      continue;
    }
    const isHidden = notWritten.includes(path);
    if (isHidden) ways.set(path, `${here} { __typename }`);
    else for (const [name, below] of waysBelow(of, `${here} { `, seen)) ways.set(name, below);
  }
  return ways;
}

/** Such a way, with its brackets closed. */
export const closed = (way: string) => way + ' }'.repeat(way.split('{').length - way.split('}').length);
