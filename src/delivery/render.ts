import type { Look } from '../config/messages/look.js';
import type { MessageContent } from '../domain/messages/queue.js';
import type { InlinePicture } from '../platform/providers/transport.js';
import { palette } from '../platform/text/colors.js';
import { asText, compileLayout } from './words/layout.js';
import { type Shop, write } from './words/letter.js';
import { openLogo } from './words/logo.js';
import { readMessages } from './words/message-folder.js';
import { rehearse } from './words/rehearsal.js';
import { createWordbook } from './words/wordbook.js';

export interface Rendered {
  subject: string;
  text: string;
  html: string;
  /** What the HTML shows and the mail has to carry. */
  picture?: InlinePicture;
  sms: string;
}

/** The words of messages, and their look. */
export interface Rendering {
  /** A message in the receiver's language, or in one that it falls back to. */
  render(template: string, content: Pick<MessageContent, 'language' | 'data'>): Rendered;
  /** The first of these languages that there are words in; without one, the first. */
  spokenOf(languages: readonly string[]): string | null;
}

/** @throws ConfigError that names the file and what to change in it: a service that starts has all its words */
export async function openRendering(look: Look): Promise<Rendering> {
  const { texts, changed, layout, layoutName } = await readMessages(look.messagesDir);
  const wordbook = createWordbook(texts, look.defaultLanguage);
  const asHtml = compileLayout(layout, layoutName);
  const logo = look.logo === undefined ? null : await openLogo(look.logo);
  const shop: Shop = {
    name: look.shopName,
    timeZone: look.timeZone,
    logo: logo?.src ?? null,
    colors: palette(look.color, look.background),
    imprint: look.imprint,
  };

  const rendering: Rendering = {
    render(template, { language, data }) {
      const { letter, sms } = write(template, wordbook.wordsOf(template, language), data, shop);
      return {
        subject: String(letter.subject),
        text: asText(letter),
        html: asHtml(letter),
        ...(logo?.picture && { picture: logo.picture }),
        sms: String(sms),
      };
    },
    spokenOf: wordbook.spokenOf,
  };
  if (look.messagesDir !== undefined) {
    rehearse(rendering.render, { folder: look.messagesDir, languages: changed, layoutName });
  }
  return rendering;
}
