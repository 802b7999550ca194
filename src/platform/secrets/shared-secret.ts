import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Compares with every accepted secret, always in the same time whatever was given. */
export function isOneOf(given: string, accepted: readonly string[]): boolean {
  const hash = digest(given);
  let found = false;
  for (const secret of accepted) found = timingSafeEqual(hash, digest(secret)) || found;
  return found;
}

/** 256 random bits, for a client that can keep them. */
export const newClientSecret = (): string => randomBytes(32).toString('base64url');

/**
 * The form in which a client's secret is stored. A plain hash is enough: slow hashing protects secrets that can be
 * guessed, and nobody guesses 256 random bits.
 */
export const hashClientSecret = (secret: string): string => digest(secret).toString('base64url');

const NOBODYS_HASH = hashClientSecret('');

/** Takes as long for a client that does not exist, whose `hashes` are empty, as for one that does. */
export function matchesHash(secret: string, hashes: readonly string[]): boolean {
  const hash = Buffer.from(hashClientSecret(secret));
  let found = false;
  for (const kept of [NOBODYS_HASH, ...hashes]) {
    const other = Buffer.from(kept);
    found = (other.length === hash.length && timingSafeEqual(hash, other)) || found;
  }
  return found && secret !== '';
}
