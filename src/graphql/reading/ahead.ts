import {
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../context.js';
import { authorize, permissions } from '../guard/permissions.js';

/** Begins the reads of an operation; their answers wait in the request's loaders. */
export type ReadAhead = (context: Context, variables: Readonly<Record<string, unknown>>) => void;

type Arguments = Readonly<Record<string, unknown>>;

/**
 * Root fields of queries that read one thing by their arguments, which is the same for every caller who may ask. What a
 * caller may see of a customer is another matter: such fields do not belong here.
 */
const fields: Readonly<Record<string, (context: Context, args: Arguments) => Promise<unknown>>> = {
  consentCheck: ({ loaders }, args) => {
    const { customerId, channel, topic } = args as { customerId: string; channel: string; topic?: string };
    return loaders.consent.load({ customerId, channel, topic: topic ?? null });
  },
};

/**
 * Reads for the only field of a query while it is still looked up whether its caller may call, so that both
 * statements leave for the database together. The token's scopes must allow the field already, and a caller who has
 * lost them since is refused as ever: nobody looks at what was found.
 */
export function readAheadOf(schema: GraphQLSchema, operation: OperationDefinitionNode): ReadAhead | null {
  const [node, ...others] = operation.selectionSet.selections;
  if (operation.operation !== 'query' || node?.kind !== 'Field' || others.length > 0) return null;
  const name = node.name.value;
  const [read, field] = [fields[name], schema.getQueryType()?.getFields()[name]];
  if (!read || !field || node.directives?.length) return null;
  const rule = permissions[`Query.${name}`]!;

  return (context, given) => {
    try {
      const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
      if (!coerced) return;
      const args = getArgumentValues(field, node, coerced);
      authorize(rule, { caller: context.claimed, readsSdl: false }, args);
      read(context, args).catch(() => {});
    } catch {
      // The field itself says what is wrong, to a caller who may ask.
    }
  };
}
