import { problem } from '../work/problems.js';

const refusedBy = {
  PASSWORD: 'Wrong username or password, or too many attempts. Try again later.',
  PROVIDER: 'No account signs in with this identity, or there were too many attempts. Try again later.',
};

/** One answer for every failed sign-in: unknown name, wrong password, throttled, disabled or without a password. */
export const credentialsRejected = problem(
  'CustomerCredentialsRejected',
  401,
  (by: keyof typeof refusedBy) => ({
    message: refusedBy[by],
  }),
);

export const refreshRejected = problem(
  'CustomerRefreshRejected',
  401,
  'This refresh token is no longer valid. Sign in again.',
);

/** One answer whatever was wrong: naming the part would only help somebody who guesses. */
export const clientRejected = problem('ServiceTokenClientRejected', 401, 'Wrong client id or secret.');

export const alreadyRegistered = problem(
  'CustomerAlreadyRegistered',
  409,
  'This customer already has an account. Sign in, or reset the password.',
);

export const usernameTaken = problem(
  'CustomerUsernameTaken',
  409,
  'Another account signs in with this username. Choose another one.',
);

export const credentialsProtected = problem(
  'CustomerCredentialsProtected',
  403,
  'The customer has made the username and the password their own; only they can change them.',
);

export const pinRejected = problem(
  'CustomerPinRejected',
  403,
  'Wrong PIN, or too many attempts. Try again later.',
);

export const pinNotSet = problem('CustomerPinNotSet', 409, 'The customer has no PIN.');

export const accountMissing = problem(
  'CustomerAccountMissing',
  409,
  'The customer has no account, or it is disabled.',
);

export const sessionNotFound = problem('CustomerSessionNotFound', 404, 'You have no such session.');

export const busy = problem('CustomerAccountsBusy', 503, () => ({
  message: 'Too many sign-ins at the moment. Try again in a few seconds.',
  retryAfterSeconds: 2,
}));
