import { Migration } from '@mikro-orm/migrations';

const ofCustomer = [
  'contact',
  'address_entry',
  'agreement',
  'attribute',
  'card',
  'custom_field_value',
  'group_membership',
];

/**
 * What a customer was is written when the transaction ends, and dated at once. It used to be written with each change
 * and dated at the end, by a second update of every row. docs/decisions/0276.
 */
export class Migration0050PastDatedWhenWritten extends Migration {
  override name = '0050-past-dated-when-written';

  override up(): void {
    // What migrations before this one have changed in the same transaction is dated before the trigger goes.
    this.addSql('set constraints all immediate');
    this.addSql('set constraints all deferred');
    this.addSql('drop trigger customer_past_is_dated on customer_past');
    this.addSql('drop function date_customer_past()');
    this.addSql('drop trigger customer_past_is_append_only on customer_past');
    this.addSql(
      `create trigger customer_past_is_append_only before update on customer_past
       for each row execute function refuse_rewriting()`,
    );

    // By the newest entry of this transaction, never earlier than what is known before; nothing of a customer who is
    // gone. By index: a session keeps the plan of its first call, which it may make while the tables are small.
    this.addSql(/* sql */ `
      create function write_customer_past(whose uuid, of_table text, of_row uuid, content json)
      returns void language plpgsql set enable_seqscan = off as $$
      begin
        insert into customer_past (customer_id, place, row_id, was, until, sequence)
        select c.id, of_table, of_row, content,
          greatest(coalesce(head.at, c.updated_at), (select max(until) from customer_past where customer_id = whose)),
          head.length
        from customer c
        left join history_head head on head.customer_id = c.id and head.written_in = pg_current_xact_id()
        where c.id = whose;
      end $$`);
    // Asked before a row waits for the end: what a transaction adds to customers it has made may be millions of rows.
    this.addSql(/* sql */ `
      create function was_there_before(customer_id uuid) returns boolean
      language plpgsql set enable_seqscan = off as $$
      begin
        return exists (
          select from customer where id = was_there_before.customer_id and made_in is distinct from pg_current_xact_id());
      end $$`);
    this.addSql(/* sql */ `
      create or replace function remember_customer() returns trigger language plpgsql as $$
      declare
        was json := row_to_json(old);
        is_now json := row_to_json(new);
        changed json;
      begin
        if strpos(was::text, '\\u') > 0 then was := decodable_json(was); end if;
        if strpos(is_now::text, '\\u') > 0 then is_now := decodable_json(is_now); end if;
        select json_object_agg(before.key, before.value) into changed
        from json_each(was) before join json_each(is_now) after using (key)
        where before.value::text <> after.value::text and key <> 'last_activity_at'
        having count(*) > 0;
        if changed is not null then
          perform write_customer_past(old.id, 'customer', old.id, changed);
        end if;
        return null;
      end $$`);
    this.addSql(/* sql */ `
      create or replace function remember_row() returns trigger language plpgsql as $$
      begin
        perform write_customer_past(old.customer_id, tg_table_name, old.id, decodable_json(row_to_json(old)));
        if tg_op = 'UPDATE' then
          if new.customer_id <> old.customer_id then
            perform write_customer_past(new.customer_id, tg_table_name, new.id, null);
          end if;
        end if;
        return null;
      end $$`);
    this.addSql(/* sql */ `
      create or replace function remember_absence() returns trigger language plpgsql as $$
      begin
        perform write_customer_past(new.customer_id, tg_table_name, new.id, null);
        return null;
      end $$`);

    this.atTheEnd('customer', 'customer_remembers', 'update', 'remember_customer');
    for (const table of ofCustomer) {
      this.atTheEnd(table, `${table}_remembers_row`, 'update or delete', 'remember_row');
      const known = 'when (was_there_before(new.customer_id))';
      this.atTheEnd(table, `${table}_remembers_absence`, 'insert', 'remember_absence', known);
    }
  }

  private atTheEnd(table: string, trigger: string, event: string, run: string, when = ''): void {
    this.addSql(`drop trigger ${trigger} on ${table}`);
    this.addSql(
      `create constraint trigger ${trigger} after ${event} on ${table}
       deferrable initially deferred for each row ${when} execute function ${run}()`,
    );
  }
}
