import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.js';
import { openRendering } from '../../src/delivery/render.js';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'examples/messages');
const open = () =>
  openRendering(readConfig({ MESSAGES_DIR: folder, BRAND: 'Coffee & Co', MAIL_FOOTER: 'Rynek 12' }).look);

test('the folder in examples/ says and looks as its README tells', async () => {
  const { render } = await open();
  const data = { code: '48151623', minutes: 10 };
  const austrian = render('registrationCode', { language: 'de-AT', data });
  expect(austrian.subject).toBe('Ihr Code für Coffee & Co');
  expect(austrian.text).toMatch(/^Grüß Gott,\n\nwillkommen!.*\n\n {4}48151623\n\nEr gilt 10 Minuten\./s);
  expect(austrian.html).toMatch(/^\s*<!doctype html>/);
  expect(austrian.html).toContain('border-top:4px solid #1d4ed8');
  expect(austrian.html).toMatch(/<br><bdi>Rynek 12<\/bdi>\s*<\/p>/);
  expect(austrian.html).toContain('<title>Ihr Code für Coffee &amp; Co</title>');
  expect(austrian.html).not.toContain('<%');
  expect(austrian.sms).toContain('ist Ihr Registrierungscode');
  expect(render('registrationCode', { language: 'de-DE', data }).subject).toBe('Ihr Registrierungscode');
  expect(render('accountDeleted', { language: null, data: {} }).text).toContain('The next coffee is on us');
  expect(render('accountDeleted', { language: null, data: {} }).subject).toBe('Your account was deleted');
});

test('docs/messages.md names every kind of value and all that a layout is given', async () => {
  const page = await readFile(join(root, 'docs/messages.md'), 'utf8');
  for (const name of [
    'language.tag',
    'language.direction',
    'shop',
    'logo',
    'colors',
    'subject',
    'greeting',
    'blocks',
    'orOpen',
    'footer',
    'imprint',
  ]) {
    expect(page).toContain(`\`it.${name}\``);
  }
});
