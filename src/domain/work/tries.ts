import type { Db } from '../../tables/db.js';
import {
  countTries,
  forgetTries,
  forgetTriesUnder,
  type Gate,
  type Passage,
  uncountTries,
  waitAt,
} from '../../tables/throttle.js';

/** The counters that stop anybody from trying again and again. */
export interface Tries {
  /** Counts one try at each gate if all of them are open, and returns whether they were. */
  count(gates: readonly Gate[]): Promise<Passage>;
  /** The longest wait at any of these gates, in seconds; null when all are open. Counts nothing. */
  wait(gates: readonly Gate[]): Promise<number | null>;
  /** Resets the counts at these gates: the right password clears the account. */
  forget(keys: readonly string[]): Promise<void>;
  /** Resets the counts at every gate whose key begins with one of these prefixes. */
  forgetUnder(prefixes: readonly string[]): Promise<void>;
  /** Gives back a try that turned out not to be one. */
  uncount(gates: readonly Gate[]): Promise<void>;
}

/** @param db on a connection of its own, never on a transaction's */
export const createTries = (db: () => Db, clock: () => Date): Tries => ({
  count: async (gates) => countTries(db(), gates, clock()),
  wait: async (gates) => waitAt(db(), gates, clock()),
  forget: async (keys) => forgetTries(db(), keys),
  forgetUnder: async (prefixes) => forgetTriesUnder(db(), prefixes),
  uncount: async (gates) => uncountTries(db(), gates),
});
