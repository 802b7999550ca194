import { type RawBuilder, sql } from 'kysely';

/** Names by how many have them: each next one fewer. What is not among them is made of syllables, for the long tail. */
const FIRST =
  'Anna Maria Jan Piotr Katarzyna Tomasz Małgorzata Agnieszka Krzysztof Barbara Paweł Ewa Andrzej Michał Magdalena Elżbieta Marcin Joanna Jakub Zofia Marek Julia Grzegorz Thomas Stefan Jürgen Sabine Uwe Helga Björn José Lucía Jean François Élodie Giulia Matteo Søren Łucja Żaneta';
const LAST =
  'Nowak Kowalska Wiśniewski Müller Schmidt Kowalczyk Zielińska Lewandowski Kamińska Szymański Woźniak Dąbrowska Schneider Fischer Weber Meyer García Martínez Rossi Ferrari Dubois Lefèvre Jensen Hansen Wójcik Mazur Krawczyk Kaczmarek Piotrowska Grabowski';
const CITIES =
  'Warszawa Kraków Łódź Wrocław Poznań Gdańsk Berlin Hamburg München Köln Szczecin Bydgoszcz Lublin Katowice Białystok Leipzig Dresden Gdynia Częstochowa Radom';
const STREETS =
  'Marszałkowska Polna Leśna Słoneczna Krótka Szkolna Ogrodowa Lipowa Hauptstraße Bahnhofstraße Gartenstraße Długa Kościuszki Mickiewicza Sienkiewicza';
const SYLLABLES = 'ba ce dro fi gor har jan kle lub mos nie or pat rud sza tur wal zen';

const list = (words: string) => sql`string_to_array(${words}, ' ')`;
/** One of them, the first ones most often. */
const oneOf = (words: string) =>
  sql`(${list(words)})[1 + floor(power(random(), 2.5) * ${sql.lit(words.split(' ').length)})::int]`;
const syllable = sql`(${list(SYLLABLES)})[1 + floor(random() * ${sql.lit(SYLLABLES.split(' ').length)})::int]`;

/**
 * Statements that store so many customers with names, addresses, contacts, cards, tags and a custom field, as
 * unevenly spread as in life. Without the triggers, and so for one session that may switch them off.
 */
export const crowd = (count: number, named = 'shop-'): RawBuilder<unknown>[] => [
  sql`set session_replication_role = replica`,
  sql`select setseed(0.42)`,
  sql`
    insert into customer (id, uuid, external_id, code, status, is_registered, is_anonymous, sex, tags, created_at,
      updated_at, last_activity_at, first_name, last_name, street1, city, postal_code, country_code)
    select id, id, ${named}::text || n, (1000000000000000 + n)::text, case when n % 97 = 0 then 'DISABLED' else 'ENABLED' end,
      n % 3 = 0, false, 'OTHER',
      array_remove(array[case when n % 3 = 0 then 'newsletter' end, case when n % 50 = 0 then 'vip' end,
        case when n <= ${count}::int / 20 then 'first-spring' end, case when n % (${count}::int / 5) = 7 then 'rare' end], null),
      at, at + random() * interval '300 days', case when n % 4 > 0 then at + random() * interval '300 days' end,
      ${oneOf(FIRST)},
      case when random() < 0.4 then ${oneOf(LAST)} else initcap(${syllable} || ${syllable} || ${syllable}) || 'ski' end,
      ${oneOf(STREETS)} || ' ' || 1 + floor(random() * 120)::int, ${oneOf(CITIES)},
      lpad(floor(random() * 99999)::text, 5, '0'), 'PL'
    from (select n, ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid as id,
        timestamptz '2024-01-01' + n * interval '30 seconds' as at
      from generate_series(1, ${count}::int) n) numbered`,
  sql`
    insert into contact (id, customer_id, type, value, value_normalized, is_primary, is_verified, created_at, updated_at)
    select gen_random_uuid(), c.id, given.type, given.value, given.value, true, false, c.created_at, c.created_at
    from customer c cross join lateral (values
      ('EMAIL', fold_text(c.first_name) || '.' || fold_text(c.last_name) || '.' || c.external_id || '@example.com'),
      ('PHONE', '+48' || 500000000 + (substr(c.code, 2)::bigint * 97) % 299999999)) given (type, value)`,
  sql`
    insert into card (id, customer_id, number, fidely_code, status, issued_at, updated_at)
    select gen_random_uuid(), id, '29' || lpad(((substr(code, 2)::bigint * 7919) % 100000000000)::text, 11, '0'),
      'F' || code, 'ACTIVE', created_at, created_at from customer`,
  sql`
    insert into custom_field (id, number, name, type, choices, created_at)
    values (gen_random_uuid(), 1, 'drink', 'TEXT', '{}', now())`,
  sql`
    insert into custom_field_value (id, customer_id, field_id, value)
    select gen_random_uuid(), c.id, f.id, to_json(case when 'rare' = any(c.tags) then 'tea' else 'coffee' end)
    from customer c, custom_field f`,
  sql`
    insert into customer_label (customer_id, label, created_at)
    select c.id, label, c.created_at from customer c, customer_labels(c.id, c.tags) label`,
  sql`set session_replication_role = origin`,
];

/** The words of all of them. An index is built more quickly than it grows. */
export const crowdIsFindable = [
  sql`drop index customer_search_words_index`,
  sql`
    insert into customer_search (customer_id, words)
    select id, customer_words(concat_ws(' ', first_name, last_name),
      concat_ws(' ', street1, city, postal_code)) from customer`,
  sql`create index customer_search_words_index on customer_search using gin (words) with (fastupdate = off)`,
];

export const tablesOfCrowd = [
  'customer',
  'contact',
  'card',
  'custom_field_value',
  'customer_search',
  'customer_label',
];

/** What people type; whether too many match it. */
export const typedByPeople = {
  'the beginning of a rare name': { search: 'tursza', isBroad: false },
  'a common and a rare name': { search: 'anna turszawal', isBroad: false },
  'a common name and a common city with a house number': { search: 'sabine dubois 17', isBroad: false },
  'a name with a letter wrong': { search: 'turzawalski', isBroad: false },
  'a first and a last name with a letter wrong': { search: 'sabien turzawalski', isBroad: false },
  'a street, a number and a city': { search: 'kościuszki 117 radom', isBroad: false },
  'a postal code and a name': { search: '04217 anna', isBroad: false },
  'a name nobody has': { search: 'xylophon quark', isBroad: false },
  'a card number': { search: '29 0000 0079 190', isBroad: false },
  'the beginning of an e-mail address': { search: 'helga.mosrudwalski', isBroad: false },
  'a phone number in national form': { search: '500 009 700', isBroad: false },
  'an externalId': { search: 'shop-4711', isBroad: false },
  'a code': { search: '1000000000004711', isBroad: false },
  'a common name': { search: 'anna', isBroad: true },
  'three letters that many names begin with': { search: 'mar', isBroad: true },
  'a city': { search: 'warszawa', isBroad: true },
  'two common words': { search: 'anna warszawa', isBroad: true },
  'the beginning of every externalId': { search: 'shop', isBroad: true },
  'the beginning of many phone numbers': { search: '+48 5', isBroad: true },
  'a common name with a letter wrong': { search: 'annna', isBroad: true },
} as const;
