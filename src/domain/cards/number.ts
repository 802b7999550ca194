import { sql } from 'kysely';
import { randomDigits } from '../../platform/secrets/random-digits.js';
import { matching } from '../work/input.js';
import type { Work } from '../work/work.js';

/** ISO/IEC 7812 allows at most 19 digits; fewer than four leave nothing to choose from. */
export const CARD_DIGITS = { fewest: 4, most: 19 };
/** Up to this length every number can be checked when draws keep hitting taken ones. */
const COUNTABLE_DIGITS = 6;
const DRAWS = 20;

export const cardNumber = matching(/^[A-Za-z0-9-]{1,40}$/, 'must be 1 to 40 letters, digits and hyphens.');

/** A free card number of this length, drawn at random; null when every number is taken. */
export async function freeCardNumber(work: Work, digits: number): Promise<string | null> {
  const db = work.db;
  const drawn = Array.from({ length: DRAWS }, () => randomDigits(digits));
  const { rows } = await sql<{ number: string }>`
    select drawn.number from unnest(${drawn}::text[]) with ordinality as drawn (number, place)
    where not exists (select 1 from card where card.number = drawn.number and card.status <> 'REPLACED')
    order by drawn.place limit 1`.execute(db);
  if (rows[0]) return rows[0].number;
  if (digits > COUNTABLE_DIGITS) return null;
  const first = 10 ** (digits - 1);
  const left = await sql<{ number: string }>`
    select n::text as number from generate_series(${first}::int, ${first * 10 - 1}::int) as n
    where not exists (select 1 from card where card.number = n::text and card.status <> 'REPLACED')
    order by random() limit 1`.execute(db);
  return left.rows[0]?.number ?? null;
}
