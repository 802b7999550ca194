import { serversOf } from './servers-of.js';

/** Which of the servers of a URL is the primary, as far as is known. */
export interface Primary {
  /** The URL of the server to ask: the one that took writes last, or the next one to try. */
  url(): string;
  /** How many servers there are to try. */
  readonly count: number;
  /** Counts up when another server may have become the primary: what was opened before is not to be used any more. */
  generation(): number;
  /** This server did not let us in, or takes no writes: the next one is asked. */
  isNot(url: string): void;
  /** This server takes writes. */
  is(url: string): void;
  /** Calls the listener with the URL of another server that takes writes from now on. */
  onMove(listener: (url: string) => void): void;
  /** Somebody who was connected was told that the server takes no writes. */
  isReadOnly(url: string): void;
}

export function createPrimary(url: string): Primary {
  const servers = serversOf(url);
  let turn = 0;
  let generation = 0;
  let known: string | null = null;
  let moved: (url: string) => void = () => {};

  const isNot = (asked: string) => {
    // Of many who find out, the first one moves on.
    if (servers[turn] === asked) turn = (turn + 1) % servers.length;
  };
  return {
    url: () => servers[turn]!,
    count: servers.length,
    generation: () => generation,
    isNot,
    is(asked) {
      turn = servers.indexOf(asked);
      const isAnother = known !== null && known !== asked;
      if (isAnother) generation += 1;
      known = asked;
      if (isAnother) moved(asked);
    },
    onMove(listener) {
      moved = listener;
    },
    isReadOnly(asked) {
      generation += 1;
      isNot(asked);
    },
  };
}
