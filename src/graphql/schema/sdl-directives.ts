import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
} from 'graphql';
import { scopesFor } from '../../domain/work/scopes.js';
import { cacheControlSdl, cacheHints } from '../caching/cache-hints.js';
import { permissions, type Rule } from '../guard/permissions.js';
import {
  assumedSizes,
  DEFAULT_LIST_SIZE,
  SLICING_ARGUMENTS,
  sizedFieldsOf,
  weights,
} from '../limits/field-costs.js';
import { audiencesOf, audiencesOfTypes } from './audiences.js';
import { contactSdl } from './contact.js';

/** TypeGraphQL takes no description for the root types. */
const rootDescriptions = {
  Query: 'What can be read. Nothing is changed by it.',
  Mutation:
    'What can be changed. Each mutation takes one input and answers what came of it: a success, or a problem that implements CustomerProblem.',
  Subscription:
    'What can be followed: messages that come as something happens. Over event streams (graphql-sse) or through a router.',
};

type Directives = Record<string, object | object[]>;

/** Directives by which a router refuses callers itself. Some routers do not start on an SDL that has them. */
const AUTHORIZATION = ['authenticated', 'requiresScopes'] as const;

const imported = ['key', 'shareable', 'tag', 'cost', 'listSize'];

/**
 * The SDL with the rules that the subgraph enforces itself, for routers and registries that can read them: which fields
 * are for whom, which are personal, and what fields cost; if asked for, also who may call, as a router can enforce it.
 * They come from the same tables, so the two never differ.
 */
export function printSdl(schema: GraphQLSchema, { authorization }: { authorization: boolean }): string {
  describeRules(schema, authorization);
  for (const [name, description] of Object.entries(rootDescriptions)) {
    schema.getType(name)!.description = description;
  }
  const names = [...imported, ...(authorization ? AUTHORIZATION : [])].map((name) => `"@${name}"`);
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
    import: [${names.join(', ')}])`;
  const parts = [contactSdl.definition, cacheControlSdl, printSchemaWithDirectives(schema)];
  return `${link}\n    ${contactSdl.use}\n\n${parts.join('\n\n')}\n`;
}

function describeRules(schema: GraphQLSchema, authorization: boolean): void {
  const audiences = audiencesOfTypes(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    const ofType = audiences.get(type.name) ?? [];
    // Other subgraphs add fields to an entity, which have audiences of their own.
    const isSplit = isEntity(type) || isRoot(schema, type);
    give(type, { ...(isSplit ? {} : tagged(ofType)), ...hinted(type.name) });
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const path = `${type.name}.${field.name}`;
      const rule = permissions[path];
      const tags: string[] = isSplit ? [...(rule ? audiencesOf(rule) : ofType)] : [];
      for (const arg of field.args) give(arg, tagged(tags));
      const isPersonal = type.name === 'Customer' && field.name !== 'id';
      const directives: Directives = {
        ...(rule ? accessTo(rule) : isPersonal ? { authenticated: {} } : {}),
        ...tagged(isPersonal ? ['personal', ...tags] : tags),
        ...(weights[path] !== undefined && { cost: { weight: weights[path] } }),
        ...sizeOf(path, field),
        ...hinted(path),
      };
      if (!authorization) for (const name of AUTHORIZATION) delete directives[name];
      give(field, directives);
    }
  }
}

const isRoot = (schema: GraphQLSchema, type: GraphQLNamedType) =>
  type === schema.getQueryType() ||
  type === schema.getMutationType() ||
  type === schema.getSubscriptionType();
const isEntity = ({ astNode }: GraphQLNamedType) =>
  astNode?.directives?.some(({ name }) => name.value === 'key') ?? false;

function give(part: { extensions: Readonly<Record<string, unknown>> }, directives: Directives): void {
  part.extensions = { ...part.extensions, directives };
}

const tagged = (names: readonly string[]): Directives =>
  names.length > 0 ? { tag: names.map((name) => ({ name })) } : {};

const hinted = (path: string): Directives => (cacheHints[path] ? { cacheControl: cacheHints[path] } : {});

/** `@requiresScopes` only where every caller needs the scope: customers have none. */
function accessTo(rule: Rule): Directives {
  const isFor = (...kinds: Array<Rule['callers'][number]>) =>
    kinds.some((kind) => rule.callers.includes(kind));
  if (isFor('PUBLIC', 'ANYBODY')) return {};
  const scopes = waysIn(rule);
  const isByScope = scopes.length > 0 && !isFor('CUSTOMER', 'ANONYMOUS');
  return isByScope ? { requiresScopes: { scopes } } : { authenticated: {} };
}

/** Sets of scopes, each of which is sufficient. */
function waysIn({ scopes = [], scopesOfStaff = [], also, otherwise }: Rule): string[][] {
  const enough = [...scopes, ...scopesOfStaff, ...(otherwise ? [otherwise.scope] : [])].flatMap(scopesFor);
  return [...new Set(enough)].map((scope) => (also ? [scope, also] : [scope]));
}

function sizeOf(path: string, field: GraphQLField<unknown, unknown>): Directives {
  const { type } = field;
  const sizedFields = sizedFieldsOf(field);
  if (sizedFields) {
    return {
      listSize: {
        assumedSize: assumedSizes[path] ?? DEFAULT_LIST_SIZE,
        slicingArguments: SLICING_ARGUMENTS,
        sizedFields,
        requireOneSlicingArgument: false,
      },
    };
  }
  const isListOfObjects = isListType(getNullableType(type)) && isCompositeType(getNamedType(type));
  return isListOfObjects ? { listSize: { assumedSize: assumedSizes[path] ?? DEFAULT_LIST_SIZE } } : {};
}
