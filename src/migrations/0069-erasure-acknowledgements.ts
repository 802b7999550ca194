import { Migration } from '@mikro-orm/migrations';

/** Which other systems were asked to erase a person too, and what they answered. docs/erasure.md. */
export class Migration0069ErasureAcknowledgements extends Migration {
  override name = '0069-erasure-acknowledgements';

  override up(): void {
    this.addSql(/* sql */ `
      create table erasure_acknowledgement (
        customer_id uuid not null,
        client_id text not null references service_client,
        erasure_id uuid not null references erasure,
        status text not null check (status in ('PENDING', 'DONE', 'NOTHING_HELD', 'REFUSED')),
        asked_at timestamptz(3) not null,
        answered_at timestamptz(3),
        reason text,
        primary key (customer_id, client_id),
        constraint erasure_acknowledgement_answered check ((answered_at is null) = (status = 'PENDING')),
        constraint erasure_acknowledgement_has_reason check ((reason is not null) = (status = 'REFUSED'))
      )`);
    // What makes a client a system that has to confirm erasures, said once.
    this.addSql(/* sql */ `
      create function acknowledges_erasures(client service_client) returns boolean language sql stable as $$
        select client.disabled_at is null and 'erasures:acknowledge' = any(client.scopes)
      $$`);
    this.addSql(
      `create index erasure_acknowledgement_open_index on erasure_acknowledgement (client_id, asked_at, customer_id)
       where status in ('PENDING', 'REFUSED')`,
    );
  }
}
