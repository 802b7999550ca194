import type { GraphQLError } from 'graphql';
import type { Caller } from '../../domain/work/caller.js';
import { withheld } from './errors.js';

/** Whether this caller may read this customer's personal data. Decided once per customer, not per field. */
export function mayRead(caller: Caller | null, customerId: string): boolean {
  if (!caller) return false;
  if ('scopes' in caller) return caller.scopes.includes('customers:read');
  const id = customerId.toLowerCase();
  return caller.id === id || ('formerIds' in caller && caller.formerIds?.includes(id) === true);
}

/**
 * Whether this caller may read the customer that their mutation was about. A caller without scopes who gets that far
 * has changed their own data or just proved to be the customer; a service that may write must not read by writing
 * nothing.
 */
export const mayReadOutcome = (caller: Caller | null): boolean =>
  caller === null || !('scopes' in caller) || caller.scopes.includes('customers:read');

/** Whether this caller may find customers by other keys than the id. Everybody else finds themselves at most. */
export const mayLookUp = (caller: Caller | null): boolean =>
  caller !== null && 'scopes' in caller && caller.scopes.includes('customers:read');

/**
 * The customer as seen by a caller who may know that they exist and nothing else: their id, and for every other field
 * null with an error on the path: FORBIDDEN, or UNAUTHENTICATED where nobody is known to call, so that a front end
 * refreshes its session. No statement is sent for it, so it does not reveal whether the customer exists.
 */
export class WithheldCustomer {
  readonly #refusal: GraphQLError;

  constructor(
    readonly id: string,
    caller: Caller | null,
  ) {
    this.#refusal = caller ? withheld.fromKnown : withheld.fromUnknown;
  }

  /** The error of each withheld field. */
  static refusalOf(customer: WithheldCustomer): GraphQLError {
    return customer.#refusal;
  }
}

/** The holder of a card as a till sees them: the code it needs to go on, and no personal data. */
export class CardHolder extends WithheldCustomer {
  constructor({ customerId, code }: { customerId: string; code: string }, caller: Caller) {
    super(customerId, caller);
    Object.defineProperty(this, 'code', { value: code, enumerable: true });
  }
}

/** Called once with the fields of the schema's Customer, when the schema is built. */
export function withholdFields(fields: Iterable<string>): void {
  for (const field of fields) {
    if (field === 'id' || field in WithheldCustomer.prototype) continue;
    Object.defineProperty(WithheldCustomer.prototype, field, {
      // Returned, not thrown: graphql-js and compiled execution both treat an error given as a value as an error.
      get(this: WithheldCustomer) {
        return WithheldCustomer.refusalOf(this);
      },
    });
  }
}
