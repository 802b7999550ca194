import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema, parse } from 'graphql';
import { buildSchema } from 'type-graphql';
import {
  AddressAddedResolver,
  AddressesResolver,
  AddressUpdatedResolver,
  CustomerAddressesResolver,
} from '../addresses/addresses.resolver.js';
import { BalanceResolver, BalanceTransactionResolver } from '../balances/balance.resolver.js';
import { balanceOutcome } from '../balances/balance-outcome.js';
import { BalancesResolver } from '../balances/balances.resolver.js';
import {
  CampaignClosedResolver,
  CampaignClosingResolver,
  CampaignReopenedResolver,
} from '../campaigns/campaign-closing.resolver.js';
import {
  CampaignCreatedResolver,
  CampaignMutationsResolver,
  CampaignUpdatedResolver,
  CardCategoryCreatedResolver,
  CustomerDataFieldsSetResolver,
} from '../campaigns/campaign-mutations.resolver.js';
import { resolveCampaignReference, resolveCategoryReference } from '../campaigns/campaign-reference.js';
import { CampaignResolver, CampaignsResolver } from '../campaigns/campaigns.resolver.js';
import { DataFieldResolver } from '../campaigns/data-field.resolver.js';
import { CardResolver } from '../cards/card.resolver.js';
import { resolveCardReference } from '../cards/card-reference.js';
import { CardsResolver } from '../cards/cards.resolver.js';
import {
  ContactAddedResolver,
  ContactsResolver,
  ContactUpdatedResolver,
} from '../contacts/contacts.resolver.js';
import type { Context } from '../context.js';
import { CustomFieldDefinedResolver, CustomFieldsResolver } from '../custom-fields/custom-fields.resolver.js';
import { CustomerResolver } from '../customer/customer.resolver.js';
import { resolveCustomerReference } from '../customer/customer-reference.js';
import { CustomerQueriesResolver } from '../customers/customer-queries.resolver.js';
import { CustomerSearchResolver } from '../customers/customer-search.resolver.js';
import { CustomersResolver } from '../customers/customers.resolver.js';
import { CustomerConnectionResolver } from '../customers/list/customer-connection.resolver.js';
import { DeletionResolver } from '../deletion/deletion.resolver.js';
import { ProviderDeletionResolver } from '../deletion/provider-deletion.resolver.js';
import { DuplicatesResolver } from '../duplicates/duplicates.resolver.js';
import { EmailChangeResolver } from '../email-change/email-change.resolver.js';
import { CustomerGroupsResolver, GroupDefinedResolver, GroupsResolver } from '../groups/groups.resolver.js';
import { mayReadOutcome, WithheldCustomer, withholdFields } from '../guard/customer-access.js';
import { guardRootFields } from '../guard/guarded-root-fields.js';
import { IdentitiesResolver } from '../identities/identities.resolver.js';
import { ProviderSignInResolver } from '../identities/provider-sign-in.resolver.js';
import { MergeResolver } from '../merge/merge.resolver.js';
import { CustomerNotesResolver, NotesResolver } from '../notes/notes.resolver.js';
import { PasswordResolver } from '../password/password.resolver.js';
import { PhoneChangeResolver } from '../phone-change/phone-change.resolver.js';
import { PrivacyResolver } from '../privacy/privacy.resolver.js';
import { ProfileResolver } from '../profile/profile.resolver.js';
import { selectionAsked } from '../reading/customer-selection.js';
import { leanResolvers } from '../reading/lean-resolvers.js';
import { RecognitionResolver } from '../recognition/recognition.resolver.js';
import { RegistrationResolver } from '../registration/registration.resolver.js';
import { ServiceClientsResolver } from '../service-clients/service-clients.resolver.js';
import { SessionResolver } from '../sign-in/session.resolver.js';
import { SignInResolver } from '../sign-in/sign-in.resolver.js';
import { SupportResolver } from '../support/support.resolver.js';
import { ProtectedTagsSetResolver, TagsResolver } from '../tags/tags.resolver.js';
import { TillResolver } from '../till/till.resolver.js';
import { ContactTopicsResolver, TopicDefinedResolver, TopicsResolver } from '../topics/topics.resolver.js';
import { resolveEachAlone } from './references.js';
import { printSdl } from './sdl-directives.js';

type Resolve = GraphQLFieldResolver<unknown, Context>;
type ResolversOf = Record<string, Resolve>;

const resolvers = [
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
  ContactTopicsResolver,
  TopicDefinedResolver,
  TopicsResolver,
  CustomersResolver,
  DeletionResolver,
  DuplicatesResolver,
  EmailChangeResolver,
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
] as const;

interface Schema {
  schema: GraphQLSchema;
  /** For every router: the one that `_service` answers. */
  sdl: string;
  /** For routers that enforce `@authenticated` and `@requiresScopes`. */
  authorizedSdl: string;
}

/** The subgraph's schema, and its SDL for a registry or a router. */
export async function createSchema(): Promise<Schema> {
  const classes = await buildSchema({ resolvers: [...resolvers], validate: false, skipCheck: true });
  const authorizedSdl = printSdl(classes, { authorization: true });
  const sdl = printSdl(classes, { authorization: false });
  const lean = leanResolvers(classes) as Record<string, ResolversOf>;

  const customer = classes.getType('Customer') as GraphQLObjectType;
  withholdFields(Object.keys(customer.getFields()));
  lean['Customer'] = { ...mapValues(lean['Customer']!, unlessWithheld) };
  for (const { name } of classes.getImplementations(classes.getType('CustomerSuccess') as never).objects) {
    lean[name] = { ...lean[name], done: () => true };
  }
  for (const { name } of classes.getImplementations(classes.getType('CustomerOutcome') as never).objects) {
    lean[name] = { ...lean[name], customer: customerOfOutcome };
  }
  for (const { name } of classes.getImplementations(classes.getType('LoyaltyBalanceOutcome') as never)
    .objects) {
    lean[name] = { ...lean[name], ...(balanceOutcome as unknown as ResolversOf) };
  }

  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(sdl),
      resolvers: {
        ...lean,
        Customer: { ...lean['Customer'], __resolveReference: resolveCustomerReference },
        LoyaltyCard: { ...lean['LoyaltyCard'], __resolveReference: resolveCardReference },
        LoyaltyCampaign: { ...lean['LoyaltyCampaign'], __resolveReference: resolveCampaignReference },
        LoyaltyCardCategory: { ...lean['LoyaltyCardCategory'], __resolveReference: resolveCategoryReference },
      } as never,
    },
  ]);
  resolveEachAlone(schema);
  guardRootFields(schema);
  return { schema, sdl, authorizedSdl };
}

const mapValues = (map: ResolversOf, change: (resolve: Resolve) => Resolve): ResolversOf =>
  Object.fromEntries(Object.entries(map).map(([name, resolve]) => [name, change(resolve)]));

const unlessWithheld =
  (resolve: Resolve): Resolve =>
  (root, ...rest) => {
    if (root instanceof WithheldCustomer) throw WithheldCustomer.refusalOf(root);
    return resolve(root, ...rest);
  };

const customerOfOutcome: Resolve = (outcome, _args, { caller, loaders, clock }, info) => {
  const { customerId, isWithheld } = outcome as { customerId: string; isWithheld?: boolean };
  return mayReadOutcome(caller) && !isWithheld
    ? loaders.customerBy('id', selectionAsked(info, clock())).load(customerId)
    : new WithheldCustomer(customerId, caller);
};
