import { expect, test } from 'vitest';
import { contrast, palette } from '../../../src/platform/text/colors.js';
import { fc } from '../../support/properties.js';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
/** WCAG 2.2, 1.4.3. */
const READABLE = 4.5;

test.each([
  ['#ffffff', '#000000', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
])('%s on %s has the contrast %d', (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 2);
  expect(contrast(other, one)).toBeCloseTo(expected, 2);
});

test('whatever the colours are, every word of a mail can be read', () => {
  fc.assert(
    fc.property(color, color, (accent, background) => {
      const colors = palette(accent, background);
      expect(contrast(colors.accent, colors.onAccent)).toBeGreaterThanOrEqual(READABLE);
      expect(contrast(colors.background, colors.onBackground)).toBeGreaterThanOrEqual(READABLE);
      expect(contrast(colors.link, '#ffffff')).toBeGreaterThanOrEqual(READABLE);
      expect(contrast(colors.linkInDark, '#1f2937')).toBeGreaterThanOrEqual(READABLE);
    }),
  );
});

test('the shop’s own colour stays where it can be read', () => {
  expect(palette('#14532d', '#ffffff')).toMatchObject({ onAccent: '#ffffff', link: '#14532d' });
  expect(palette('#facc15', '#111827')).toMatchObject({ onAccent: '#111827', linkInDark: '#facc15' });
});
