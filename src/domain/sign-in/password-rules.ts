import type { PasswordHash } from '../../platform/secrets/passwords.js';
import { type CodeFor, giveTryBack, tryCode } from '../proofs/codes.js';
import { policy } from '../proofs/policy.js';
import { type InputRejected, inputRejected } from '../work/problems.js';
import type { World } from '../work/world.js';
import { inTurn } from './password-turn.js';
import type { busy } from './problems.js';

/** Words a new password must not be built from: names, addresses, a card's number. */
type Words = ReadonlyArray<string | null | undefined>;

/** A quick check of a new password's length. */
export function passwordShapeProblem(
  { passwordRules: { minLength } }: Pick<World, 'passwordRules'>,
  password: string,
  path = 'password',
): InputRejected | null {
  const rejected = (message: string) => inputRejected([{ path, message }]);
  const { maxCodePoints, maxBytes } = policy.password;
  // Checked before anything whose time grows with the length.
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
 * A new password's hash, or the problem with it. It must be long enough, not among leaked passwords and not made of
 * words known about this customer; there are no rules about kinds of characters (NIST SP 800-63B-4, ASVS 6.2).
 *
 * Nothing else here costs as much, so every proof that the caller may set a password comes first. At the till it cannot.
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
 * Checks a code, and only for the right one spends the time that a new password takes. A right code with an
 * unacceptable password keeps all its tries: a person who knows the code is not guessing. Words that have to be looked
 * up are asked for after the code, too.
 */
export const proveAndHash = (
  world: World,
  proof: { about: CodeFor; code: string },
  password: string,
  words: Words | (() => Promise<Words>),
) =>
  inTurn(world, async () => {
    const challengeId = await tryCode(world, proof.about, proof.code);
    if (typeof challengeId !== 'string') return challengeId;
    const about = typeof words === 'function' ? await words() : words;
    return hashOrGiveBack(world, { about: proof.about, challengeId }, password, about);
  });

/** The second half of it: the hash beside the challenge of the right code, which keeps its tries if there is none. */
export async function hashOrGiveBack(
  world: World,
  { about, challengeId }: { about: CodeFor; challengeId: string },
  password: string,
  words: Words,
) {
  const hash = await hashNewPassword(world, password, words);
  if (!('status' in hash)) return { challengeId, hash };
  await giveTryBack(world, about, challengeId);
  return hash;
}
