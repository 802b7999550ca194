import { Migration } from '@mikro-orm/migrations';

/** By whom a contact was proved. docs/decisions/0215 says what the rows there are count as. */
export class Migration0019ContactProofs extends Migration {
  override name = '0019-contact-proofs';

  override up(): void {
    this.addSql('alter table contact add column proved_by text');
    // Nothing of the customer changes by it: no version, no time, nothing to remember.
    this.addSql('alter table contact disable trigger contact_remembers_row');
    this.addSql(/* sql */ `
      update contact set proved_by = coalesce(
        (${LATEST_TRACE}),
        case when type in ('EMAIL', 'PHONE') and (select is_registered from customer where id = customer_id)
          then 'CUSTOMER' else 'SERVICE' end)
      where is_verified`);
    this.addSql('alter table contact enable trigger contact_remembers_row');

    // Whoever says of a contact that it is proved and not by whom has vouched for it: so does a process that is still
    // of the release before.
    this.addSql(/* sql */ `
      create function contact_has_a_prover() returns trigger language plpgsql as $$
      begin
        new.proved_by := case when new.is_verified then coalesce(new.proved_by, 'SERVICE') end;
        return new;
      end $$`);
    this.addSql(
      `create trigger contact_has_a_prover before insert or update of is_verified, proved_by on contact
       for each row execute function contact_has_a_prover()`,
    );
    this.addSql(/* sql */ `
      alter table contact
        add constraint contact_proved_by_known check (proved_by in ('CUSTOMER', 'SERVICE', 'STAFF')),
        add constraint contact_proved_by_somebody check (is_verified = (proved_by is not null))`);
  }
}

/** Kinds of entries that say of an address that its owner has shown what was sent there. */
const OWN_PROOFS = `('REGISTERED', 'ACCOUNT_CLAIMED', 'EMAIL_CHANGED', 'EMAIL_CHANGE_REVERTED', 'PHONE_CHANGED')`;

/** What PostgreSQL cannot read says nothing. */
const READABLE = `case when h.changes::text ~* '\\\\u(0000|d[89a-f])' then null else h.changes end`;

const saysProved = (said: string) => `exists (
  select from json_array_elements(case json_typeof(change.${said}) when 'array' then change.${said}
    when 'object' then json_build_array(change.${said}) else '[]' end) one
  where one->>'type' = contact.type and one->>'isVerified' = 'true'
    and (contact.type = 'PUSH' and one->>'value' = contact.value or lower(one->>'value') = lower(contact.value)))`;

/** A claim by an address that somebody had vouched for changed nothing about it; it was this one if there is no other. */
const ONLY_PROVED_ONE = `contact.type <> 'PUSH' and not exists (
    select from json_array_elements(${READABLE}) one where one->>'field' = 'contact')
  and not exists (select from contact other where other.customer_id = contact.customer_id and other.is_verified
    and other.type <> 'PUSH' and other.id <> contact.id)`;

/** Who made the contact a proved one last, as the history of the customer, and of whoever became part of it, says. */
const LATEST_TRACE = `
  select case when h.kind in ${OWN_PROOFS} then 'CUSTOMER'
    when h.actor_kind in ('CUSTOMER', 'STAFF') then h.actor_kind else 'SERVICE' end
  from history_entry h
  cross join lateral json_to_recordset(${READABLE}) as change (field text, "from" json, "to" json)
  where (h.customer_id = contact.customer_id
      or h.customer_id in (select id from customer where merged_into_id = contact.customer_id))
    and h.kind in ('REGISTERED', 'ACCOUNT_CLAIMED', 'EMAIL_CHANGED', 'EMAIL_CHANGE_REVERTED', 'PHONE_CHANGED',
      'CONTACT_ADDED', 'CONTACT_UPDATED', 'CUSTOMER_CREATED', 'CUSTOMER_UPDATED', 'CUSTOMER_REPLACED')
    and case when change.field in ('contact', 'contacts')
      then ${saysProved('"to"')} and not ${saysProved('"from"')}
      when h.kind = 'ACCOUNT_CLAIMED' then change.field = 'registered' and ${ONLY_PROVED_ONE}
      else h.kind in ${OWN_PROOFS} and change.field = case contact.type when 'EMAIL' then 'email' else 'phone' end
        and lower(change."to" #>> '{}') = lower(contact.value) end
  order by h.at desc, h.id desc limit 1`;
