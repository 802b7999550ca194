import { Migration } from '@mikro-orm/migrations';

/** Each entry of a history is an event for other systems, which have one order. docs/decisions/0288. */
export class Migration0060Events extends Migration {
  override name = '0060-events';

  override up(): void {
    // What is committed and has no place in the order yet. One sequence for all sessions, which keep no numbers back.
    this.addSql(/* sql */ `
      create table event_queue (
        number bigint generated always as identity (cache 1) primary key,
        entry_id uuid not null,
        queued_at timestamptz(3) not null default now()
      ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)`);
    // The order: a position says the day, counted from 1970-01-01, and the place within it.
    this.addSql(/* sql */ `
      create table event_log (
        position bigint primary key,
        entry_id uuid not null,
        kind text not null
      ) partition by range (position)`);
    this.addSql('create index event_log_kind_index on event_log (kind, position)');
    this.addSql(/* sql */ `
      create table event_head (
        is_only boolean primary key default true check (is_only),
        since timestamptz(3) not null default now(),
        -- Of the newest event of the log, and of the newest that went with its day; 0 before there is one.
        last_position bigint not null default 0,
        forgotten_position bigint not null default 0
      )`);
    this.addSql('insert into event_head default values');

    this.addSql(/* sql */ `
      create function history_entry_is_event() returns trigger language plpgsql as $$
      begin
        insert into event_queue (entry_id) select id from entry order by customer_id, sequence;
        return null;
      end $$`);
    this.addSql(
      `create trigger history_entry_is_event after insert on history_entry referencing new table as entry
       for each statement execute function history_entry_is_event()`,
    );

    // Beside the other tables, and out of the way of whoever lists them. A day is added without keeping readers waiting.
    this.addSql('create schema event_days');
    this.addSql(/* sql */ `
      create function add_event_day(day integer) returns void language plpgsql as $$
      begin
        if to_regclass(format('event_days.day_%s', day)) is not null then return; end if;
        execute format('create table event_days.day_%s (like public.event_log including all)', day);
        execute format(
          'alter table public.event_log attach partition event_days.day_%s for values from (%s) to (%s)',
          day, day * 100000000000::bigint, (day + 1) * 100000000000::bigint);
      end $$`);
    this.addSql(/* sql */ `
      create function drop_event_day(before integer) returns boolean language plpgsql as $$
      declare
        day integer;
        newest bigint;
      begin
        select min(substr(relname, 5)::integer) into day from pg_inherits join pg_class on oid = inhrelid
        where inhparent = 'public.event_log'::regclass;
        if day is null or day >= before then return false; end if;
        execute format('select max(position) from event_days.day_%s', day) into newest;
        update event_head set forgotten_position = greatest(forgotten_position, newest);
        execute format('drop table event_days.day_%s', day);
        return true;
      end $$`);
  }
}
