import type { Sender, TestApp } from '../app.js';
import type { useIdentityProviders } from '../identities.js';

/** A call of a mutation that does its work. */
export interface Call {
  /** The token it is made with. */
  sender: Sender;
  input: Record<string, unknown>;
  /** Whose record it changes; none when it makes one, or is about nobody. */
  customerId?: string;
  /** Whether that record is gone once it is done. */
  isEnd?: true;
}

export interface Stage extends ReturnType<typeof useIdentityProviders> {
  app: TestApp;
  /** Another number with every call, for what has to be unique. */
  next(): number;
}

/**
 * How a mutation succeeds: arranges what has to be there and gives a function that makes a valid call, as often as
 * one is needed. Calls do not stand in each other's way: what one uses up, the next has anew.
 */
export type Recipe = (stage: Stage) => Promise<() => Promise<Call>>;
