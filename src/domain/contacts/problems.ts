import { problem } from '../work/problems.js';

export const contactNotFound = problem('ContactNotFound', 404, 'There is no such contact of this customer.');

export const contactTaken = problem(
  'ContactTaken',
  409,
  'Another customer has proved that this address is theirs.',
);

export const contactAlreadyListed = problem(
  'ContactAlreadyListed',
  409,
  'The customer already has this contact. Update that one instead.',
);

export const pushTokensOnly = problem(
  'PushTokensOnly',
  403,
  'Here you can change push tokens. E-mail and phone change by proving the new address.',
);

export const tooManyContacts = problem('TooManyContacts', 409, (most: number) => ({
  message: `The customer has ${most} contacts, which is the most. Remove one first.`,
}));
export type TooManyContacts = ReturnType<typeof tooManyContacts>;

export const contactProtected = problem(
  'ContactProtected',
  403,
  'The customer has an account: a service cannot change what they have proved, nor prove anything for them.',
);

export const lastWayIn = problem(
  'LastWayIn',
  409,
  'The customer could not sign in any more: nothing else is left to do it by.',
);
