import { problem } from '../work/problems.js';

/** One answer for every code that does not count: it says nothing about why. */
export const codeRejected = problem(
  'CodeRejected',
  403,
  'This code is wrong, used or out of date. Ask for a new one if it does not work.',
);

export const resendTooSoon = problem('ResendTooSoon', 429, (retryAfterSeconds: number) => ({
  message: `A message was sent a short while ago. Try again in ${retryAfterSeconds} s.`,
  retryAfterSeconds,
}));

export const tooManyRequests = problem('TooManyRequests', 429, (retryAfterSeconds: number) => ({
  message: `Too many requests. Try again in ${retryAfterSeconds} s.`,
  retryAfterSeconds,
}));

/** One answer for a password that does not fit and for one that has to wait after too many tries. */
export const passwordRejected = problem(
  'PasswordRejected',
  403,
  'This is not the password of the account, or it has to wait after too many tries.',
);

export const proofRequired = problem(
  'ProofRequired',
  403,
  'Give the password: this session is older than five minutes, or the number is all the account is recovered by.',
);

export const freshSignInRequired = problem(
  'FreshSignInRequired',
  403,
  'Sign in again and use that token: this session was opened more than five minutes ago.',
);
