import { type FieldNode, GraphQLError, type GraphQLObjectType } from 'graphql';
import { type CustomerSelection, isCustomerColumn } from '../../../reads/customers.js';
import { type Child, NotWritten } from '../../../reads/json-rows.js';
import { type WrittenField, writtenSelection } from '../../../reads/written-customers.js';
import type { Context } from '../../context.js';
import { isTraceOfOther, seesEveryone } from '../../customer/others-traces.js';
import { customerChildren as children } from '../customer-children.js';
import { type HistoryArgs, historyPage } from '../history-page.js';
import { type Asked, type AskedPart, partsOf } from './answer-parts.js';

type Args = Record<string, unknown>;

/** A child that is written as it is read, unless arguments narrow it. */
const whole =
  (child: Child<unknown>) =>
  (args: Args): Omit<WrittenField, 'part'> => {
    refuseGiven(args, Object.keys(args));
    return { child };
  };

function refuseGiven(args: Args, names: readonly string[]): void {
  for (const name of names) if (args[name] != null) throw new NotWritten(name);
}

/** The fields of Customer that are no columns, and that PostgreSQL writes as their resolvers answer them. */
const written: Record<string, (args: Args) => Omit<WrittenField, 'part'>> = {
  addresses: whole(children.addresses),
  agreements: whole(children.agreements),
  attributes: whole(children.attributes),
  card: whole(children.card),
  contacts: whole(children.contacts),
  customFields: whole(children.customFields),
  groups: whole(children.groups),
  identities: whole(children.identities),
  /** The newest page. Cursors are made by the resolver. */
  history(args) {
    refuseGiven(args, ['after', 'before', 'last', 'asOf']);
    const { page, read } = historyPage('', args as unknown as HistoryArgs, new Date(0));
    return { child: children.history({ ...read, limit: page.size }), pageSize: page.size };
  },
};

/**
 * Whether PostgreSQL may write a field: a plain one, which no resolver changes, or one that is listed above, with all that its
 * resolver asks for.
 */
const mayWrite = (caller: Context['caller']) => (type: GraphQLObjectType, name: string) =>
  type.name === 'Customer'
    ? Object.hasOwn(written, name) || (isCustomerColumn(name) && isPlain(type, name))
    : isPlain(type, name) && (seesEveryone(caller) || !isTraceOfOther(type.name, name));

const isPlain = (type: GraphQLObjectType, name: string) => type.getFields()[name]?.resolve === undefined;

/** How PostgreSQL writes the customers below these selections; null if it cannot write all that is asked of them. */
export function writtenCustomers(
  asked: Asked,
  nodes: readonly FieldNode[],
  caller: Context['caller'],
): CustomerSelection | null {
  const customer = asked.schema.getType('Customer') as GraphQLObjectType;
  try {
    const parts = partsOf(asked, customer, nodes, mayWrite(caller));
    return writtenSelection(JSON.stringify(parts), parts.map(fieldOf));
  } catch (error) {
    // Arguments that their field refuses are refused by the field's own resolver.
    if (error instanceof NotWritten || error instanceof GraphQLError) return null;
    throw error;
  }
}

const fieldOf = (part: AskedPart): WrittenField =>
  Object.hasOwn(written, part.name) ? { part, ...written[part.name]!(part.args) } : { part };
