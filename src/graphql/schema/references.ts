import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema, GraphQLUnionType } from 'graphql';
import type { Context } from '../context.js';
import { WithheldCustomer } from '../guard/customer-access.js';
import { badInput } from '../guard/errors.js';
import { limits } from '../limits/numbers.js';
import { type Asked, fieldsAsked } from '../reading/look-ahead.js';

type Resolve = GraphQLFieldResolver<unknown, Context>;

/**
 * Makes `_entities` answer each reference by itself: one that cannot be read is null with an error on its path, and
 * the others are found. Apollo's resolver would fail all of them, with an internal error. All are resolved in the same
 * tick, so that their keys are read together.
 */
export function resolveEachAlone(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const entities = (schema.getType('_Entity') as GraphQLUnionType).getTypes().map(({ name }) => name);
  const resolve = field?.resolve as Resolve;
  const isOfEntity = (reference: unknown) =>
    entities.some((name) => name === (reference as { __typename?: unknown } | null)?.__typename);
  const problem = `A representation is an object with a \`__typename\` of ${entities.join(', ')}.`;

  field!.resolve = async (root, { representations }, context, given) => {
    // Where PostgreSQL writes customers, execution has a schema in which they are no objects.
    const info = { ...given, schema };
    const found = await Promise.all(
      (representations as unknown[]).map(async (reference) => {
        if (!isOfEntity(reference)) return badInput(problem);
        const [entity] = resolve(root, { representations: [reference] }, context, info) as unknown[];
        try {
          return await entity;
        } catch (error) {
          return error;
        }
      }),
    );
    return withFewErrors(found, info);
  };
}

/**
 * A withheld customer has an error for each field. When they would be too many, each withheld customer is null with
 * one error: a thousand of them with every field took seconds and ten megabytes to say the same.
 */
function withFewErrors(found: unknown[], asked: Asked): unknown[] {
  const withheld = found.filter((entity) => entity instanceof WithheldCustomer).length;
  if (withheld === 0) return found;
  const fields = fieldsAsked(asked, asked.schema.getType('Customer') as GraphQLObjectType);
  const hidden = fields.filter(({ name }) => name.value !== 'id' && name.value !== '__typename');
  if (withheld * hidden.length <= limits.refusals) return found;
  return found.map((entity) =>
    entity instanceof WithheldCustomer ? WithheldCustomer.refusalOf(entity) : entity,
  );
}
