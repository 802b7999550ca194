import { Migration } from '@mikro-orm/migrations';

/** With which accounts elsewhere customers may sign in. */
export class Migration0007Identities extends Migration {
  override name = '0007-identities';

  override up(): void {
    this.addSql(/* sql */ `
      create table identity (
        id uuid primary key,
        customer_id uuid not null references customer on delete cascade,
        -- FACEBOOK, or the URL of an OpenID issuer.
        provider text not null,
        -- The person's id there. It and the provider are all that is compared; an e-mail address never is.
        subject text not null,
        created_at timestamptz(3) not null,
        last_used_at timestamptz(3) not null,
        constraint identity_provider_subject_unique unique (provider, subject)
      )`);
    this.addSql('create index identity_customer_index on identity (customer_id)');

    // Tokens of providers that were shown to us, as keyed fingerprints: one that was shown does not delete an account.
    this.addSql(/* sql */ `
      create table shown_token (
        fingerprint text primary key,
        expires_at timestamptz(3) not null
      )`);
    this.addSql('create index shown_token_expiry_index on shown_token (expires_at)');

    // Answers to Facebook's data-deletion requests. They name nobody.
    this.addSql(/* sql */ `
      create table facebook_deletion (
        confirmation_code text primary key,
        requested_at timestamptz(3) not null,
        outcome text not null check (outcome in ('UNLINKED', 'NOTHING_HELD'))
      )`);
  }
}
