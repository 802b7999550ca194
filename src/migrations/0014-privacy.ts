import { Migration } from '@mikro-orm/migrations';

/** Who was erased, and what other systems are told. */
export class Migration0014Privacy extends Migration {
  override name = '0014-privacy';

  override up(): void {
    // Under ids that lead to nobody. A file outside of the database holds the same: docs/privacy.md.
    this.addSql(/* sql */ `
      create table erasure (
        id uuid primary key,
        customer_id uuid not null,
        at timestamptz(3) not null,
        cause text not null check (cause in ('ACCOUNT_DELETED', 'CUSTOMER_DELETED', 'CUSTOMER_ERASED')),
        reason text,
        constraint erasure_has_reason check ((cause = 'CUSTOMER_ERASED') = (reason is not null))
      )`);
    this.addSql('create index erasure_at_index on erasure (at)');
    this.addSql('create index erasure_customer_index on erasure (customer_id)');
    this.addSql(
      `create trigger erasure_is_append_only before update or delete on erasure
       for each row execute function refuse_rewriting()`,
    );
    this.addSql(
      `create trigger erasure_is_not_truncated before truncate on erasure
       for each statement execute function refuse_rewriting()`,
    );

    this.addSql(/* sql */ `
      create table event (
        id uuid primary key,
        type text not null,
        data json not null,
        status text not null check (status in ('QUEUED', 'DELIVERED', 'PARKED')),
        reason text,
        created_at timestamptz(3) not null,
        settled_at timestamptz(3),
        constraint event_settled check ((settled_at is null) = (status = 'QUEUED'))
      )`);
    this.addSql('create index event_settled_at_index on event (settled_at) where settled_at is not null');
  }
}
