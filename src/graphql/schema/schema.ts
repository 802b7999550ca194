import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema, parse } from 'graphql';
import { buildSchema } from 'type-graphql';
import { balanceOutcome } from '../balances/balance-outcome.js';
import { resolveCampaignReference, resolveCategoryReference } from '../campaigns/campaign-reference.js';
import { resolveCardReference } from '../cards/card-reference.js';
import type { Context } from '../context.js';
import { resolveCustomerReference } from '../customer/customer-reference.js';
import { mayReadOutcome, WithheldCustomer, withholdFields } from '../guard/customer-access.js';
import { guardRootFields } from '../guard/guarded-root-fields.js';
import { selectionAsked } from '../reading/customer-selection.js';
import { leanResolvers } from '../reading/lean-resolvers.js';
import { resolvers } from '../resolvers.js';
import { resolveEachAlone } from './references.js';
import { printSdl } from './sdl-directives.js';

type Resolve = GraphQLFieldResolver<unknown, Context>;
type ResolversOf = Record<string, Resolve>;

interface Schema {
  schema: GraphQLSchema;
  /** For every router: the one that `_service` answers. */
  sdl: string;
  /** For routers that enforce `@authenticated` and `@requiresScopes`. Printed anew by each call: no start needs it. */
  authorizedSdl(): string;
}

/** The subgraph's schema, and its SDL for a registry or a router. */
export async function createSchema(): Promise<Schema> {
  const classes = await buildSchema({
    resolvers: [...resolvers],
    validate: false,
    skipCheck: true,
    // TypeGraphQL insists on one; our subscriptions follow the feed.
    pubSub: { publish() {}, subscribe: () => [] as never },
  });
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
  return { schema, sdl, authorizedSdl: () => printSdl(classes, { authorization: true }) };
}

const mapValues = (map: ResolversOf, change: (resolve: Resolve) => Resolve): ResolversOf =>
  Object.fromEntries(Object.entries(map).map(([name, resolve]) => [name, change(resolve)]));

const unlessWithheld =
  (resolve: Resolve): Resolve =>
  (root, ...rest) => {
    if (root instanceof WithheldCustomer) throw WithheldCustomer.refusalOf(root);
    return resolve(root, ...rest);
  };

const customerOfOutcome: Resolve = (outcome, _args, context, info) => {
  const { caller, loaders } = context;
  const { customerId, isWithheld } = outcome as { customerId: string; isWithheld?: boolean };
  return mayReadOutcome(caller) && !isWithheld
    ? loaders.customerBy('id', selectionAsked(context, info)).load(customerId)
    : new WithheldCustomer(customerId, caller);
};
