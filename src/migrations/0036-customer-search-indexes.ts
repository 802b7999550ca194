import { Migration } from '@mikro-orm/migrations';
import { wordsOf } from './0035-customer-search.js';

const indexes = {
  // Without a list of pending entries, which every search would have to read through.
  customer_search_words_index: 'customer_search using gin (words) with (fastupdate = off)',
  customer_updated_at_index: 'customer (updated_at, id) where merged_into_id is null',
  customer_activity_index: `customer ((coalesce(last_activity_at, '-infinity'::timestamptz)), id) where merged_into_id is null`,
  customer_name_index: `customer ((customer_sort_name(first_name, last_name, display_name, company) collate "C"), id)
    where merged_into_id is null`,
  customer_state_index: 'customer (status, is_registered, is_anonymous) where merged_into_id is null',
  card_number_prefix_index: 'card (number text_pattern_ops)',
};

/**
 * What is found and in which order, for customers who were there before. Runs outside of a transaction, statement by
 * statement, so that nobody who writes has to wait; begins anew if it was interrupted.
 */
export class Migration0036CustomerSearchIndexes extends Migration {
  override name = '0036-customer-search-indexes';

  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    // Locked, so that a customer who is merged meanwhile leaves no words behind.
    this.addSql(/* sql */ `
      do $$
      declare
        last_id uuid;
        ids uuid[];
      begin
        loop
          ids := array(select id from customer where last_id is null or id > last_id order by id limit 100);
          exit when cardinality(ids) = 0;
          last_id := ids[cardinality(ids)];
          insert into customer_search (customer_id, words)
          select known.id, w.words
          from (select * from customer where id = any(ids) order by id for share) known
          cross join lateral (select ${wordsOf('known')} as words) w
          where known.merged_into_id is null and length(w.words) > 0
          on conflict (customer_id) do nothing;
          commit;
        end loop;
      end $$`);
    // How many externalIds begin alike: without it PostgreSQL takes all of them for few, and sorts them.
    this.addSql(
      'create statistics if not exists customer_external_id_beginnings on (lower(external_id)) from customer',
    );
    this.addSql('analyze customer');
    for (const [name, definition] of Object.entries(indexes)) {
      this.addSql(`drop index concurrently if exists ${name}`);
      this.addSql(`create index concurrently ${name} on ${definition}`);
    }
  }
}
