import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { createResolversMap, getMetadataStorage } from 'type-graphql';

type Resolve = GraphQLFieldResolver<unknown, unknown>;
type ResolverMap = Record<string, Record<string, unknown>>;

/**
 * TypeGraphQL's resolvers without the steps that rows do not need.
 *
 * TypeGraphQL turns every parent into an instance of its class and runs a chain of middleware for every field. Our
 * parents are plain rows and we use no middleware, so plain fields are left to graphql-js's default resolver, and
 * field resolvers are called with their arguments and nothing else. Root fields keep TypeGraphQL's own resolvers:
 * they run once, and their inputs become instances.
 */
export function leanResolvers(schema: GraphQLSchema): ResolverMap {
  const resolvers = createResolversMap(schema) as unknown as ResolverMap;
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || isRoot(schema, type)) continue;
    resolvers[type.name] = {};
  }
  for (const { getObjectType, target, methodName, schemaName, params = [] } of getMetadataStorage()
    .fieldResolvers) {
    const typeName = getMetadataStorage().objectTypes.find(
      ({ target }) => target === getObjectType?.(),
    )?.name;
    const field = typeName && (schema.getType(typeName) as GraphQLObjectType).getFields()[schemaName];
    if (!field) continue;
    if (field.args.some(({ type }) => isInputObjectType(getNamedType(type)))) {
      throw new Error(`${typeName}.${schemaName}: give input objects to root fields only.`);
    }
    const instance = new (target as new () => Record<string, (...given: unknown[]) => unknown>)();
    const read = params.toSorted((a, b) => a.index - b.index).map(argumentOf);
    const resolve: Resolve = (root, args, context, info) =>
      instance[methodName]!(...read.map((argument) => argument(root, args, context, info)));
    resolvers[typeName]![schemaName] = resolve;
  }
  return resolvers;
}

const isRoot = (schema: GraphQLSchema, type: GraphQLObjectType) =>
  type === schema.getQueryType() ||
  type === schema.getMutationType() ||
  type === schema.getSubscriptionType();

function argumentOf(param: { kind: string; name?: string }) {
  return (root: unknown, args: Record<string, unknown>, context: unknown, info: unknown): unknown => {
    if (param.kind === 'root') return root;
    if (param.kind === 'context') return context;
    if (param.kind === 'info') return info;
    if (param.kind === 'arg' && param.name) return args[param.name];
    throw new Error(`A field resolver takes @Root, @Ctx, @Info and @Arg, not ${param.kind}.`);
  };
}
