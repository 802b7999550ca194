import { Int } from 'type-graphql';
import {
  identityNotFound,
  identityTaken,
  providerUnavailable,
  tokenRejected,
} from '../../domain/identities/problems.js';
import { problemType } from '../schema/problem-type.js';

export const CustomerTokenRejected = problemType(
  tokenRejected,
  'the provider’s token is invalid, expired, for another audience or another person, or there were too many attempts; the answer does not tell which.',
);

export const CustomerProviderUnavailable = problemType(
  providerUnavailable,
  'the provider that issued the token cannot be reached.',
  { retryAfterSeconds: [() => Int, 'The number of seconds to wait before trying again.'] },
);

export const CustomerIdentityTaken = problemType(
  identityTaken,
  'another customer signs in with this identity.',
);

export const CustomerIdentityNotFound = problemType(identityNotFound, 'the caller has no such identity.');
