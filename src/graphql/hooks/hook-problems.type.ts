import { Int } from 'type-graphql';
import { hookNotFound, refusedByHook, tooManyHooks } from '../../domain/hooks/problems.js';
import { problemType } from '../schema/problem-type.js';

export const CustomerRefusedByHook = problemType(
  refusedByHook,
  'another system, which the company has registered as a hook, refused it, or had to be asked and did not answer. `message` is that system’s.',
  {
    hookCode: [
      () => String,
      'The reason for programs: small letters, digits, `.`, `_` and `-`, as the other system gives it, or `HOOK_DID_NOT_ANSWER`.',
    ],
  },
);

export const CustomerHookNotFound = problemType(hookNotFound, 'there is no such hook.');

export const CustomerTooManyHooks = problemType(tooManyHooks, 'there are as many hooks as there can be.', {
  most: [() => Int, 'The most hooks there can be.'],
});
