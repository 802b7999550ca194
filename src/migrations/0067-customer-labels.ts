import { Migration } from '@mikro-orm/migrations';
import { batchWise } from './back-fill.js';

/**
 * The tags and groups of each customer in the order of customers, so that a page of those with a tag is read from one
 * place of an index, and their number from the index alone. Kept by triggers. docs/decisions/0286.
 *
 * Runs statement by statement: the triggers come before those who were there already. Begins anew if it was interrupted.
 */
export class Migration0067CustomerLabels extends Migration {
  override name = '0067-customer-labels';

  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    this.addSql(/* sql */ `
      create table if not exists customer_label (
        customer_id uuid not null references customer on delete cascade,
        label text not null,
        created_at timestamptz(3) not null,
        primary key (customer_id, label)
      )`);
    this.addSql(
      'create index if not exists customer_label_order_index on customer_label (label, created_at, customer_id)',
    );
    this.addSql(/* sql */ `
      create or replace function customer_labels(customer_id uuid, tags text[]) returns setof text
      language sql stable as $$
        select 'tag:' || tag from unnest(tags) tag
        union select 'group:' || held.group_id from group_membership held where held.customer_id = $1
      $$`);
    this.addSql(/* sql */ `
      create or replace function customer_is_labelled() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          delete from customer_label l where l.customer_id = new.id and (
            new.merged_into_id is not null or l.created_at <> new.created_at
            or l.label in (select 'tag:' || tag from unnest(old.tags) tag except select 'tag:' || tag from unnest(new.tags) tag));
        end if;
        if new.merged_into_id is null then
          insert into customer_label (customer_id, label, created_at)
          select new.id, label, new.created_at from customer_labels(new.id, new.tags) label on conflict do nothing;
        end if;
        return null;
      end $$`);
    this.addSql(/* sql */ `
      create or replace function membership_is_label() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'INSERT' then
          delete from customer_label where customer_id = old.customer_id and label = 'group:' || old.group_id;
        end if;
        if tg_op <> 'DELETE' then
          insert into customer_label (customer_id, label, created_at)
          select c.id, 'group:' || new.group_id, c.created_at from customer c
          where c.id = new.customer_id and c.merged_into_id is null on conflict do nothing;
        end if;
        return null;
      end $$`);
    this.addSql(/* sql */ `
      create or replace trigger customer_is_labelled_first after insert on customer for each row
      when (new.merged_into_id is null and new.tags <> '{}') execute function customer_is_labelled()`);
    this.addSql(/* sql */ `
      create or replace trigger customer_is_labelled after update on customer for each row
      when (old.tags is distinct from new.tags or old.created_at <> new.created_at
        or (old.merged_into_id is null) <> (new.merged_into_id is null)) execute function customer_is_labelled()`);
    this.addSql(/* sql */ `
      create or replace trigger membership_is_label after insert or update or delete on group_membership
      for each row execute function membership_is_label()`);
    // Locked, so that who loses a tag or is merged meanwhile keeps no label.
    this.addSql(
      batchWise({
        table: 'customer',
        key: 'id',
        type: 'uuid',
        statement: `insert into customer_label (customer_id, label, created_at)
          select c.id, label, c.created_at from (
            select c.* from customer c join batch on batch.key = c.id order by c.id for no key update of c) c
          cross join lateral customer_labels(c.id, c.tags) label
          where c.merged_into_id is null on conflict do nothing`,
      }),
    );
    this.addSql('analyze customer_label');
  }
}
