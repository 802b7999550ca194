import { Migration } from '@mikro-orm/migrations';

/** A client's secret can be exchanged without an hour in which it cannot call: for a while the old one works too. */
export class Migration0003ServiceClientSecrets extends Migration {
  override name = '0003-service-client-secrets';

  override up(): void {
    this.addSql(/* sql */ `
      create table service_client_secret (
        id uuid primary key,
        client_id text not null references service_client on delete cascade,
        secret_hash text not null,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3)
      )`);
    this.addSql('create index service_client_secret_client_index on service_client_secret (client_id)');
    this.addSql(/* sql */ `
      insert into service_client_secret (id, client_id, secret_hash, created_at)
      select gen_random_uuid(), id, secret_hash, created_at from service_client`);
    this.addSql('alter table service_client drop column secret_hash');
  }
}
