import type { PasswordHash } from '../../platform/secrets/passwords.js';
import { type CodeFor, giveTryBack, tryCode } from '../proofs/codes.js';
import { policy } from '../proofs/policy.js';
import { codeRejected } from '../proofs/problems.js';
import { type InputRejected, inputRejected } from '../work/problems.js';
import type { World } from '../work/world.js';
import { inTurn } from './password-turn.js';
import type { busy } from './problems.js';

/** What a new password must not be built from: names, addresses, a card's number. */
type Words = ReadonlyArray<string | null | undefined>;

/** What can be said of a new password at a glance: whether it is too short or too long. */
export function passwordShapeProblem(
  { passwordRules: { minLength } }: Pick<World, 'passwordRules'>,
  password: string,
  path = 'password',
): InputRejected | null {
  const rejected = (message: string) => inputRejected([{ path, message }]);
  const { maxCodePoints, maxBytes } = policy.password;
  // Before anything that takes time with the length.
  if (password.length > maxBytes) return rejected(`must have at most ${maxCodePoints} characters.`);
  const length = [...password].length;
  if (length < minLength) return rejected(`must have at least ${minLength} characters; it has ${length}.`);
  if (length > maxCodePoints || Buffer.byteLength(password) > maxBytes) {
    return rejected(
      `must have at most ${maxCodePoints} characters and ${maxBytes} bytes; it has ${length} characters.`,
    );
  }
  return null;
}

/**
 * A new password's hash, or what is wrong with it. Long enough, not among the leaked ones, not made of what anybody
 * knows about this customer; no rules about kinds of characters (NIST SP 800-63B-4, ASVS 6.2).
 *
 * It costs more than anything else here, so whatever proves that the caller may set one comes before.
 */
export async function hashNewPassword(
  world: Pick<World, 'passwords' | 'passwordRules'>,
  password: string,
  about: Words,
  path = 'password',
): Promise<PasswordHash | InputRejected | ReturnType<typeof busy>> {
  const misshapen = passwordShapeProblem(world, password, path);
  if (misshapen) return misshapen;
  const { passwords, passwordRules } = world;
  return inTurn(world, async () => {
    const known = [passwordRules.brand, ...about].filter((word) => word != null);
    const { score, warning } = await passwords.strength(password, known);
    if (score >= policy.password.minStrength) return passwords.hash(password);
    const reason = warning === null ? '' : ` ${warning}`;
    const message = `is too easy to guess.${reason} A few unrelated words make a good password.`;
    return inputRejected([{ path, message }]);
  });
}

/**
 * Judges a code, and only for the right one spends the time that a new password takes. A right code with a password
 * that is none keeps all its tries: whoever knows it has nothing to guess.
 */
export const proveAndHash = (
  world: World,
  proof: { about: CodeFor; code: string },
  password: string,
  words: Words,
) =>
  inTurn(world, async () => {
    const challengeId = await tryCode(world, proof.about, proof.code);
    if (!challengeId) return codeRejected();
    const hash = await hashNewPassword(world, password, words);
    if (!('status' in hash)) return { challengeId, hash };
    await giveTryBack(world, proof.about, challengeId);
    return hash;
  });
