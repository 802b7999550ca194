import { Migration } from '@mikro-orm/migrations';

const codes = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n)).join('');
/** Marks above and below letters, and what is not seen: soft hyphens, joiners, marks of direction, apostrophes. */
const DROPPED = [
  codes(0x300, 0x36f),
  '\u00ad\ufeff\u2018\u2019\u02bc',
  codes(0x200b, 0x200f),
  codes(0x202a, 0x202e),
  codes(0x2060, 0x2069),
].join('');
/** Letters that are no other letter with a mark, and capitals that `lower` leaves alone in the locale C. */
const LETTERS = ['łŁøØđĐðÐħĦıŧŦŋŊẞÆŒÞς', 'llooddddhhittnnßæœþσ'] as const;
const CYRILLIC = ['АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЄІҐ', 'абвгдежзийклмнопрстуфхцчшщъыьэюяєіґ'] as const;
const GREEK = ['ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ', 'αβγδεζηθικλμνξοπρστυφχψω'] as const;
const [FROM, TO] = [0, 1].map((side) => [LETTERS, CYRILLIC, GREEK].map((pair) => pair[side]).join(''));
/** Two letters for one. */
const SPELT = [
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
] as const;
/** Other ways to write a letter, where people do without its mark. */
const SPELT_OUT = [
  ['ä', 'ae'],
  ['Ä', 'ae'],
  ['ö', 'oe'],
  ['Ö', 'oe'],
  ['ü', 'ue'],
  ['Ü', 'ue'],
  ['å', 'aa'],
  ['Å', 'aa'],
  ['ø', 'oe'],
  ['Ø', 'oe'],
] as const;
const replaced = (pairs: typeof SPELT | typeof SPELT_OUT, text: string) =>
  pairs.reduce((inner, [from, to]) => `replace(${inner}, '${from}', '${to}')`, text);
/** All but letters and digits of any script. */
const BETWEEN_WORDS = '[^a-z0-9\\u00c0-\\u1fff\\u2c00-\\U0010ffff]+';

const NAMES = ['first_name', 'last_name', 'display_name', 'company'];
const PLACES = ['street1', 'street2', 'city', 'province', 'postal_code'];
const textOf = (row: string, columns: readonly string[]) =>
  `concat_ws(' ', ${columns.map((column) => `${row}.${column}`).join(', ')})`;
/** A postal code is also found without the sign in its middle. */
const placesOf = (row: string) =>
  `${textOf(row, PLACES)} || ' ' || regexp_replace(coalesce(${row}.postal_code, ''), '[^A-Za-z0-9]', '', 'g')`;
const rowOf = (row: string) =>
  `(${[...NAMES, ...PLACES, 'merged_into_id'].map((column) => `${row}.${column}`).join(', ')})`;

/** The words of a customer and of the addresses of theirs. Used by 0036, too. */
export const wordsOf = (row: string) =>
  `customer_words(${textOf(row, NAMES)}, concat_ws(' ', ${placesOf(row)}, (
    select string_agg(concat_ws(' ', entry.name, entry.company, ${placesOf('entry')}), ' ')
    from address_entry entry where entry.customer_id = ${row}.id)))`;

/**
 * The words by which a customer is found, folded to small letters without accents. They are beside the customer, not
 * in its row: its other columns change often, and an index over words is dear to change.
 *
 * The functions have bodies that PostgreSQL reads when they are made, so that a restored dump builds the indexes over
 * them whatever its search path.
 */
export class Migration0035CustomerSearch extends Migration {
  override name = '0035-customer-search';

  override up(): void {
    // What has no counterpart is dropped.
    const folded = `translate(lower(normalize(given, NFKD)), '${FROM}''\`${DROPPED}', '${TO}')`;
    this.addSql(/* sql */ `
      create function fold_text(given text) returns text language sql immutable parallel safe
      return case when octet_length(given) = length(given) then lower(translate(given, '''\`', ''))
        else ${replaced(SPELT, folded)} end`);
    this.addSql(/* sql */ `
      create function spell_out(given text) returns text language sql immutable parallel safe
      return ${replaced(SPELT_OUT, 'normalize(given, NFC)')}`);
    this.addSql(/* sql */ `
      create function split_words(given text) returns text[] language sql immutable parallel safe
      return array(
        select left(part.word, 60)
        from regexp_split_to_table(fold_text(given), '${BETWEEN_WORDS}') with ordinality as part (word, place)
        where part.word <> '' order by part.place)`);
    // A word that begins with ~ is a word of the name with one letter left out. Two words of which such forms are the
    // same differ by one letter that is too many, missing, wrong or swapped with its neighbour.
    this.addSql(/* sql */ `
      create function customer_words(names text, places text) returns tsvector language sql immutable parallel safe
      return array_to_tsvector(array(
        select unnest(split_words(names || ' ' || places) || split_words(spell_out(names || ' ' || places)))
        union
        select '~' || overlay(named.word placing '' from place for 1)
        from unnest(split_words(names) || split_words(spell_out(names))) as named (word),
          generate_series(1, length(named.word)) as place
        where length(named.word) between 4 and 20 and named.word !~ '[0-9]'))`);
    // What stands for nobody's name comes after all names.
    this.addSql(/* sql */ `
      create function customer_sort_name(first_name text, last_name text, display_name text, company text)
      returns text language sql immutable parallel safe
      return left(coalesce(
        nullif(btrim(fold_text(coalesce(last_name, '') || ' ' || coalesce(first_name, ''))), ''),
        nullif(btrim(fold_text(display_name)), ''), nullif(btrim(fold_text(company)), ''), chr(1114109)), 100)`);

    this.addSql(/* sql */ `
      create table customer_search (
        customer_id uuid primary key references customer on delete cascade,
        words tsvector not null
      )`);
    this.addSql(/* sql */ `
      create function find_customers_anew(ids uuid[]) returns void language plpgsql as $$
      begin
        insert into customer_search (customer_id, words)
        select c.id, w.words from customer c cross join lateral (select ${wordsOf('c')} as words) w
        where c.id = any(ids) and c.merged_into_id is null and length(w.words) > 0
        on conflict (customer_id) do update set words = excluded.words where customer_search.words <> excluded.words;
      end $$`);
    this.addSql(/* sql */ `
      create function customers_become_findable() returns trigger language plpgsql as $$
      begin
        perform find_customers_anew(array(select id from added));
        return null;
      end $$`);
    this.addSql(/* sql */ `
      create trigger customers_become_findable after insert on customer
      referencing new table as added for each statement execute function customers_become_findable()`);
    this.addSql(/* sql */ `
      create function customer_is_found_anew() returns trigger language plpgsql as $$
      begin
        if new.merged_into_id is not null or length(${wordsOf('new')}) = 0 then
          delete from customer_search where customer_id = new.id;
        else
          perform find_customers_anew(array[new.id]);
        end if;
        return null;
      end $$`);
    this.addSql(/* sql */ `
      create trigger customer_is_found_anew after update on customer for each row
      when (${rowOf('old')} is distinct from ${rowOf('new')}) execute function customer_is_found_anew()`);
    this.addSql(/* sql */ `
      create function address_is_found_anew() returns trigger language plpgsql as $$
      declare
        ids uuid[] = array_remove(array[old.customer_id, new.customer_id], null);
      begin
        delete from customer_search s using customer c
        where s.customer_id = any(ids) and c.id = s.customer_id and length(${wordsOf('c')}) = 0;
        perform find_customers_anew(ids);
        return null;
      end $$`);
    this.addSql(/* sql */ `
      create trigger address_is_found_anew after insert or update or delete on address_entry
      for each row execute function address_is_found_anew()`);
  }
}
