import { Migration } from '@mikro-orm/migrations';

/** What tills need: PINs, usernames without a password yet, and cards that several records hold. */
export class Migration0010Till extends Migration {
  override name = '0010-till';

  override up(): void {
    this.addSql(/* sql */ `
      create table pin (
        customer_id uuid primary key references customer on delete cascade,
        pin_hash text not null,
        scheme text not null,
        pepper_id text not null,
        changed_at timestamptz(3) not null
      )`);
    this.addSql(/* sql */ `
      alter table credential
        alter column password_hash drop not null,
        alter column scheme drop not null,
        alter column pepper_id drop not null,
        add constraint credential_whole_password
          check ((password_hash is null) = (scheme is null) and (password_hash is null) = (pepper_id is null))`);

    // Records taken over from another system may share a card, as a household does. We never make such a card.
    this.addSql('alter table card add column is_shared boolean not null default false');
    this.addSql('drop index card_number_unique');
    this.addSql(
      `create unique index card_number_unique on card (number) where status <> 'REPLACED' and not is_shared`,
    );
    this.addSql(`create index card_number_index on card (number) where status <> 'REPLACED'`);

    // What is redacted stays so, and nobody is put in the place of who did it.
    this.addSql(/* sql */ `
      create or replace function refuse_rewriting() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and tg_table_name = 'history_entry' then
          if old.redacted_at is null and new.redacted_at is not null and new.changes is null and new.source is null
            and (new.actor_id is null or new.actor_id = old.actor_id)
            and (new.id, new.customer_id, new.kind, new.at, new.actor_kind)
              is not distinct from (old.id, old.customer_id, old.kind, old.at, old.actor_kind) then
            return new;
          end if;
        end if;
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$`);

    this.addSql('create index custom_field_value_field_index on custom_field_value (field_id)');
  }
}
