import { type ASTNode, type DocumentNode, visit } from 'graphql';
import { badRequest } from '../errors.js';
import { limits } from './numbers.js';

/** What is wrong with one value, or nothing. */
export type ProblemOf = (value: unknown) => string | undefined;

const problemOfNumber: ProblemOf = (value) => {
  if (typeof value !== 'number') return undefined;
  if (!Number.isFinite(value)) return 'is a number too large to be kept';
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return 'is a number that would lose digits; send it as text';
  }
  return undefined;
};

const problemOfText: ProblemOf = (value) => {
  if (typeof value !== 'string') return undefined;
  if (value.includes('\0')) return 'holds a NUL character, which text cannot have';
  return value.isWellFormed() ? undefined : 'holds half of a surrogate pair, which is no character';
};

/**
 * What PostgreSQL could not keep, or not as it was given. Text in a mutation is left to its flow, which names every
 * field that is wrong and knows which are JSON, where any text may stand.
 */
export const problemFor = (operation: string): ProblemOf =>
  operation === 'mutation' ? problemOfNumber : (value) => problemOfNumber(value) ?? problemOfText(value);

const anything: ProblemOf = () => undefined;

/** The argument of `_entities`, and of nothing else. */
const REFERENCES = 'representations';

/**
 * The variables that hold references to entities and nothing else. A reference that cannot be anybody's is answered
 * with null among the others: a gateway puts the keys of many callers' records into one request.
 */
export function referenceVariables(document: DocumentNode): ReadonlySet<string> {
  const [inside, outside] = [new Set<string>(), new Set<string>()];
  let isReference = false;
  visit(document, {
    VariableDefinition: () => false,
    Argument: {
      enter({ name }) {
        isReference = name.value === REFERENCES;
      },
      leave() {
        isReference = false;
      },
    },
    Variable: ({ name }) => void (isReference ? inside : outside).add(name.value),
  });
  return new Set([...inside].filter((name) => !outside.has(name)));
}

/** Refuses it wherever in the variables it stands; what is in references is left to who looks for them. */
export function checkVariables(
  variables: Record<string, unknown> | undefined,
  problemOf: ProblemOf,
  references: ReadonlySet<string>,
): void {
  for (const name in variables) {
    const found = find(variables[name], references.has(name) ? anything : problemOf, 1);
    if (found) throw badRequest(`The variable ${[name, ...found.path].join('.')} ${found.problem}.`);
  }
}

interface Found {
  path: string[];
  problem: string;
}

function find(value: unknown, problemOf: ProblemOf, depth: number): Found | undefined {
  if (typeof value !== 'object' || value === null) {
    const problem = problemOf(value);
    return problem === undefined ? undefined : { path: [], problem };
  }
  if (depth > limits.nesting) {
    return { path: [], problem: `holds more than ${limits.nesting} lists and objects inside each other` };
  }
  for (const name in value) {
    const found = find((value as Record<string, unknown>)[name], problemOf, depth + 1);
    if (found) return { ...found, path: [name, ...found.path] };
  }
  return undefined;
}

/** The same for what stands in the document itself. Answers what is wrong, because a document is read once. */
export function problemOfLiterals(
  document: DocumentNode,
  problemOfValue: ProblemOf,
): { where: string; problem: string } | null {
  let found: { where: string; problem: string } | null = null;
  let nesting = 0;
  let problemOf = problemOfValue;
  const at = (node: ASTNode) =>
    `The value at line ${node.loc?.startToken.line}, column ${node.loc?.startToken.column}`;
  const note = (node: ASTNode, problem: string | undefined) => {
    if (problem) found ??= { where: at(node), problem };
  };
  const nested = {
    enter(node: ASTNode) {
      nesting += 1;
      if (nesting > limits.nesting) {
        note(node, `holds more than ${limits.nesting} lists and objects inside each other`);
      }
    },
    leave() {
      nesting -= 1;
    },
  };
  visit(document, {
    StringValue: (node) => note(node, problemOf(node.value)),
    IntValue: (node) => note(node, problemOf(Number(node.value))),
    FloatValue: (node) => note(node, problemOf(Number(node.value))),
    ListValue: nested,
    ObjectValue: nested,
    Argument: {
      enter({ name }) {
        if (name.value === REFERENCES) problemOf = anything;
      },
      leave() {
        problemOf = problemOfValue;
      },
    },
  });
  return found;
}
