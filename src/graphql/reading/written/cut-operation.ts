import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { isLeaf, ROOTS_OF_CUSTOMERS } from './leaf-schema.js';

/** An operation without what it asks below customers. */
export interface CutOperation {
  document: DocumentNode;
  /** The selections that were cut off, by the root field above them. */
  below: ReadonlyMap<FieldNode, readonly FieldNode[]>;
  fragments: Record<string, FragmentDefinitionNode>;
  /** Whether several selections of one field became one. */
  isMerged: boolean;
  /** Whether what was cut off depends on variables. */
  dependsOnVariables: boolean;
}

/**
 * The operation for the schema in which customers are leaves, and what was asked below them. Null if something else is
 * asked beside customers, if customers stand at two places below one root field, which reads them once, or if variables
 * decide what is asked above them.
 */
export function cutOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CutOperation | null {
  if (operation.operation !== OperationTypeNode.QUERY) return null;
  const fragments: CutOperation['fragments'] = {};
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  const below = new Map<FieldNode, readonly FieldNode[]>();
  let isMerged = false;

  /** The fields that a type's selections come to, each with the selections that are merged into it. */
  const fieldsOf = (type: GraphQLObjectType, nodes: readonly (FieldNode | OperationDefinitionNode)[]) => {
    const groups = [...collectSubfields(schema, fragments, {}, type, nodes as FieldNode[]).values()];
    isMerged ||= groups.some(({ length }) => length > 1);
    return groups.map((group) => ({ group, node: group[0]!, of: type.getFields()[group[0]!.name.value] }));
  };
  /** A field without what stands below customers, which is added to the places. */
  const cut = (
    { group, node, of }: ReturnType<typeof fieldsOf>[number],
    places: (readonly FieldNode[])[],
  ): FieldNode => {
    const { selectionSet: _, ...leaf } = node;
    const type = of && getNamedType(of.type);
    if (type && isLeaf(type)) places.push(group);
    if (!isObjectType(type) || isLeaf(type)) return leaf;
    const selections = fieldsOf(type, group).map((field) => cut(field, places));
    return { ...leaf, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  };

  try {
    const selections: SelectionNode[] = [];
    for (const field of fieldsOf(schema.getQueryType()!, [operation])) {
      const { name, arguments: args } = field.node;
      const places: (readonly FieldNode[])[] = [];
      const root = cut(field, places);
      selections.push(root);
      if (name.value === '__typename') continue;
      // A customer of the past is read by other statements.
      const isOfPast = args?.some((argument) => argument.name.value === 'asOf');
      if (!ROOTS_OF_CUSTOMERS.includes(name.value) || isOfPast || places.length !== 1) return null;
      below.set(root, places[0]!);
    }
    if (below.size === 0) return null;
    const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
    const named = variablesIn(selectionSet);
    const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) =>
      named.has(variable.name.value),
    );
    return {
      document: {
        kind: Kind.DOCUMENT,
        definitions: [{ ...operation, variableDefinitions: variableDefinitions ?? [], selectionSet }],
      },
      below,
      fragments,
      isMerged,
      dependsOnVariables: [...below.values()]
        .flat()
        .some((node) => node.selectionSet && mentionsVariable(node.selectionSet, fragments)),
    };
  } catch (error) {
    // A condition whose variable is not known yet.
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

function variablesIn(node: Parameters<typeof visit>[0]): Set<string> {
  const names = new Set<string>();
  visit(node, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}

function mentionsVariable(set: SelectionSetNode, fragments: CutOperation['fragments']): boolean {
  const seen = new Set<string>();
  const isIn = (part: SelectionSetNode | FragmentDefinitionNode): boolean => {
    if (variablesIn(part).size > 0) return true;
    const spread: FragmentDefinitionNode[] = [];
    visit(part, {
      FragmentSpread({ name }) {
        const fragment = fragments[name.value];
        if (!fragment || seen.has(name.value)) return;
        seen.add(name.value);
        spread.push(fragment);
      },
    });
    return spread.some(isIn);
  };
  return isIn(set);
}
