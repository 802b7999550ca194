import type { ParameterKind } from '../../domain/messages/templates.js';

/** How a reader writes. */
export interface Habits {
  /** The language and region by which numbers and dates are written. */
  locale: string;
  isRightToLeft: boolean;
  /** The zone of the shop, for moments. */
  timeZone: string;
  /** For a text message: days as `2026-12-31`, and no characters that cost room. */
  isBrief: boolean;
}

const AMOUNT = /^([+-]?\d+(?:\.(\d+))?)(?: (.+))?$/s;
const CURRENCY = /^[A-Z]{3}$/;

/** A part of a written value, or words of the language between two of them. */
export interface Part {
  text: string;
  isValue: boolean;
  /** The end of a line between two values. */
  isBreak?: true;
}

/** A value as people write it in a language. */
export function written(kind: ParameterKind, raw: unknown, habits: Habits): Part[] {
  if (kind === 'list') {
    const parts = new Intl.ListFormat(habits.locale, { type: 'unit' }).formatToParts(raw as string[]);
    return parts.map(({ type, value }) => ({ text: value, isValue: type === 'element' }));
  }
  if (kind === 'lines') {
    const lines = raw as string[];
    return lines.flatMap((text, place): Part[] => [
      ...(place > 0 ? [{ text: '', isValue: false, isBreak: true } as const] : []),
      { text, isValue: true },
    ]);
  }
  return raw === null ? [] : [{ text: one(kind, raw, habits), isValue: true }];
}

function one(kind: ParameterKind, raw: unknown, habits: Habits): string {
  switch (kind) {
    case 'minutes':
    case 'count':
      return plain(new Intl.NumberFormat(habits.locale).format(raw as number), habits);
    case 'amount':
      return plain(amount(String(raw), habits), habits);
    case 'day':
      return moment(new Date(raw as string), { dateStyle: 'long', timeZone: 'UTC' }, habits);
    case 'moment':
      return moment(
        new Date(raw as string),
        { dateStyle: 'long', timeStyle: 'short', timeZone: habits.timeZone },
        habits,
      );
    default:
      return String(raw);
  }
}

function amount(text: string, { locale, isBrief }: Habits): string {
  const [, number, decimals = '', unit = ''] = AMOUNT.exec(text) ?? [];
  if (number === undefined) return text;
  const isMoney = CURRENCY.test(unit);
  const format = new Intl.NumberFormat(locale, {
    // As many decimals as were given.
    minimumFractionDigits: decimals.length,
    maximumFractionDigits: decimals.length,
    signDisplay: number.startsWith('+') ? 'always' : 'auto',
    ...(isMoney && { style: 'currency', currency: unit, currencyDisplay: isBrief ? 'code' : 'symbol' }),
  });
  // A text is read exactly, however many digits it has.
  const shown = format.format(number as Intl.StringNumericLiteral);
  return isMoney || unit === '' ? shown : `${shown} ${unit}`;
}

function moment(date: Date, style: Intl.DateTimeFormatOptions, { locale, isBrief }: Habits): string {
  if (!isBrief) return new Intl.DateTimeFormat(locale, style).format(date);
  // Swedish writes dates as ISO 8601 does.
  const digits = { ...style, dateStyle: 'short' } as const;
  return new Intl.DateTimeFormat('sv', digits).format(date);
}

/** Spaces that do not break and a minus of its own are not among the characters of which 160 fit into a text message. */
const plain = (text: string, { isBrief }: Habits) =>
  isBrief ? text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2212/g, '-') : text;
