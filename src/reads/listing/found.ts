import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../../tables/db.js';
import { commonWordsIn } from './frequent-words.js';

/** What somebody typed into the search box, as each of the places is searched for it. */
export interface Typed {
  /** For words of names and addresses. */
  text: string;
  /** For the beginning of an externalId or e-mail address: in small letters. */
  beginning: string;
  /** For a code or a whole card number. */
  whole: readonly string[];
  /** For the beginning of a card number. */
  cardNumber: string | null;
  /** For the beginning of a phone number in E.164, in each way to read it. */
  phones: readonly string[];
  /** Whether it may be a name with a letter wrong. */
  mayBeMisspelt: boolean;
}

/** So many customers a search may find. */
export const MOST_FOUND = 1_000;
/** So many customers are asked one by one whether they have the frequent words, too: reading them takes as long as an index. */
const MOST_SPARED = 200;

const startsWith = (text: string) => `${text.replace(/[\\%_]/g, '\\$&')}%`;

/**
 * In the order of the index over beginnings, which PostgreSQL then reads. Where it believes that many begin so, it
 * would read the table until it has met enough of them.
 */
const beginning = (column: RawBuilder<unknown>, text: string) => sql`
  ${column} like ${startsWith(text)} order by ${column} using ~<~ limit ${sql.lit(MOST_FOUND + 1)}`;

/** Card numbers are compared without hyphens, as their index has them. */
const bareNumber = sql`replace(number, '-', '')`;

const contactStarts = (type: string, text: string) => sql`
  select customer_id as id from contact
  where type = ${sql.lit(type)} and ${beginning(sql`value_normalized`, text)}`;

/** A word as `tsquery` writes it: words have neither quotes nor backslashes. With umlauts, both spellings. */
const term = (suffix: '' | ':*') => sql`
  case when part.plain = coalesce(part.spelt, part.plain) then quote_literal(part.plain) || ${sql.lit(suffix)}
    else '(' || quote_literal(part.plain) || ${sql.lit(`${suffix} | `)} || quote_literal(part.spelt) || ${sql.lit(`${suffix})`)} end`;

/**
 * Words that differ by one letter have a form in common in which one is left out: 0035 keeps these forms of names. Of
 * three letters, one may be missing.
 */
const misspelt = sql`(
  select string_agg(case when length(part.plain) = 3 then format('''~%s''', part.plain)
    else format('''~%1$s'' | ''%2$s'' | ''~%2$s''', part.plain, left_out.word) end, ' | ')
  from generate_series(1, case when length(part.plain) = 3 then 1 else length(part.plain) end) place,
    lateral (select overlay(part.plain placing '' from place for 1) as word) left_out
  where length(part.plain) between 3 and 20 and part.plain !~ '[0-9]')`;

/**
 * Words that begin as the long ones do, all of them; the short ones only narrow what these have found, because too
 * many words begin like them. With short words alone, customers have to have exactly these. Where there are long words
 * of both kinds, the common ones only narrow, too: an index reads all who have a word before it compares.
 */
const byWords = (text: string, isMisspelt: boolean, common: readonly string[]) => sql`
  select s.customer_id as id, coalesce(s.words @@ asked.narrowed, true) as fits, asked.is_spared
  from (
    select
      coalesce(string_agg(part.begins, ' & ') filter (where part.leads),
        string_agg(part.begins, ' & ') filter (where part.is_long), string_agg(part.whole, ' & '))::tsquery as found,
      (case when bool_or(part.leads) then string_agg(part.begins, ' & ') filter (where not part.leads)
        when bool_or(part.is_long) then string_agg(part.begins, ' & ') filter (where not part.is_long) end)::tsquery
        as narrowed,
      bool_or(part.leads) and bool_or(part.is_long and not part.leads) as is_spared
    from (
      select length(part.plain) >= 3 as is_long, ${term('')} as whole,
        length(part.plain) >= 3 and part.plain <> all (${[...common]}::text[]) as leads,
        ${isMisspelt ? sql`'(' || concat_ws(' | ', ${term(':*')}, ${misspelt}) || ')'` : term(':*')} as begins
      from unnest(split_words(${text}), split_words(spell_out(${text}))) as part (plain, spelt)) part
  ) asked
  cross join lateral (
    select customer_id, words from customer_search where words @@ asked.found limit case when asked.is_spared then ${sql.lit(MOST_SPARED + 1)} else ${sql.lit(MOST_FOUND + 1)} end) s`;

function places(typed: Typed, common: readonly string[]): RawBuilder<unknown>[] {
  const { text, whole, cardNumber, phones } = typed;
  const holder = sql`coalesce(merged_into_id, id) as id`;
  return [
    sql`select id, true as fits, false as is_spared from (
      select ${holder} from customer where ${beginning(sql`lower(external_id)`, typed.beginning)}) named`,
    sql`select id, true as fits, false as is_spared from (select ${holder} from customer where code = any(${[...whole]}::text[])) coded`,
    ...[
      ...(/\s/.test(typed.beginning) ? [] : [contactStarts('EMAIL', typed.beginning)]),
      ...phones.map((phone) => contactStarts('PHONE', phone)),
      sql`select customer_id as id from card where ${bareNumber} = any(${[...whole]}::text[])`,
      ...(cardNumber
        ? [sql`select customer_id as id from card where ${beginning(bareNumber, cardNumber)}`]
        : []),
    ].map((found) => sql`select id, true as fits, false as is_spared from (${found}) found`),
    byWords(text, false, common),
  ];
}

interface FoundPlace {
  place: number;
  id: string;
  fits: boolean;
  isSpared: boolean;
}

interface Manner {
  isMisspelt?: boolean;
  /** Words that are left to narrow what the others find. */
  common?: readonly string[];
}

/** The statement, exported for those who want to see its plan. Each place answers one customer more than may be found. */
export function foundStatement(
  typed: Typed,
  { isMisspelt = false, common = [] }: Manner = {},
): RawBuilder<FoundPlace> {
  const asked = isMisspelt ? [byWords(typed.text, true, common)] : places(typed, common);
  const parts = asked.map(
    (place, index) => sql`
      (select ${sql.lit(index)}::int as place, id, fits, is_spared from (${place}) place limit ${sql.lit(MOST_FOUND + 1)})`,
  );
  return sql`
    with found as materialized (${sql.join(parts, sql` union all `)})
    select place, id, fits, is_spared as "isSpared" from found`;
}

/** The ids of those whom the search finds, or null if they are too many. */
export async function customersFound(db: Reader, typed: Typed): Promise<string[] | null> {
  const common = await commonWordsIn(db, typed.text);
  const found = await foundIn(db, typed, { common });
  if (found?.length !== 0 || !typed.mayBeMisspelt) return found;
  return foundIn(db, typed, { common, isMisspelt: true });
}

async function foundIn(db: Reader, typed: Typed, manner: Manner): Promise<string[] | null> {
  const { rows } = await foundStatement(typed, manner).execute(db);
  const counts = new Map<number, number>();
  for (const { place } of rows) counts.set(place, (counts.get(place) ?? 0) + 1);
  // Those without the frequent words have filled the place of others who have them.
  if (rows.filter(({ isSpared }) => isSpared).length > MOST_SPARED)
    return foundIn(db, typed, { ...manner, common: [] });
  const isCut = [...counts.values()].some((count) => count > MOST_FOUND);
  if (isCut || new Set(rows.map(({ id }) => id)).size > MOST_FOUND) return null;
  return [...new Set(rows.flatMap(({ id, fits }) => (fits ? [id] : [])))];
}
