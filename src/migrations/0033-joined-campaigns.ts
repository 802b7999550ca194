import { Migration } from '@mikro-orm/migrations';

/** The campaigns that a customer has joined, in that order. A constant default needs no rewrite of the table. */
export class Migration0033JoinedCampaigns extends Migration {
  override name = '0033-joined-campaigns';

  override up(): void {
    this.addSql(`alter table customer add column campaign_ids text[] not null default '{}'`);
  }
}
