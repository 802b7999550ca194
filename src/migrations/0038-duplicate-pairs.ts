import { Migration } from '@mikro-orm/migrations';

/** Pairs of records that may be of one person, kept by a job that hears of every change. docs/decisions/0271. */
export class Migration0038DuplicatePairs extends Migration {
  override name = '0038-duplicate-pairs';

  override up(): void {
    // What the job has to look at. Only added to, so that nobody who changes a customer waits for somebody else.
    this.addSql(/* sql */ `
      create table duplicate_check (
        id bigint generated always as identity primary key,
        customer_id uuid,
        -- What a customer shared who is gone.
        key uuid,
        constraint duplicate_check_of_one check (num_nonnulls(customer_id, key) = 1)
      )`);
    // What each customer may share with others, as the job has seen it. No foreign keys in these tables: the job would
    // wait for everybody who is changing the customer, and they for the job.
    this.addSql(/* sql */ `
      create table duplicate_key (
        key uuid not null,
        customer_id uuid not null,
        rule text not null,
        primary key (key, customer_id)
      )`);
    this.addSql('create index duplicate_key_customer_index on duplicate_key (customer_id)');
    this.addSql(/* sql */ `
      create table duplicate_pair (
        one_id uuid not null,
        other_id uuid not null,
        -- 0 with no rules: kept because somebody has dismissed the pair, should it come again.
        weight smallint not null check (weight between 0 and 100),
        rules text[] not null,
        found_at timestamptz(3) not null,
        dismissed_at timestamptz(3),
        dismissed_by text,
        dismissed_weight smallint,
        dismissed_rules text[],
        note text,
        -- Until there is a sign that was not there, and the pair is likelier than it was.
        is_dismissed boolean not null generated always as (
          dismissed_at is not null and (weight <= dismissed_weight or rules <@ dismissed_rules)) stored,
        primary key (one_id, other_id),
        constraint duplicate_pair_in_order check (one_id < other_id),
        constraint duplicate_pair_dismissed_whole check (
          num_nulls(dismissed_at, dismissed_by, dismissed_weight, dismissed_rules) in (0, 4)
          and (dismissed_at is not null or (note is null and weight > 0))),
        constraint duplicate_pair_has_signs check ((weight = 0) = (cardinality(rules) = 0))
      )`);
    this.addSql('create index duplicate_pair_other_index on duplicate_pair (other_id)');
    this.addSql(
      `create index duplicate_pair_open_index on duplicate_pair ((-weight), one_id, other_id)
       where weight > 0 and not is_dismissed`,
    );
    this.addSql(
      `create index duplicate_pair_dismissed_index on duplicate_pair ((-weight), one_id, other_id)
       where weight > 0 and is_dismissed`,
    );

    for (const [table, idColumn, worthIt] of [
      [
        'customer',
        'id',
        'not is_anonymous and (custom_id is not null or (last_name is not null and first_name is not null))',
      ],
      ['contact', 'customer_id', `type in ('EMAIL', 'PHONE')`],
      ['card', 'customer_id', 'true'],
    ]) {
      this.addSql(/* sql */ `
        create function ${table}_is_new_to_check() returns trigger language plpgsql as $$
        begin
          insert into duplicate_check (customer_id) select distinct ${idColumn} from added where ${worthIt};
          return null;
        end $$`);
      this.addSql(
        `create trigger ${table}_is_new_to_check after insert on ${table}
         referencing new table as added for each statement execute function ${table}_is_new_to_check()`,
      );
    }
    const changed = (columns: string[]) =>
      `((${columns.map((column) => `old.${column}`).join(', ')})
        is distinct from (${columns.map((column) => `new.${column}`).join(', ')}))`;
    this.addSql(/* sql */ `
      create function customer_is_to_check() returns trigger language plpgsql as $$
      begin
        insert into duplicate_check (customer_id) values (new.id);
        return null;
      end $$`);
    this.addSql(
      `create trigger customer_is_to_check after update on customer for each row
       when ${changed(['first_name', 'last_name', 'birth_date', 'custom_id', 'is_anonymous', 'merged_into_id'])}
       execute function customer_is_to_check()`,
    );
    this.addSql(/* sql */ `
      create function holder_is_to_check() returns trigger language plpgsql as $$
      begin
        insert into duplicate_check (customer_id) values (old.customer_id);
        if tg_op = 'UPDATE' then
          if new.customer_id <> old.customer_id then
            insert into duplicate_check (customer_id) values (new.customer_id);
          end if;
        end if;
        return null;
      end $$`);
    for (const [table, columns] of [
      ['contact', ['customer_id', 'type', 'value_normalized']],
      ['card', ['customer_id', 'number', 'status']],
    ] as const) {
      this.addSql(
        `create trigger ${table}_holder_is_to_check after update on ${table} for each row
         when ${changed([...columns])} execute function holder_is_to_check()`,
      );
      this.addSql(
        `create trigger ${table}_former_holder_is_to_check after delete on ${table} for each row
         execute function holder_is_to_check()`,
      );
    }

    // Nothing is left of a customer who is gone. What others still share is looked at again, as it is fewer who do.
    this.addSql(/* sql */ `
      create function customer_pairs_go() returns trigger language plpgsql set enable_seqscan = off as $$
      begin
        insert into duplicate_check (key) select k.key from duplicate_key k
        where k.customer_id = old.id
          and exists (select from duplicate_key o where o.key = k.key and o.customer_id <> old.id);
        delete from duplicate_key where customer_id = old.id;
        delete from duplicate_pair where one_id = old.id;
        delete from duplicate_pair where other_id = old.id;
        -- The job may be noting something of them at this moment.
        insert into duplicate_check (customer_id) values (old.id);
        return null;
      end $$`);
    this.addSql(
      `create trigger customer_pairs_go after delete on customer
       for each row execute function customer_pairs_go()`,
    );
  }
}
