/** Colours as `#rrggbb`. */
export interface Palette {
  /** Of buttons. */
  accent: string;
  /** Of the words on them: white, or black where white is hard to read. */
  onAccent: string;
  /** Around the card with the text. */
  background: string;
  onBackground: string;
  /** Of links on the white card, and on the dark one: the accent, where it can be read. */
  link: string;
  linkInDark: string;
}

/** WCAG 2.2, 1.4.3: the least contrast for text of ordinary size. */
const READABLE = 4.5;
const WHITE = '#ffffff';
const INK = '#111827';
const BLACK = '#000000';
const LINK = '#1d4ed8';
const LINK_IN_DARK = '#93c5fd';
const DARK_CARD = '#1f2937';

/** The colours of a mail, in which everything can be read whatever the two given ones are. */
export const palette = (accent: string, background: string): Palette => ({
  accent,
  onAccent: on(accent),
  background,
  onBackground: on(background),
  link: contrast(accent, WHITE) >= READABLE ? accent : LINK,
  linkInDark: contrast(accent, DARK_CARD) >= READABLE ? accent : LINK_IN_DARK,
});

/** Whatever the colour is, black or white can be read on it. */
const on = (color: string) => [WHITE, INK].find((ink) => contrast(color, ink) >= READABLE) ?? BLACK;

/** From 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[0-9a-f]{2}/gi) ?? []).map((hex) => {
    const share = Number.parseInt(hex, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
