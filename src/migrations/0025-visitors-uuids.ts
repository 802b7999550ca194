import { Migration } from '@mikro-orm/migrations';

/**
 * Several visitors' profiles may have one uuid: whoever comes with it gets a profile of their own. Among all others it
 * stays unique.
 */
export class Migration0025VisitorsUuids extends Migration {
  override name = '0025-visitors-uuids';

  override up(): void {
    this.addSql('create index customer_uuid_index on customer (uuid)');
    this.addSql('alter table customer drop constraint customer_uuid_unique');
    this.addSql('create unique index customer_uuid_unique on customer (uuid) where not is_anonymous');
  }
}
