import { problem } from '../work/problems.js';

export const customFieldNotFound = () =>
  problem('CustomFieldNotFound', 404, 'There is no such custom field.');

export const customFieldNameTaken = () =>
  problem('CustomFieldNameTaken', 409, 'Another custom field has this name or number. Each needs its own.');

export const customFieldInUse = () =>
  problem(
    'CustomFieldInUse',
    409,
    'Customers have values in this field, or a campaign asks for it: it has to keep its meaning.',
  );

export const cardCategoryNameTaken = () =>
  problem('CardCategoryNameTaken', 409, 'There is a card category with this name already.');

export const cardNotFound = () =>
  problem('CardNotFound', 404, 'There is no such card, or the customer has none.');

export const cardTaken = () => problem('CardTaken', 409, 'Another customer has a card with this number.');

export const cardExists = () =>
  problem('CardExists', 409, 'The customer has a card. Replace that one instead of issuing another.');

export const cardAmbiguous = () =>
  problem('CardAmbiguous', 409, 'Two or more records have this card. Say by the code which one is meant.');

export const numberSpaceFull = (digits: number) =>
  problem('NumberSpaceFull', 409, `No card number of ${digits} digits is free. Ask for more digits.`);

export const pinRejected = () =>
  problem('PinRejected', 403, 'This PIN does not fit, or has to wait after too many tries.');

export const credentialsProtected = () =>
  problem(
    'CredentialsProtected',
    403,
    'The customer has made the username and the password their own; only they can change them.',
  );

export const cardCategoryNotFound = () =>
  problem('CardCategoryNotFound', 404, 'There is no such card category.');

export type CardTaken = ReturnType<typeof cardTaken>;
export type NumberSpaceFull = ReturnType<typeof numberSpaceFull>;
