import { passwordStrength } from '../platform/password-strength.js';
import { BusyError, type PasswordHash } from '../platform/passwords.js';
import { policy } from '../platform/policy.js';
import type { Needs } from './needs.js';
import { type CodeFor, tryCode } from './one-time-code.js';
import { busy, codeRejected, type InputRejected, inputRejected } from './problems.js';

/**
 * What is wrong with a new password, or null. Long enough, not among the leaked ones, not made of what anybody
 * knows about this customer; no rules about kinds of characters (NIST SP 800-63B-4, ASVS 6.2).
 *
 * @param about what the password must not be built from: names, addresses, a card's number
 */
export async function passwordProblem(
  { passwordRules: { minLength, brand } }: Needs<'passwordRules'>,
  password: string,
  about: ReadonlyArray<string | null | undefined>,
  path = 'password',
): Promise<InputRejected | null> {
  const rejected = (message: string) => inputRejected([{ path, message }]);
  const { maxCodePoints, maxBytes, minStrength } = policy.password;
  // Before anything that takes time with the length.
  if (password.length > maxBytes) return rejected(`must have at most ${maxCodePoints} characters.`);
  const length = [...password].length;
  if (length < minLength) return rejected(`must have at least ${minLength} characters; it has ${length}.`);
  if (length > maxCodePoints || Buffer.byteLength(password) > maxBytes) {
    return rejected(
      `must have at most ${maxCodePoints} characters and ${maxBytes} bytes; it has ${length} characters.`,
    );
  }
  const known = [brand, ...about].filter((word) => word != null);
  const { score, warning } = await passwordStrength(password, known);
  if (score >= minStrength) return null;
  const reason = warning === null ? '' : ` ${warning}`;
  return rejected(`is too easy to guess.${reason} A few unrelated words make a good password.`);
}

/** A new password's hash, or Busy. */
export async function hashPassword({ passwords }: Needs<'passwords'>, password: string) {
  try {
    return await passwords.hash(password);
  } catch (error) {
    if (error instanceof BusyError) return busy();
    throw error;
  }
}

/** Judges a code, and only for the right one spends the time that hashing the new password takes. */
export async function proveAndHash(
  world: Needs<'em' | 'clock' | 'secrets' | 'audit' | 'passwords'>,
  about: CodeFor,
  code: string,
  password: string,
): Promise<{ challengeId: string; hash: PasswordHash } | ReturnType<typeof codeRejected | typeof busy>> {
  const challengeId = await tryCode(world, about, code);
  if (!challengeId) return codeRejected();
  const hash = await hashPassword(world, password);
  return 'status' in hash ? hash : { challengeId, hash };
}
