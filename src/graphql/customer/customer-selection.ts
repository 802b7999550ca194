import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  isObjectType,
} from 'graphql';
import {
  type CustomerRow,
  type CustomerSelection,
  isCustomerColumn,
  wholeCustomer,
} from '../../repositories/customers.js';
import type { Child } from '../../repositories/json-rows.js';
import { type Asked, fieldsAsked } from '../look-ahead.js';
import { customerChildren as children } from './customer-children.js';
import { type HistoryArgs, historyPage } from './history-page.js';

/** What a field of Customer reads besides columns of its own name. */
type Reads = (args: Record<string, unknown>, now: Date) => Child<unknown>[];

const reads: Record<string, Reads> = {
  contacts: () => [children.contacts],
  agreements: () => [children.agreements],
  agreementProof: ({ channel, at }) => [
    children.agreementProof({ channel: channel as string, at: (at as Date).toISOString() }),
  ],
  attributes: () => [children.attributes],
  card: () => [children.card],
  customFieldValues: () => [children.customFieldValues],
  // A later page is one customer's, whose id the cursor bears: it is read when the customer is known.
  history: (args) =>
    args['after'] == null ? [children.history(historyPage('', args as unknown as HistoryArgs))] : [],
  identities: () => [children.identities],
  sessions: (_args, now) => [children.sessions(now)],
};

/** For cursors and loaders. */
const ALWAYS = ['id', 'createdAt'] as const;

const selections = new WeakMap<Asked, CustomerSelection>();

/**
 * What a request asks of the customers that stand below a field, to be read in one statement. The paths say
 * where they stand; without any the field itself gives them.
 */
export function customerSelection(
  asked: Asked,
  now: Date,
  paths: readonly (readonly string[])[] = [[]],
): CustomerSelection {
  const known = selections.get(asked);
  if (known) return known;
  const customer = asked.schema.getType('Customer') as GraphQLObjectType;
  const given = getNamedType(asked.returnType);
  const from = isObjectType(given) ? given : customer;
  const fields = paths.flatMap((path) => fieldsAsked(asked, from, path));
  const selection = selectionOf(fields, customer, asked, now);
  selections.set(asked, selection);
  return selection;
}

function selectionOf(
  fields: readonly FieldNode[],
  customer: GraphQLObjectType,
  { variableValues }: Asked,
  now: Date,
): CustomerSelection {
  const columns = new Set<keyof CustomerRow>(ALWAYS);
  const children = new Map<string, Child<unknown>>();
  for (const node of fields) {
    const name = node.name.value;
    const field = customer.getFields()[name];
    if (!field) continue;
    const reading = reads[name];
    if (isCustomerColumn(name)) {
      columns.add(name);
    } else if (reading) {
      for (const child of readBy(reading, field, node, variableValues, now)) children.set(child.key, child);
    } else {
      // Neither a column nor known to read something else: it may use anything of the customer.
      for (const column of wholeCustomer.columns) columns.add(column);
    }
  }
  return { columns, children };
}

/** Nothing for arguments that are not right: the field itself then says what is wrong. */
function readBy(
  reading: Reads,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variableValues: Asked['variableValues'],
  now: Date,
): Child<unknown>[] {
  try {
    return reading(getArgumentValues(field, node, variableValues), now);
  } catch {
    return [];
  }
}
