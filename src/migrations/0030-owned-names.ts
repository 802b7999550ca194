import { Migration } from '@mikro-orm/migrations';

/** Successes that are kept under an idempotency key, by their former names. */
const renamed = {
  AccountClaimed: 'CustomerAccountClaimed',
  AccountUpdated: 'CustomerAccountUpdated',
  AgreementsSet: 'CustomerAgreementsSet',
  AttributesSet: 'CustomerAttributesSet',
  BalanceAdded: 'LoyaltyBalanceAdded',
  BalanceRedeemed: 'LoyaltyBalanceRedeemed',
  CampaignCreated: 'LoyaltyCampaignCreated',
  CampaignUpdated: 'LoyaltyCampaignUpdated',
  CardBlocked: 'LoyaltyCardBlocked',
  CardCategoryCreated: 'LoyaltyCardCategoryCreated',
  CardIssued: 'LoyaltyCardIssued',
  CardReplaced: 'LoyaltyCardReplaced',
  CodeSent: 'CustomerCodeSent',
  ContactAdded: 'CustomerContactAdded',
  ContactRemoved: 'CustomerContactRemoved',
  ContactUpdated: 'CustomerContactUpdated',
  CustomFieldDefined: 'CustomerCustomFieldDefined',
  EmailChangeRequested: 'CustomerEmailChangeRequested',
  IdentityLinked: 'CustomerIdentityLinked',
  IdentityUnlinked: 'CustomerIdentityUnlinked',
  PasswordResetRequested: 'CustomerPasswordResetRequested',
  Registered: 'CustomerRegistered',
  TagsSet: 'CustomerTagsSet',
  TransactionReversed: 'LoyaltyTransactionReversed',
};

/** Types have names of their own, the remark is called `note`, and languages are written as BCP 47 has it. */
export class Migration0030OwnedNames extends Migration {
  override name = '0030-owned-names';

  override up(): void {
    const names = Object.entries(renamed).map(([former, name]) => `('${former}', '${name}')`);
    this.addSql(/* sql */ `
      update idempotency_key
      set answer = ('{"type":"' || name || substr(answer::text, length('{"type":"' || former) + 1))::json
      from (values ${names.join(', ')}) renamed (former, name)
      where answer::text like '{"type":"' || former || '"%'`);

    this.addSql(`update campaign_field set name = 'note' where name = 'customField' and section = 'DATA'`);
    // The list comes first in the record, before anything that a caller wrote.
    this.addSql(/* sql */ `
      update customer_merge
      set record = regexp_replace(record::text, '^(\\{"filled":\\[[^]]*)"customField"', '\\1"note"')::json
      where record::text ~ '^\\{"filled":\\[[^]]*"customField"'`);

    this.addSql(/* sql */ `
      alter table session
        drop constraint session_device_type_check,
        add constraint session_device_type_known check (device_type in ('BROWSER', 'ANDROID', 'IOS', 'OTHER'))`);

    // Another spelling is no change of the customer, so nothing is remembered of it.
    this.addSql(/* sql */ `
      do $do$ begin
        if exists (select from customer where language like '%\\_%') then
          alter table customer disable trigger customer_remembers;
          update customer set language = replace(language, '_', '-') where language like '%\\_%';
          alter table customer enable trigger customer_remembers;
        end if;
      end $do$`);
  }
}
