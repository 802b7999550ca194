import type { GraphQLResolveInfo } from 'graphql';
import { isStorable } from '../../platform/text/json.js';
import type { CustomerRow } from '../../reads/customers.js';
import type { Context } from '../context.js';
import { mayLookUp, mayRead, WithheldCustomer } from '../guard/customer-access.js';
import { forbidden } from '../guard/errors.js';
import { selectionAsked } from '../reading/customer-selection.js';

interface Reference {
  id?: unknown;
  externalId?: unknown;
  code?: unknown;
}

/**
 * Resolves a gateway's reference to a customer. Only the reference's keys are trusted: any other field in it was
 * written by somebody outside. Asynchronous, so that a refusal affects this reference alone and not the others in the
 * request.
 */
export async function resolveCustomerReference(
  { id, externalId, code }: Reference,
  { caller, clock, loaders }: Context,
  info: GraphQLResolveInfo,
): Promise<CustomerRow | WithheldCustomer | null> {
  if (typeof id === 'string') {
    // An id that the database cannot store is nobody's; querying it would fail the whole batch.
    if (!isStorable(id)) return null;
    if (!mayRead(caller, id)) return new WithheldCustomer(id);
    return loaders.customerBy('id', selectionAsked(info, clock())).load(id);
  }
  if (!mayLookUp(caller)) throw forbidden('Only services and staff may look customers up by this key.');
  const [by, key] =
    typeof externalId === 'string' ? (['externalId', externalId] as const) : (['code', code] as const);
  if (typeof key !== 'string' || !isStorable(key)) return null;
  return loaders.customerBy(by, selectionAsked(info, clock())).load(key);
}
