import { describe, expect, test } from 'vitest';
import { showProgress } from '../../src/cli/progress.js';

/** A screen that keeps what is written, and a clock that a test sets. */
function watched(isTTY: boolean, total: number | null, from = 0) {
  const written: string[] = [];
  let time = 0;
  const screen = { isTTY, columns: 100, write: (text: string) => written.push(text) };
  const progress = showProgress({ what: 'records', total, from, screen, now: () => time });
  return {
    written,
    at(ms: number, done: number) {
      time = ms;
      progress.to(done);
    },
    end(ms: number) {
      time = ms;
      progress.end();
    },
  };
}

describe('progress', () => {
  test('is a bar with rate and time left on a terminal, drawn over itself five times a second [BX-08]', () => {
    const { written, at, end } = watched(true, 4000);
    at(1000, 1000);
    at(1100, 1100);
    at(2000, 2000);
    end(4000);
    expect(written).toEqual(
      [
        '\r[######------------------]  25 % 1,000 of 4,000 records, 1,000/s, 3.0 s left',
        '\r[############------------]  50 % 2,000 of 4,000 records, 1,000/s, 2.0 s left',
        '\r[############------------]  50 % 2,000 of 4,000 records, 500/s, 4.0 s left  \n'
          .trimEnd()
          .concat('\n'),
      ].map((line, place) => (place === 2 ? expect.stringMatching(/^\r\[.*500\/s, 4\.0 s left *\n$/) : line)),
    );
  });

  test('is plain lines elsewhere, one in ten seconds, counted from where it goes on [BX-08]', () => {
    const { written, at, end } = watched(false, 100_000, 50_000);
    for (let second = 1; second <= 25; second += 1) at(second * 1000, 50_000 + second * 1000);
    end(50_000);
    expect(written).toEqual([
      '60,000 of 100,000 records, 1,000/s, 40 s left\n',
      '70,000 of 100,000 records, 1,000/s, 30 s left\n',
      '75,000 of 100,000 records, 500/s, 50 s left\n',
    ]);
  });

  test('says how long it took, also where nobody knows how much there is [BX-08]', () => {
    const { written, at, end } = watched(false, null);
    at(1000, 5);
    end(150_000);
    expect(written).toEqual(['5 records, 0/s, in 3 min\n']);
  });
});
