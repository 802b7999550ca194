import {
  cardAmbiguous,
  cardCategoryNameTaken,
  cardCategoryNotFound,
  cardExists,
  cardNotFound,
  cardRejected,
  cardTaken,
  numberSpaceFull,
} from '../../domain/cards/problems.js';
import { problemType } from '../schema/problem-type.js';

export const LoyaltyCardNotFound = problemType(cardNotFound, 'no card in use matches.');

export const LoyaltyCardTaken = problemType(cardTaken, 'another customer has a card with this number.');

export const LoyaltyCardRejected = problemType(
  cardRejected,
  'the card number or PIN does not go with the address, or there were too many tries: 10 a day for a card number or an address. The same answer if there is no such card.',
);

export const LoyaltyCardExists = problemType(cardExists, 'the customer already has a card.');

export const LoyaltyCardAmbiguous = problemType(cardAmbiguous, 'two or more records have this card number.');

export const LoyaltyCardNumberSpaceFull = problemType(
  numberSpaceFull,
  'no card number of this length is free.',
);

export const LoyaltyCardCategoryNotFound = problemType(cardCategoryNotFound, 'no card category has this id.');

export const LoyaltyCardCategoryNameTaken = problemType(
  cardCategoryNameTaken,
  'another card category has this name.',
);
