import { z } from 'zod';
import { type ParameterKind, parametersOf, templates } from '../../domain/messages/templates.js';
import { PhraseError, phrase } from './phrase.js';

/** A paragraph of a mail that is a button: its label, and the parameter with the address. */
export const BUTTON = /^\[([^\]]+)\]\(\{(\w+)\}\)$/u;
const MOST_PARAGRAPHS = 30;

const text = (most: number) =>
  z
    .string('must be a text')
    .min(1, 'must not be empty')
    .max(most, `must have ${most} characters at most`)
    .regex(/^\P{Cc}*$/u, 'must be one line without control characters');

const onlyKnown = (what: string) => ({
  error: (issue: { code?: string; keys?: string[] }) =>
    issue.code === 'unrecognized_keys'
      ? `has ${issue.keys?.join(', ')}, which is no ${what}`
      : `must be an object`,
});

const Message = z.strictObject(
  {
    subject: text(150),
    mail: z
      .array(text(2_000), 'must be a list of paragraphs')
      .min(1, 'must have a paragraph')
      .max(MOST_PARAGRAPHS, `must have ${MOST_PARAGRAPHS} paragraphs at most`),
    sms: text(700),
  },
  onlyKnown('part of a message: it has subject, mail and sms'),
);

const Frame = z.strictObject(
  { greeting: text(150), orOpen: text(150), footer: text(700) },
  onlyKnown('text of the frame: it has greeting, orOpen and footer'),
);

const named = z.record(z.string(), Message.partial(), 'must be an object');

/** A file of texts in one language, of which each may be missing. */
const Texts = z.strictObject(
  { frame: Frame.partial().default({}), messages: named.default({}) },
  onlyKnown('part of the file: it has frame and messages'),
);

export type Message = z.infer<typeof Message>;
export type Frame = z.infer<typeof Frame>;
export type Texts = z.infer<typeof Texts>;

/** The texts in a JSON value, or what is wrong with it: lines that begin with the key to look at. */
export function readTexts(json: unknown): Texts | string[] {
  const { data, error } = Texts.safeParse(json);
  if (error) return error.issues.map(({ path, message }) => `${keyOf(path)} ${message}`);
  const problems = [...problemsIn(data)];
  return problems.length > 0 ? problems : data;
}

/** `messages.phoneCode.mail[1]` */
const keyOf = (path: readonly PropertyKey[]) =>
  path.length === 0
    ? 'the file'
    : path
        .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
        .join('')
        .slice(1);

function* problemsIn({ frame, messages }: Texts): Iterable<string> {
  for (const [name, words] of Object.entries(frame))
    yield* problemsOf(`frame.${name}`, [words], offeredAround);
  for (const [template, { subject, mail, sms }] of Object.entries(messages)) {
    const offered = parametersIn(template);
    if (!offered) {
      yield `messages.${template} is no message there is. Those there are: ${Object.keys(templates).join(', ')}`;
      continue;
    }
    const key = `messages.${template}`;
    if (subject !== undefined) yield* problemsOf(`${key}.subject`, [subject], offered);
    if (mail) yield* problemsOf(`${key}.mail`, mail, offered, isIndispensable);
    if (sms !== undefined) yield* problemsOf(`${key}.sms`, [sms], offered, isIndispensable);
  }
}

type Offered = Readonly<Record<string, ParameterKind>>;

const offeredAround: Offered = { shop: 'text' };

/** What the texts of a message may name. */
export function parametersIn(template: string): Offered | null {
  const own = parametersOf(template);
  return own && { ...offeredAround, ...own, ...('minutes' in own && { hours: 'count' as const }) };
}

/** A message without its code or link is worth nothing. */
const isIndispensable = (kind: ParameterKind) => kind === 'code' || kind === 'link';

function* problemsOf(
  key: string,
  parts: readonly string[],
  offered: Offered,
  isNeeded: (kind: ParameterKind) => boolean = () => false,
): Iterable<string> {
  const used = new Set<string>();
  for (const [at, words] of parts.entries()) {
    const place = parts.length > 1 ? `${key}[${at}]` : key;
    try {
      const isButton = BUTTON.test(words);
      if (!isButton && /\]\(/.test(words)) {
        yield `${place} has a button among other words. A button is a paragraph of its own, [words]({link})`;
      }
      for (const name of phrase(words).parameters) {
        used.add(name);
        if (!Object.hasOwn(offered, name)) {
          yield `${place} names {${name}}, which this message does not have. It has ${Object.keys(offered)
            .map((one) => `{${one}}`)
            .join(', ')}`;
        } else if (isButton && BUTTON.exec(words)![2] === name && !/link$/i.test(offered[name]!)) {
          yield `${place} is a button to {${name}}, which is no address. A button is [words]({link})`;
        }
      }
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error;
      yield `${place} ${error.message}`;
    }
  }
  for (const [name, kind] of Object.entries(offered)) {
    if (isNeeded(kind) && !used.has(name))
      yield `${key} does not have {${name}}. Put it where the reader needs it`;
  }
}

/** The texts of both, where both have one the second's. */
export function together(one: Texts, other: Texts): Texts {
  const names = new Set([...Object.keys(one.messages), ...Object.keys(other.messages)]);
  const messages = [...names].map((name) => [name, { ...one.messages[name], ...other.messages[name] }]);
  return { frame: { ...one.frame, ...other.frame }, messages: Object.fromEntries(messages) };
}

/** The keys that have no text. */
export function* missingFrom({ frame, messages }: Texts): Iterable<string> {
  for (const name of Object.keys(Frame.shape)) if (!(name in frame)) yield `frame.${name}`;
  for (const template of Object.keys(templates)) {
    const message = messages[template];
    if (!message) yield `messages.${template}`;
    else
      for (const part of Object.keys(Message.shape))
        if (!(part in message)) yield `messages.${template}.${part}`;
  }
}
