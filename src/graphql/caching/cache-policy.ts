import {
  BREAK,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isCompositeType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { ENTITIES } from '../limits/references.js';
import { type CacheHint, cacheHints } from './cache-hints.js';

type Variables = Readonly<Record<string, unknown>>;

interface Policy {
  /** Seconds; of everything but references. Undefined if nothing says how long. */
  maxAge: number | undefined;
  references: readonly FieldNode[];
}

/** Worked out once per document: hints depend on nothing else, apart from the types of references. */
const known = new WeakMap<DocumentNode, Policy>();

/**
 * The seconds for which the answer to a query may be kept; 0 if it may not. It is the shortest that any field in the
 * document says, whether or not the field comes to be answered. Introspection is never kept.
 */
export function secondsToKeep(schema: GraphQLSchema, document: DocumentNode, variables: Variables): number {
  const { maxAge, references } = policyOf(schema, document);
  if (maxAge === 0 || references.length === 0) return maxAge ?? 0;
  const entities = schema.getQueryType()?.getFields()[ENTITIES];
  const ages = references.map((node) => secondsOfReferences(entities!, node, variables));
  return Math.min(maxAge ?? Number.POSITIVE_INFINITY, ...ages);
}

function policyOf(schema: GraphQLSchema, document: DocumentNode): Policy {
  const found = known.get(document);
  if (found) return found;
  const types = new TypeInfo(schema);
  const references: FieldNode[] = [];
  let shortest: number | undefined;
  const enter = (node: FieldNode) => {
    const field = types.getFieldDef();
    if (!field || field.name === '__typename') return undefined;
    const parent = types.getParentType();
    if (parent === schema.getQueryType() && field.name === ENTITIES) {
      references.push(node);
      return undefined;
    }
    const seconds = secondsOf(`${parent?.name}.${field.name}`, field, isRoot(schema, parent));
    if (seconds !== undefined) shortest = Math.min(shortest ?? seconds, seconds);
    return shortest === 0 ? BREAK : undefined;
  };
  visit(document, visitWithTypeInfo(types, { Field: enter }));
  const policy = { maxAge: shortest, references };
  known.set(document, policy);
  return policy;
}

const isRoot = (schema: GraphQLSchema, type: unknown) =>
  type === schema.getQueryType() || type === schema.getMutationType();

/** The seconds of one field; undefined if it may be kept as long as what it belongs to. */
function secondsOf(path: string, { type }: GraphQLField<unknown, unknown>, isOfRoot: boolean) {
  const answered = getNamedType(type);
  const hint: CacheHint | undefined = cacheHints[path] ?? cacheHints[answered.name];
  if (hint && 'maxAge' in hint) return hint.maxAge;
  return isOfRoot || (isCompositeType(answered) && !hint) ? 0 : undefined;
}

/** References say in the variables what they refer to. */
function secondsOfReferences(
  entities: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): number {
  const { representations } = getArgumentValues(entities, node, variables);
  let shortest = Number.POSITIVE_INFINITY;
  for (const reference of [representations].flat()) {
    const hint = cacheHints[String((reference as { __typename?: unknown } | null)?.__typename)];
    if (!hint || !('maxAge' in hint)) return 0;
    shortest = Math.min(shortest, hint.maxAge);
  }
  return shortest === Number.POSITIVE_INFINITY ? 0 : shortest;
}
