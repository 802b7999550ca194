import {
  type ASTNode,
  BREAK,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** The parts of the resolve info that graphql-js and compiled execution both provide. */
export type Asked = Pick<
  GraphQLResolveInfo,
  'fieldNodes' | 'fragments' | 'returnType' | 'schema' | 'variableValues'
>;

/**
 * The fields requested of the objects of a type below this field, so that one statement can fetch what they need.
 * `below` is the path to the objects as a list of field names; empty, it is the field itself.
 *
 * As in execution, fragments count where their type applies, `@skip` and `@include` decide, and a field under two
 * aliases is there twice.
 */
export function fieldsAsked(
  asked: Asked,
  type: GraphQLObjectType,
  below: readonly string[] = [],
): FieldNode[] {
  const [name, ...rest] = below;
  const here = collect(asked, type, asked.fieldNodes);
  if (name === undefined) return here;
  const fieldNodes = here.filter((node) => node.name.value === name);
  const field = type.getFields()[name];
  const next = field && getNamedType(field.type);
  if (fieldNodes.length === 0 || !isObjectType(next)) return [];
  return fieldsAsked({ ...asked, fieldNodes }, next, rest);
}

function collect(asked: Asked, type: GraphQLObjectType, parents: readonly FieldNode[]): FieldNode[] {
  const found: FieldNode[] = [];
  const spread = new Set<string>();
  const visit = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (!isIncluded(selection, asked)) continue;
      if (selection.kind === Kind.FIELD) {
        found.push(selection);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(selection.typeCondition?.name.value, type, asked)) visit(selection.selectionSet);
      } else if (!spread.has(selection.name.value)) {
        // Each fragment once, as in execution: nested spreads would otherwise multiply.
        spread.add(selection.name.value);
        const fragment: FragmentDefinitionNode | undefined = asked.fragments[selection.name.value];
        if (fragment && applies(fragment.typeCondition.name.value, type, asked)) visit(fragment.selectionSet);
      }
    }
  };
  for (const { selectionSet } of parents) if (selectionSet) visit(selectionSet);
  return found;
}

function isIncluded(node: SelectionSetNode['selections'][number], { variableValues }: Asked): boolean {
  if (!node.directives || node.directives.length === 0) return true;
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] !== false
  );
}

function applies(condition: string | undefined, type: GraphQLObjectType, { schema }: Asked): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}

const mentioning = new WeakMap<FieldNode, boolean>();

/** Whether the selection below this field is the same in every request with this document. Worked out once. */
export function isSameInEveryRequest({ fieldNodes, fragments }: Asked): boolean {
  const [node, ...merged] = fieldNodes;
  // The parts merged into one field can depend on conditions further up.
  if (!node || merged.length > 0) return false;
  const known = mentioning.get(node);
  if (known !== undefined) return !known;
  const mentions = mentionsVariable(node.selectionSet, fragments, new Set());
  mentioning.set(node, mentions);
  return !mentions;
}

function mentionsVariable(
  node: ASTNode | undefined,
  fragments: Asked['fragments'],
  spread: Set<string>,
): boolean {
  let isMentioned = false;
  const walk = (root: ASTNode): void =>
    void visit(root, {
      Variable() {
        isMentioned = true;
        return BREAK;
      },
      FragmentSpread({ name }) {
        const fragment = fragments[name.value];
        if (!fragment || spread.has(name.value)) return;
        spread.add(name.value);
        walk(fragment);
      },
    });
  if (node) walk(node);
  return isMentioned;
}
