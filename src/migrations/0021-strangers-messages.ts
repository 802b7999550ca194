import { Migration } from '@mikro-orm/migrations';

/** Strangers may use a part of the day's text messages only, so it has to be known which were for them. */
export class Migration0021StrangersMessages extends Migration {
  override name = '0021-strangers-messages';

  override up(): void {
    this.addSql('alter table message add column is_for_stranger boolean not null default false');
    this.addSql('alter table sms_day add column stranger_attempts integer not null default 0');
  }
}
