import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  isUnionType,
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
  try {
    const below = new Map<FieldNode, readonly FieldNode[]>();
    const selections: SelectionNode[] = [];
    for (const group of groupsOf(schema, fragments, schema.getQueryType()!, [operation])) {
      const [node] = group;
      const name = node!.name.value;
      if (name === '__typename') {
        selections.push(node!);
        continue;
      }
      // A customer of the past is read by other statements.
      if (!ROOTS_OF_CUSTOMERS.includes(name) || node!.arguments?.some(({ name }) => name.value === 'asOf')) {
        return null;
      }
      const places: FieldNode[][] = [];
      const cut = cutField(schema, fragments, schema.getQueryType()!, group, places);
      if (places.length !== 1) return null;
      below.set(cut, places[0]!);
      selections.push(cut);
    }
    if (below.size === 0) return null;
    const set = { kind: Kind.SELECTION_SET, selections } as const;
    const named = variablesIn(set);
    const definitions = operation.variableDefinitions?.filter(({ variable }) =>
      named.has(variable.name.value),
    );
    return {
      document: {
        kind: Kind.DOCUMENT,
        definitions: [{ ...operation, variableDefinitions: definitions ?? [], selectionSet: set }],
      },
      below,
      fragments,
      dependsOnVariables: [...below.values()]
        .flat()
        .some(({ selectionSet }) => selectionSet && mentionsVariable(selectionSet, fragments)),
    };
  } catch (error) {
    // A condition whose variable is not known yet.
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

const groupsOf = (
  schema: GraphQLSchema,
  fragments: CutOperation['fragments'],
  type: GraphQLObjectType,
  nodes: readonly (FieldNode | OperationDefinitionNode)[],
) => [...collectSubfields(schema, fragments, {}, type, nodes as FieldNode[]).values()];

/** The selections of one field as one, with nothing below customers; what stood there is added to the places. */
function cutField(
  schema: GraphQLSchema,
  fragments: CutOperation['fragments'],
  parent: GraphQLObjectType,
  group: readonly FieldNode[],
  places: (readonly FieldNode[])[],
): FieldNode {
  const [node] = group as [FieldNode];
  const { selectionSet: _, ...leaf } = node;
  const field = parent.getFields()[node.name.value];
  const type = field && getNamedType(field.type);
  if (!type || !(isObjectType(type) || isUnionType(type))) return leaf;
  if (isLeaf(type)) {
    places.push(group);
    return leaf;
  }
  const selections = groupsOf(schema, fragments, type as GraphQLObjectType, group).map((inner) =>
    cutField(schema, fragments, type as GraphQLObjectType, inner, places),
  );
  return { ...leaf, selectionSet: { kind: Kind.SELECTION_SET, selections } };
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
