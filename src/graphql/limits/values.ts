import { type ASTNode, type DocumentNode, visit } from 'graphql';
import { badInput } from '../errors.js';
import { limits } from './numbers.js';

/** What is wrong with one value, or nothing. */
function problemOf(value: unknown): string | undefined {
  if (typeof value === 'string') {
    if (value.includes('\0')) return 'holds a NUL character, which text cannot have';
    if (!value.isWellFormed()) return 'holds half of a surrogate pair, which is no character';
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return 'is a number too large to be kept';
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      return 'is a number that would lose digits; send it as text';
    }
  }
  return undefined;
}

const refuse = (where: string, problem: string) => badInput(`${where} ${problem}.`);

/**
 * Refuses what PostgreSQL could not keep, or not as it was given, wherever in the variables it stands. Names of
 * variables and of object members are text as well.
 */
export function checkVariables(variables: Record<string, unknown> | undefined): void {
  const found = variables && find(variables, 0);
  if (found) throw refuse(`The variable ${found.path.join('.')}`, found.problem);
}

interface Found {
  path: string[];
  problem: string;
}

function find(value: unknown, depth: number): Found | undefined {
  if (typeof value !== 'object' || value === null) {
    const problem = problemOf(value);
    return problem === undefined ? undefined : { path: [], problem };
  }
  if (depth > limits.nesting)
    return { path: [], problem: `holds more than ${limits.nesting} lists and objects inside each other` };
  for (const name in value) {
    const bad = problemOf(name);
    const found = bad
      ? { path: [], problem: bad }
      : find((value as Record<string, unknown>)[name], depth + 1);
    if (found) return { ...found, path: [bad ? '(a name)' : name, ...found.path] };
  }
  return undefined;
}

/** The same for what stands in the document itself. Answers what is wrong, because a document is read once. */
export function problemOfLiterals(document: DocumentNode): { where: string; problem: string } | null {
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
