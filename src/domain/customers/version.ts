import type { Customer } from '../../entities/customer.entity.js';
import { versionConflict } from './problems.js';

/** The input of a mutation that changes a customer whom its caller has read. */
export interface Versioned {
  /** The version that was read; a customer with another one is left alone. */
  expectedVersion?: number | null | undefined;
}

/** The problem if the customer has changed since the caller read them. Asked under the lock, before any change. */
export const staleProblem = (customer: Customer, { expectedVersion }: Versioned) =>
  expectedVersion == null || expectedVersion === customer.version ? null : versionConflict(customer.version);
