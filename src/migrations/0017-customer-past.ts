import { Migration } from '@mikro-orm/migrations';

const ofCustomer = ['contact', 'agreement', 'attribute', 'card', 'custom_field_value'];

/**
 * What a customer was before each change, kept by the database itself: no flow can forget it. docs/history.md says
 * how the customer as it was comes out of it.
 */
export class Migration0017CustomerPast extends Migration {
  override name = '0017-customer-past';

  override up(): void {
    // Which transaction made the row: what it adds to a customer it has made is no change of one.
    this.addSql('alter table customer add column made_in xid8');
    this.addSql('alter table customer alter column made_in set default pg_current_xact_id()');
    // The newest entry's time and transaction: what else that transaction does happened then.
    this.addSql('alter table history_head add column at timestamptz(3), add column written_in xid8');
    this.addSql(/* sql */ `
      create table customer_past (
        id bigint generated always as identity primary key,
        customer_id uuid not null references customer on delete cascade,
        place text not null
          check (place in ('everything', 'customer', ${ofCustomer.map((table) => `'${table}'`).join(', ')})),
        row_id uuid not null,
        -- Of a customer the columns that changed, of anything else the row; null says that it was not there.
        was json,
        -- Empty until the transaction ends: the time of its entry, and the entry's place in the history.
        until timestamptz(3),
        sequence integer
      )`);
    this.addSql('create index customer_past_customer_index on customer_past (customer_id, until)');
    this.addSql('create index card_customer_index on card (customer_id)');
    this.addSql(`insert into customer_past (customer_id, place, row_id, until)
      select id, 'everything', id, now() from customer`);

    this.addSql(/* sql */ `
      create function remember_customer() returns trigger language plpgsql as $$
      begin
        insert into customer_past (customer_id, place, row_id, was)
        select old.id, 'customer', old.id, json_object_agg(before.key, before.value)
        from json_each(row_to_json(old)) before join json_each(row_to_json(new)) after using (key)
        where before.value::text <> after.value::text and key <> 'last_activity_at'
        having count(*) > 0;
        return null;
      end $$`);
    this.addSql(
      `create trigger customer_remembers after update on customer
       for each row execute function remember_customer()`,
    );
    this.addSql(/* sql */ `
      create function remember_row() returns trigger language plpgsql as $$
      begin
        -- With the customer everything goes, and nothing of it is remembered.
        insert into customer_past (customer_id, place, row_id, was)
        select old.customer_id, tg_table_name, old.id, row_to_json(old)
        where exists (select from customer where id = old.customer_id);
        if tg_op = 'UPDATE' then
          if new.customer_id <> old.customer_id then
            insert into customer_past (customer_id, place, row_id) values (new.customer_id, tg_table_name, new.id);
          end if;
        end if;
        return null;
      end $$`);
    this.addSql(/* sql */ `
      create function remember_absence() returns trigger language plpgsql as $$
      begin
        insert into customer_past (customer_id, place, row_id)
        select c.id, tg_table_name, added.id from added join customer c on c.id = added.customer_id
        where c.made_in is distinct from pg_current_xact_id();
        return null;
      end $$`);
    for (const table of ofCustomer) {
      this.addSql(
        `create trigger ${table}_remembers_row after update or delete on ${table}
         for each row execute function remember_row()`,
      );
      this.addSql(
        `create trigger ${table}_remembers_absence after insert on ${table}
         referencing new table as added for each statement execute function remember_absence()`,
      );
    }

    // At the end, when it is known which entry the transaction has written. Never earlier than what is known before.
    this.addSql(/* sql */ `
      create function date_customer_past() returns trigger language plpgsql ${BY_INDEX} as $$
      declare
        written timestamptz;
        place_in_history integer;
        earliest timestamptz;
      begin
        -- The first row of a customer dates them all.
        if not exists (select from customer_past where id = new.id and until is null) then return null; end if;
        select at, length into written, place_in_history from history_head
        where customer_id = new.customer_id and written_in = pg_current_xact_id();
        if not found then select updated_at into written from customer where id = new.customer_id; end if;
        select max(until) into earliest from customer_past where customer_id = new.customer_id;
        update customer_past set until = greatest(written, earliest), sequence = place_in_history
        where customer_id = new.customer_id and until is null;
        return null;
      end $$`);
    this.addSql(
      `create constraint trigger customer_past_is_dated after insert on customer_past
       deferrable initially deferred for each row when (new.until is null) execute function date_customer_past()`,
    );

    this.addSql(/* sql */ `
      create or replace function history_entry_is_chained() returns trigger language plpgsql ${BY_INDEX} as $$
      declare
        this_transaction xid8 := pg_current_xact_id();
      begin
        new.salt := uuid_send(gen_random_uuid());
        new.content_hash := ${contentHash};
        -- Waits for whoever else writes this customer's history, so that no two entries have the same place.
        update history_head head set length = head.length + 1, hash = ${hash('head.hash', 'head.length + 1')},
          at = case when head.written_in = this_transaction then greatest(head.at, new.at) else new.at end,
          written_in = this_transaction
        where head.customer_id = new.customer_id returning head.length, head.hash into new.sequence, new.hash;
        if not found then
          insert into history_head as head (customer_id, length, hash, at, written_in)
          values (new.customer_id, 1, ${hash("''::bytea", '1')}, new.at, this_transaction)
          on conflict (customer_id) do update set length = head.length + 1,
            hash = ${hash('head.hash', 'head.length + 1')}, at = new.at, written_in = this_transaction
          returning head.length, head.hash into new.sequence, new.hash;
        end if;
        return new;
      end $$`);

    this.addSql(/* sql */ `
      create trigger customer_past_is_append_only before update on customer_past for each row
      when (old.until is not null or new.until is null
        or (new.id, new.customer_id, new.place, new.row_id, new.was::text)
          is distinct from (old.id, old.customer_id, old.place, old.row_id, old.was::text))
      execute function refuse_rewriting()`);
    this.addSql(/* sql */ `
      create function refuse_forgetting() returns trigger language plpgsql as $$
      begin
        if pg_trigger_depth() = 1 and exists (select from customer where id = old.customer_id) then
          raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
        end if;
        return old;
      end $$`);
    this.addSql(
      `create trigger customer_past_goes_with_customer before delete on customer_past
       for each row execute function refuse_forgetting()`,
    );
    // A customer who was merged for a while has been what the other one was. When the other one is erased, the past of
    // the one who stays begins anew.
    this.addSql(/* sql */ `
      create function forget_joint_past() returns trigger language plpgsql as $$
      declare
        latest timestamptz;
        other uuid := (select id from customer where id in (old.survivor_id, old.absorbed_id) limit 1);
      begin
        select max(until) into latest from customer_past where customer_id = other;
        if latest is null then return null; end if;
        delete from customer_past where customer_id = other and until is not null;
        insert into customer_past (customer_id, place, row_id, until) values (other, 'everything', other, latest);
        return null;
      end $$`);
    this.addSql(
      `create trigger customer_merge_past_is_forgotten after delete on customer_merge
       for each row execute function forget_joint_past()`,
    );
    this.addSql(
      `create trigger customer_past_is_not_truncated before truncate on customer_past
       for each statement execute function refuse_rewriting()`,
    );
  }
}

/** A session keeps the plan of its first call: made while the table was small, it would scan it when it is large. */
const BY_INDEX = 'set enable_seqscan = off';

/** As in 0013: only which transaction writes is new. */
const contentHash = `sha256(new.salt || convert_to(
  json_build_array(new.actor_id, new.source, new.changes)::text, 'UTF8'))`;
const hash = (previous: string, sequence: string) =>
  `sha256(${previous} || convert_to(json_build_array(
    new.id, new.customer_id, ${sequence}, new.kind,
    to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    new.actor_kind, case when new.actor_kind in ('SERVICE', 'STAFF') then new.actor_id end,
    encode(new.content_hash, 'hex'))::text, 'UTF8'))`;
