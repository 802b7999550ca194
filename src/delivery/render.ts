import type { MessageContent } from '../domain/messages/queue.js';
import { palette } from '../platform/text/colors.js';
import { asText, compileLayout } from './words/layout.js';
import { type Shop, write } from './words/letter.js';
import { readMessages } from './words/message-folder.js';
import { createWordbook } from './words/wordbook.js';

export interface Rendered {
  subject: string;
  text: string;
  html: string;
  sms: string;
}

/** The words of messages, and their look. */
export interface Rendering {
  /** A message in the receiver's language, or in one that it falls back to. */
  render(template: string, content: MessageContent): Rendered;
  /** The first of these languages that there are words in; without one, the first. */
  spokenOf(languages: readonly string[]): string | null;
}

export interface RenderingSettings {
  /** A folder with texts and a layout over those that come along. */
  folder?: string | undefined;
  defaultLanguage: string;
  shopName: string;
}

/** @throws ConfigError that names the file and what to change in it */
export async function openRendering(settings: RenderingSettings): Promise<Rendering> {
  const { texts, layout, layoutName } = await readMessages(settings.folder);
  const wordbook = createWordbook(texts, settings.defaultLanguage);
  const asHtml = compileLayout(layout, layoutName);
  const shop: Shop = {
    name: settings.shopName,
    timeZone: 'UTC',
    logo: null,
    colors: palette('#1d4ed8', '#f3f4f6'),
    imprint: [],
  };

  return {
    render(template, { language, data }) {
      const { letter, sms } = write(template, wordbook.wordsOf(template, language), data, shop);
      return {
        subject: String(letter.subject),
        text: asText(letter),
        html: asHtml(letter),
        sms: String(sms),
      };
    },
    spokenOf: wordbook.spokenOf,
  };
}
