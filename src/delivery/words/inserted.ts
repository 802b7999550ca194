import type { ParameterKind } from '../../domain/messages/templates.js';
import { escapeHtml } from './escape-html.js';
import { type Habits, written } from './written.js';

/** Characters that would break a line, or turn the direction of the text behind them. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
/** Kinds that are read from left to right in every language. */
const LEFT_TO_RIGHT: ReadonlySet<ParameterKind> = new Set(['code', 'link', 'optionalLink']);
/** Kinds in a script or with a sign of their own. */
const APART: ReadonlySet<ParameterKind> = new Set(['text', 'optionalText', 'list', 'lines', 'amount']);
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * One value in a text, which is shown as its kind asks, and chooses a plural or another form where a text has some. It is
 * set apart from the text around it, whose direction it neither takes nor changes; so is each item of a list.
 */
export class Inserted {
  readonly #raw: unknown;
  readonly #parts: ReadonlyArray<{ shown: string; isValue: boolean; isBreak: boolean }>;
  readonly #kind: ParameterKind;
  readonly #isReadersRightToLeft: boolean;

  constructor(kind: ParameterKind, raw: unknown, habits: Habits) {
    this.#kind = kind;
    this.#raw = raw;
    this.#parts = written(kind, raw, habits).map(({ text, isValue, isBreak = false }) => ({
      // On one line.
      shown: text.replace(BREAKS, ' ').replace(TURNS, ''),
      isValue,
      isBreak,
    }));
    this.#isReadersRightToLeft = habits.isRightToLeft;
  }

  get isCode(): boolean {
    return this.#kind === 'code';
  }

  get isEmptyList(): boolean {
    return this.#kind === 'list' && this.#isNothing;
  }

  get #isNothing(): boolean {
    return this.#raw === null || (Array.isArray(this.#raw) && this.#raw.length === 0);
  }

  /** As it is, without marks around it. */
  get bare(): string {
    return this.#parts.map(({ shown, isBreak }) => (isBreak ? ', ' : shown)).join('');
  }

  get html(): string {
    const direction = LEFT_TO_RIGHT.has(this.#kind) ? ' dir="ltr"' : '';
    return this.#parts
      .map(({ shown, isValue, isBreak }) => {
        if (isBreak) return '<br>';
        return isValue ? `<bdi${direction}>${escapeHtml(shown)}</bdi>` : escapeHtml(shown);
      })
      .join('');
  }

  get text(): string {
    return this.#parts
      .map((part) => (part.isBreak ? '\n' : this.#isSetApart(part) ? isolated(part.shown) : part.shown))
      .join('');
  }

  #isSetApart({ shown, isValue }: { shown: string; isValue: boolean }): boolean {
    return isValue && APART.has(this.#kind) && (this.#isReadersRightToLeft || RIGHT_TO_LEFT.test(shown));
  }

  /** What the library that puts texts together chooses by: a number, or whether there is something at all. */
  [Symbol.toPrimitive](): string | number {
    if (typeof this.#raw === 'number') return this.#raw;
    return this.#isNothing ? 'none' : 'some';
  }
}

const isolated = (text: string) => `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`;
