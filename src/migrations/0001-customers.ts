import { Migration } from '@mikro-orm/migrations';

/**
 * The customer and everything read with it.
 *
 * Constraint and index names are part of the code: flows turn a broken one into the answer a caller gets.
 *
 * Over 200 lines because a migration that has run anywhere is not split any more.
 */
export class Migration0001Customers extends Migration {
  override name = '0001-customers';

  override up(): void {
    this.addSql(/* sql */ `
      create table customer (
        id uuid primary key,
        uuid text not null constraint customer_uuid_unique unique,
        external_id text constraint customer_external_id_unique unique,
        custom_id text,
        code text not null constraint customer_code_unique unique,
        status text not null check (status in ('ENABLED', 'DISABLED')),
        is_registered boolean not null,
        is_anonymous boolean not null,
        first_name text,
        last_name text,
        display_name text,
        sex text not null check (sex in ('NOT_SPECIFIED', 'MALE', 'FEMALE', 'OTHER')),
        birth_date date,
        avatar_url text,
        company text,
        language text,
        street1 text,
        street2 text,
        city text,
        province text,
        postal_code text,
        country_code text,
        latitude double precision check (latitude between -90 and 90),
        longitude double precision check (longitude between -180 and 180),
        tags text[] not null,
        metadata json,
        custom_date date,
        custom_field text,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        last_activity_at timestamptz(3),
        version integer not null default 1
      )`);
    this.addSql('create index customer_created_at_index on customer (created_at, id)');
    this.addSql(
      `create index customer_external_id_prefix_index on customer (lower(external_id) text_pattern_ops) where external_id is not null`,
    );
    this.addSql('create index customer_custom_id_index on customer (custom_id) where custom_id is not null');

    this.addSql(/* sql */ `
      create table contact (
        id uuid primary key,
        customer_id uuid not null references customer on delete cascade,
        type text not null check (type in ('EMAIL', 'PHONE', 'PUSH')),
        value text not null,
        value_normalized text not null,
        is_primary boolean not null,
        is_verified boolean not null,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        constraint contact_once_per_customer unique (customer_id, type, value_normalized)
      )`);
    this.addSql(
      'create unique index contact_one_primary_per_type on contact (customer_id, type) where is_primary',
    );
    // A proved address belongs to one customer; until it is proved, anybody may claim it.
    this.addSql(
      `create unique index contact_verified_address_unique on contact (type, value_normalized)
       where is_verified and type in ('EMAIL', 'PHONE')`,
    );
    this.addSql('create index contact_value_index on contact (type, value_normalized text_pattern_ops)');

    this.addSql(/* sql */ `
      create table agreement (
        id uuid primary key,
        customer_id uuid not null references customer on delete cascade,
        channel text not null,
        is_granted boolean not null,
        set_at timestamptz(3) not null,
        actor_kind text not null,
        actor_id text,
        source text,
        wording_version text,
        constraint agreement_one_per_channel unique (customer_id, channel)
      )`);
    // Evidence outlives the customer's row: it proves what was agreed, under an id that names nobody.
    this.addSql(/* sql */ `
      create table agreement_evidence (
        id uuid primary key,
        customer_id uuid not null,
        channel text not null,
        is_granted boolean not null,
        at timestamptz(3) not null,
        actor_kind text not null,
        actor_id text,
        source text,
        wording_version text
      )`);
    this.addSql(
      'create index agreement_evidence_customer_index on agreement_evidence (customer_id, channel, at desc, id desc)',
    );

    this.addSql(/* sql */ `
      create table attribute (
        id uuid primary key,
        customer_id uuid not null references customer on delete cascade,
        name text not null,
        value json not null,
        constraint attribute_one_per_name unique (customer_id, name)
      )`);

    this.addSql(/* sql */ `
      create table card_category (
        id uuid primary key,
        name text not null constraint card_category_name_unique unique,
        created_at timestamptz(3) not null
      )`);
    this.addSql(/* sql */ `
      create table card (
        id uuid primary key,
        customer_id uuid not null references customer on delete cascade,
        category_id uuid references card_category,
        number text not null,
        fidely_code text not null constraint card_fidely_code_unique unique,
        status text not null check (status in ('ACTIVE', 'BLOCKED', 'REPLACED')),
        issued_at timestamptz(3) not null,
        updated_at timestamptz(3) not null
      )`);
    this.addSql(`create unique index card_number_unique on card (number) where status <> 'REPLACED'`);
    this.addSql(
      `create unique index card_one_current_per_customer on card (customer_id) where status <> 'REPLACED'`,
    );

    this.addSql(/* sql */ `
      create table campaign (
        id uuid primary key,
        name text not null,
        kind text not null check (kind in ('POINTS', 'VISITS', 'MONEY', 'PRODUCT')),
        currency text check (currency ~ '^[A-Z]{3}$'),
        created_at timestamptz(3) not null,
        constraint campaign_money_has_currency check ((kind = 'MONEY') = (currency is not null))
      )`);
    this.addSql(/* sql */ `
      create table campaign_field (
        id uuid primary key,
        campaign_id uuid not null references campaign on delete cascade,
        name text not null,
        section text not null check (section in ('DATA', 'PRIVACY')),
        is_visible boolean not null,
        is_mandatory boolean not null,
        position integer not null,
        labels json not null,
        wording_version text,
        constraint campaign_field_once unique (campaign_id, section, name)
      )`);

    this.addSql(/* sql */ `
      create table custom_field (
        id uuid primary key,
        number integer not null constraint custom_field_number_unique unique,
        name text not null constraint custom_field_name_unique unique,
        type text not null
          check (type in ('TEXT', 'NUMBER', 'BOOLEAN', 'DATE', 'DATE_TIME', 'ONE_OF_LIST', 'MANY_OF_LIST')),
        choices text[] not null,
        created_at timestamptz(3) not null
      )`);
    this.addSql(/* sql */ `
      create table custom_field_value (
        id uuid primary key,
        customer_id uuid not null references customer on delete cascade,
        field_id uuid not null references custom_field,
        value json not null,
        constraint custom_field_value_once unique (customer_id, field_id)
      )`);

    this.addSql(/* sql */ `
      create table history_entry (
        id uuid primary key,
        customer_id uuid not null,
        kind text not null,
        at timestamptz(3) not null,
        actor_kind text not null,
        actor_id text,
        source json,
        changes json,
        redacted_at timestamptz(3)
      )`);
    this.addSql('create index history_entry_customer_index on history_entry (customer_id, at desc, id desc)');
    this.addSql(/* sql */ `
      create function refuse_rewriting() returns trigger language plpgsql as $$
      begin
        -- The one exception is erasure: personal content goes, the bare fact that something happened stays.
        if tg_op = 'UPDATE' and tg_table_name = 'history_entry' then
          if new.redacted_at is not null and new.changes is null and new.source is null
            and (new.id, new.customer_id, new.kind, new.at, new.actor_kind)
              is not distinct from (old.id, old.customer_id, old.kind, old.at, old.actor_kind) then
            return new;
          end if;
        end if;
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$`);
    for (const table of ['history_entry', 'agreement_evidence']) {
      this.addSql(
        `create trigger ${table}_is_append_only before update or delete on ${table}
         for each row execute function refuse_rewriting()`,
      );
      this.addSql(
        `create trigger ${table}_is_not_truncated before truncate on ${table}
         for each statement execute function refuse_rewriting()`,
      );
    }

    this.addSql(/* sql */ `
      create table session (
        id uuid primary key,
        customer_id uuid not null references customer on delete cascade,
        device_type text not null check (device_type in ('BROWSER', 'ANDROID', 'IOS')),
        ip text,
        user_agent text,
        created_at timestamptz(3) not null,
        last_used_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        revoked_at timestamptz(3)
      )`);
    this.addSql('create index session_customer_index on session (customer_id, created_at)');
    this.addSql(/* sql */ `
      create table credential (
        customer_id uuid primary key references customer on delete cascade,
        username text,
        username_normalized text constraint credential_username_unique unique,
        password_hash text not null,
        scheme text not null,
        pepper_id text not null,
        changed_at timestamptz(3) not null
      )`);
    this.addSql(/* sql */ `
      create table service_client (
        id text primary key,
        name text not null,
        secret_hash text not null,
        scopes text[] not null,
        created_at timestamptz(3) not null,
        disabled_at timestamptz(3)
      )`);

    // A key belongs to its caller: nobody can read or block another caller's answer by guessing keys.
    this.addSql(/* sql */ `
      create table idempotency_key (
        caller text not null,
        operation text not null,
        key text not null,
        payload_hash text not null,
        answer json,
        created_at timestamptz(3) not null,
        primary key (caller, operation, key)
      )`);
    this.addSql('create index idempotency_key_created_at_index on idempotency_key (created_at)');
  }
}
