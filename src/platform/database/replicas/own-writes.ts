import { positionOf } from './position.js';

/** Whoever is forgotten for lack of room counts as having written no later than the latest of the forgotten. */
const MOST_REMEMBERED = 10_000;

/** How far a replica must have come for each caller to find there what they have written themselves. */
export interface OwnWrites {
  /** @param token what the caller was told after a write, perhaps by another process */
  needed(caller: string, token: string | undefined): bigint;
  /** The caller's write is in the log up to here. Null if that could not be found out. */
  wrote(caller: string, position: bigint | null): void;
  /**
   * Called before the log's position is asked for; what it answers is called with the answer, which is beyond every write
   * acknowledged before the question.
   */
  asking(): (position: bigint) => void;
}

/** Further than any log. */
const BEYOND = 1n << 64n;
const furthest = (...positions: bigint[]) => positions.reduce((one, other) => (one > other ? one : other));

export function createOwnWrites(): OwnWrites {
  const written = new Map<string, bigint>();
  /** Where those were who are not remembered any more. */
  let forgotten = 0n;
  /** Acknowledged writes whose position is not known, and how many of them the log has certainly passed. */
  let [unclear, passed] = [0, 0];

  return {
    needed: (caller, token) =>
      unclear > passed ? BEYOND : furthest(written.get(caller) ?? 0n, forgotten, positionOf(token) ?? 0n),
    wrote(caller, position) {
      if (position === null) {
        unclear += 1;
        return;
      }
      // The one who wrote last stands last.
      written.delete(caller);
      written.set(caller, position);
      if (written.size <= MOST_REMEMBERED) return;
      const [longestAgo, its] = written.entries().next().value!;
      written.delete(longestAgo);
      forgotten = furthest(forgotten, its);
    },
    asking() {
      const until = unclear;
      return (position) => {
        if (until <= passed) return;
        passed = until;
        forgotten = furthest(forgotten, position);
      };
    },
  };
}
