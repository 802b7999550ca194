import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { showProgress } from '../../src/cli/progress.js';
import { migrateWatched } from '../../src/cli/tasks/migrate-watched.js';

/** A screen that keeps what is written, and a clock that a test sets. */
function watched(
  isTTY: boolean,
  total: number | null,
  from = 0,
  more: Partial<Parameters<typeof showProgress>[0]> = {},
) {
  const written: string[] = [];
  let time = 0;
  const screen = { isTTY, columns: 100, write: (text: string) => written.push(text) };
  const progress = showProgress({ what: 'records', total, from, screen, now: () => time, ...more });
  return {
    written,
    at(ms: number, done: number, note?: string) {
      time = ms;
      progress.to(done, note);
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

  test('says nothing elsewhere of what is over before the first line is due, if that is wanted', () => {
    const brief = watched(false, 10, 0, { isSilentIfShort: true });
    brief.at(9_000, 9);
    brief.end(9_900);
    expect(brief.written).toEqual([]);
    const long = watched(false, 10, 0, { isSilentIfShort: true, isEstimate: true });
    long.at(10_000, 5);
    long.at(11_000, 10);
    long.end(11_000);
    expect(long.written).toEqual([
      '5 of about 10 records, 0.5/s, 10 s left\n',
      '10 of about 10 records, 0.9/s, in 11 s\n',
    ]);
  });

  test('names what is at hand, with no time left where one takes a thousand times as long as another', () => {
    const { written, at, end } = watched(true, 40, 0, { isEven: false });
    at(1_000, 10, 'Every card has its customer.');
    end(2_000);
    expect(written).toEqual([
      '\r[######------------------]  25 % 10 of 40 records: Every card has its customer.',
      expect.stringMatching(/^\r\[######------------------\] {2}25 % 10 of 40 records *\n$/),
    ]);
  });

  test('goes on being drawn while one step takes long', async () => {
    const { written, at } = watched(true, 40);
    at(1_000, 10);
    at(1_100, 11);
    expect(written).toHaveLength(1);
    at(3_000, 11);
    const progress = watched(false, 40, 0, { now: () => performance.now() * 20 });
    await expect.poll(() => progress.written, { timeout: 5_000 }).toHaveLength(1);
    progress.end(0);
  });
});

test('migrations say which one is at work, and how far it has come with a big table', async () => {
  const written: string[] = [];
  const screen = { isTTY: true, columns: 100, write: (text: string) => written.push(text.trim()) };
  const applied = [{ name: '0001-one' }, { name: '0002-two' }];
  await migrateWatched(
    {
      async migrate(watch) {
        watch?.begins('0001-one', 0, 2);
        watch?.begins('0002-two', 1, 2);
        await sleep(250);
        watch?.fills({ migration: '0002-two', table: 'history_entry', seen: 12_000, about: 600_000 });
        return applied;
      },
    },
    screen,
  );
  expect(written).toEqual([
    '[------------------------]   0 % 0 of 2 migrations: 0001-one',
    '[############------------]  50 % 1 of 2 migrations: 0002-two, 12,000 of about 600,000 rows of history_entry'.slice(
      0,
      99,
    ),
    expect.stringMatching(/^\[#{24}\] 100 % 2 of 2 migrations, in 0\.\d s$/),
  ]);
});
