import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { type Audience, permissions, type Rule } from '../guard/permissions.js';

/** For whom a root field is, in the order in which tags name them. */
export function audiencesOf({ callers, audiences }: Rule): readonly Audience[] {
  if (audiences) return audiences;
  const isFor = (...kinds: Array<Rule['callers'][number]>) => kinds.some((kind) => callers.includes(kind));
  return [
    ...(isFor('PUBLIC', 'ANYBODY') ? (['public'] as const) : []),
    ...(isFor('CUSTOMER', 'ANONYMOUS') ? (['customer'] as const) : []),
    ...(isFor('SERVICE', 'STAFF') ? (['back-office'] as const) : []),
  ];
}

/**
 * For whom each type is: for whoever may call a root field from which it can be reached, as an argument or in the
 * answer. What is left when a contract keeps the tags of an audience therefore hangs together.
 */
export function audiencesOfTypes(schema: GraphQLSchema): ReadonlyMap<string, readonly Audience[]> {
  const found = new Map<string, Audience[]>();
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const audience of ['public', 'customer', 'back-office'] as const) {
    const reached = new Set<GraphQLNamedType>();
    for (const root of roots) {
      for (const field of Object.values(root?.getFields() ?? {})) {
        const rule = permissions[`${root!.name}.${field.name}`];
        if (rule && audiencesOf(rule).includes(audience)) reachFrom(field, schema, reached);
      }
    }
    for (const { name } of reached) found.set(name, [...(found.get(name) ?? []), audience]);
  }
  return found;
}

function reachFrom(
  { args, type }: GraphQLField<unknown, unknown>,
  schema: GraphQLSchema,
  reached: Set<GraphQLNamedType>,
): void {
  const answered = getNamedType(type);
  const possible = isInterfaceType(answered) ? schema.getImplementations(answered).objects : [];
  for (const one of [answered, ...possible, ...args.map((arg) => getNamedType(arg.type))]) {
    reach(one, schema, reached);
  }
}

function reach(type: GraphQLNamedType, schema: GraphQLSchema, reached: Set<GraphQLNamedType>): void {
  if (isSpecifiedScalarType(type) || reached.has(type)) return;
  reached.add(type);
  if (isUnionType(type)) for (const member of type.getTypes()) reach(member, schema, reached);
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) reach(getNamedType(field.type), schema, reached);
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return;
  for (const one of type.getInterfaces()) reach(one, schema, reached);
  for (const field of Object.values(type.getFields())) reachFrom(field, schema, reached);
}
