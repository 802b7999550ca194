import { problem } from '../work/problems.js';

const refusedBy = {
  PASSWORD: 'This username and password do not fit, or have to wait after too many tries.',
  PROVIDER: 'No account signs in with this, or it has to wait after too many tries.',
};

/** One answer for every sign-in that fails: unknown, wrong, waiting, disabled or without a password. */
export const credentialsRejected = problem('CredentialsRejected', 401, (by: keyof typeof refusedBy) => ({
  message: refusedBy[by],
}));

export const refreshRejected = problem(
  'RefreshRejected',
  401,
  'This refresh token does not count any more. Sign in again.',
);

/** One answer whatever was wrong: which part it was would help only somebody who guesses. */
export const clientRejected = problem(
  'ClientRejected',
  401,
  'No service client has this id and this secret.',
);

export const alreadyRegistered = problem(
  'AlreadyRegistered',
  409,
  'This customer has an account already. Sign in, or reset the password.',
);

export const usernameTaken = problem(
  'UsernameTaken',
  409,
  'Another account signs in with this username. Choose another one.',
);

export const credentialsProtected = problem(
  'CredentialsProtected',
  403,
  'The customer has made the username and the password their own; only they can change them.',
);

export const pinRejected = problem(
  'PinRejected',
  403,
  'This PIN does not fit, or has to wait after too many tries.',
);

export const sessionNotFound = problem('SessionNotFound', 404, 'There is no such session of yours.');

export const busy = problem('Busy', 503, () => ({
  message: 'Too many sign-ins at this moment. Try again in a few seconds.',
  retryAfterSeconds: 2,
}));
