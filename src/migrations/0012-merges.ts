import { Migration } from '@mikro-orm/migrations';

/** Two records of one person become one: the absorbed one stays as a signpost to the survivor. */
export class Migration0012Merges extends Migration {
  override name = '0012-merges';

  override up(): void {
    // Always the last survivor, never one that was absorbed itself: an old id is followed in one step.
    this.addSql(/* sql */ `
      alter table customer
        add column merged_into_id uuid references customer on delete cascade,
        add constraint customer_not_merged_into_itself check (merged_into_id <> id)`);
    this.addSql(
      'create index customer_merged_into_index on customer (merged_into_id) where merged_into_id is not null',
    );

    // What a merge did, for undoing it: personal data, which goes with either customer and when it is undone.
    this.addSql(/* sql */ `
      create table customer_merge (
        id uuid primary key,
        -- Which came first, whatever the clocks of those who did it say.
        place bigint generated always as identity,
        survivor_id uuid not null references customer on delete cascade,
        absorbed_id uuid not null references customer on delete cascade,
        merged_at timestamptz(3) not null,
        actor_kind text not null,
        actor_id text,
        record json,
        undone_at timestamptz(3),
        constraint customer_merge_record_while_it_stands check ((record is null) = (undone_at is not null)),
        constraint customer_merge_of_two check (survivor_id <> absorbed_id)
      )`);
    this.addSql(
      `create unique index customer_merge_one_standing on customer_merge (absorbed_id) where undone_at is null`,
    );
    this.addSql('create index customer_merge_absorbed_index on customer_merge (absorbed_id)');
    this.addSql('create index customer_merge_survivor_index on customer_merge (survivor_id)');

    // The card of an absorbed customer goes on naming its holder at the till, and holds nothing.
    this.addSql(/* sql */ `
      alter table card
        drop constraint card_status_check,
        add constraint card_status_check check (status in ('ACTIVE', 'BLOCKED', 'REPLACED', 'MERGED'))`);
    this.addSql('drop index card_one_current_per_customer');
    this.addSql(
      `create unique index card_one_current_per_customer on card (customer_id)
       where status in ('ACTIVE', 'BLOCKED')`,
    );
  }
}
