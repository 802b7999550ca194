/** So many may wait to be read. A document takes a few milliseconds, so nobody waits for long. */
const MOST_WAITING = 64;

/**
 * One turn in each round of the event loop. Whoever comes when nobody else wants one gets it at once. False when
 * too many wait already.
 *
 * Reading a document nobody has sent before is work of some milliseconds in one piece. Hundreds of them that arrive
 * together would be read one after the other with nothing else in between, not even a probe.
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
