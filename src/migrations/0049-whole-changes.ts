import { Migration } from '@mikro-orm/migrations';

/**
 * Each change in a history has a field, what it was and what it is, and nothing else, so that PostgreSQL writes them
 * into answers as they are stored. Runs outside of a transaction: entries are checked while others are written.
 */
export class Migration0049WholeChanges extends Migration {
  override name = '0049-whole-changes';

  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    this.addSql(/* sql */ `
      create or replace function are_changes(value json) returns boolean language sql immutable parallel safe
      return not exists (
        select from json_array_elements(decodable_json(value)) change
        where array(select json_object_keys(change)) <> '{field,from,to}')`);
    this.addSql('alter table history_entry drop constraint if exists history_entry_whole_changes');
    this.addSql(/* sql */ `
      alter table history_entry add constraint history_entry_whole_changes
      check (changes is null or are_changes(changes)) not valid`);
    this.addSql('alter table history_entry validate constraint history_entry_whole_changes');
  }
}
