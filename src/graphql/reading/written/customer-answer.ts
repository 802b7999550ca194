import { type FieldNode, GraphQLError, type GraphQLObjectType } from 'graphql';
import { type RawBuilder, sql } from 'kysely';
import {
  type CustomerSelection,
  customerColumn,
  isCustomerColumn,
  writtenSelection,
} from '../../../reads/customers.js';
import { type Child, jsonObject, NotWritten, type Part, select } from '../../../reads/json-rows.js';
import type { Context } from '../../context.js';
import { isTraceOfOther, seesEveryone } from '../../customer/others-traces.js';
import { customerChildren as children } from '../customer-children.js';
import { type HistoryArgs, historyPage } from '../history-page.js';
import { type Asked, type AskedPart, partsOf } from './answer-parts.js';

const ID = sql`c.id`;

type Writer = (args: Record<string, unknown>, parts: readonly Part[] | undefined) => RawBuilder<unknown>;

/** A child that is written as it is read, unless arguments narrow it. */
const whole =
  (child: Child<unknown>): Writer =>
  (args, parts) => {
    refuseGiven(args, Object.keys(args));
    return child.of(ID, parts);
  };

function refuseGiven(args: Record<string, unknown>, names: readonly string[]): void {
  for (const name of names) if (args[name] != null) throw new NotWritten(name);
}

/** The fields of Customer that are no columns, and that PostgreSQL writes as their resolvers answer them. */
const writers: Record<string, Writer> = {
  addresses: whole(children.addresses),
  agreements: whole(children.agreements),
  attributes: whole(children.attributes),
  card: whole(children.card),
  contacts: whole(children.contacts),
  customFields: whole(children.customFields),
  groups: whole(children.groups),
  identities: whole(children.identities),
  /** The newest page. Cursors are made by the resolver. */
  history: (args, parts) => {
    refuseGiven(args, ['after', 'before', 'last', 'asOf']);
    const { page, read } = historyPage('', args as unknown as HistoryArgs, new Date(0));
    const { of } = children.history({ ...read, limit: page.size });
    return jsonObject(sql`select ${select({ nodes: (nodes) => of(ID, nodes) }, parts)}`);
  },
};

/**
 * Whether PostgreSQL may write a field: a plain one, which no resolver changes, or one with a writer, which asks for
 * everything that its resolver does.
 */
const mayWrite = (caller: Context['caller']) => (type: GraphQLObjectType, name: string) =>
  type.name === 'Customer'
    ? Object.hasOwn(writers, name) || (isCustomerColumn(name) && isPlain(type, name))
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
    const columns = parts.map((part) => sql`${columnFor(part)} as ${sql.id(part.as)}`);
    return writtenSelection(JSON.stringify(parts), sql.join(columns));
  } catch (error) {
    // Arguments that their field refuses are refused by the field's own resolver.
    if (error instanceof NotWritten || error instanceof GraphQLError) return null;
    throw error;
  }
}

const columnFor = (part: AskedPart): RawBuilder<unknown> =>
  Object.hasOwn(writers, part.name) ? writers[part.name]!(part.args, part.parts) : customerColumn(part);
