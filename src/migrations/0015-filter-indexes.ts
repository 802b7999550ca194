import { Migration } from '@mikro-orm/migrations';

/** What lists of customers are filtered by. */
export class Migration0015FilterIndexes extends Migration {
  override name = '0015-filter-indexes';

  override up(): void {
    // jsonb_path_ops: smaller, and a value of any length has a place in it.
    this.addSql(
      'create index custom_field_value_value_index on custom_field_value using gin ((value::jsonb) jsonb_path_ops)',
    );
    this.addSql('create index customer_tags_index on customer using gin (tags)');
  }
}
