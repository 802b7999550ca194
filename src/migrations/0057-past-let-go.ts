import { Migration } from '@mikro-orm/migrations';

/** What a customer was may be forgotten once the customer says since when its past is known. docs/decisions/0283. */
export class Migration0057PastLetGo extends Migration {
  override name = '0057-past-let-go';

  override up(): void {
    this.addSql(/* sql */ `
      create or replace function refuse_forgetting() returns trigger language plpgsql set enable_seqscan = off as $$
      begin
        if pg_trigger_depth() = 1
          and not exists (select from customer_past mark where mark.customer_id = old.customer_id
            and mark.place = 'everything' and mark.until >= old.until and mark.id <> old.id)
          and exists (select from customer where id = old.customer_id)
        then
          raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
        end if;
        return old;
      end $$`);
  }
}
