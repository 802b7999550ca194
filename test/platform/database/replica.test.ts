import type { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReplica } from '../../../src/platform/database/replicas/replica.js';
import { createReport } from '../../../src/platform/database/replicas/report.js';
import { createLog } from '../../../src/platform/log.js';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

/** A server that refuses whoever asks, in this way. */
function refusing(error: Error) {
  const attempts: number[] = [];
  const db = null as unknown as Kysely<unknown>;
  const replica = createReplica({
    db,
    looks: db,
    check: async () => {
      attempts.push(performance.now());
      throw error;
    },
    explain: () => error.message,
    identity: () => null,
    maxLagMs: 1_000,
  });
  const lines: Array<{ level: number; msg: string; why: string }> = [];
  const log = createLog('info', { write: (line: string) => void lines.push(JSON.parse(line)) });
  const report = createReport('there:5432', replica, 1_000);
  return {
    attempts,
    lines,
    async look(seconds: number) {
      for (let turn = 0; turn < seconds * 4; turn += 1) {
        await replica.look([]);
        report(log);
        vi.advanceTimersByTime(250);
      }
    },
  };
}

test('a server that refuses the password is asked less and less often, once a minute at last, and said once', async () => {
  const { attempts, lines, look } = refusing(Object.assign(new Error('no entry'), { code: '28P01' }));
  await look(600);
  const waits = attempts.slice(1).map((at, n) => at - attempts[n]!);
  expect(waits.slice(0, 6)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000]);
  expect(new Set(waits.slice(6))).toEqual(new Set([60_000]));
  expect(lines).toMatchObject([{ level: 40, msg: 'a replica is not read from', why: 'no entry' }]);
});

test('a server that is away is asked four times a second, to be read from as soon as it is back', async () => {
  const { attempts, lines, look } = refusing(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }));
  await look(10);
  expect(attempts).toHaveLength(40);
  expect(lines).toHaveLength(1);
});
