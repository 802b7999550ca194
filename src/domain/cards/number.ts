import { z } from 'zod';
import { randomDigits } from '../../platform/secrets/random-digits.js';
import { isStorable } from '../../platform/text/json.js';
import {
  anyFreeCardNumber,
  holdersByBareNumber,
  recordedCardNumbers,
  takenCardNumbers,
} from '../../tables/cards.js';
import type { Reader } from '../../tables/db.js';
import { matching } from '../work/input.js';
import type { Work } from '../work/work.js';

/** ISO/IEC 7812 allows at most 19 digits; fewer than four leave nothing to choose from. */
export const CARD_DIGITS = { fewest: 4, most: 19 };
/** Up to this length every number can be checked when draws keep hitting taken ones. */
const COUNTABLE_DIGITS = 6;
const DRAWS = 20;

/** Digits are printed in groups: blanks between them are no part of the number. */
export const withoutBlanks = (typed: string) =>
  /^[\d\s-]+$/.test(typed) ? typed.replace(/\s+/g, '') : typed;

export const cardNumber = z
  .string()
  .transform(withoutBlanks)
  .pipe(matching(/^[A-Za-z0-9-]{1,40}$/, 'must be 1 to 40 letters, digits and hyphens.'));

/** A number by the one rule for comparing them: blanks and hyphens do not count, small and capital letters do. */
export const bareNumber = (typed: string) => withoutBlanks(typed).replaceAll('-', '');

/**
 * The number as cards have it that are not replaced; none if it is on no card. Cards of before this rule may have it in
 * two spellings: then the one that was typed is meant, or else all of them.
 */
export async function numbersOnCards(read: Reader, typed: string): Promise<string[]> {
  const number = withoutBlanks(typed);
  // A number that the database cannot store is on no card.
  if (!isStorable(number)) return [];
  const recorded = await recordedCardNumbers(read, bareNumber(number));
  return recorded.includes(number) ? [number] : recorded;
}

/** The same numbers, with the ids of the customers who have them. */
export async function holdersOfNumber(
  read: Reader,
  typed: string,
): Promise<{ numbers: string[]; customerIds: string[] }> {
  const number = withoutBlanks(typed);
  const recorded = isStorable(number) ? await holdersByBareNumber(read, bareNumber(number)) : [];
  const exact = recorded.filter((card) => card.number === number);
  const meant = exact.length > 0 ? exact : recorded;
  return {
    numbers: [...new Set(meant.map((card) => card.number))],
    customerIds: [...new Set(meant.map(({ customerId }) => customerId))],
  };
}

/** A free card number of this length, drawn at random; null when every number is taken. */
export async function freeCardNumber(work: Work, digits: number): Promise<string | null> {
  const drawn = Array.from({ length: DRAWS }, () => randomDigits(digits));
  const taken = await takenCardNumbers(work.read, drawn);
  const free = drawn.find((number) => !taken.includes(number));
  if (free !== undefined) return free;
  if (digits > COUNTABLE_DIGITS) return null;
  const first = 10 ** (digits - 1);
  return anyFreeCardNumber(work.read, first, first * 10 - 1);
}
