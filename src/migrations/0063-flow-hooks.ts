import { Migration } from '@mikro-orm/migrations';

/** Programs of others that are asked before a flow. docs/decisions/0301. */
export class Migration0063FlowHooks extends Migration {
  override name = '0063-flow-hooks';

  override up(): void {
    this.addSql(/* sql */ `
      create table flow_hook (
        id uuid primary key,
        name text not null,
        point text not null constraint flow_hook_point check (point in (
          'BEFORE_REGISTER', 'BEFORE_SIGN_IN', 'BEFORE_CONTACT_CHANGE', 'BEFORE_RECORD_CUSTOMER', 'BEFORE_REDEEM')),
        url text not null,
        on_failure text not null constraint flow_hook_on_failure check (on_failure in ('ALLOW', 'REFUSE')),
        sees_personal boolean not null,
        is_paused boolean not null,
        sealed_secret text not null,
        -- Valid until then beside the new one.
        sealed_former_secret text,
        former_secret_until timestamptz(3),
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        constraint flow_hook_former_secret check ((sealed_former_secret is null) = (former_secret_until is null))
      )`);
  }
}
