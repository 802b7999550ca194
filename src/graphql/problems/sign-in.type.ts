import { Int } from 'type-graphql';
import {
  accountMissing,
  alreadyRegistered,
  busy,
  clientRejected,
  credentialsProtected,
  credentialsRejected,
  pinNotSet,
  pinRejected,
  refreshRejected,
  sessionNotFound,
  usernameTaken,
} from '../../domain/sign-in/problems.js';
import { problemType } from '../schema/problem-type.js';

export const CustomerCredentialsRejected = problemType(
  credentialsRejected,
  'wrong username or password, a disabled account, or too many attempts; the answer does not tell which.',
);

export const CustomerRefreshRejected = problemType(
  refreshRejected,
  'the refresh token is no longer valid. Sign in again.',
);

export const ServiceTokenClientRejected = problemType(
  clientRejected,
  'wrong client id or secret; the answer does not tell which.',
);

export const CustomerAlreadyRegistered = problemType(
  alreadyRegistered,
  'the customer already has an account.',
);

export const CustomerUsernameTaken = problemType(
  usernameTaken,
  'another account signs in with this username.',
);

export const CustomerCredentialsProtected = problemType(
  credentialsProtected,
  'the customer has made the credentials their own, so tills cannot change them.',
);

export const CustomerPinRejected = problemType(
  pinRejected,
  'wrong PIN, or too many attempts; the answer does not tell which.',
);

export const CustomerPinNotSet = problemType(pinNotSet, 'the customer has no PIN that could be taken away.');

export const CustomerAccountMissing = problemType(
  accountMissing,
  'the customer has no account to be let into, or it is disabled. Without one they register, or claim their record.',
);

export const CustomerSessionNotFound = problemType(sessionNotFound, 'the caller has no such session.');

export const CustomerAccountsBusy = problemType(
  busy,
  'more passwords and PINs are waiting to be checked than the service takes at once.',
  { retryAfterSeconds: [() => Int, 'The number of seconds to wait before trying again.'] },
);
