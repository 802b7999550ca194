import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { policy } from '../platform/policy.js';
import { type InputRejected, inputRejected } from './problems.js';

/** How much of a password is looked at for patterns: beyond, the check takes longer than it is worth. */
const LOOKED_AT = 64;

let strength: Promise<ZxcvbnFactory> | undefined;

/** The dictionaries take a moment and some memory: they are loaded with the first password. */
const loadStrength = () => {
  strength ??= Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]).then(
    ([{ ZxcvbnFactory }, common, english]) =>
      new ZxcvbnFactory({
        dictionary: { ...common.dictionary, ...english.dictionary },
        graphs: common.adjacencyGraphs,
      }),
  );
  return strength;
};

/**
 * What is wrong with a new password, or null. Long enough, not among the leaked ones, not made of what anybody
 * knows about this customer; no rules about kinds of characters (NIST SP 800-63B-4, ASVS 6.2).
 *
 * @param words what the password must not be built from: names, addresses, the brand
 */
export async function passwordProblem(
  password: string,
  words: ReadonlyArray<string | null | undefined>,
  { minLength, path = 'password' }: { minLength: number; path?: string },
): Promise<InputRejected | null> {
  const rejected = (message: string) => inputRejected([{ path, message }]);
  const { maxCodePoints, maxBytes, minStrength } = policy.password;
  // Before anything that takes time with the length.
  if (password.length > maxBytes) return rejected(`must have at most ${maxCodePoints} characters.`);
  const length = [...password].length;
  if (length < minLength) return rejected(`must have at least ${minLength} characters; it has ${length}.`);
  if (length > maxCodePoints || Buffer.byteLength(password) > maxBytes) {
    return rejected(`must have at most ${maxCodePoints} characters and ${maxBytes} bytes; it has ${length} characters.`);
  }
  const { score, feedback } = (await loadStrength()).check(
    password.slice(0, LOOKED_AT),
    words.flatMap((word) => (word ? [word, ...word.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 2)] : [])),
  );
  if (score >= minStrength) return null;
  const reason = feedback.warning ? ` ${feedback.warning}` : '';
  return rejected(`is too easy to guess.${reason} A few unrelated words make a good password.`);
}
