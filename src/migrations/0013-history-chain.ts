import { Migration } from '@mikro-orm/migrations';

/** What was said, with a salt: once both are gone, the hash gives nothing of it away. */
const contentHash = (entry: string) =>
  `sha256(${entry}.salt || convert_to(
    json_build_array(${entry}.actor_id, ${entry}.source, ${entry}.changes)::text, 'UTF8'))`;

/** What stays for ever, linked to the entry before. Who did it stays only where it is no customer. */
const hash = (entry: string, previous: string, sequence: string) =>
  `sha256(${previous} || convert_to(json_build_array(
    ${entry}.id, ${entry}.customer_id, ${sequence}, ${entry}.kind,
    to_char(${entry}.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    ${entry}.actor_kind, case when ${entry}.actor_kind in ('SERVICE', 'STAFF') then ${entry}.actor_id end,
    encode(${entry}.content_hash, 'hex'))::text, 'UTF8'))`;

/**
 * Each customer's history is a chain: an entry carries the hash of the one before, so that none can be changed,
 * removed or put in between without it showing. docs/history.md says how anybody can check it.
 */
export class Migration0013HistoryChain extends Migration {
  override name = '0013-history-chain';

  override up(): void {
    this.addSql(/* sql */ `
      alter table history_entry
        add column sequence integer,
        add column salt bytea,
        add column content_hash bytea,
        add column hash bytea`);
    // How long a history is and what its last hash is: shows an end that was cut off, and makes writers take turns.
    this.addSql(/* sql */ `
      create table history_head (
        customer_id uuid primary key,
        length integer not null check (length >= 0),
        hash bytea not null
      ) with (fillfactor = 50)`);

    this.addSql(/* sql */ `
      create function history_entry_is_chained() returns trigger language plpgsql as $$
      begin
        new.salt := uuid_send(gen_random_uuid());
        new.content_hash := ${contentHash('new')};
        -- Waits for whoever else writes this customer's history, so that no two entries have the same place.
        update history_head head set length = head.length + 1, hash = ${hash('new', 'head.hash', 'head.length + 1')}
        where head.customer_id = new.customer_id returning head.length, head.hash into new.sequence, new.hash;
        if not found then
          insert into history_head as head values (new.customer_id, 1, ${hash('new', "''::bytea", '1')})
          on conflict (customer_id) do update
            set length = head.length + 1, hash = ${hash('new', 'head.hash', 'head.length + 1')}
          returning head.length, head.hash into new.sequence, new.hash;
        end if;
        return new;
      end $$`);

    // What was written before there was a chain, in the order it was read in.
    this.addSql('alter table history_entry disable trigger history_entry_is_append_only');
    this.addSql(/* sql */ `
      do $$
      declare
        e history_entry;
        last history_entry;
      begin
        for e in select * from history_entry order by customer_id, at, id loop
          if last.customer_id is distinct from e.customer_id then
            insert into history_head select last.customer_id, last.sequence, last.hash where last.id is not null;
            last.sequence := 0;
            last.hash := '';
          end if;
          e.sequence := last.sequence + 1;
          e.salt := uuid_send(gen_random_uuid());
          e.content_hash := ${contentHash('e')};
          if e.redacted_at is not null then e.salt := null; end if;
          e.hash := ${hash('e', 'last.hash', 'e.sequence')};
          update history_entry set sequence = e.sequence, salt = e.salt, content_hash = e.content_hash, hash = e.hash
          where id = e.id;
          last := e;
        end loop;
        insert into history_head select last.customer_id, last.sequence, last.hash where last.id is not null;
      end $$`);
    this.addSql('alter table history_entry enable trigger history_entry_is_append_only');
    this.addSql(/* sql */ `
      alter table history_entry
        alter column sequence set not null,
        alter column content_hash set not null,
        alter column hash set not null,
        add constraint history_entry_salted_until_redacted check ((salt is null) = (redacted_at is not null))`);
    this.addSql(
      `create trigger history_entry_is_chained before insert on history_entry
       for each row execute function history_entry_is_chained()`,
    );

    // Erasure takes the salt along with what was said. What is redacted stays so, and nobody is put in the place of
    // who did it.
    this.addSql(/* sql */ `
      create or replace function refuse_rewriting() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and tg_table_name = 'history_entry' then
          if old.redacted_at is null and new.redacted_at is not null and new.changes is null and new.source is null
            and (new.actor_id is null or new.actor_id = old.actor_id)
            and (old.actor_kind not in ('SERVICE', 'STAFF') or new.actor_id is not distinct from old.actor_id)
            and (new.id, new.customer_id, new.kind, new.at, new.actor_kind, new.sequence, new.content_hash, new.hash)
              is not distinct from
              (old.id, old.customer_id, old.kind, old.at, old.actor_kind, old.sequence, old.content_hash, old.hash) then
            new.salt := null;
            return new;
          end if;
        end if;
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$`);
    // A head moves with the entry that is written, and in no other way.
    this.addSql(/* sql */ `
      create trigger history_head_is_append_only before update on history_head for each row
      when (pg_trigger_depth() = 0 or new.length <> old.length + 1 or new.customer_id <> old.customer_id)
      execute function refuse_rewriting()`);
    this.addSql(
      `create trigger history_head_is_not_removed before delete on history_head
       for each row execute function refuse_rewriting()`,
    );
    this.addSql(
      `create trigger history_head_is_not_truncated before truncate on history_head
       for each statement execute function refuse_rewriting()`,
    );
  }
}
