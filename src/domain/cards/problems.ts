import { problem } from '../work/problems.js';

export const cardNotFound = problem('CardNotFound', 404, 'There is no such card, or the customer has none.');

export const cardTaken = problem('CardTaken', 409, 'Another customer has a card with this number.');
export type CardTaken = ReturnType<typeof cardTaken>;

export const cardExists = problem(
  'CardExists',
  409,
  'The customer has a card. Replace that one instead of issuing another.',
);

export const cardAmbiguous = problem(
  'CardAmbiguous',
  409,
  'Two or more records have this card. Say by the code which one is meant.',
);

export const numberSpaceFull = problem('NumberSpaceFull', 409, (digits: number) => ({
  message: `No card number of ${digits} digits is free. Ask for more digits.`,
}));
export type NumberSpaceFull = ReturnType<typeof numberSpaceFull>;

export const cardCategoryNotFound = problem('CardCategoryNotFound', 404, 'There is no such card category.');

export const cardCategoryNameTaken = problem(
  'CardCategoryNameTaken',
  409,
  'There is a card category with this name already.',
);
