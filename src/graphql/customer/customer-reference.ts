import type { CustomerRow } from '../../repositories/customers.js';
import type { Context } from '../context.js';
import { mayLookUp, mayRead, WithheldCustomer } from '../customer-access.js';
import { forbidden } from '../errors.js';

interface Reference {
  id?: unknown;
  externalId?: unknown;
  code?: unknown;
}

/**
 * How a gateway turns a key into a customer. Only the keys of the reference are believed: whatever else it
 * carries was written by somebody outside.
 */
export function resolveCustomerReference(
  { id, externalId, code }: Reference,
  { caller, loaders }: Context,
): Promise<CustomerRow | null> | WithheldCustomer {
  if (typeof id === 'string') {
    return mayRead(caller, id) ? loaders.customerById.load(id) : new WithheldCustomer(id);
  }
  if (!mayLookUp(caller)) throw forbidden('Only services and staff find customers by this key.');
  if (typeof externalId === 'string') return loaders.customerByExternalId.load(externalId);
  if (typeof code === 'string') return loaders.customerByCode.load(code);
  return Promise.resolve(null);
}
