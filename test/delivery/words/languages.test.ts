import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/config/config.js';
import { openRendering } from '../../../src/delivery/render.js';
import { readMessages } from '../../../src/delivery/words/message-folder.js';
import { phrase } from '../../../src/delivery/words/phrase.js';
import { sampleOf } from '../../../src/delivery/words/samples.js';
import type { Message, Texts } from '../../../src/delivery/words/texts.js';
import { missingIn } from '../../../src/delivery/words/wordbook.js';
import type { MessageContent } from '../../../src/domain/messages/queue.js';
import { type TemplateName, templates } from '../../../src/domain/messages/templates.js';
import { smsLength } from '../../../src/platform/text/sms-length.js';

const LANGUAGES = ['en', 'pl', 'de', 'fr', 'es', 'it'];
const names = Object.keys(templates) as TemplateName[];
const { texts } = await readMessages(undefined);
const { render } = await openRendering(readConfig({ BRAND: 'Coffee & Co' }).look);
const rendered = (template: TemplateName, language: string, more: object = {}) => {
  const data = { ...sampleOf(template), ...more } as MessageContent['data'];
  return render(template, { language, data });
};

test('these languages come along, and no others', () => {
  expect([...texts.keys()].toSorted()).toEqual(LANGUAGES.toSorted());
});

/** The parameters that each part of each message names; whole hours count as the minutes they are. */
function parametersIn({ frame, messages }: Texts) {
  const of = (words: string | readonly string[] = []) =>
    [...new Set([words].flat().flatMap((text) => [...phrase(text).parameters]))]
      .map((name) => name.replace(/^hours$/, 'minutes'))
      .toSorted();
  const ofMessage = ({ subject, mail, sms }: Partial<Message>) => ({
    subject: of(subject),
    mail: of(mail),
    sms: of(sms),
  });
  return {
    frame: Object.fromEntries(Object.entries(frame).map(([name, words]) => [name, of(words)])),
    messages: Object.fromEntries(
      Object.entries(messages).map(([name, message]) => [name, ofMessage(message)]),
    ),
  };
}

describe.each(LANGUAGES)('in %s', (language) => {
  test('nothing is missing: every message has its subject, mail and text message', () => {
    expect(missingIn(texts, language)).toEqual([]);
  });

  test('every part says what the English one says: no parameter more or less', () => {
    expect(parametersIn(texts.get(language)!)).toEqual(parametersIn(texts.get('en')!));
  });

  test.each(names)('%s says all it has to, as text, HTML and SMS', (template) => {
    const { subject, text, html, sms } = rendered(template, `${language}-ZZ`);
    expect(subject).toMatch(/^\S.{5,60}$/);
    expect(`${subject}${text}${html}${sms}`).not.toMatch(/\b(undefined|null)\b|\[object|<%|\bit\.[a-z]/);
    const { code, link } = sampleOf(template) as { code?: string; link?: string };
    for (const part of [text, sms]) {
      if (code) expect(part).toContain(code);
      if (link) expect(part).toContain(link);
    }
    if (code) expect(html).toContain(`>${code}</p>`);
    if (link) expect(html).toContain(`href="${link}"`);
    expect(html).toContain(`<html lang="${language}" dir="ltr">`);
  });

  test.each(names)('%s is one text message long, in the characters of which 160 fit into one', (template) => {
    const { link } = sampleOf(template) as { link?: string };
    const { sms } = rendered(template, language, {
      ...(link && { link: 'https://a.example/x' }),
      minutes: 10,
    });
    const foreign = [...sms].filter((character) => smsLength(character).isUnicode);
    expect({ sms, foreign, parts: smsLength(sms).parts }).toEqual({ sms, foreign: [], parts: 1 });
  });
});
