import { Piscina } from 'piscina';
import type { Strength, Weighed } from './password-strength.js';

/** Below everything else that runs on the machine, which then hardly notices. On Windows and macOS without effect. */
const NICENESS = 10;
/** For what takes a tenth of a hash's time: so low that it would starve beside a busy neighbour is too low. */
const SLIGHT_NICENESS = 3;
const IDLE_MS = 60_000;

export interface HashThreads {
  hash(text: string, cost: number): Promise<string>;
  compare(text: string, against: string): Promise<boolean>;
  strength(weighed: Weighed): Promise<Strength>;
  close(): Promise<void>;
}

/**
 * bcrypt, and the check whether a password can be guessed, in threads of their own, started by the first password.
 * On the event loop or in libuv's threads they would hold up everybody else, and at the same priority as the event
 * loop they would take turns with whoever reads.
 */
export function createHashThreads(count: number): HashThreads {
  const isSource = import.meta.url.endsWith('.ts');
  const pool = (name: string, maxThreads: number, idleTimeout: number, niceIncrement: number) =>
    new Piscina({
      filename: new URL(`./${name}.${isSource ? 'ts' : 'js'}`, import.meta.url).href,
      minThreads: 0,
      maxThreads,
      idleTimeout,
      niceIncrement,
    });
  const threads = pool('hash-thread', count, IDLE_MS, NICENESS);
  // One: it takes a tenth of a hash's time, and its dictionaries 70 MB. Once read they stay.
  const scales = pool('password-strength', 1, Number.POSITIVE_INFINITY, SLIGHT_NICENESS);
  return {
    hash: (text, cost) => threads.run({ text, cost }, { name: 'hash' }) as Promise<string>,
    compare: (text, against) => threads.run({ text, against }, { name: 'compare' }) as Promise<boolean>,
    strength: (weighed) => scales.run(weighed, { name: 'passwordStrength' }) as Promise<Strength>,
    close: async () => {
      await Promise.all([threads, scales].map((each) => each.close({ force: true })));
    },
  };
}
