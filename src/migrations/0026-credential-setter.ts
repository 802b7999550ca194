import { Migration } from '@mikro-orm/migrations';

/** Who set what somebody signs in with. Of what is there nobody knows, so it counts as the customer's own. */
export class Migration0026CredentialSetter extends Migration {
  override name = '0026-credential-setter';

  override up(): void {
    this.addSql(/* sql */ `
      alter table credential
        add column set_by text not null default 'CUSTOMER'
          constraint credential_set_by_known check (set_by in ('CUSTOMER', 'SERVICE', 'STAFF'))`);
  }
}
