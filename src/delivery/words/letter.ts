import type { ParameterKind } from '../../domain/messages/templates.js';
import type { Palette } from '../../platform/text/colors.js';
import { Inserted } from './inserted.js';
import { phrase, type Said } from './phrase.js';
import { BUTTON, parametersIn } from './texts.js';
import type { Words } from './wordbook.js';
import type { Habits } from './written.js';

/** One part of a mail's body; they follow each other from top to bottom. */
type Block =
  | { type: 'text'; text: Said }
  /** A code to type in. */
  | { type: 'code'; code: string }
  | { type: 'button'; label: Said; link: string };

/** What a layout is given as `it`. */
export interface Letter {
  language: { tag: string; direction: 'ltr' | 'rtl' };
  shop: string;
  /** An address of the picture for `src`, or null. */
  logo: string | null;
  colors: Palette;
  subject: Said;
  /** The subject as plain text, for `<title>`, in which a browser reads no tags. */
  title: string;
  greeting: Said;
  blocks: Block[];
  /** Shown below a button, for mail programs that show no buttons. */
  orOpen: Said;
  footer: Said;
  /** The lines of the shop's address. */
  imprint: readonly string[];
}

export interface Shop {
  name: string;
  /** IANA name. */
  timeZone: string;
  logo: string | null;
  colors: Palette;
  imprint: readonly string[];
}

type Data = Readonly<Record<string, unknown>>;

/** The words of a message with its data in them. */
export function write(template: string, words: Words, data: Data, shop: Shop): { letter: Letter; sms: Said } {
  const { frame, message, language, isRightToLeft, locale } = words;
  const habits = { locale, isRightToLeft, timeZone: shop.timeZone };
  const values = inserted(template, data, shop.name, { ...habits, isBrief: false });
  const briefly = inserted(template, data, shop.name, { ...habits, isBrief: true });
  const say = (text: string) => phrase(text).say(locale, values);
  return {
    letter: {
      language: { tag: language, direction: isRightToLeft ? 'rtl' : 'ltr' },
      shop: shop.name,
      logo: shop.logo,
      colors: shop.colors,
      imprint: shop.imprint,
      subject: say(message.subject),
      title: String(say(message.subject)),
      greeting: say(frame.greeting),
      blocks: message.mail.flatMap((paragraph) => blockOf(paragraph, values, say)),
      orOpen: say(frame.orOpen),
      footer: say(frame.footer),
    },
    sms: phrase(message.sms).say(locale, briefly),
  };
}

const EMPTY: Partial<Record<ParameterKind, unknown>> = { optionalText: null, optionalLink: null, lines: [] };

type ByName = Readonly<Record<string, Inserted>>;

function inserted(template: string, data: Data, shop: string, habits: Habits): ByName {
  const { minutes } = data;
  const given: Data = {
    ...data,
    shop,
    ...(typeof minutes === 'number' && { hours: Math.round(minutes / 60) }),
  };
  // What is not given is missed where a text names it, and nowhere else, unless it need not be there: a message may have
  // been queued by a release that did not give it yet.
  const known = Object.entries(parametersIn(template) ?? {})
    .map(([name, kind]) => [name, kind, given[name] === undefined ? EMPTY[kind] : given[name]] as const)
    .filter(([, , value]) => value !== undefined);
  return Object.fromEntries(known.map(([name, kind, value]) => [name, new Inserted(kind, value, habits)]));
}

function blockOf(paragraph: string, values: ByName, say: (text: string) => Said): Block[] {
  const [, label, name = ''] = BUTTON.exec(paragraph) ?? [];
  const link = values[name];
  if (label !== undefined && link) {
    return link.bare === '' ? [] : [{ type: 'button', label: say(label), link: link.bare }];
  }
  const alone = /^\{(\w+)\}$/.exec(paragraph)?.[1];
  const value = alone === undefined ? undefined : values[alone];
  if (value?.isCode) return [{ type: 'code', code: value.bare }];
  const names = [...phrase(paragraph).parameters];
  return names.some((one) => values[one]?.isEmptyList) ? [] : [{ type: 'text', text: say(paragraph) }];
}
