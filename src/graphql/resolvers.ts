import {
  AddressAddedResolver,
  AddressesResolver,
  AddressUpdatedResolver,
  CustomerAddressesResolver,
} from './addresses/addresses.resolver.js';
import { BalanceResolver, BalanceTransactionResolver } from './balances/balance.resolver.js';
import { BalancesResolver } from './balances/balances.resolver.js';
import {
  CampaignClosedResolver,
  CampaignClosingResolver,
  CampaignReopenedResolver,
} from './campaigns/campaign-closing.resolver.js';
import {
  CampaignCreatedResolver,
  CampaignMutationsResolver,
  CampaignUpdatedResolver,
  CardCategoryCreatedResolver,
  CustomerDataFieldsSetResolver,
} from './campaigns/campaign-mutations.resolver.js';
import { CampaignResolver, CampaignsResolver } from './campaigns/campaigns.resolver.js';
import { DataFieldResolver } from './campaigns/data-field.resolver.js';
import { CardResolver } from './cards/card.resolver.js';
import { CardsResolver } from './cards/cards.resolver.js';
import {
  ContactAddedResolver,
  ContactsResolver,
  ContactUpdatedResolver,
} from './contacts/contacts.resolver.js';
import { CustomFieldDefinedResolver, CustomFieldsResolver } from './custom-fields/custom-fields.resolver.js';
import { CustomerResolver } from './customer/customer.resolver.js';
import { CustomerQueriesResolver } from './customers/customer-queries.resolver.js';
import { CustomerSearchResolver } from './customers/customer-search.resolver.js';
import { CustomersResolver } from './customers/customers.resolver.js';
import { CustomerConnectionResolver } from './customers/list/customer-connection.resolver.js';
import { DeletionResolver } from './deletion/deletion.resolver.js';
import { ProviderDeletionResolver } from './deletion/provider-deletion.resolver.js';
import { DuplicatesResolver } from './duplicates/duplicates.resolver.js';
import { EmailChangeResolver } from './email-change/email-change.resolver.js';
import { ErasuresResolver } from './erasures/erasures.resolver.js';
import { EventsResolver } from './events/events.resolver.js';
import { CustomerGroupsResolver, GroupDefinedResolver, GroupsResolver } from './groups/groups.resolver.js';
import {
  HookCreatedResolver,
  HookSecretRotatedResolver,
  HooksResolver,
  HookUpdatedResolver,
} from './hooks/hooks.resolver.js';
import { IdentitiesResolver } from './identities/identities.resolver.js';
import { ProviderSignInResolver } from './identities/provider-sign-in.resolver.js';
import { LiveResolver } from './live/live.resolver.js';
import { MergeResolver } from './merge/merge.resolver.js';
import { CustomerNotesResolver, NotesResolver } from './notes/notes.resolver.js';
import { PasswordResolver } from './password/password.resolver.js';
import { PhoneChangeResolver } from './phone-change/phone-change.resolver.js';
import { PrivacyResolver } from './privacy/privacy.resolver.js';
import { ConsentCheckResolver } from './profile/consent-check.resolver.js';
import { ProfileResolver } from './profile/profile.resolver.js';
import { RecognitionResolver } from './recognition/recognition.resolver.js';
import { RegistrationResolver } from './registration/registration.resolver.js';
import { ServiceClientsResolver } from './service-clients/service-clients.resolver.js';
import { SessionResolver } from './sign-in/session.resolver.js';
import { SignInResolver } from './sign-in/sign-in.resolver.js';
import { SupportResolver } from './support/support.resolver.js';
import { ProtectedTagsSetResolver, TagsResolver } from './tags/tags.resolver.js';
import { TillResolver } from './till/till.resolver.js';
import { ContactTopicsResolver, TopicDefinedResolver, TopicsResolver } from './topics/topics.resolver.js';
import { WebhookEndpointsResolver, webhookOutcomeResolvers } from './webhooks/webhook-endpoints.resolver.js';
import { WebhooksResolver } from './webhooks/webhooks.resolver.js';

/** Every class with fields of the graph. */
export const resolvers = [
  AddressAddedResolver,
  AddressUpdatedResolver,
  AddressesResolver,
  CampaignCreatedResolver,
  CampaignMutationsResolver,
  CampaignUpdatedResolver,
  BalanceResolver,
  BalanceTransactionResolver,
  BalancesResolver,
  CampaignResolver,
  CampaignClosingResolver,
  CampaignClosedResolver,
  CampaignReopenedResolver,
  CampaignsResolver,
  DataFieldResolver,
  CardCategoryCreatedResolver,
  CardsResolver,
  CustomFieldDefinedResolver,
  CustomFieldsResolver,
  CustomerDataFieldsSetResolver,
  TillResolver,
  CardResolver,
  ContactAddedResolver,
  ContactUpdatedResolver,
  ConsentCheckResolver,
  ContactsResolver,
  CustomerConnectionResolver,
  CustomerQueriesResolver,
  CustomerSearchResolver,
  CustomerResolver,
  CustomerAddressesResolver,
  CustomerGroupsResolver,
  CustomerNotesResolver,
  GroupDefinedResolver,
  GroupsResolver,
  NotesResolver,
  ProtectedTagsSetResolver,
  TagsResolver,
  HookCreatedResolver,
  HookSecretRotatedResolver,
  HooksResolver,
  HookUpdatedResolver,
  ContactTopicsResolver,
  TopicDefinedResolver,
  TopicsResolver,
  CustomersResolver,
  DeletionResolver,
  DuplicatesResolver,
  EmailChangeResolver,
  EventsResolver,
  LiveResolver,
  MergeResolver,
  PasswordResolver,
  PhoneChangeResolver,
  PrivacyResolver,
  RecognitionResolver,
  IdentitiesResolver,
  ProfileResolver,
  ProviderDeletionResolver,
  ProviderSignInResolver,
  RegistrationResolver,
  SessionResolver,
  SignInResolver,
  SupportResolver,
  ServiceClientsResolver,
  WebhooksResolver,
  WebhookEndpointsResolver,
  ...webhookOutcomeResolvers,
  ErasuresResolver,
] as const;
