import { Migration } from '@mikro-orm/migrations';

/** What changing an address or a password has to remember until it is confirmed. */
export class Migration0006AccountChanges extends Migration {
  override name = '0006-account-changes';

  override up(): void {
    // The address a change leads from and to; it goes with the customer and with the challenge.
    this.addSql('alter table challenge add column details json');
    this.addSql('create index challenge_customer_index on challenge (customer_id, purpose)');
  }
}
