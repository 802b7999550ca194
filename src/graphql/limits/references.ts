import { type FieldNode, Kind, type OperationDefinitionNode } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** The field by which routers resolve references to entities. */
export const ENTITIES = '_entities';

/**
 * The number of references that an `_entities` field is given, as a function of the variables where one of them gives
 * it. A value that is no list counts as one reference: execution makes it a list of one.
 */
export function countReferences(
  field: FieldNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
): number | ((variables: Variables) => number) {
  const given = field.arguments?.[0]?.value;
  if (given?.kind === Kind.LIST) return given.values.length;
  if (given?.kind !== Kind.VARIABLE) return 1;
  const name = given.name.value;
  const byDefault = variableDefinitions.find(({ variable }) => variable.name.value === name)?.defaultValue;
  const otherwise = byDefault?.kind === Kind.LIST ? byDefault.values.length : 1;
  return (variables) => {
    const value = variables[name];
    if (value === undefined) return otherwise;
    return Array.isArray(value) ? value.length : 1;
  };
}
