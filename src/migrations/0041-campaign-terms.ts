import { Migration } from '@mikro-orm/migrations';

/** When a campaign runs, and how long what it gives can be used. */
export class Migration0041CampaignTerms extends Migration {
  override name = '0041-campaign-terms';

  override up(): void {
    this.addSql(/* sql */ `
      alter table campaign
        add column starts_at timestamptz(3),
        add column ends_at timestamptz(3),
        add column redeemable_until timestamptz(3),
        add column closed_at timestamptz(3),
        -- An IANA name; days begin and end by it.
        add column time_zone text not null default 'UTC',
        add column expiry_rule text constraint campaign_expiry_rule_known
          check (expiry_rule in ('DAYS_AFTER_EARNING', 'MONTHS_AFTER_EARNING', 'END_OF_YEAR', 'MONTHS_OF_INACTIVITY')),
        add column expiry_count integer,
        add column expiry_notice_days integer
          constraint campaign_expiry_notice_in_range check (expiry_notice_days between 1 and 90),
        add constraint campaign_expiry_counted check ((expiry_rule is null) = (expiry_count is null)),
        add constraint campaign_ends_after_start check (ends_at > starts_at)`);
  }
}
