import type { Sender, TestApp } from '../app.js';
import type { useIdentityProviders } from '../identities.js';

/** A call of a mutation that succeeds. */
export interface Call {
  /** The token of the caller. */
  sender: Sender;
  input: Record<string, unknown>;
  /** The customer whose record it changes; none if it creates one, or is about nobody. */
  customerId?: string;
  /** Whether the call removes that record. */
  isEnd?: true;
}

export interface Stage extends ReturnType<typeof useIdentityProviders> {
  app: TestApp;
  /** Another number with every call, for values that have to be unique. */
  next(): number;
}

/**
 * Prepares everything a mutation needs and returns a function that makes a valid call, as often as needed. Calls do
 * not get in each other's way: the next call gets new values for those that one uses up.
 */
export type Recipe = (stage: Stage) => Promise<() => Promise<Call>>;
