import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { queueMessage } from '../../src/domain/messages/queue.js';
import type { BackgroundJob, Turn } from '../../src/jobs/background-job.js';
import { useApp } from '../support/app.js';
import { loopOf, wait } from '../support/background.js';
import { standing } from '../support/message-sender.js';

const app = useApp();

/** A job that notes its turns and then does this. */
function job(name: string, turn: BackgroundJob['turn'] = async () => ({ hasMore: false }), restSeconds = 60) {
  const turns: Array<string | null> = [];
  const noted: BackgroundJob = {
    name,
    restSeconds,
    turn(work, bookmark) {
      turns.push(bookmark);
      return turn(work, bookmark);
    },
  };
  return { job: noted, turns };
}

async function kept() {
  const { rows } = await sql<{ name: string; failures: number; bookmark: string | null; wait: number }>`
    select name, failures, bookmark,
      round(extract(epoch from due_at - ${app.clock.now.toISOString()}::timestamptz))::int as wait
    from background_job order by name`.execute(app.database.kysely);
  return rows;
}

describe('a job', () => {
  test('has its turn when it is due by the clock of the database, and not before', async () => {
    const { job: hourly, turns } = job('hourly', undefined, 3_600);
    const loop = loopOf(app, [hourly]);
    expect(await loop.runDue()).toBe(1);
    expect(await loop.runDue()).toBe(0);
    wait(app, 3_599);
    expect(await loop.runDue()).toBe(0);
    wait(app, 1);
    expect(await loop.runDue()).toBe(1);
    expect(turns).toHaveLength(2);
    expect(await kept()).toEqual([{ name: 'hourly', failures: 0, bookmark: null, wait: 3_600 }]);
  });

  test('goes on where it stopped, as long as there is more, and lets others have their turns in between', async () => {
    const order: string[] = [];
    const long = job('long', async (_, bookmark): Promise<Turn> => {
      const next = Number(bookmark ?? 0) + 1;
      order.push(`long ${next}`);
      return { hasMore: next < 3, bookmark: String(next) };
    });
    const short = job('short', async () => {
      order.push('short');
      return { hasMore: order.length < 4 };
    });
    expect(await loopOf(app, [long.job, short.job]).runDue()).toBe(5);
    expect(order).toEqual(['long 1', 'short', 'long 2', 'short', 'long 3']);
    expect(long.turns).toEqual([null, '1', '2']);
    expect(await kept()).toMatchObject([{ name: 'long', bookmark: '3' }, { name: 'short' }]);
  });

  test('that throws leaves nothing behind but its failure, waits twice as long each time, and holds up no other', async () => {
    let isBroken = true;
    const broken = job('broken', async (work) => {
      await work.db.insertInto('sms_day').values({ day: '2026-03-01', attempts: 1 }).execute();
      if (isBroken) throw new Error('no power');
      return { hasMore: false };
    });
    const other = job('other', undefined, 1);
    const loop = loopOf(app, [broken.job, other.job]);
    for (const seconds of [1, 2, 4]) {
      expect(await loop.runDue()).toBe(2);
      expect((await kept())[0]).toMatchObject({ name: 'broken', wait: seconds });
      expect(await app.everythingStored()).toMatchObject({ sms_day: [] });
      wait(app, seconds);
    }
    expect(loop.lines).toMatchObject(
      [1, 2, 3].map((failures) => ({
        msg: 'job failed',
        job: 'broken',
        failures,
        err: { message: 'no power' },
      })),
    );
    isBroken = false;
    await loop.runDue();
    expect((await kept())[0]).toMatchObject({ failures: 0, wait: 60 });
    expect((await app.everythingStored())['sms_day']).toHaveLength(1);
  });

  test('that fails because nothing can be written is one line however often, and one when it can be again', async () => {
    const { job: hourly, turns } = job('hourly', undefined, 3_600);
    const loop = loopOf(app, [hourly]);
    await loop.runDue();
    wait(app, 3_600);
    await sql`create function no_writes() returns trigger language plpgsql as
      $$ begin raise exception 'read-only' using errcode = '25006'; end $$`.execute(app.database.kysely);
    await sql`create trigger no_writes before update on background_job for each row
      execute function no_writes()`.execute(app.database.kysely);
    try {
      for (let round = 0; round < 3; round += 1) expect(await loop.runDue()).toBe(0);
    } finally {
      await sql`drop function no_writes cascade`.execute(app.database.kysely);
    }
    expect(turns).toHaveLength(4);
    await loop.runDue();
    expect(loop.lines).toMatchObject([
      { level: 50, msg: 'the database does not answer', err: { code: '25006' } },
      { level: 30, msg: 'the database answers again' },
    ]);
  });

  test('never waits longer than five minutes after a failure', async () => {
    const broken = job('broken', () => Promise.reject(new Error('no power')));
    const loop = loopOf(app, [broken.job]);
    for (let failure = 1; failure <= 12; failure += 1) {
      await loop.runDue();
      wait(app, 300);
    }
    expect(await kept()).toMatchObject([{ failures: 12, wait: 0 }]);
  });

  test('queues messages that are there only if its turn succeeds', async () => {
    let isBroken = true;
    const teller = job('teller', async (work) => {
      await queueMessage(work, {
        channel: 'EMAIL',
        template: 'registrationCode',
        customerId: null,
        to: 'ada@example.com',
        data: { code: '12345678', minutes: 10 },
      });
      if (isBroken) throw new Error('no power');
      return { hasMore: false };
    });
    const loop = loopOf(app, [teller.job]);
    await loop.runDue();
    expect(await standing(app)).toEqual([]);
    isBroken = false;
    wait(app, 1);
    await loop.runDue();
    expect(await standing(app)).toHaveLength(1);
  });

  test('is caught up with whether it is due or not, and says what went wrong', async () => {
    const seldom = job('seldom', undefined, 86_400);
    const loop = loopOf(app, [seldom.job]);
    await loop.catchUp();
    await loop.catchUp();
    expect(seldom.turns).toHaveLength(2);
    const broken = job('broken', () => Promise.reject(new Error('no power')));
    await expect(loopOf(app, [broken.job]).catchUp()).rejects.toThrow('no power');
  });
});

test('a loop that is stopped lets the turn under way finish and begins no other', async () => {
  const begun = Promise.withResolvers<void>();
  const wait = Promise.withResolvers<void>();
  const slow = job('slow', async () => {
    begun.resolve();
    await wait.promise;
    return { hasMore: true, bookmark: 'finished' };
  });
  const loop = loopOf(app, [slow.job]);
  onTestFinished(() => loop.stop());
  loop.start();
  await begun.promise;
  const stopped = loop.stop();
  wait.resolve();
  await stopped;
  expect(slow.turns).toEqual([null]);
  expect(await kept()).toMatchObject([{ bookmark: 'finished' }]);
});
