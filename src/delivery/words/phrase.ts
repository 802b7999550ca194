import { IntlMessageFormat } from 'intl-messageformat';
import { escapeHtml } from './escape-html.js';
import type { Inserted } from './inserted.js';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The library's numbers for the parts of a text that say what we format ourselves. */
const OWN_FORMATS: Record<number, string> = { 2: 'number', 3: 'date', 4: 'time' };

/** A text in the syntax of ICU messages, such as `{minutes, plural, one {# minute} other {# minutes}}`. */
export interface Phrase {
  /** The names of the parameters in it. */
  readonly parameters: ReadonlySet<string>;
  say(locale: string, values: Readonly<Record<string, Inserted>>): Said;
}

/** @throws PhraseError with what is wrong with the text, as the end of a sentence that names it */
export function phrase(words: string): Phrase {
  const parsed = parse(words);
  const parameters = new Set<string>();
  collect(parsed, parameters);
  return {
    parameters,
    say(locale, values) {
      const parts = new IntlMessageFormat(parsed, locale).formatToParts<Inserted>(values);
      return new Said(parts.map(({ value }) => value as string | Inserted));
    },
  };
}

export class PhraseError extends Error {
  override name = 'PhraseError';
}

function parse(words: string): Element[] {
  try {
    // A `<` is a character like any other.
    return new IntlMessageFormat(words, 'en', undefined, { ignoreTag: true }).getAst();
  } catch (error) {
    const { message, location } = error as { message: string; location?: { start: { offset: number } } };
    const at = location ? ` at character ${location.start.offset + 1}` : '';
    throw new PhraseError(
      `is not a message in ICU syntax: ${message}${at}. A brace that is meant as one is written '{'.`,
    );
  }
}

function collect(elements: readonly Element[], names: Set<string>): void {
  for (const element of elements) {
    const format = OWN_FORMATS[element.type];
    if (format !== undefined && 'value' in element) {
      throw new PhraseError(
        `has a format of its own in {${element.value}, ${format}}. Write {${element.value}}: numbers and dates are written as the language does.`,
      );
    }
    // Literal texts and the # of a plural name nothing.
    if (element.type === 0 || element.type === 7 || !('value' in element)) continue;
    names.add(element.value);
    if ('options' in element) for (const { value } of Object.values(element.options)) collect(value, names);
  }
}

/** A text with what was inserted into it. As a string it is plain text, and `html` is safe to put into a page. */
export class Said {
  readonly #parts: ReadonlyArray<string | Inserted>;

  constructor(parts: ReadonlyArray<string | Inserted>) {
    this.#parts = parts;
  }

  get html(): string {
    return this.#parts.map((part) => (typeof part === 'string' ? escapeHtml(part) : part.html)).join('');
  }

  toString(): string {
    return this.#parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  }
}
