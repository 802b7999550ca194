import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What of an operation does not change from request to request. */
export interface OperationFacts {
  /** Names of the root fields it selects, also through fragments, as often as it does. */
  rootFields: readonly string[];
}

const known = new WeakMap<OperationDefinitionNode, OperationFacts>();

/** Found out once per document: the document store hands the same one to every request that repeats it. */
export function operationFacts(document: DocumentNode, operation: OperationDefinitionNode): OperationFacts {
  const facts = known.get(operation) ?? { rootFields: rootFieldsOf(document, operation) };
  known.set(operation, facts);
  return facts;
}

/** The document is valid: its fragments exist and do not go round in circles. */
function rootFieldsOf(document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const fields: string[] = [];
  const collect = ({ selections }: SelectionSetNode) => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) fields.push(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else collect(fragments.get(selection.name.value)!.selectionSet);
    }
  };
  collect(operation.selectionSet);
  return fields;
}
