import { Int } from 'type-graphql';
import {
  codeRejected,
  freshSignInRequired,
  passwordRejected,
  proofRequired,
  resendTooSoon,
  tooManyRequests,
} from '../../domain/proofs/problems.js';
import { problemType } from '../schema/problem-type.js';

export const CustomerCodeRejected = problemType(
  codeRejected,
  'the code or link is wrong, used or expired, or there were too many tries for this hour or day; the answer does not tell which.',
);

export const CustomerResendTooSoon = problemType(
  resendTooSoon,
  'a message was sent a short while ago. The answer is the same for known and unknown addresses.',
  { retryAfterSeconds: [() => Int, 'The number of seconds to wait before trying again.'] },
);

export const CustomerTooManyRequests = problemType(
  tooManyRequests,
  'too many requests from this caller or this place. The answer does not depend on whom they were about.',
  { retryAfterSeconds: [() => Int, 'The number of seconds to wait before trying again.'] },
);

export const CustomerPasswordRejected = problemType(
  passwordRejected,
  'wrong password, or too many attempts; the answer does not tell which.',
);

export const CustomerProofRequired = problemType(
  proofRequired,
  'the session is older than five minutes, so the password is required.',
);

export const CustomerFreshSignInRequired = problemType(
  freshSignInRequired,
  'the session is older than five minutes. Sign in again and use the new token.',
);
