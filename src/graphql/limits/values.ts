import { type ASTNode, type DocumentNode, visit } from 'graphql';
import {
  flawIn,
  MOST_NESTED,
  type ProblemOf,
  problemOfNumber,
  problemOfScalar,
} from '../../platform/text/json.js';
import { badRequest } from '../guard/errors.js';

/**
 * The problem with a value that PostgreSQL could not keep, or not as given. Text in a mutation is left to its flow,
 * which names every invalid field.
 */
export const problemFor = (operation: string): ProblemOf =>
  operation === 'mutation' ? problemOfNumber : problemOfScalar;

const anything: ProblemOf = () => undefined;

/** The argument of `_entities`, and of no other field. */
const REFERENCES = 'representations';

/**
 * The variables that hold only references to entities. A reference that cannot belong to anybody is answered with
 * null among the others, because a gateway puts the keys of many callers' records into one request.
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

/** Refuses a bad value anywhere in the variables; those in references are left to the lookup. */
export function checkVariables(
  variables: Record<string, unknown> | undefined,
  problemOf: ProblemOf,
  references: ReadonlySet<string>,
): void {
  for (const name in variables) {
    const found = flawIn(variables[name], references.has(name) ? anything : problemOf, MOST_NESTED - 1);
    if (found) throw badRequest(`The variable ${[name, ...found.path].join('.')} ${found.problem}.`);
  }
}

/** Checks the values in the document itself. Returns the problem, because a document is examined only once. */
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
      if (nesting > MOST_NESTED) {
        note(node, `holds more than ${MOST_NESTED} lists and objects inside each other`);
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
