import { type GraphQLField, getNamedType, isObjectType } from 'graphql';

/**
 * Assumed lengths of lists that do not state their length, typical rather than largest: the cost is that of a typical
 * page. Every other list of objects counts as `DEFAULT_LIST_SIZE`. For a connection, the size of a page unless given.
 */
export const assumedSizes: Record<string, number> = {
  'Query.customers': 25,
  'Query.duplicateCandidates': 25,
  'Query.events': 100,
  'Query.openErasures': 25,
  'CustomerErasureStatus.systems': 5,
  'CustomerEventData.changes': 3,
  'Query.searchCustomers': 10,
  'Query.campaigns': 20,
  'Query.customFieldDefinitions': 20,
  'Customer.contacts': 4,
  'CustomerContact.topics': 5,
  'Customer.addresses': 3,
  'Customer.attributes': 5,
  'Customer.groups': 3,
  'Query.customerGroups': 20,
  'Customer.customFields': 5,
  'Customer.sessions': 5,
  'Customer.identities': 2,
  'CustomerAgreements.records': 6,
  'LoyaltyCard.balances': 3,
  'CustomerDuplicateCandidate.signs': 2,
  'CustomerHistoryEntry.changes': 3,
  'CustomerMergePreview.items': 50,
};
export const DEFAULT_LIST_SIZE = 10;

/** The arguments that give the length of a connection's lists. */
export const SLICING_ARGUMENTS = ['first', 'last'];

/** The names of a connection's lists, if the field returns a connection. */
export function sizedFieldsOf({ args, type }: GraphQLField<unknown, unknown>): string[] | null {
  const connection = getNamedType(type);
  if (!args.some(({ name }) => SLICING_ARGUMENTS.includes(name)) || !isObjectType(connection)) return null;
  return Object.keys(connection.getFields()).filter((name) => name === 'nodes' || name === 'edges');
}

/** Fields that cost something other than 1 for an object and 0 for a plain value. */
export const weights: Record<string, number> = {
  // Counts every customer that matches.
  'CustomerConnection.totalCount': 20,
  // Read every table.
  'Query.exportMyData': 100,
  'Query.exportCustomer': 100,
  // Reads four lists.
  'Customer.missingFields': 4,
};
export const MUTATION_WEIGHT = 10;
