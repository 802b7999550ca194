import { type GraphQLInputObjectType, type GraphQLUnionType, getNamedType, isLeafType } from 'graphql';
import { sql } from 'kysely';
import { createSchema } from '../../../src/graphql/schema/schema.js';
import type { Answer, TestApp } from '../app.js';
import type { useIdentityProviders } from '../identities.js';
import { accountRecipes } from './accounts.js';
import { campaignRecipes } from './campaigns.js';
import { customerRecipes } from './customers.js';
import { hookRecipes } from './hooks.js';
import { identityRecipes } from './identities.js';
import { listRecipes } from './lists.js';
import type { Call, Recipe, Stage } from './recipe.js';
import { supportRecipes } from './support.js';
import { tillRecipes } from './till.js';
import { webhookRecipes } from './webhooks.js';

const { schema } = await createSchema();
export const mutations = Object.values(schema.getMutationType()!.getFields()).map(({ name, args, type }) => {
  const { type: input } = args.find((arg) => arg.name === 'input')!;
  // The first member of the union is the successful outcome.
  const done = (getNamedType(type) as GraphQLUnionType).getTypes()[0]!;
  const answers = Object.values(done.getFields());
  const customer = 'customer' in done.getFields() ? `... on ${done.name} { customer { id } }` : '';
  const document = `mutation ($input: ${input}) { ${name}(input: $input) { __typename ${customer} } }`;
  return {
    name,
    input,
    success: done.name,
    document,
    /** The names of what it takes. */
    takes: Object.keys((getNamedType(input) as GraphQLInputObjectType).getFields()),
    /** The names of what a success tells without a selection of its own. */
    tells: answers.filter((field) => isLeafType(getNamedType(field.type))).map((field) => field.name),
  };
});
export type Mutation = (typeof mutations)[number];

/** The version of a customer; none if there is no such customer. */
export async function versionOf(app: TestApp, id: string): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    select version from customer where id = ${id}`.execute(app.em.getKysely());
  return rows[0]?.version;
}

/** The recipe with what every input takes: a key and, where the input has room for it, the customer's version. */
const complete =
  (recipe: Recipe, { takes }: Mutation): Recipe =>
  async (stage) => {
    const next = await recipe(stage);
    return async () => {
      const call = await next();
      const isVersioned = takes.includes('expectedVersion') && call.customerId !== undefined;
      const version = isVersioned && { expectedVersion: await versionOf(stage.app, call.customerId!) };
      const key = { idempotencyKey: `key-${stage.next()}-0123456789abcdef` };
      return { ...call, input: { ...key, ...version, ...call.input } };
    };
  };

const made: Record<string, Recipe> = {
  ...customerRecipes,
  ...webhookRecipes,
  ...accountRecipes,
  ...identityRecipes,
  ...tillRecipes,
  ...supportRecipes,
  ...campaignRecipes,
  ...listRecipes,
  ...hookRecipes,
};
/** A recipe for each mutation, by its name. */
export const recipes: Readonly<Record<string, Recipe>> = Object.fromEntries(
  mutations.flatMap((mutation) => {
    const recipe = made[mutation.name];
    return recipe ? [[mutation.name, complete(recipe, mutation)]] : [];
  }),
);

export function stageFor(app: TestApp, providers: ReturnType<typeof useIdentityProviders>): Stage {
  let count = 100;
  return { app, ...providers, next: () => (count += 1) };
}

/** Resets the limits on tries, which would get in the way of many calls in a row. */
export const forgetTries = (app: TestApp) =>
  app.em.execute(`with throttled as (delete from throttle), open as (update challenge set attempts = 0)
    delete from sms_day`);

/** Removes the fields that were defined, of which there may be fifty, for a test that keeps what is stored. */
export const forgetFields = (app: TestApp) =>
  app.em.execute(`with gone as (delete from custom_field_value
      where field_id in (select id from custom_field where number > 1))
    delete from custom_field where number > 1`);

export interface Called {
  /** The outcome's name; none if the request was refused before. */
  outcome: string | undefined;
  errors: NonNullable<Answer['errors']>;
  customerId: string | undefined;
}

export async function callOf(
  app: TestApp,
  { name, document }: Mutation,
  call: Call,
  userAgent = 'Browser',
): Promise<Called> {
  const { data, errors = [] } = await app.ask(document, { input: call.input }, call.sender, { userAgent });
  const answer = data?.[name];
  return { outcome: answer?.__typename, errors, customerId: answer?.customer?.id ?? call.customerId };
}

/** The problem with reading the customer, changing them, or reading them as of now; null if there is none. */
export async function problemAfter(
  { app, next }: Stage,
  customerId: string | undefined,
): Promise<string | null> {
  if (!customerId) return null;
  const fields = 'id metadata tags attributes { value } contacts { value } customFields { value }';
  const change = `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) {
    __typename ... on CustomerUpdated { customer { ${fields} } } } }`;
  const input = { id: customerId, externalId: `usable-${next()}`, displayName: `Anna ${next()}` };
  const { data, errors } = await app.ask(change, { input }, await app.service());
  const outcome = errors?.[0]?.message ?? data.updateCustomer.__typename;
  if (outcome !== 'CustomerUpdated') return `afterwards updateCustomer ended as ${outcome}`;
  const read = `query ($id: ID!, $asOf: DateTime) { customer(id: $id, asOf: $asOf) {
    ${fields} history(first: 3) { nodes { changes { from to } source { userAgent } } } } }`;
  const then = await app.ask(read, { id: customerId, asOf: app.clock.now }, await app.service());
  return then.errors ? `afterwards customer(asOf) answers ${then.errors[0]!.message}` : null;
}
