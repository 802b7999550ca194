import { Migration } from '@mikro-orm/migrations';

/** Addresses that events are sent to, and what has become of each event. docs/decisions/0291. */
export class Migration0061Webhooks extends Migration {
  override name = '0061-webhooks';

  override up(): void {
    this.addSql(/* sql */ `
      create table webhook_endpoint (
        id uuid primary key,
        url text not null,
        description text,
        contact_email text,
        -- Of events; null for all kinds.
        kinds text[],
        shows_values boolean not null,
        -- Kept in step with the settings of the service; nobody else changes it.
        is_configured boolean not null default false,
        sealed_secret text not null,
        previous_sealed_secret text,
        previous_secret_until timestamptz(3),
        -- Events up to there have become deliveries.
        position bigint not null,
        paused_at timestamptz(3),
        pause_reason text,
        -- What has failed since the last success, and since when.
        failures integer not null default 0,
        failing_since timestamptz(3),
        created_at timestamptz(3) not null,
        removed_at timestamptz(3),
        constraint webhook_endpoint_pause check (
          (paused_at is null) = (pause_reason is null) and pause_reason in ('BY_STAFF', 'FAILING', 'GONE')),
        constraint webhook_endpoint_previous_secret check (
          (previous_sealed_secret is null) = (previous_secret_until is null))
      )`);
    this.addSql(/* sql */ `
      create unique index webhook_endpoint_configured_unique on webhook_endpoint (is_configured)
      where is_configured and removed_at is null`);
    this.addSql(/* sql */ `
      create table webhook_delivery (
        endpoint_id uuid not null references webhook_endpoint,
        -- Of the event in the log; 0 for an erasure that the log has forgotten.
        position bigint not null,
        entry_id uuid not null,
        kind text not null,
        customer_id uuid not null,
        status text not null default 'PENDING',
        queued_at timestamptz(3) not null,
        attempts integer not null default 0,
        first_tried_at timestamptz(3),
        tried_at timestamptz(3),
        next_try_at timestamptz(3),
        http_status integer,
        failure text,
        milliseconds integer,
        answer text,
        redacted_at timestamptz(3),
        constraint webhook_delivery_pkey primary key (endpoint_id, position, entry_id),
        constraint webhook_delivery_status check (status in ('PENDING', 'DELIVERED', 'PARKED'))
      )`);
    this.addSql(/* sql */ `
      create index webhook_delivery_pending_index on webhook_delivery (endpoint_id, customer_id, position)
      where status = 'PENDING'`);
    this.addSql(/* sql */ `
      create index webhook_delivery_status_index on webhook_delivery (status, endpoint_id, position)
      where status <> 'DELIVERED'`);
    this.addSql('create index webhook_delivery_customer_index on webhook_delivery (customer_id)');
    // A customer whose events wait for an endpoint. Whoever delivers one holds the line by its claim.
    this.addSql(/* sql */ `
      create table webhook_line (
        endpoint_id uuid not null references webhook_endpoint,
        customer_id uuid not null,
        next_at timestamptz(3) not null,
        claim uuid,
        constraint webhook_line_pkey primary key (endpoint_id, customer_id)
      ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)`);
    this.addSql('create index webhook_line_next_index on webhook_line (endpoint_id, next_at)');
  }
}
