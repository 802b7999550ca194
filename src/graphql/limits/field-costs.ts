import { type GraphQLField, getNamedType, isObjectType } from 'graphql';

/**
 * How many objects a list holds that does not say it itself, as a typical number rather than the largest: what
 * counts is what a page of them weighs. Every other list of objects counts as `DEFAULT_LIST_SIZE`.
 */
export const assumedSizes: Record<string, number> = {
  'Query.searchCustomers': 10,
  'Query.campaigns': 20,
  'Query.customFields': 20,
  'Customer.contacts': 4,
  'Customer.attributes': 5,
  'Customer.customFieldValues': 5,
  'Customer.sessions': 5,
  'Customer.identities': 2,
  'Agreements.records': 6,
  'Card.balances': 3,
  'DuplicateCandidate.signs': 2,
  'HistoryEntry.changes': 3,
  'MergePreview.items': 50,
};
export const DEFAULT_LIST_SIZE = 10;

/** Of every connection: how long the lists in it are. */
export const SLICING_ARGUMENT = 'first';

/** The lists of a connection, when a field gives one. */
export function sizedFieldsOf({ args, type }: GraphQLField<unknown, unknown>): string[] | null {
  const connection = getNamedType(type);
  if (!args.some(({ name }) => name === SLICING_ARGUMENT) || !isObjectType(connection)) return null;
  return Object.keys(connection.getFields()).filter((name) => name === 'nodes' || name === 'edges');
}

/** What costs something else than the one of an object and the nothing of a plain value. */
export const weights: Record<string, number> = {
  // Counts every customer that matches.
  'CustomerConnection.totalCount': 20,
  // Looks through all contacts and customers.
  'Query.duplicateCandidates': 100,
  // Read every table.
  'Query.exportMyData': 100,
  'Query.exportCustomer': 100,
  // Reads four lists.
  'Customer.missingFields': 4,
};
export const MUTATION_WEIGHT = 10;
