import { Piscina } from 'piscina';

/** Below everything else that runs on the machine, which then hardly notices. On Windows and macOS without effect. */
const NICENESS = 10;
const IDLE_MS = 60_000;

export interface HashThreads {
  hash(text: string, cost: number): Promise<string>;
  compare(text: string, against: string): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * bcrypt in threads of its own, at most so many, started by the first password. In libuv's threads it would hold up
 * file and DNS access, and at the same priority as the event loop it would take turns with whoever reads.
 */
export function createHashThreads(count: number): HashThreads {
  const isSource = import.meta.url.endsWith('.ts');
  const threads = new Piscina({
    filename: new URL(isSource ? './hash-thread.ts' : './hash-thread.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: count,
    idleTimeout: IDLE_MS,
    niceIncrement: NICENESS,
  });
  return {
    hash: (text, cost) => threads.run({ text, cost }, { name: 'hash' }) as Promise<string>,
    compare: (text, against) => threads.run({ text, against }, { name: 'compare' }) as Promise<boolean>,
    close: () => threads.close({ force: true }),
  };
}
