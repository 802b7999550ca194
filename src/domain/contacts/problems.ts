import { problem } from '../work/problems.js';

export const contactNotFound = problem('CustomerContactNotFound', 404, 'The customer has no such contact.');

export const contactTaken = problem(
  'CustomerContactTaken',
  409,
  'Another customer has proved that this address is theirs.',
);

export const contactAlreadyListed = problem(
  'CustomerContactAlreadyListed',
  409,
  'The customer already has this contact. Update that one instead.',
);

export const pushTokensOnly = problem(
  'CustomerPushTokensOnly',
  403,
  'You can change only push tokens here. To change e-mail address or phone number, prove the new one.',
);

export const tooManyContacts = problem('CustomerTooManyContacts', 409, (most: number) => ({
  message: `The customer has ${most} contacts, which is the maximum. Remove one first.`,
}));

export const contactProtected = problem(
  'CustomerContactProtected',
  403,
  'The customer has an account: a service can neither change a contact they have proved nor vouch for another one.',
);

export const lastWayIn = problem(
  'CustomerLastWayIn',
  409,
  'The customer would have no way left to sign in. Add another one first.',
);

export const contactUnverified = problem(
  'CustomerContactUnverified',
  409,
  'Nobody has proved that this address is theirs. Check it in person first, and say so with `updateContact`.',
);
