import { problem } from '../work/problems.js';

export const cardNotFound = problem(
  'LoyaltyCardNotFound',
  404,
  'No card in use has this number, or the customer has no card.',
);

export const cardTaken = problem('LoyaltyCardTaken', 409, 'Another customer has a card with this number.');

export const cardRejected = problem(
  'LoyaltyCardRejected',
  403,
  'This card number or PIN does not go with this address, or there were too many tries: wait an hour, for a card up to a day. Leave both out to register without the card.',
);

export const cardExists = problem(
  'LoyaltyCardExists',
  409,
  'The customer already has a card. Replace it instead of issuing another one.',
);

export const cardAmbiguous = problem(
  'LoyaltyCardAmbiguous',
  409,
  'Two or more records have this card. Give the code of the one that is meant.',
);

export const numberSpaceFull = problem('LoyaltyCardNumberSpaceFull', 409, (digits: number) => ({
  message: `No card number of ${digits} digits is free. Ask for more digits.`,
}));

export const cardCategoryNotFound = problem(
  'LoyaltyCardCategoryNotFound',
  404,
  'There is no such card category.',
);

export const cardCategoryNameTaken = problem(
  'LoyaltyCardCategoryNameTaken',
  409,
  'Another card category already has this name.',
);
