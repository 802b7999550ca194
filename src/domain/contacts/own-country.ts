import { isStorable } from '../../platform/text/json.js';
import { isNational } from '../../platform/text/phone-number.js';
import { holdersByCardNumber } from '../../tables/cards.js';
import { countryOnRecord } from '../../tables/customers.js';
import type { Reader } from '../../tables/db.js';
import { numbersOnCards, withoutBlanks } from '../cards/number.js';
import type { World } from '../work/world.js';

interface Told {
  /** The numbers to read. */
  phones: ReadonlyArray<string | null | undefined>;
  /** The country in the same input: null empties the record's. */
  given?: string | null | undefined;
  /** How the input names the record. */
  id?: string | null | undefined;
  code?: string | null | undefined;
  cardNumber?: string | null | undefined;
}

/**
 * The customer's country, in which a phone number without a country code is read: the one given with it, else the one
 * on record. Null if neither says one or it makes no difference.
 */
export async function ownCountry(
  { read, defaultCountry }: Pick<World, 'read' | 'defaultCountry'>,
  { phones, given, ...named }: Told,
): Promise<string | null> {
  if (!phones.some((phone) => phone != null && isNational(phone))) return null;
  const own = given === undefined ? await countryOf(read, named) : given;
  return own === defaultCountry ? null : own;
}

/** Code before card, as a till names a record (ST-M2 to ST-M6). */
async function countryOf(read: Reader, { id, code, cardNumber }: Omit<Told, 'phones' | 'given'>) {
  if (id != null) return countryOnRecord(read, 'id', id);
  if (code != null) return isStorable(code) ? countryOnRecord(read, 'code', code) : null;
  if (cardNumber == null || !isStorable(cardNumber)) return null;
  const [holder, ...others] = await holdersByCardNumber(read, await numbersOnCards(read, cardNumber));
  if (others.length > 0) return null;
  return holder
    ? countryOnRecord(read, 'id', holder.customerId)
    : countryOnRecord(read, 'code', withoutBlanks(cardNumber));
}
