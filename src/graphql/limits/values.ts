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

/** Refuses it wherever in the variables it stands. */
export function checkVariables(variables: Record<string, unknown> | undefined, problemOf: ProblemOf): void {
  const found = variables && find(variables, problemOf, 0);
  if (found) throw badRequest(`The variable ${found.path.join('.')} ${found.problem}.`);
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
  problemOf: ProblemOf,
): { where: string; problem: string } | null {
  let found: { where: string; problem: string } | null = null;
  let nesting = 0;
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
  });
  return found;
}
