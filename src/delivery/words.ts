import type { SupportTemplateName, TemplateData, TemplateName } from '../domain/messages/templates.js';

/** One part of a mail's body; they follow each other from top to bottom. */
export type Block =
  | { type: 'text'; text: string }
  /** A code to type in. */
  | { type: 'code'; code: string }
  | { type: 'button'; label: string; link: string };

export interface Wording {
  subject: string;
  blocks: Block[];
  /** The whole message for a channel with little room: one text message, 160 characters. */
  sms: string;
}

/** One language: the text of every message, and the text around it. */
export interface Language {
  /** BCP 47, for the mail's `lang`. */
  tag: string;
  greeting: string;
  /** Shown below the button, for mail programs that show no buttons. */
  orOpen: string;
  footer: (sender: string) => string;
  words: Words<TemplateName>;
}

export type Words<Names extends TemplateName> = { [N in Names]: (data: TemplateData[N]) => Wording };
/** The messages about what employees did, which have files of their own. */
export type SupportWords = Words<SupportTemplateName>;
/** The same for cards and balances. */
export type LoyaltyWords = Words<'cardCategoryChanged' | 'balanceExpires'>;

export const text = (words: string): Block => ({ type: 'text', text: words });
export const code = (digits: string): Block => ({ type: 'code', code: digits });
export const button = (label: string, link: string): Block => ({ type: 'button', label, link });
