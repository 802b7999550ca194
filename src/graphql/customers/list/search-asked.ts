import { customersFound, MOST_FOUND, type Typed } from '../../../reads/listing/found.js';
import type { Context } from '../../context.js';
import { badInput, refused } from '../../guard/errors.js';
import { isPhoneCountry, phonePrefixes } from './phone-prefixes.js';

const SHORTEST_SEARCH = 3;
const LONGEST_SEARCH = 254;
/** So many digits of a card's number that few cards have them. */
const CARD_DIGITS = 6;

/** The ids of those who match what was typed. Refused if they are too many. */
export async function foundBySearch(
  { loaders, defaultCountry }: Context,
  search: string,
  country: string | null,
): Promise<{ typed: Typed; found: string[] }> {
  const typed = typedText(search.trim(), country == null ? defaultCountry : countryIn(country));
  const found = await loaders.list('customers found', typed, (db) => customersFound(db, typed));
  if (found) return { typed, found };
  throw refused({
    type: 'CustomerSearchTooBroad',
    status: 400,
    message: `More than ${MOST_FOUND} customers match. Type more of the name, the address or the number.`,
  });
}

function countryIn(country: string): string {
  if (isPhoneCountry(country)) return country;
  throw badInput('`country` must be an ISO 3166-1 alpha-2 code in capitals, such as PL.');
}

/** What was typed, as each of the places is searched for it. */
export function typedText(text: string, country: string | undefined): Typed {
  if (text.length < SHORTEST_SEARCH)
    throw badInput(`\`search\` must have at least ${SHORTEST_SEARCH} characters.`);
  if (text.length > LONGEST_SEARCH)
    throw badInput(`\`search\` must have at most ${LONGEST_SEARCH} characters.`);
  // Printed in groups.
  const joined = text.replace(/[\s-]/g, '');
  return {
    text,
    beginning: text.toLowerCase(),
    whole: [...new Set([text, joined])],
    cardNumber: new RegExp(`^\\d{${CARD_DIGITS},}$`).test(joined) ? joined : null,
    phones: phonePrefixes(text, country),
    mayBeMisspelt: !text.includes('@') && /(?:\p{L}\p{M}*){3}/u.test(text),
  };
}
