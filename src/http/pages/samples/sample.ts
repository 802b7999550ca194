/** Callers whose token the explorer has. */
export const sampleCallers = ['customer', 'till', 'shop', 'staff', 'nobody'] as const;
export type SampleCaller = (typeof sampleCallers)[number];

/** What a sample needs to know of the data: written as `$maja` in its variables. */
export type SampleValues = Record<string, string>;

export interface Sample {
  /** The operation, by its name in client/operations. */
  operation: string;
  caller: SampleCaller;
  /** Texts that begin with `$` stand for values of the data at hand. */
  variables?: Record<string, unknown>;
  /** What has to be done or filled in first, as a sentence; without it the sample runs as it is. */
  first?: string;
}

export interface SampleGroup {
  title: string;
  samples: readonly Sample[];
}

const input = (given: Record<string, unknown>) => ({ input: given });

/** A mutation, whose variables are its input. */
export const change = (
  operation: string,
  caller: SampleCaller,
  given: Record<string, unknown>,
  first?: string,
): Sample => ({ operation, caller, variables: input(given), ...(first && { first }) });

export const ask = (
  operation: string,
  caller: SampleCaller,
  variables: Record<string, unknown> = {},
  first?: string,
): Sample => ({ operation, caller, variables, ...(first && { first }) });
