import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { NotWritten, type Part } from '../../../reads/json-rows.js';

/** What an operation asks for, as graphql-js executes it. */
export interface Asked {
  schema: GraphQLSchema;
  fragments: Record<string, FragmentDefinitionNode>;
  /** Coerced, as execution coerces them. */
  variableValues: Record<string, unknown>;
}

/** A field of an answer, with its arguments. */
export interface AskedPart extends Part {
  args: Record<string, unknown>;
  parts?: readonly AskedPart[];
}

/** PostgreSQL would cut off the rest of a longer name. */
const MOST_BYTES_OF_NAME = 63;

/**
 * The fields of an answer below these selections of one field, under the names and in the order that graphql-js gives
 * them: it merges selections, spreads fragments and asks `@skip` and `@include`. `mayWrite` is asked about every field.
 * Throws `NotWritten` for what only a resolver can answer.
 */
export function partsOf(
  asked: Asked,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  mayWrite: (type: GraphQLObjectType, name: string) => boolean,
): AskedPart[] {
  const { schema, fragments, variableValues } = asked;
  const collected = collectSubfields(schema, fragments, variableValues, type, nodes as FieldNode[]);
  return Array.from(collected, ([as, group]) => {
    const [node] = group as [FieldNode];
    const name = node.name.value;
    const part = { as, name, typeName: type.name, args: {} };
    if (Buffer.byteLength(as) > MOST_BYTES_OF_NAME) throw new NotWritten(as);
    if (name === '__typename') return part;
    const field = type.getFields()[name];
    if (!field || !mayWrite(type, name)) throw new NotWritten(`${type.name}.${name}`);
    const args = getArgumentValues(field, node, variableValues);
    const of = getNamedType(field.type);
    if (isLeafType(of)) return { ...part, args };
    if (!isObjectType(of)) throw new NotWritten(`${type.name}.${name}`);
    return { ...part, args, parts: partsOf(asked, of, group, mayWrite) };
  });
}
