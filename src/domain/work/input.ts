import { z } from 'zod';
import type { CustomFieldType } from '../../entities/custom-field.entity.js';
import { asRead, flawIn, isStorable, type JsonValue } from '../../platform/text/json.js';
import { type InputRejected, inputRejected } from './problems.js';
import type { World } from './world.js';

/** What a value looks like, said beside its check, so that a form can be made of it. */
export interface ValueShape {
  /** TEXT unless said. */
  type?: CustomFieldType;
  choices?: readonly string[];
  format?: ValueFormat;
  /** A regular expression of ECMAScript that the whole text matches. */
  pattern?: string;
  maxLength?: number;
  /** The least and the greatest value, as the type writes it. */
  minimum?: string;
  maximum?: string | (() => string);
}

export const valueFormats = ['EMAIL', 'PHONE', 'LANGUAGE_TAG', 'COUNTRY_CODE'] as const;
export type ValueFormat = (typeof valueFormats)[number];

/** The shapes of checks that have one. */
export const valueShapes = z.registry<ValueShape>();

/** More do not help anybody; ten thousand invalid items would make the answer larger than the input. */
const MOST_PROBLEMS = 100;

/** The checked input, or a problem that lists every invalid field. */
export function check<S extends z.ZodType>(schema: S, input: unknown): z.infer<S> | InputRejected {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.slice(0, MOST_PROBLEMS);
  return inputRejected(issues.map(({ path, message }) => ({ path: path.join('.'), message })));
}

export const isRejected = (checked: unknown): checked is InputRejected =>
  typeof checked === 'object' &&
  checked !== null &&
  'type' in checked &&
  checked.type === 'CustomerInputRejected';

export type Settings = Pick<World, 'clock' | 'defaultCountry'>;

/** Makes a schema once for each settings, because making it takes longer than checking with it. */
export function madeOnce<S>(make: (settings: Settings) => S): (settings: Settings) => S {
  const made = new WeakMap<Settings['clock'], Map<string | undefined, S>>();
  return ({ clock, defaultCountry }) => {
    const byCountry = made.get(clock) ?? new Map<string | undefined, S>();
    made.set(clock, byCountry);
    const schema = byCountry.get(defaultCountry) ?? make({ clock, defaultCountry });
    byCountry.set(defaultCountry, schema);
    return schema;
  };
}

/** Customers live in few countries at a time; a stranger may name any. */
const MOST_COUNTRIES = 16;

/** The same for each country in which phone numbers without a country code are read; null for the configured one. */
export function madeForCountry<S>(
  make: (settings: Settings, own: string | null) => S,
): (settings: Settings, own: string | null) => S {
  const schemas = madeOnce(() => new Map<string | null, S>());
  return (settings, own) => {
    const made = schemas(settings);
    const schema = made.get(own) ?? make(settings, own);
    // Behind the others again, so that the one used longest ago is the first.
    made.delete(own);
    made.set(own, schema);
    if (made.size > MOST_COUNTRIES) made.delete(made.keys().next().value!);
    return schema;
  };
}

/** Refuses a null that would look effective and do nothing, and names the alternative. */
export function refuseNulls(input: object, fields: Readonly<Record<string, string>>): InputRejected | null {
  const problems = Object.entries(fields)
    .filter(([path]) => (input as Record<string, unknown>)[path] === null)
    .map(([path, message]) => ({ path, message: `must not be null: ${message}` }));
  return problems.length > 0 ? inputRejected(problems) : null;
}

const textWith = (max: number, ifEmpty: string) =>
  checkedText(max, ifEmpty).register(valueShapes, { maxLength: max });

const checkedText = (max: number, ifEmpty: string) =>
  z.string().check(({ value, issues }) => {
    const length = [...value].length;
    const message = !isStorable(value)
      ? 'must not contain the character U+0000 or half of a surrogate pair.'
      : length === 0
        ? ifEmpty
        : length > max
          ? `must have at most ${max} characters; it has ${length}.`
          : undefined;
    if (message) issues.push({ code: 'custom', input: value, message });
  });

/** Text typed by a person, kept as it is. Lengths are in code points, as a person counts. */
export const text = (max: number) => textWith(max, 'must not be empty.');

/** The same where null or nothing may stand in its place. */
export const optionalText = (max: number) =>
  textWith(max, 'must not be empty; use null to clear it.').nullish();

/** A character that leaves a mark: no space, and none that only joins, fills or directs others. */
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** For `refine`: text that somebody is to read must show something. */
export const saysSomething = (words: string | null | undefined): boolean =>
  words == null || VISIBLE.test(words);

/** JSON kept as given: checked only for its size and for values that cannot be stored. */
export const opaqueJson = (maxBytes: number) =>
  z
    .custom<JsonValue>()
    .check(({ value, issues }) => {
      const flaw = flawIn(value);
      if (flaw) {
        issues.push({ code: 'custom', input: '', path: flaw.path, message: `${flaw.problem}.` });
        return;
      }
      const bytes = Buffer.byteLength(JSON.stringify(value) ?? '');
      if (bytes <= maxBytes) return;
      const message = `must have at most ${maxBytes} bytes as JSON; it has ${bytes}.`;
      issues.push({ code: 'custom', input: '', message });
    })
    .transform(asRead);

/** A list without repetitions, such as tags. */
export const listOf = <S extends z.ZodType>(item: S, max: number, key: (value: z.infer<S>) => string) =>
  z.array(item).check(({ value, issues }) => {
    if (value.length > max) {
      issues.push({
        code: 'custom',
        input: '',
        continue: true,
        message: `must have at most ${max} items; it has ${value.length}.`,
      });
    }
    const seen = new Set<string>();
    value.forEach((entry, index) => {
      const name = key(entry);
      if (seen.has(name)) {
        const message = 'repeats an earlier item.';
        issues.push({ code: 'custom', input: '', continue: true, path: [index], message });
      }
      seen.add(name);
    });
  });

export const matching = (pattern: RegExp, message: string) =>
  z.string().regex(pattern, message).register(valueShapes, { pattern: pattern.source });

export const idempotencyKeyFormat = z.object({
  idempotencyKey: matching(/^[\x21-\x7e]{1,255}$/, 'must be 1 to 255 visible ASCII characters.'),
});
