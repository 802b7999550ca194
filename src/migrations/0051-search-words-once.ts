import { Migration } from '@mikro-orm/migrations';
import { wordsOf } from './0035-customer-search.js';

/**
 * The words of a customer are computed once for each change of a name or address, and in one pass: it was four times,
 * and each split every text twice to spell out letters that nearly no text has. The words are the same.
 */
export class Migration0051SearchWordsOnce extends Migration {
  override name = '0051-search-words-once';

  override up(): void {
    // Spelt out, a text of ASCII letters is what it was.
    this.addSql(/* sql */ `
      create or replace function customer_words(names text, places text) returns tsvector
      language plpgsql immutable parallel safe as $$
      declare
        of_names text[] := split_words(names);
        of_places text[] := split_words(places);
      begin
        if octet_length(names) > length(names) then
          of_names := of_names || split_words(spell_out(names));
        end if;
        if octet_length(places) > length(places) then
          of_places := of_places || split_words(spell_out(places));
        end if;
        return array_to_tsvector(of_names || of_places || array(
          select '~' || overlay(named.word placing '' from place for 1)
          from unnest(of_names) as named (word), generate_series(1, length(named.word)) as place
          where length(named.word) between 4 and 20 and named.word !~ '[0-9]'));
      end $$`);
    // The offset keeps PostgreSQL from computing the words for the condition and once more for the row.
    this.addSql(/* sql */ `
      create or replace function find_customers_anew(ids uuid[]) returns void language plpgsql as $$
      begin
        insert into customer_search (customer_id, words)
        select found.id, found.words
        from (select c.id, ${wordsOf('c')} as words from customer c
          where c.id = any(ids) and c.merged_into_id is null offset 0) found
        where length(found.words) > 0
        on conflict (customer_id) do update set words = excluded.words where customer_search.words <> excluded.words;
      end $$`);
    this.addSql(/* sql */ `
      create or replace function customer_is_found_anew() returns trigger language plpgsql as $$
      declare
        new_words tsvector;
      begin
        if new.merged_into_id is null then new_words := ${wordsOf('new')}; end if;
        if new_words is null or length(new_words) = 0 then
          delete from customer_search where customer_id = new.id;
        else
          insert into customer_search (customer_id, words) values (new.id, new_words)
          on conflict (customer_id) do update set words = excluded.words where customer_search.words <> excluded.words;
        end if;
        return null;
      end $$`);
  }
}
