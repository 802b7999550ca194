import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import {
  assumedSizes,
  DEFAULT_LIST_SIZE,
  MUTATION_WEIGHT,
  SLICING_ARGUMENTS,
  sizedFieldsOf,
  weights,
} from './field-costs.js';
import { countReferences, ENTITIES } from './references.js';

type Variables = Readonly<Record<string, unknown>>;
/** A number, or a function that computes it once the variables are known. */
type Cost = number | ((variables: Variables) => number);

/**
 * The cost of an operation before it runs: the number of objects its answer may hold, by the rules of the IBM cost
 * specification that routers use too (`@cost` and `@listSize` in our SDL say the same). Worked out once per document;
 * per request only the lists remain whose length a variable gives.
 *
 * `@skip` and `@include` do not make anything cheaper, and a field that stands in two fragments counts twice.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (variables: Variables) => number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const defaults: Variables = Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : undefined,
    ]),
  );

  function selected(
    { selections }: SelectionSetNode,
    type: GraphQLCompositeType,
    sized: { fields: readonly string[]; size: Cost } | null,
  ): Cost {
    return sum(
      selections.map((selection): Cost => {
        if (selection.kind === Kind.FIELD) return field(selection, type, sized);
        const part =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!;
        const condition = part.typeCondition && schema.getType(part.typeCondition.name.value);
        return selected(part.selectionSet, isCompositeType(condition) ? condition : type, sized);
      }),
    );
  }

  function field(
    node: FieldNode,
    parent: GraphQLCompositeType,
    sized: { fields: readonly string[]; size: Cost } | null,
  ): Cost {
    const name = node.name.value;
    // Introspection is not listed here and costs nothing.
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!definition) return 0;
    const path = `${parent.name}.${name}`;
    const type = getNamedType(definition.type);
    const slices = sizedFieldsOf(definition);
    const size = slices && lengthAsked(node, path);
    const own = weights[path] ?? (isCompositeType(type) ? 1 : 0);
    const below =
      node.selectionSet && isCompositeType(type)
        ? selected(node.selectionSet, type, slices ? { fields: slices, size: size! } : null)
        : 0;
    const each = sum([own, below]);
    if (parent === schema.getMutationType()) return sum([MUTATION_WEIGHT, each]);
    if (name === ENTITIES) return product(countReferences(node, operation), each);
    if (sized?.fields.includes(name)) return product(sized.size, each);
    if (!isListType(getNullableType(definition.type)) || !isCompositeType(type)) return each;
    return product(assumedSizes[path] ?? DEFAULT_LIST_SIZE, each);
  }

  /** The longest of the lengths that are given; the usual page if there is none. */
  function lengthAsked(node: FieldNode, path: string): Cost {
    const usual = assumedSizes[path] ?? DEFAULT_LIST_SIZE;
    const given = (node.arguments ?? []).filter(({ name }) => SLICING_ARGUMENTS.includes(name.value));
    const longest = (variables: Variables) => {
      const lengths = given.flatMap(({ value }) => {
        if (value.kind === Kind.INT) return [Number(value.value)];
        const name = value.kind === Kind.VARIABLE ? value.name.value : '';
        const length = variables[name] ?? defaults[name];
        return typeof length === 'number' ? [length] : [];
      });
      return lengths.length > 0 ? Math.max(0, ...lengths) : usual;
    };
    return given.some(({ value }) => value.kind === Kind.VARIABLE) ? longest : longest({});
  }

  const root = schema.getRootType(operation.operation);
  const cost = root ? selected(operation.selectionSet, root, null) : 0;
  return typeof cost === 'number' ? () => cost : cost;
}

function sum(costs: readonly Cost[]): Cost {
  let known = 0;
  const open: Array<(variables: Variables) => number> = [];
  for (const cost of costs) {
    if (typeof cost === 'number') known += cost;
    else open.push(cost);
  }
  if (open.length === 0) return known;
  return (variables) => open.reduce((total, cost) => total + cost(variables), known);
}

function product(size: Cost, each: Cost): Cost {
  if (typeof size === 'number' && typeof each === 'number') return size * each;
  const at = (cost: Cost, variables: Variables) => (typeof cost === 'number' ? cost : cost(variables));
  return (variables) => at(size, variables) * at(each, variables);
}
