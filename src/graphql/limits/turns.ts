/** Documents that may wait to be parsed. Each takes a few milliseconds, so nobody waits for long. */
const MOST_WAITING = 64;

/**
 * One turn in each iteration of the event loop. A caller that finds nobody else waiting gets it at once. Resolves to
 * false when too many wait already.
 *
 * Parsing a new document takes some milliseconds without a break. Hundreds that arrive together would be parsed one
 * after the other with nothing else in between, not even a probe.
 */
export function createTurns(): () => Promise<boolean> {
  const waiting: Array<() => void> = [];
  let isTaken = false;

  const next = () => {
    const start = waiting.shift();
    isTaken = start !== undefined;
    if (!start) return;
    setImmediate(next);
    start();
  };

  return async () => {
    if (isTaken) {
      if (waiting.length >= MOST_WAITING) return false;
      await new Promise<void>((resolve) => void waiting.push(resolve));
      return true;
    }
    isTaken = true;
    setImmediate(next);
    return true;
  };
}
