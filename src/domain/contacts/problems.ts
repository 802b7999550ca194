import type { Scope } from '../work/caller.js';
import { problem } from '../work/problems.js';

export const contactProtected = () =>
  problem(
    'ContactProtected',
    403,
    'The customer has an account: a service cannot change what they have proved, nor prove anything for them.',
  );

export const lastWayIn = () =>
  problem('LastWayIn', 409, 'The customer could not sign in any more: nothing else is left to do it by.');

export const scopeMissing = (scope: Scope) => ({
  ...problem('ScopeMissing', 403, `This needs the scope ${scope}.`),
  scope,
});
