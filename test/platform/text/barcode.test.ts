import { describe, expect, test } from 'vitest';
import { barcodeSvg } from '../../../src/platform/text/barcode.js';

/** Widths of the bars and spaces of a digit, by the side of the guard it is on (GS1 General Specifications, 5.2.1.2). */
const ODD = ['3211', '2221', '2122', '1411', '1132', '1231', '1114', '1312', '1213', '3112'];
const EVEN = ODD.map((widths) => [...widths].toReversed().join(''));
/** Which of the first six digits are even says the digit that has no bars. */
const FIRST = '111111 110100 110010 110001 101100 100110 100011 101010 101001 100101'.split(' ');

/** The bars of an SVG document, as a scanner's beam crosses them: where each begins and how wide it is. */
function barsIn(svg: string): Array<[number, number]> {
  const strokes = [...svg.matchAll(/<path stroke="#000000" stroke-width="([\d.]+)" d="([^"]+)"/g)];
  const bars = strokes.flatMap(([, width, path]) =>
    [...path!.matchAll(/M([\d.]+) [\d.]+L/g)].map(([, middle]): [number, number] => [
      Number(middle) - Number(width) / 2,
      Number(width),
    ]),
  );
  return bars.toSorted(([a], [b]) => a - b);
}

/** Widths of bars and spaces in turn, in modules. */
function widthsIn(svg: string): number[] {
  const bars = barsIn(svg);
  const narrowest = Math.min(...bars.map(([, width]) => width));
  const widths = bars.flatMap(([at, width], place) => {
    const next = bars[place + 1];
    return next ? [width, next[0] - at - width] : [width];
  });
  return widths.map((width) => Math.round(width / narrowest));
}

function readEan13(svg: string): string {
  const widths = widthsIn(svg);
  expect(widths).toHaveLength(59);
  expect([widths.slice(0, 3), widths.slice(27, 32), widths.slice(56)].map((guard) => guard.join(''))).toEqual(
    ['111', '11111', '111'],
  );
  const digitAt = (start: number) => widths.slice(start, start + 4).join('');
  const left = Array.from({ length: 6 }, (_, n) => digitAt(3 + 4 * n));
  const right = Array.from({ length: 6 }, (_, n) => digitAt(32 + 4 * n));
  const parity = left.map((one) => (ODD.includes(one) ? '1' : '0')).join('');
  const first = FIRST.indexOf(parity);
  return [
    first,
    ...left.map((one) => Math.max(ODD.indexOf(one), EVEN.indexOf(one))),
    ...right.map((one) => ODD.indexOf(one)),
  ].join('');
}

describe('the barcode of a card', () => {
  test.each(['5901234123457', '2000000000008', '2987654321096', '4006381333931'])(
    'a scanner reads %s from its bars',
    async (code) => {
      const svg = await barcodeSvg(code);
      expect(svg).toMatch(/^<svg /);
      expect(readEan13(svg)).toBe(code);
    },
  );

  test('what is no EAN-13 is a Code 128', async () => {
    for (const code of ['F2900000000001', '5901234123458', 'AB-12']) {
      const widths = widthsIn(await barcodeSvg(code));
      // Start, data, check and a stop of seven: each symbol is eleven modules wide.
      const symbols = (widths.length - 7) / 6;
      expect(Number.isInteger(symbols), code).toBe(true);
      expect(widths.reduce((all, one) => all + one, 0)).toBe(11 * symbols + 13);
      expect(widths.slice(-7).join('')).toBe('2331112');
    }
  });

  test('text is drawn, never markup', async () => {
    const svg = await barcodeSvg('<script>alert(1)</script>');
    expect(svg).not.toMatch(/<script/i);
  });
});
