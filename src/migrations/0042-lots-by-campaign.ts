import { Migration } from '@mikro-orm/migrations';

/** A lot names its campaign: of those who are to be told before something expires, no other campaign's are looked at. */
export class Migration0042LotsByCampaign extends Migration {
  override name = '0042-lots-by-campaign';

  override up(): void {
    this.addSql('alter table ledger_lot add column campaign_id uuid references campaign');
    this.addSql(
      'update ledger_lot set campaign_id = account.campaign_id from ledger_account account where account.id = account_id',
    );
    this.addSql('alter table ledger_lot alter column campaign_id set not null');
    this.addSql(/* sql */ `
      create or replace function ledger_lot_entry_moves_lot() returns trigger language plpgsql as $$
      begin
        update ledger_lot set remaining = remaining + new.amount
          where (account_id, expires_at, slides) = (new.account_id, new.expires_at, new.slides);
        if not found then
          insert into ledger_lot (account_id, expires_at, slides, remaining, campaign_id)
            select id, new.expires_at, new.slides, new.amount, campaign_id from ledger_account where id = new.account_id;
        end if;
        return new;
      end $$`);
    this.addSql(
      `create index ledger_lot_notice_index on ledger_lot (campaign_id, expires_at)
       where remaining > 0 and noticed_at is null`,
    );
  }
}
