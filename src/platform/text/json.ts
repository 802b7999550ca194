/** A JSON value (RFC 8259). */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue };

/** The problem with a single text or number; undefined if there is none. */
export type ProblemOf = (value: unknown) => string | undefined;

/** The reason why a value cannot be stored as given, and the path to it. */
export interface Flaw {
  path: string[];
  problem: string;
}

/** Limit on the nesting of lists and objects. */
export const MOST_NESTED = 32;
const LONGEST_SHOWN = 40;

/** PostgreSQL has no U+0000 in text, and half of a surrogate pair would come back as another character. */
export const isStorable = (text: string) => !text.includes('\0') && text.isWellFormed();

const problemOfText: ProblemOf = (value) => {
  if (typeof value !== 'string' || isStorable(value)) return undefined;
  return value.includes('\0')
    ? 'holds a NUL character, which text cannot have'
    : 'holds half of a surrogate pair, which is no character';
};

/** Every number becomes a double (IEEE 754) on its way; a whole number that a double cannot hold has to be a text. */
export const problemOfNumber: ProblemOf = (value) => {
  if (typeof value !== 'number') return undefined;
  if (!Number.isFinite(value)) return 'is a number too large to be kept';
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    return 'is a number that would lose digits; send it as text';
  }
  return undefined;
};

/** The problem with a text or number that PostgreSQL could not keep, or not as it was given. */
export const problemOfScalar: ProblemOf = (value) => problemOfNumber(value) ?? problemOfText(value);

/**
 * The first flaw in a value, at any depth; undefined when all of it can be stored and comes back as given. This is
 * the only place that decides, for stored JSON and for everything in a request.
 */
export function flawIn(
  value: unknown,
  problemOf: ProblemOf = problemOfScalar,
  nesting = MOST_NESTED,
): Flaw | undefined {
  if (typeof value !== 'object' || value === null) return here(problemOf(value));
  if (nesting < 0) return here(`holds more than ${MOST_NESTED} lists and objects inside each other`);
  for (const [name, inner] of Object.entries(value)) {
    const nameless = problemOfName(name, problemOf);
    if (nameless) return here(nameless);
    const found = flawIn(inner, problemOf, nesting - 1);
    if (found) return { ...found, path: [shortened(name), ...found.path] };
  }
  return undefined;
}

const here = (problem: string | undefined): Flaw | undefined =>
  problem === undefined ? undefined : { path: [], problem };

/** Some JSON parsers drop this name or take it for the object's prototype. */
const problemOfName = (name: string, problemOf: ProblemOf) => {
  if (name === '__proto__') return 'holds the name __proto__, which not everything that reads JSON keeps';
  const problem = problemOf(name);
  return problem && `holds a name that ${problem}`;
};

const shortened = (name: string) =>
  name.length > LONGEST_SHOWN ? `${name.slice(0, LONGEST_SHOWN)}…`.toWellFormed() : name;

/** A copy as it will be read back: plain objects and lists, -0 as 0. Only for values without a flaw. */
export const asRead = (value: JsonValue): JsonValue => JSON.parse(JSON.stringify(value)) as JsonValue;
