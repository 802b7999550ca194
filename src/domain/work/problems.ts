import type { Scope } from './caller.js';

type Problem<T extends string, S extends number> = { type: T; status: S; message: string };
type ProblemFactory<T extends string, S extends number, About extends unknown[], Told> = {
  (...about: About): Problem<T, S> & Told;
  type: T;
  status: S;
};

/**
 * Declares one mistake a caller may make, in words a caller may read. Flows return problems; what has to be refused
 * after changes were made is thrown inside `RolledBack`, which undoes them, and becomes the answer as well.
 * `status` is the HTTP status the same refusal would have had. `problemType` makes the GraphQL type from this.
 */
export function problem<
  T extends string,
  S extends number,
  About extends unknown[] = [],
  Told extends { message: string } = { message: string },
>(type: T, status: S, tell: string | ((...about: About) => Told)): ProblemFactory<T, S, About, Told> {
  const told = (about: About) => (typeof tell === 'string' ? { message: tell } : tell(...about)) as Told;
  return Object.assign((...about: About) => ({ type, status, ...told(about) }), { type, status });
}

export interface FieldProblem {
  /** Path in the input, such as `contacts.0.value`. */
  path: string;
  /** The rule that the value breaks. */
  message: string;
}

export const inputRejected = problem('CustomerInputRejected', 400, (fields: FieldProblem[]) => ({
  message: fields.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join(' '),
  fields,
}));
export type InputRejected = ReturnType<typeof inputRejected>;

export const idempotencyKeyReused = problem(
  'CustomerIdempotencyKeyReused',
  422,
  'This idempotencyKey was used with another input. Use a new key.',
);

export const idempotencyKeyInFlight = problem(
  'CustomerIdempotencyKeyInFlight',
  409,
  'A call with this idempotencyKey is still running. Try again shortly.',
);

export const scopeMissing = problem('CustomerScopeMissing', 403, (scope: Scope) => ({
  message: `This needs the scope ${scope}.`,
  scope,
}));

export const campaignNotFound = problem('LoyaltyCampaignNotFound', 404, 'There is no such campaign.');
