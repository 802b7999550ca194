import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const LONGEST_TRY_MS = 90_000;
const PAUSE_MS = 50;
/** Answers that ask for patience: the same call may succeed in a moment. */
const passing = ['CustomerIdempotencyKeyInFlight', 'CustomerAccountsBusy'];

export interface Outcome {
  __typename: string;
  message?: string;
  [field: string]: unknown;
}

export interface SteadyClientParts {
  /** Where to ask now; asked anew for every try. */
  origin: () => string;
  headers?: Record<string, string>;
  /** Longer than this no answer may take. */
  answersWithinMs: number;
  /** Gets a sentence for everything that nobody should ever see. */
  complain: (sentence: string) => void;
  /** As long as this is true nobody gives up; afterwards, and without it, after a minute and a half. */
  isPatient?: () => boolean;
  /** A connection was cut, or nobody was there. */
  whenCut?: () => Promise<void> | void;
}

/** One mutation, by its field, with the fields of its outcome that the caller wants to know. */
export type Ask = (field: string, input: object, selection?: string) => Promise<Outcome>;

/**
 * A client that does not give up: it repeats a mutation with the same idempotencyKey until it is answered with a
 * success or a problem.
 */
export function steadyClient({
  origin,
  headers = {},
  answersWithinMs,
  complain,
  isPatient = () => false,
  whenCut,
}: SteadyClientParts): Ask {
  async function attempt(field: string, body: string): Promise<Outcome | null> {
    const started = performance.now();
    try {
      const response = await fetch(`${origin()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
        signal: AbortSignal.timeout(2 * answersWithinMs),
      });
      const { data, errors = [] } = (await response.json()) as Answer;
      for (const { message, extensions } of errors) {
        if (!extensions.retryable) complain(`${field}: ${extensions.code}: ${message}`);
      }
      return data?.done ?? null;
    } catch (error) {
      await whenCut?.();
      if ((error as Error).name === 'TimeoutError') complain(`${field}: no answer`);
      return null;
    } finally {
      const took = performance.now() - started;
      if (took > answersWithinMs) complain(`${field}: an answer took ${Math.round(took)} ms`);
    }
  }

  return async (field, input, selection = '') => {
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { done: ${field}(input: $input) {
      __typename ${selection} ... on CustomerProblem { message } } }`;
    const body = JSON.stringify({
      query,
      variables: { input: { idempotencyKey: randomUUID(), ...input } },
    });
    let deadline = performance.now() + LONGEST_TRY_MS;
    for (;;) {
      if (isPatient()) deadline = performance.now() + LONGEST_TRY_MS;
      const outcome = await attempt(field, body);
      if (outcome && !passing.includes(outcome.__typename)) return outcome;
      if (performance.now() > deadline) throw new Error(`${field} was never answered.`);
      await sleep(PAUSE_MS + Math.random() * PAUSE_MS);
    }
  };
}

interface Answer {
  data?: { done?: Outcome | null } | null;
  errors?: Array<{ message: string; extensions: { code: string; retryable?: boolean } }>;
}
