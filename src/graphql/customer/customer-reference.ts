import type { GraphQLResolveInfo } from 'graphql';
import { isStorable } from '../../platform/text/json.js';
import type { CustomerKey, CustomerRow } from '../../reads/customers.js';
import { keysOfPerson } from '../../tables/customers.js';
import type { Context } from '../context.js';
import { mayLookUp, mayRead, WithheldCustomer } from '../guard/customer-access.js';
import { badInput, forbidden, unauthenticated } from '../guard/errors.js';
import { selectionAsked } from '../reading/customer-selection.js';

type Reference = Readonly<Record<string, unknown>>;

/**
 * Resolves a gateway's reference to a customer. Only the reference's keys are trusted: any other field in it was
 * written by somebody outside. Asynchronous, so that a refusal affects this reference alone and not the others in the
 * request.
 */
export async function resolveCustomerReference(
  reference: Reference,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<CustomerRow | WithheldCustomer | null> {
  const { caller, loaders } = context;
  const [by, key] = keyIn(reference);
  const find = (by: CustomerKey, key: string) =>
    loaders.customerBy(by, selectionAsked(context, info)).load(key);
  // A key that the database cannot store is nobody's; querying it would fail the whole batch.
  const isSomebodys = isStorable(key);
  if (by === 'id') {
    if (!isSomebodys) return null;
    return mayRead(caller, key) ? find('id', key) : new WithheldCustomer(key, caller);
  }
  if (!caller) throw unauthenticated();
  if (mayLookUp(caller)) return isSomebodys ? find(by, key) : null;
  if (!('scopes' in caller) && (await isOwnKey(context, caller.id, by, key))) return find('id', caller.id);
  throw forbidden('By this key only services and staff find other customers.');
}

const keys = ['id', 'externalId', 'code'] as const satisfies readonly CustomerKey[];

function keyIn(reference: Reference): [by: CustomerKey, key: string] {
  const by = keys.find((name) => reference[name] != null);
  if (!by) throw badInput(`A representation of a Customer has one of ${keys.join(', ')}.`);
  const key = reference[by];
  if (typeof key !== 'string') throw badInput(`The ${by} of a Customer is a string.`);
  return [by, key];
}

/**
 * Whether it is a key of the customer who calls, or of a record that was merged into theirs. Asks for the caller's
 * keys and never for the given one, so that neither answer nor time says whether it is somebody else's.
 */
async function isOwnKey(
  { loaders }: Context,
  customerId: string,
  by: 'externalId' | 'code',
  key: string,
): Promise<boolean> {
  const own = await loaders.list('keys of person', customerId, (db) => keysOfPerson(db, customerId));
  return own.some((record) => record[by] === key);
}
