import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../../src/config/config.js';
import { openRendering } from '../../../src/delivery/render.js';
import { ConfigError } from '../../../src/platform/plain-error.js';

const builtIn = (name: string) => readFile(new URL(`../../../messages/${name}`, import.meta.url), 'utf8');
const english = JSON.parse(await builtIn('en.json')) as { frame: object; messages: Record<string, object> };
const layout = await builtIn('layout.eta');

/** A folder with these files: texts as they are, other values as JSON. */
async function folderWith(files: Record<string, unknown>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'accounts-messages-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    const isText = typeof content === 'string' || content instanceof Buffer;
    await writeFile(join(folder, name), isText ? content : JSON.stringify(content));
  }
  return folder;
}

const openWith = async (files: Record<string, unknown>, more: Record<string, string> = {}) =>
  openRendering(readConfig({ MESSAGES_DIR: await folderWith(files), BRAND: 'Coffee & Co', ...more }).look);

const subjectIn = async (rendering: ReturnType<typeof openWith>, language: string | null) =>
  (await rendering).render('registrationCode', { language, data: { code: '123456', minutes: 10 } }).subject;

describe('a folder of texts', () => {
  test('replaces some texts of a language, and the others stay', async () => {
    const messages = { registrationCode: { subject: 'Ihr Code bei {shop}' } };
    const rendering = openWith({ 'de-AT.json': { messages } });
    expect(await subjectIn(rendering, 'de-AT')).toBe('Ihr Code bei Coffee & Co');
    expect(await subjectIn(rendering, 'de-AT-x-shop')).toBe('Ihr Code bei Coffee & Co');
    expect(await subjectIn(rendering, 'de-DE')).toBe('Ihr Registrierungscode');
    const { text } = (await rendering).render('passwordChanged', { language: 'de-AT', data: {} });
    expect(text).toContain('Das Passwort Ihres Kontos wurde geändert');
  });

  test('brings a language that did not come along, whole', async () => {
    const frame = { ...english.frame, greeting: 'Hallo,' };
    const rendering = openWith({ 'nl.json': { ...english, frame } });
    const { text } = (await rendering).render('passwordChanged', { language: 'nl-BE', data: {} });
    expect(text).toMatch(/^Hallo,/);
    expect((await rendering).spokenOf(['sv', 'nl-BE', 'de'])).toBe('nl-BE');
  });

  test('serves a reader by the chain of languages: their own, the shop’s, English', async () => {
    const only = (subject: string) => ({ messages: { registrationCode: { subject } } });
    const rendering = openWith(
      { 'fr.json': only('Votre code'), 'en.json': only('Code') },
      { DEFAULT_LANGUAGE: 'fr-CH' },
    );
    expect(await subjectIn(rendering, 'pl-PL')).toBe('Twój kod rejestracyjny');
    expect(await subjectIn(rendering, 'ja')).toBe('Votre code');
    expect(await subjectIn(rendering, null)).toBe('Votre code');
    expect(await subjectIn(openWith({ 'en.json': only('Code') }, { DEFAULT_LANGUAGE: 'ja' }), null)).toBe(
      'Code',
    );
    const chinese = openWith({
      'zh-Hant.json': {
        ...english,
        ...only('註冊碼'),
        messages: {
          ...english.messages,
          ...only('註冊碼').messages,
          registrationCode: { ...english.messages['registrationCode'], subject: '註冊碼' },
        },
      },
    });
    expect(await subjectIn(chinese, 'zh-TW')).toBe('註冊碼');
    expect(await subjectIn(chinese, 'zh-CN')).toBe('Your registration code');
  });

  test('leaves other files alone', async () => {
    await openWith({ 'README.md': 'ours', 'logo.png': 'x', '.hidden.json': 'x' });
  });
});

/** What a start says. */
async function complaint(files: Record<string, unknown>): Promise<string> {
  const error = await openWith(files).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ConfigError);
  return (error as Error).message;
}

const code = (part: object) => ({ messages: { registrationCode: part } });

describe('a start is refused in plain words, with the file and the key', () => {
  test.each([
    [
      'a message there is not',
      { 'de.json': { messages: { welcome: {} } } },
      'de.json: messages.welcome is no message there is. Those there are: registrationCode,',
    ],
    [
      'a part there is not',
      { 'de.json': code({ sbject: 'x' }) },
      'de.json: messages.registrationCode has sbject, which is no part of a message: it has subject, mail and sms',
    ],
    [
      'a key there is not',
      { 'de.json': { message: {} } },
      'de.json: the file has message, which is no part of the file: it has frame and messages',
    ],
    [
      'a name of JavaScript',
      { 'de.json': '{"messages": {"constructor": {"subject": "x"}}}' },
      'messages.constructor is no message there is',
    ],
    ['__proto__', { 'de.json': '{"__proto__": {"x": 1}}' }, 'de.json: the file has __proto__'],
    [
      'an unknown parameter',
      { 'de.json': code({ subject: 'For {name}' }) },
      'de.json: messages.registrationCode.subject names {name}, which this message does not have. It has {shop}, {code}, {minutes}, {hours}',
    ],
    [
      'the parameter constructor',
      { 'de.json': code({ subject: '{constructor}' }) },
      'names {constructor}, which this message does not have',
    ],
    [
      'a mail that lost its code',
      { 'de.json': code({ mail: ['Hallo'] }) },
      'de.json: messages.registrationCode.mail does not have {code}',
    ],
    [
      'a text message that lost its link',
      { 'de.json': { messages: { passwordReset: { sms: 'Klick' } } } },
      'messages.passwordReset.sms does not have {link}',
    ],
    [
      'braces that do not close',
      { 'de.json': code({ subject: 'Code {code' }) },
      'messages.registrationCode.subject is not a message in ICU syntax: EXPECT_ARGUMENT_CLOSING_BRACE at character 6',
    ],
    [
      'a plural without other',
      { 'de.json': code({ subject: '{minutes, plural, one {x}}' }) },
      'MISSING_OTHER_CLAUSE',
    ],
    [
      'a format of its own',
      { 'de.json': code({ subject: '{minutes, number}' }) },
      'Write {minutes}: numbers and dates are written as the language does',
    ],
    [
      'a button among words',
      { 'de.json': { messages: { passwordReset: { mail: ['Hier: [Neu]({link})'] } } } },
      'messages.passwordReset.mail has a button among other words',
    ],
    [
      'a button to no address',
      { 'de.json': code({ mail: ['[Neu]({code})', '{code}'] }) },
      'messages.registrationCode.mail[0] is a button to {code}, which is no address',
    ],
    [
      'a subject of two lines',
      { 'de.json': code({ subject: 'Code\r\nBcc: all@example.com' }) },
      'messages.registrationCode.subject must be one line without control characters',
    ],
    [
      'a number for a text',
      { 'de.json': code({ subject: 7 }) },
      'messages.registrationCode.subject must be a text',
    ],
    [
      'a text for a mail',
      { 'de.json': code({ mail: '{code}' }) },
      'messages.registrationCode.mail must be a list of paragraphs',
    ],
    [
      'a text message of four',
      { 'de.json': code({ sms: `{code} ${'x'.repeat(460)}` }) },
      'de.json: messages.registrationCode.sms takes 4 text messages. 3 at most: shorten it',
    ],
    [
      'a new language that lacks texts',
      { 'nl.json': { ...english, frame: {} } },
      'nl.json lacks frame.greeting, frame.orOpen, frame.footer. No text comes along in this language',
    ],
    ['a list', { 'de.json': '[]' }, 'de.json: the file must be an object'],
    ['no JSON', { 'de.json': '{"messages": {,}}' }, 'de.json: is not JSON:'],
    ['a key twice', { 'de.json': '{"messages": {}, "messages": {}}' }, 'de.json: has a key twice'],
    [
      'a file in Latin-1',
      { 'de.json': Buffer.from('{"frame": {"greeting": "Gr\xfc\xdfe"}}', 'latin1') },
      'de.json: is not UTF-8',
    ],
    [
      'a big file',
      { 'de.json': `{"frame": {"greeting": "${'x'.repeat(300_000)}"}}` },
      '262144 at most are read',
    ],
    [
      'a file of no language',
      { 'deutsch.json': {} },
      'deutsch.json: is neither layout.eta nor named after a language',
    ],
    ['a tag written otherwise', { 'de_at.json': {} }, 'de_at.json: has to be called de-AT.json'],
    [
      'a layout under another name',
      { 'mail.html': layout },
      'mail.html: is neither layout.eta nor named after a language',
    ],
    ['a layout that is none', { 'layout.eta': '<% if (%>' }, 'layout.eta is not a layout:'],
    [
      'a layout that asks for what is not there',
      { 'layout.eta': '<%= it.nothing.there %>' },
      'layout.eta is not a layout:',
    ],
    [
      'a layout that shows no code',
      { 'layout.eta': layout.replace('<%= block.code %>', '') },
      'layout.eta: does not show the code in registrationCode',
    ],
    [
      'a layout that shows names as HTML',
      { 'layout.eta': layout.replace('<%= block.text %>', '<%~ block.text %>') },
      'shows a name without escaping it: write <%= and not <%~',
    ],
  ])('%s', async (_what, files, words) => {
    expect(await complaint(files as Record<string, unknown>)).toContain(words);
  });

  test('all of it at once, however many files there are', async () => {
    const said = await complaint({
      'de.json': code({ subject: '{x}' }),
      'pl.json': '{',
      'xx-yy-zz.json': {},
    });
    expect(said).toMatch(/have 3 problem\(s\):\n {2}de\.json: .*\n {2}pl\.json: .*\n {2}xx-yy-zz\.json: /);
  });

  test('a folder that is not there', async () => {
    const { look } = readConfig({ MESSAGES_DIR: '/nowhere/at/all' });
    await expect(openRendering(look)).rejects.toThrow(
      'The folder /nowhere/at/all cannot be read (ENOENT). Set MESSAGES_DIR to a folder that this process may read.',
    );
  });
});
