import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  isObjectType,
} from 'graphql';
import { signedInAt } from '../../domain/sign-in/sessions.js';
import {
  type CustomerRow,
  type CustomerSelection,
  customerSelection,
  isCustomerColumn,
  type WantedChild,
  wholeCustomer,
} from '../../reads/customers.js';
import type { Child, WantedNames } from '../../reads/json-rows.js';
import type { Context } from '../context.js';
import { notesPage } from '../notes/notes-page.js';
import type { PageArguments } from '../paging/page.js';
import { customerChildren as children } from './customer-children.js';
import { type HistoryArgs, historyPage } from './history-page.js';
import { type Asked, fieldsAsked, isSameInEveryRequest } from './look-ahead.js';

/** The reads of a field of Customer that is not a column of the same name. */
interface Reading {
  of: (args: Record<string, unknown>, now: Date) => readonly Child<unknown>[];
  /** Paths from the field to its rows, so that the columns can be left out that are not requested. */
  rows?: readonly (readonly string[])[];
  /** Columns of the rows that the field's resolver itself reads. */
  uses?: readonly string[];
  /** Whether the reads depend on the time of the request. */
  dependsOnTime?: boolean;
}

const readings: Record<string, Reading> = {
  addresses: { of: () => [children.addresses], rows: [[]] },
  contacts: { of: () => [children.contacts], rows: [[]], uses: ['type'] },
  agreements: { of: () => [children.agreements], rows: [[], ['records']], uses: ['actorKind', 'actorId'] },
  agreementProof: {
    of: ({ channel, at }) => [
      children.agreementProof({ channel: channel as string, at: (at as Date).toISOString() }),
    ],
  },
  attributes: { of: () => [children.attributes] },
  card: { of: () => [children.card], rows: [[]], uses: ['id', 'barcode'] },
  customFields: { of: () => [children.customFields] },
  groups: { of: () => [children.groups] },
  history: {
    // A page from a cursor on belongs to the customer whose id is in the cursor: it is read once the customer is known.
    of: (args, now) =>
      args['after'] == null && args['before'] == null
        ? [children.history(historyPage('', args as unknown as HistoryArgs, now).read)]
        : [],
    rows: [['nodes'], ['edges', 'node']],
    uses: ['id', 'at', 'actorKind', 'actorId', 'customerId'],
  },
  identities: { of: () => [children.identities] },
  missingFields: { of: () => [children.contacts, children.agreements, children.customFields] },
  notes: {
    of: (args) =>
      args['after'] == null && args['before'] == null
        ? [children.notes(notesPage('', args as unknown as PageArguments).read)]
        : [],
    rows: [['nodes'], ['edges', 'node']],
    uses: ['id', 'createdAt'],
  },
  sessions: { of: (_args, now) => [children.sessions(signedInAt(now))], dependsOnTime: true },
};

/** Columns needed by cursors and loaders. */
const ALWAYS = ['id', 'externalId', 'code', 'createdAt'] as const;

/**
 * By a request's field, because a list of references asks for each one; by a document's, because most requests repeat
 * one.
 */
const ofRequests = new WeakMap<Asked, CustomerSelection>();
const ofDocuments = new WeakMap<FieldNode, CustomerSelection>();

/**
 * The columns and children that a request asks of the customers below a field, to be read in one statement. The paths
 * lead to the customers; without any the field itself returns them.
 */
export function selectionAsked(
  { written, clock }: Pick<Context, 'written' | 'clock'>,
  asked: Asked,
  paths: readonly (readonly string[])[] = [[]],
): CustomerSelection {
  const [node] = asked.fieldNodes;
  const known = node && (written?.get(node) ?? ofRequests.get(asked) ?? ofDocuments.get(node));
  if (known) return known;
  const now = clock();
  const customer = asked.schema.getType('Customer') as GraphQLObjectType;
  const given = getNamedType(asked.returnType);
  const from = isObjectType(given) ? given : customer;
  const fields = paths.flatMap((path) => fieldsAsked(asked, from, path));
  const selection = selectionOf(fields, customer, asked, now);
  ofRequests.set(asked, selection);
  const isLasting = !fields.some(({ name }) => readings[name.value]?.dependsOnTime);
  if (node && isLasting && isSameInEveryRequest(asked)) ofDocuments.set(node, selection);
  return selection;
}

function selectionOf(
  fields: readonly FieldNode[],
  customer: GraphQLObjectType,
  asked: Asked,
  now: Date,
): CustomerSelection {
  const columns = new Set<keyof CustomerRow>(ALWAYS);
  const read = new Map<string, WantedChild>();
  for (const node of fields) {
    const name = node.name.value;
    const field = customer.getFields()[name];
    if (!field) continue;
    if (isCustomerColumn(name)) {
      columns.add(name);
      continue;
    }
    const reading = readings[name];
    // A field without rows of its own, or unknown here, may use anything of the customer.
    if (!reading || name === 'missingFields') {
      for (const column of wholeCustomer.columns) columns.add(column);
    }
    if (!reading) continue;
    for (const child of childrenOf(reading, field, node, asked, now)) {
      const wanted = wantedOf(reading, child, field, { ...asked, fieldNodes: [node] });
      const before = read.get(child.key);
      read.set(child.key, { child, wanted: before ? union(before.wanted, wanted) : wanted });
    }
  }
  return customerSelection(columns, [...read.values()]);
}

/** None for invalid arguments: the field itself then reports the problem. */
function childrenOf(
  reading: Reading,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  { variableValues }: Asked,
  now: Date,
): readonly Child<unknown>[] {
  try {
    return reading.of(getArgumentValues(field, node, variableValues), now);
  } catch {
    return [];
  }
}

/** The requested columns; all of them if a requested field is not a column, as it may use any. */
function wantedOf(
  { rows, uses = [] }: Reading,
  { columns }: Child<unknown>,
  { type }: GraphQLField<unknown, unknown>,
  asked: Asked,
): WantedNames {
  const of = getNamedType(type);
  if (!rows || !columns || !isObjectType(of)) return undefined;
  const names = rows
    .flatMap((path) => fieldsAsked(asked, of, path))
    .map((node) => node.name.value)
    .filter((name) => name !== '__typename');
  return names.every((name) => columns.includes(name)) ? new Set([...uses, ...names]) : undefined;
}

const union = (a: WantedNames, b: WantedNames): WantedNames => a && b && new Set([...a, ...b]);
