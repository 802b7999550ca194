import { Migration } from '@mikro-orm/migrations';

/** What registering and signing in remember. Codes and tokens stand here only as keyed fingerprints. */
export class Migration0004Accounts extends Migration {
  override name = '0004-accounts';

  override up(): void {
    this.addSql(/* sql */ `
      create table challenge (
        id uuid primary key,
        purpose text not null,
        -- A keyed fingerprint: whether an address ever asked for a code is nobody's business.
        address_mac text not null,
        channel text not null check (channel in ('EMAIL', 'PHONE')),
        customer_id uuid references customer on delete cascade,
        campaign_id uuid references campaign on delete cascade,
        -- Null for a code nobody was sent: the address has an account already.
        code_mac text,
        pepper_id text not null,
        attempts integer not null default 0,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        used_at timestamptz(3)
      )`);
    this.addSql('create index challenge_address_index on challenge (purpose, address_mac, created_at desc)');
    this.addSql('create index challenge_expiry_index on challenge (expires_at)');

    this.addSql(/* sql */ `
      create table throttle (
        key text primary key,
        count integer not null,
        was_let_through boolean not null,
        blocked_until timestamptz(3),
        expires_at timestamptz(3) not null
      )`);
    this.addSql('create index throttle_expiry_index on throttle (expires_at)');

    // A refresh token is not stored: it is recomputed from these and a key that is not in the database.
    this.addSql(/* sql */ `
      alter table session
        add column generation integer not null default 1,
        add column rotated_at timestamptz(3),
        add column pepper_id text not null default 'none',
        add column revoked_reason text`);
  }
}
