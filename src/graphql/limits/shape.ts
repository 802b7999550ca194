import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { tooMuch } from '../guard/errors.js';
import { limits } from './numbers.js';

export interface Shape {
  /** The root fields, including those in fragments, as often as they are selected. */
  rootFields: readonly FieldNode[];
  depth: number;
  /** Aliased fields, `__typename` like every other, with every fragment expanded. */
  aliases: number;
  directives: number;
  /** The number of occurrences of the most repeated field in any one selection. */
  repeats: number;
}

type Part = Omit<Shape, 'rootFields'>;

/** The shape of an operation. The document is valid: its fragments exist and have no cycles. */
export function shapeOf(document: DocumentNode, operation: OperationDefinitionNode): Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, Part>();
  const fragment = (name: string): Part => {
    const part = measured.get(name) ?? measure(fragments.get(name)!.selectionSet);
    measured.set(name, part);
    return part;
  };

  function measure({ selections }: SelectionSetNode): Part {
    const whole = { depth: 0, aliases: 0, directives: 0, repeats: 0 };
    const times = new Map<string, number>();
    const add = (part: Part, levels: number) => {
      whole.depth = Math.max(whole.depth, part.depth + levels);
      whole.aliases += part.aliases;
      whole.directives += part.directives;
      whole.repeats = Math.max(whole.repeats, part.repeats);
    };
    for (const selection of selections) {
      whole.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FRAGMENT_SPREAD) add(fragment(selection.name.value), 0);
      else if (selection.kind === Kind.INLINE_FRAGMENT) add(measure(selection.selectionSet), 0);
      else {
        if (selection.alias) whole.aliases += 1;
        const key = (selection.alias ?? selection.name).value;
        times.set(key, (times.get(key) ?? 0) + 1);
        add(below(selection), 1);
      }
    }
    for (const count of times.values()) whole.repeats = Math.max(whole.repeats, count);
    return whole;
  }

  function below({ name, selectionSet }: FieldNode): Part {
    const part = selectionSet && measure(selectionSet);
    // Tools look deep into the schema where introspection is on; where it is off it is refused anyway.
    const isIntrospection = name.value === '__schema' || name.value === '__type';
    return { depth: 0, aliases: 0, directives: 0, repeats: 0, ...part, ...(isIntrospection && { depth: 0 }) };
  }

  const rootFields: FieldNode[] = [];
  const collect = ({ selections }: SelectionSetNode) => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) rootFields.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else collect(fragments.get(selection.name.value)!.selectionSet);
    }
  };
  collect(operation.selectionSet);
  const shape = measure(operation.selectionSet);
  return { ...shape, directives: shape.directives + (operation.directives?.length ?? 0), rootFields };
}

/** Throws if an operation is too wide for any caller. */
export function checkShape({ aliases, directives, repeats }: Shape): void {
  if (aliases > limits.aliases) throw tooMuch('aliases', limits.aliases);
  if (directives > limits.directives) throw tooMuch('directives', limits.directives);
  if (repeats > limits.repeats) throw tooMuch('repeats', limits.repeats);
}
