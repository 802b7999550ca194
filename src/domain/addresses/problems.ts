import { problem } from '../work/problems.js';

export const addressNotFound = problem('CustomerAddressNotFound', 404, 'The customer has no such address.');

export const tooManyAddresses = problem('CustomerTooManyAddresses', 409, (most: number) => ({
  message: `The customer has ${most} addresses, which is the maximum. Remove one first.`,
}));
