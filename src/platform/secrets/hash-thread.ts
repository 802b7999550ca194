import crypto from 'node:crypto';
import bcrypt from 'bcrypt';
import type { ForeignHash } from './foreign-hash.js';

// The work of a thread in hash-threads.ts: the calls that take a quarter of a second of processor time. Tests run this
// file as it is, so that it imports packages and types only.

export const hash = ({ text, cost }: { text: string; cost: number }): string => bcrypt.hashSync(text, cost);

export const compare = ({ text, against }: { text: string; against: string }): boolean =>
  bcrypt.compareSync(text, against);

/** The work of one comparison is cut into 64 steps, so that what is missing to it can be filled in. */
const STEPS_COST = 6;
const LEAST_COST = 4;
/** More than foreignLimits allow: OpenSSL counts what it needs besides, too. */
const SCRYPT_BYTES = 160 * 1024 * 1024;

/**
 * Compares with another system's hash, and then works on for as long as a comparison of ours takes: whoever guesses at
 * an account must not see by the time that there is one, with such a hash.
 *
 * What is missing is measured in bcrypt's own steps, made right then in this thread: clocks of other moments would tell
 * of other loads.
 */
export function compareForeign({
  text,
  against,
  cost,
}: {
  text: string;
  against: ForeignHash;
  cost: number;
}): boolean {
  const spent = processorTime();
  const isSame = matches(text, against);
  const own = spent();
  const stepCost = Math.max(LEAST_COST, cost - STEPS_COST);
  const steps = 2 ** (cost - stepCost);
  const salt = bcrypt.genSaltSync(stepCost);
  const filling = processorTime();
  for (let done = 1; ; done += 1) {
    bcrypt.hashSync(text, salt);
    if (done + own / (filling() / done) >= steps) return isSame;
  }
}

function matches(text: string, against: ForeignHash): boolean {
  if (against.by === 'bcrypt') return bcrypt.compareSync(text, against.hash);
  const { digest } = against;
  return crypto.timingSafeEqual(digest, digestBy(text, against, digest.length));
}

function digestBy(text: string, against: Exclude<ForeignHash, { by: 'bcrypt' }>, length: number): Uint8Array {
  switch (against.by) {
    case 'argon2': {
      const { algorithm, nonce, memory, passes, parallelism } = against;
      const parameters = { message: text, nonce, memory, passes, parallelism, tagLength: length };
      return crypto.argon2Sync(algorithm, parameters);
    }
    case 'scrypt': {
      const { salt, N, r, p } = against;
      return crypto.scryptSync(text, salt, length, { N, r, p, maxmem: SCRYPT_BYTES });
    }
    case 'pbkdf2': {
      const { salt, iterations, algorithm } = against;
      return crypto.pbkdf2Sync(text, salt, iterations, length, algorithm);
    }
    case 'sha': {
      const { algorithm, salt, isSaltFirst } = against;
      const hashed = crypto.createHash(algorithm);
      return isSaltFirst
        ? hashed.update(salt).update(text).digest()
        : hashed.update(text).update(salt).digest();
    }
  }
}

/** The time this thread has spent since, in microseconds: of its own where Node can tell, since 23.9. */
function processorTime(): () => number {
  if (typeof process.threadCpuUsage !== 'function') {
    const start = performance.now();
    return () => (performance.now() - start) * 1000;
  }
  const start = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(start);
    return user + system;
  };
}
