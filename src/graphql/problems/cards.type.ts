import {
  cardAmbiguous,
  cardCategoryNameTaken,
  cardCategoryNotFound,
  cardExists,
  cardNotFound,
  cardTaken,
  numberSpaceFull,
} from '../../domain/cards/problems.js';
import { problemType } from '../schema/problem-type.js';

export const CardNotFound = problemType(cardNotFound, 'no card in use matches.');

export const CardTaken = problemType(cardTaken, 'another customer has a card with this number.');

export const CardExists = problemType(cardExists, 'the customer already has a card.');

export const CardAmbiguous = problemType(cardAmbiguous, 'two or more records have this card number.');

export const NumberSpaceFull = problemType(numberSpaceFull, 'no card number of this length is free.');

export const CardCategoryNotFound = problemType(cardCategoryNotFound, 'no card category has this id.');

export const CardCategoryNameTaken = problemType(
  cardCategoryNameTaken,
  'another card category has this name.',
);
