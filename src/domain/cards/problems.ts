import { problem } from '../work/problems.js';

export const cardNotFound = problem(
  'CardNotFound',
  404,
  'No card in use has this number, or the customer has no card.',
);

export const cardTaken = problem('CardTaken', 409, 'Another customer has a card with this number.');

export const cardExists = problem(
  'CardExists',
  409,
  'The customer already has a card. Replace it instead of issuing another one.',
);

export const cardAmbiguous = problem(
  'CardAmbiguous',
  409,
  'Two or more records have this card. Give the code of the one that is meant.',
);

export const numberSpaceFull = problem('NumberSpaceFull', 409, (digits: number) => ({
  message: `No card number of ${digits} digits is free. Ask for more digits.`,
}));

export const cardCategoryNotFound = problem('CardCategoryNotFound', 404, 'There is no such card category.');

export const cardCategoryNameTaken = problem(
  'CardCategoryNameTaken',
  409,
  'Another card category already has this name.',
);
