import type { GraphQLResolveInfo } from 'graphql';
import type { CustomerRow } from '../../repositories/customers.js';
import type { Context } from '../context.js';
import { mayLookUp, mayRead, WithheldCustomer } from '../customer-access.js';
import { forbidden } from '../errors.js';
import { selectionAsked } from './customer-selection.js';

interface Reference {
  id?: unknown;
  externalId?: unknown;
  code?: unknown;
}

/**
 * How a gateway turns a key into a customer. Only the keys of the reference are believed: whatever else it
 * carries was written by somebody outside. Asynchronous, so that a refusal is this reference's alone and not
 * that of all it was asked with.
 */
export async function resolveCustomerReference(
  { id, externalId, code }: Reference,
  { caller, clock, loaders }: Context,
  info: GraphQLResolveInfo,
): Promise<CustomerRow | WithheldCustomer | null> {
  if (typeof id === 'string') {
    if (!mayRead(caller, id)) return new WithheldCustomer(id);
    return loaders.customerBy('id', selectionAsked(info, clock())).load(id);
  }
  if (!mayLookUp(caller)) throw forbidden('Only services and staff find customers by this key.');
  const selection = selectionAsked(info, clock());
  if (typeof externalId === 'string') return loaders.customerBy('externalId', selection).load(externalId);
  if (typeof code === 'string') return loaders.customerBy('code', selection).load(code);
  return null;
}
