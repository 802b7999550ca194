import { addressNotFound, tooManyAddresses } from '../../domain/addresses/problems.js';
import { problemType } from '../schema/problem-type.js';

export const CustomerAddressNotFound = problemType(addressNotFound, 'the customer has no such address.');

export const CustomerTooManyAddresses = problemType(
  tooManyAddresses,
  'the customer has the maximum of 50 addresses.',
);
