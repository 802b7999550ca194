/** How something ended, as each member of a result says it. */
export interface Outcome {
  __typename: string;
}

/** The member of a result that has this name. */
export type OutcomeNamed<Result extends Outcome, Name> = Result extends unknown
  ? Name extends Result['__typename']
    ? Result['__typename'] extends Name
      ? Result
      : Result & { __typename: Name }
    : never
  : never;

/** A function for each outcome of a result. */
export type Cases<Result extends Outcome> = {
  [Name in Result['__typename']]: (outcome: OutcomeNamed<Result, Name>) => unknown;
};

/** The outcomes that are none of these. */
export type Rest<Result extends Outcome, Names> = Result extends unknown
  ? Result['__typename'] extends Names
    ? never
    : Result
  : never;

/** No functions for outcomes that the result does not have. */
type NoOther<Result extends Outcome, Given> = { [Name in Exclude<keyof Given, Result['__typename']>]: never };
type Returned<Given> = {
  [Name in keyof Given]: Given[Name] extends (outcome: never) => infer R ? R : never;
}[keyof Given];

/** An outcome that the service has learned after this package was made. */
export class UnknownOutcome extends Error {
  override readonly name = 'UnknownOutcome';
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super(`Nothing handles the outcome ${outcome.__typename}.`);
    this.outcome = outcome;
  }
}

/**
 * Calls the function that is named after the outcome, and returns what it returns.
 *
 * Without `otherwise` every outcome needs a function, or the call does not compile. An outcome that the service has
 * learned since is thrown as `UnknownOutcome`, or handed to `otherwise`.
 */
export function handle<Result extends Outcome, Given extends Cases<Result>>(
  result: Result,
  cases: Given & NoOther<Result, Given>,
): Returned<Given>;
export function handle<Result extends Outcome, Given extends Partial<Cases<Result>>, Answer>(
  result: Result,
  cases: Given & NoOther<Result, Given>,
  otherwise: (outcome: Rest<Result, keyof Given>) => Answer,
): Returned<Given> | Answer;
export function handle(
  result: Outcome,
  cases: Record<string, ((outcome: never) => unknown) | undefined>,
  otherwise: (outcome: never) => unknown = (outcome) => {
    throw new UnknownOutcome(outcome);
  },
): unknown {
  const found = Object.hasOwn(cases, result.__typename) ? cases[result.__typename] : undefined;
  return (found ?? otherwise)(result as never);
}
