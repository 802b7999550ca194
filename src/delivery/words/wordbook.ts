import { canonicalLanguage, fallBacks, isRightToLeft } from '../../platform/text/language.js';
import type { Frame, Message, Texts } from './texts.js';
import { missingFrom, together } from './texts.js';

/** The language every message is in, whatever else is missing. */
const LAST_RESORT = 'en';

export interface Words {
  frame: Frame;
  message: Message;
  /** The language the words are in. */
  language: string;
  isRightToLeft: boolean;
  /** The reader's own tag, where it is of the words' language: numbers in `en-GB` are written as Britons do. */
  locale: string;
}

/** The texts of all messages in the languages there are. */
export interface Wordbook {
  /** The words of a message for a reader of this language; without one, or without words in it, in the default one. */
  wordsOf(template: string, language: string | null): Words;
  /** The first of these languages that there are words in; without one, the first. */
  spokenOf(languages: readonly string[]): string | null;
  /** The languages, by their tags. */
  languages: readonly string[];
}

/** Texts by the tag of their language, with what each does not say itself from the languages it falls back to. */
export type TextsByTag = ReadonlyMap<string, Texts>;

/** A language need not have every text that a longer tag of it has, but each is completed by the shorter ones. */
export function completed(texts: TextsByTag, tag: string): Texts {
  const own = fallBacks(tag).flatMap((shorter) => texts.get(shorter) ?? []);
  return own.toReversed().reduce(together);
}

/** The texts that a language lacks, with those it falls back to; English does not count. */
export const missingIn = (texts: TextsByTag, tag: string): string[] => [
  ...missingFrom(completed(texts, tag)),
];

export function createWordbook(texts: TextsByTag, defaultLanguage: string): Wordbook {
  const english = texts.get(LAST_RESORT)!;
  const whole = new Map([...texts.keys()].map((tag) => [tag, together(english, completed(texts, tag))]));
  const find = (tag: string) => fallBacks(tag).find((shorter) => whole.has(shorter));

  return {
    languages: [...whole.keys()],
    wordsOf(template, wanted) {
      // A queued message may have a tag as it was kept before tags were made canonical.
      const own = wanted === null ? null : canonicalLanguage(wanted);
      const locale = [own, defaultLanguage].find((tag) => tag !== null && find(tag)) ?? LAST_RESORT;
      const language = find(locale)!;
      const { frame, messages } = whole.get(language)!;
      const message = Object.hasOwn(messages, template) ? messages[template] : undefined;
      if (!message) throw new Error(`There is no template "${template}".`);
      return {
        // Whole, as the English texts are.
        frame: frame as Frame,
        message: message as Message,
        language,
        isRightToLeft: isRightToLeft(language),
        locale,
      };
    },
    spokenOf: (languages) => languages.find((tag) => find(tag) !== undefined) ?? languages[0] ?? null,
  };
}
