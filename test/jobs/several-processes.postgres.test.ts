import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import type { BackgroundJob } from '../../src/jobs/background-job.js';
import { useApp } from '../support/app.js';
import { loopOf } from '../support/background.js';

const app = useApp();

test('of six loops at once one has a turn at a job, and each row is done once', async () => {
  let atOnce = 0;
  let most = 0;
  const done: number[] = [];
  const shared: BackgroundJob = {
    name: 'shared',
    restSeconds: 60,
    async turn(_, bookmark) {
      atOnce += 1;
      most = Math.max(most, atOnce);
      const next = Number(bookmark ?? 0) + 1;
      done.push(next);
      await sleep(5);
      atOnce -= 1;
      return { hasMore: next < 40, bookmark: String(next) };
    },
  };
  const loops = Array.from({ length: 6 }, () => loopOf(app, [shared]));
  const turns = await Promise.all(loops.map((loop) => loop.runDue()));
  expect(done).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  expect(turns.reduce((sum, count) => sum + count, 0)).toBe(40);
  expect(most).toBe(1);
});

test('a turn whose process is cut off from the database is begun anew by another, with nothing of it left', async () => {
  const begun = Promise.withResolvers<number>();
  const cut = Promise.withResolvers<void>();
  const turns: string[] = [];
  const jobOf = (process: string, isCut: boolean): BackgroundJob => ({
    name: 'shared',
    restSeconds: 60,
    async turn(work) {
      turns.push(process);
      await work.db.insertInto('sms_day').values({ day: '2026-03-01', attempts: turns.length }).execute();
      if (!isCut) return { hasMore: false };
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(work.db);
      begun.resolve(rows[0]!.pid);
      await cut.promise;
      return { hasMore: false };
    },
  });
  const killed = loopOf(app, [jobOf('killed', true)]);
  onTestFinished(() => killed.stop());
  const first = killed.runDue();
  const pid = await begun.promise;
  const next = loopOf(app, [jobOf('next', false)]);
  expect(await next.runDue()).toBe(0);

  await sql`select pg_terminate_backend(${pid})`.execute(app.database.kysely);
  await expect.poll(() => next.runDue(), { timeout: 5_000 }).toBe(1);
  expect(turns).toEqual(['killed', 'next']);
  expect((await app.everythingStored())['sms_day']).toMatchObject([{ attempts: 2 }]);
  cut.resolve();
  await first;
  expect(killed.lines).toMatchObject([{ msg: 'job failed', job: 'shared' }]);
});
