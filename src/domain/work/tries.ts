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

/** What is counted so that nobody can try again and again. */
export interface Tries {
  /** Counts one try at each gate if all of them are open, and says whether they were. */
  count(gates: readonly Gate[]): Promise<Passage>;
  /** How long the gate that is closed longest stays so, in seconds; null when all are open. Counts nothing. */
  wait(gates: readonly Gate[]): Promise<number | null>;
  /** Forgets what was counted at the gates with these keys: the right password clears the account. */
  forget(keys: readonly string[]): Promise<void>;
  /** Forgets what was counted at every gate whose key begins like one of these. */
  forgetUnder(prefixes: readonly string[]): Promise<void>;
  /** Takes one try back that turned out to be none. */
  uncount(gates: readonly Gate[]): Promise<void>;
}

/** @param db on a connection of its own, never that of a transaction */
export const createTries = (db: () => Db, clock: () => Date): Tries => ({
  count: async (gates) => countTries(db(), gates, clock()),
  wait: async (gates) => waitAt(db(), gates, clock()),
  forget: async (keys) => forgetTries(db(), keys),
  forgetUnder: async (prefixes) => forgetTriesUnder(db(), prefixes),
  uncount: async (gates) => uncountTries(db(), gates),
});
