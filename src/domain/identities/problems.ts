import { problem } from '../work/problems.js';

/** One answer for every rejected provider token, whatever the reason. */
export const tokenRejected = problem(
  'CustomerTokenRejected',
  403,
  'This token is not accepted. Sign in with the provider again and send the new token.',
);

export const providerUnavailable = problem('CustomerProviderUnavailable', 503, () => ({
  message: 'The provider cannot be reached at the moment. Nothing was changed.',
  retryAfterSeconds: 60,
}));

export const identityTaken = problem(
  'CustomerIdentityTaken',
  409,
  'Another customer signs in with this identity. Unlink it there first.',
);

export const identityNotFound = problem('CustomerIdentityNotFound', 404, 'You have no such identity.');
