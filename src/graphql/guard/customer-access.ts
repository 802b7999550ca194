import type { Caller } from '../../domain/work/caller.js';
import { withheld } from './errors.js';

/** May this caller read the personal data of this customer? Decided once per customer, not per field. */
export function mayRead(caller: Caller | null, customerId: string): boolean {
  if (!caller) return false;
  if ('scopes' in caller) return caller.scopes.includes('customers:read');
  const id = customerId.toLowerCase();
  return caller.id === id || ('formerIds' in caller && caller.formerIds?.includes(id) === true);
}

/**
 * May this caller read the customer its mutation was about? Whoever gets that far without scopes has changed its own
 * data or just proved to be the customer; a service that may write does not read by writing nothing.
 */
export const mayReadOutcome = (caller: Caller | null): boolean =>
  caller === null || !('scopes' in caller) || caller.scopes.includes('customers:read');

/** May this caller find customers by keys that are not their own id? */
export const mayLookUp = (caller: Caller | null): boolean =>
  caller !== null && 'scopes' in caller && caller.scopes.includes('customers:read');

/**
 * What a caller gets who may know that there is such a customer and nothing else: its id, and for every other
 * field null with a FORBIDDEN error on the path. No statement is sent for it, so it says nothing about whether
 * the customer exists.
 */
export class WithheldCustomer {
  constructor(readonly id: string) {}
}

/** What a till gets of the holder of a card: the code by which it goes on, and nothing of the person. */
export class CardHolder extends WithheldCustomer {
  constructor({ customerId, code }: { customerId: string; code: string }) {
    super(customerId);
    Object.defineProperty(this, 'code', { value: code, enumerable: true });
  }
}

/** Told the fields of the schema's Customer once, when the schema is built. */
export function withholdFields(fields: Iterable<string>): void {
  for (const field of fields) {
    if (field === 'id' || field in WithheldCustomer.prototype) continue;
    Object.defineProperty(WithheldCustomer.prototype, field, {
      // Given back, not thrown: as a value an error is one for graphql-js and for compiled execution.
      get: () => withheld,
    });
  }
}
