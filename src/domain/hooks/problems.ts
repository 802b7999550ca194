import { problem } from '../work/problems.js';

/** The code of a refusal for want of an answer. Hooks cannot give it: theirs are in small letters. */
export const DID_NOT_ANSWER = 'HOOK_DID_NOT_ANSWER';

export const refusedByHook = problem('CustomerRefusedByHook', 403, (message: string, hookCode: string) => ({
  message,
  hookCode,
}));
export type RefusedByHook = ReturnType<typeof refusedByHook>;

export const hookDidNotAnswer = () =>
  refusedByHook(
    'This has to be approved by another system, which cannot be reached at the moment. Try again later.',
    DID_NOT_ANSWER,
  );

export const hookNotFound = problem('CustomerHookNotFound', 404, 'There is no such hook.');

export const tooManyHooks = problem('CustomerTooManyHooks', 409, (most: number) => ({
  message: `There are ${most} hooks, which is the maximum. Remove one first.`,
  most,
}));
