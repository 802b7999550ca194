import { problem } from '../work/problems.js';

/** One answer for every rejected code, whatever the reason. */
export const codeRejected = problem(
  'CustomerCodeRejected',
  403,
  'This code or link is wrong, used or expired: request a new one. Or there were too many tries: wait an hour first.',
);

export const resendTooSoon = problem('CustomerResendTooSoon', 429, (retryAfterSeconds: number) => ({
  message: `A message was sent a short while ago. Try again in ${retryAfterSeconds} s.`,
  retryAfterSeconds,
}));

export const tooManyRequests = problem('CustomerTooManyRequests', 429, (retryAfterSeconds: number) => ({
  message: `Too many requests. Try again in ${retryAfterSeconds} s.`,
  retryAfterSeconds,
}));

/** One answer for a wrong password and for one that has to wait after too many tries. */
export const passwordRejected = problem(
  'CustomerPasswordRejected',
  403,
  'Wrong password, or too many attempts. Try again later.',
);

export const proofRequired = problem(
  'CustomerProofRequired',
  403,
  'Give the password: this session is older than five minutes, or the number is the only means of recovering the account.',
);

export const freshSignInRequired = problem(
  'CustomerFreshSignInRequired',
  403,
  'Sign in again and use the new token: this session was opened more than five minutes ago.',
);
