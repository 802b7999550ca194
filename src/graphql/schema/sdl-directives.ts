import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
} from 'graphql';
import { scopesFor } from '../../domain/work/scopes.js';
import { permissions, type Rule } from '../guard/permissions.js';
import {
  assumedSizes,
  DEFAULT_LIST_SIZE,
  SLICING_ARGUMENTS,
  sizedFieldsOf,
  weights,
} from '../limits/field-costs.js';

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
  const names = [...imported, ...(authorization ? AUTHORIZATION : [])].map((name) => `"@${name}"`);
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
    import: [${names.join(', ')}])`;
  return `${link}\n\n${printSchemaWithDirectives(schema)}\n`;
}

function describeRules(schema: GraphQLSchema, authorization: boolean): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const path = `${type.name}.${field.name}`;
      const rule = permissions[path];
      const directives: Directives = {
        ...(rule ? accessTo(rule) : {}),
        ...(type.name === 'Customer' && field.name !== 'id' && personal),
        ...(weights[path] !== undefined && { cost: { weight: weights[path] } }),
        ...sizeOf(path, field),
      };
      if (!authorization) for (const name of AUTHORIZATION) delete directives[name];
      field.extensions = { ...field.extensions, directives };
    }
  }
}

const personal: Directives = { authenticated: {}, tag: [{ name: 'personal' }] };

/** `@requiresScopes` only where every caller needs the scope: customers have none. */
function accessTo(rule: Rule): Directives {
  const { callers } = rule;
  const isFor = (...kinds: Array<Rule['callers'][number]>) => kinds.some((kind) => callers.includes(kind));
  if (isFor('PUBLIC', 'ANYBODY')) return { tag: [{ name: 'public' }] };
  const hasCustomers = isFor('CUSTOMER', 'ANONYMOUS');
  const tag = [
    ...(hasCustomers ? [{ name: 'customer' }] : []),
    ...(isFor('SERVICE', 'STAFF') ? [{ name: 'back-office' }] : []),
  ];
  const scopes = waysIn(rule);
  return scopes.length > 0 && !hasCustomers
    ? { requiresScopes: { scopes }, tag }
    : { authenticated: {}, tag };
}

/** Sets of scopes, each of which is sufficient. */
function waysIn({ scopes = [], also, otherwise }: Rule): string[][] {
  const enough = [...scopes, ...(otherwise ? [otherwise.scope] : [])].flatMap(scopesFor);
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
