import { z } from 'zod';
import { senderOf } from '../../platform/providers/smtp.js';

const MOST_IMPRINT = 500;

const color = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #1d4ed8')
  .transform((text) => text.toLowerCase());

const timeZone = z.string().refine((name) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}, 'must be a time zone such as Europe/Warsaw');

/** Mail programs load it over the network; from a file it travels with the mail. */
const logo = z.string().refine((text) => {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(text)?.[1];
  return scheme === undefined || (scheme === 'https' && URL.canParse(text) && new URL(text).username === '');
}, 'must be an https:// URL of a picture or the path of a file');

/** The variables about the words of messages and the look of mail. */
export const lookVariables = {
  MESSAGES_DIR: z.string().min(1).optional(),
  /** The shop's name. */
  BRAND: z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(100, 'must have 100 characters at most')
    .regex(/^\P{Cc}*$/u, 'must be one line')
    .optional(),
  TIME_ZONE: timeZone.default('UTC'),
  MAIL_LOGO: logo.optional(),
  MAIL_COLOR: color.default('#1d4ed8'),
  MAIL_BACKGROUND: color.default('#f3f4f6'),
  MAIL_FOOTER: z.string().max(MOST_IMPRINT, `must have ${MOST_IMPRINT} characters at most`).optional(),
  MAIL_REPLY_TO: z.email('must be an e-mail address').optional(),
};

const LookVariables = z.object(lookVariables);
export type LookEnvironment = z.infer<typeof LookVariables>;

/** The name of the shop, where none is set the one that mail comes from. */
export function brandOf({
  BRAND,
  MAIL_FROM,
}: Pick<LookEnvironment, 'BRAND'> & { MAIL_FROM: string }): string {
  const { name, address } = senderOf(MAIL_FROM);
  return BRAND ?? (name || address);
}

export type Look = ReturnType<typeof lookSettings>;

export const lookSettings = (env: LookEnvironment & { MAIL_FROM: string; DEFAULT_LANGUAGE: string }) => ({
  messagesDir: env.MESSAGES_DIR,
  defaultLanguage: env.DEFAULT_LANGUAGE,
  shopName: brandOf(env),
  timeZone: env.TIME_ZONE,
  logo: env.MAIL_LOGO,
  color: env.MAIL_COLOR,
  background: env.MAIL_BACKGROUND,
  /** A file for environments has no room for a line break, so `\n` is one too. */
  imprint: (env.MAIL_FOOTER ?? '')
    .split(/\r?\n|\\n/)
    .map((line) => line.replace(/\p{Cc}/gu, ' ').trim())
    .filter((line) => line !== ''),
});
