import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/**
 * How much of a password is searched for patterns, in code points, and how many readings of its digits and signs as
 * letters are tried. With 64 and the package's own 100 readings some passwords take most of a second; with these
 * values the slowest takes a twentieth of that.
 */
const LOOKED_AT = 32;
const LETTER_READINGS = 5;
export interface Weighed {
  password: string;
  /** Texts the password must not be built from, such as names and addresses. */
  words: readonly string[];
}

export interface Strength {
  /** 0 to 4. */
  score: number;
  /** Why it is weak, in a sentence. */
  warning: string | null;
}

/** A password with fewer characters of its own than this counts as made of the known words. */
const SMALLEST_REST = 4;

interface Checker {
  zxcvbn: ZxcvbnFactory;
  /** A sentence for each kind of weakness. */
  warnings: Readonly<Record<string, string>>;
}

let checker: Promise<Checker> | undefined;

/** Loading takes a third of a second and 70 MB; it happens once, with the first password. */
function loadPasswordStrength(): Promise<Checker> {
  checker ??= Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]).then(([{ ZxcvbnFactory }, common, english]) => ({
    zxcvbn: new ZxcvbnFactory({
      dictionary: { ...common.dictionary, ...english.dictionary },
      graphs: common.adjacencyGraphs,
      l33tMaxSubstitutions: LETTER_READINGS,
    }),
    warnings: { ...english.translations.warnings },
  }));
  return checker;
}

/**
 * How hard a password is to guess, 0 to 4, for an attacker who has lists of leaked passwords and knows these words.
 * Runs in a thread of hash-threads.ts and therefore imports nothing of ours.
 */
export async function passwordStrength({ password, words }: Weighed): Promise<Strength> {
  const { zxcvbn, warnings } = await loadPasswordStrength();
  if (isMadeOf(password, words)) return { score: 0, warning: warnings['userInputs'] ?? null };
  const { score, feedback } = zxcvbn.check(
    [...password].slice(0, LOOKED_AT).join(''),
    words.flatMap(spellings),
  );
  return { score, warning: (feedback.warning && warnings[feedback.warning]) || null };
}

/** Whether almost nothing is left of the password without these words. */
function isMadeOf(password: string, words: readonly string[]): boolean {
  const known = words.flatMap(spellings).map((word) => word.toLowerCase());
  const rest = known
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ''), password.normalize('NFKC').toLowerCase());
  return [...rest].length < SMALLEST_REST;
}

/** The text, its parts, and the parts run together: `Anna Nowak`, `Anna`, `Nowak`, `AnnaNowak`. */
function spellings(text: string): string[] {
  const parts = text.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 2);
  return [text, ...parts, parts.join('')].filter((spelling) => spelling !== '');
}
