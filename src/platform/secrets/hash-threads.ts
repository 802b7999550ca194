import { Piscina } from 'piscina';
import type { ForeignHash } from './foreign-hash.js';
import type { Strength, Weighed } from './password-strength.js';

/** Below everything else on the machine, which then hardly notices. Has no effect on Windows and macOS. */
const NICENESS = 10;
/** For the strength check, a tenth of a hash's work: with a lower priority it would starve beside a busy neighbour. */
const SLIGHT_NICENESS = 3;
const IDLE_MS = 60_000;

export interface HashThreads {
  hash(text: string, cost: number): Promise<string>;
  compare(text: string, against: string): Promise<boolean>;
  /** Compares with a hash of another system, in the time that a comparison at this cost takes. */
  compareForeign(text: string, against: ForeignHash, cost: number): Promise<boolean>;
  strength(weighed: Weighed): Promise<Strength>;
  close(): Promise<void>;
}

/**
 * bcrypt and the password strength check, in threads of their own that start with the first password. On the event
 * loop or in libuv's threads they would hold up every other request, and at the event loop's priority they would take
 * turns with requests that only read.
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
  // A single thread: the check takes a tenth of a hash's time, and its dictionaries 70 MB,
  // which the first password loads and which stay loaded.
  const scales = pool('password-strength', 1, Number.POSITIVE_INFINITY, SLIGHT_NICENESS);
  return {
    hash: (text, cost) => threads.run({ text, cost }, { name: 'hash' }) as Promise<string>,
    compare: (text, against) => threads.run({ text, against }, { name: 'compare' }) as Promise<boolean>,
    compareForeign: (text, against, cost) =>
      threads.run({ text, against, cost }, { name: 'compareForeign' }) as Promise<boolean>,
    strength: (weighed) => scales.run(weighed, { name: 'passwordStrength' }) as Promise<Strength>,
    close: async () => {
      await Promise.all([threads, scales].map((each) => each.close({ force: true })));
    },
  };
}
