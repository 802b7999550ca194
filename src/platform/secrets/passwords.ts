import { AsyncLocalStorage } from 'node:async_hooks';
import { availableParallelism } from 'node:os';
import bcrypt from 'bcrypt';
import { readForeignHash } from './foreign-hash.js';
import { createHashThreads } from './hash-threads.js';
import type { Strength } from './password-strength.js';
import type { Secrets } from './secrets.js';

/** How a hash was made; another way of hashing gets another name. */
const SCHEME = 'bcrypt-hmac-sha384';
/** A hash that another system made, sealed; the first right password replaces it by one of ours. */
const FOREIGN = 'foreign';
const TURNS_PER_THREAD = 2;
/** What follows the salt in a bcrypt hash. */
const DIGEST_LENGTH = 31;

/** The cost of hashing and how many hashes run at once. [own] marks our choice where no source gives a number. */
export const hashing = {
  /** ASVS 11.4.2 asks for at least 10; each step doubles the time. */
  bcryptCost: 12,
  /** Threads that hash; never more than there are processors. [own] */
  hashesAtOnce: 4,
  hashQueue: 64,
  hashWaitMs: 2_000,
} as const;

export interface PasswordHash {
  passwordHash: string;
  scheme: string;
  pepperId: string;
}

/** More passwords are waiting to be checked than we can handle: the caller should try again in a moment. */
export class BusyError extends Error {
  override name = 'BusyError';
}

export interface Passwords {
  hash(password: string): Promise<PasswordHash>;
  /** A hash that another system made, as it can be stored, or why it is not accepted. Compares and hashes nothing. */
  foreign(hash: string): PasswordHash | { problem: string };
  /** False for a wrong password and, after the same work, for no hash at all. */
  matches(password: string, hash: PasswordHash | null): Promise<boolean>;
  /** How hard a password is to guess for somebody who knows these words. Throws a `BusyError` like the others. */
  strength(password: string, words: readonly string[]): Promise<Strength>;
  /**
   * Runs `work` when its turn comes in the queue of callers that need a password hashed or compared; its own hashes
   * and comparisons then wait no more. Throws a `BusyError`, with nothing done, when the queue is full or the wait
   * too long.
   */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** How many wait for their turn. */
  waiting(): number;
  /** Whether the hash was made with an older cost, scheme or pepper. */
  isOutdated(hash: PasswordHash): boolean;
  close(): Promise<void>;
}

/**
 * bcrypt over an HMAC of the password (OWASP Password Storage Cheat Sheet).
 *
 * bcrypt reads only 72 bytes; the digest is 64 characters whatever the password, so two long passwords that begin
 * alike differ. The key prevents digests leaked from other systems from being tried as passwords ("shucking").
 * Unicode is normalised to NFKC first, so that a password typed on another keyboard is the same one (NIST SP
 * 800-63B-4).
 */
export function createPasswords(secrets: Secrets, cost: number): Passwords {
  const { hashQueue, hashWaitMs } = hashing;
  // With fewer processors more hashes at once would not finish sooner, and would leave less for everybody else.
  const hashesAtOnce = Math.min(hashing.hashesAtOnce, availableParallelism());
  const threads = createHashThreads(hashesAtOnce);
  // While one password is hashed the account for the next is looked up, so that no thread waits for the database.
  const turns = hashesAtOnce * TURNS_PER_THREAD;
  const hasTurn = new AsyncLocalStorage<true>();
  const waiting: Array<() => void> = [];
  let running = 0;

  /**
   * Without this limit a burst of sign-ins would ask the database for more accounts than can be hashed, ahead of
   * others.
   */
  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (hasTurn.getStore()) return work();
    if (running >= turns) {
      if (waiting.length >= hashQueue) throw new BusyError('The queue for password checks is full.');
      await new Promise<void>((resolve, reject) => {
        const turn = () => {
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(turn), 1);
          reject(new BusyError('No turn for a password check in time.'));
        }, hashWaitMs);
        waiting.push(turn);
      });
    } else {
      running += 1;
    }
    try {
      return await hasTurn.run(true, work);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  }

  const digest = (password: string, pepperId: string) =>
    secrets.passwordDigest(password.normalize('NFKC'), pepperId);
  const hash = async (password: string): Promise<PasswordHash> => ({
    passwordHash: await threads.hash(digest(password, secrets.pepperId)!, cost),
    scheme: SCHEME,
    pepperId: secrets.pepperId,
  });
  // Nobody's hash, compared with when there is no account, so that both cases take equally long. A real one would take a
  // start a quarter of a second.
  const placeholder: PasswordHash = {
    passwordHash: bcrypt.genSaltSync(cost) + '.'.repeat(DIGEST_LENGTH),
    scheme: SCHEME,
    pepperId: secrets.pepperId,
  };

  return {
    hash: (password) => inTurn(() => hash(password)),

    foreign(text) {
      const read = readForeignHash(text);
      if ('problem' in read) return read;
      return { passwordHash: secrets.sealHash(text), scheme: FOREIGN, pepperId: secrets.pepperId };
    },

    matches(password, stored) {
      const opened = stored?.scheme === FOREIGN ? secrets.openHash(stored.passwordHash) : null;
      const foreign = opened === null ? null : readForeignHash(opened);
      // As the other system was given it: it knows nothing of our form.
      if (foreign && 'by' in foreign) return inTurn(() => threads.compareForeign(password, foreign, cost));
      const against = stored?.scheme === SCHEME ? stored : placeholder;
      const digested = digest(password, against.pepperId) ?? '';
      return inTurn(async () => {
        const isSame = await threads.compare(digested, against.passwordHash);
        return isSame && against === stored && digested !== '';
      });
    },

    strength: (password, words) => inTurn(() => threads.strength({ password, words })),

    inTurn,

    waiting: () => waiting.length,

    isOutdated: ({ passwordHash, scheme, pepperId }) =>
      scheme !== SCHEME || pepperId !== secrets.pepperId || bcrypt.getRounds(passwordHash) < cost,

    close: threads.close,
  };
}
