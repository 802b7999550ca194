import { setTimeout as sleep } from 'node:timers/promises';
import { transaction } from '../domain/work/transaction.js';
import type { Work } from '../domain/work/work.js';
import type { World } from '../domain/work/world.js';
import { inOperation } from '../platform/failing/fail-points.js';
import type { Outage } from '../platform/failing/outage.js';
import type { Log } from '../platform/log.js';
import type { Db } from '../tables/db.js';
import { countFailure, dueJobs, enterJobs, finishTurn, holdTurn } from '../tables/jobs/turns.js';
import type { BackgroundJob } from './background-job.js';

const POLL_MS = 1_000;
const PAUSE_AFTER_ERROR_MS = 2_000;
/** The wait after a failed turn doubles from one second up to this. */
const LONGEST_WAIT_SECONDS = 300;

export interface JobLoop {
  /** Takes turns at the jobs that are due, until stopped. */
  start(): void;
  /** Takes turns at the jobs that are due now until none is. Returns how many turns. */
  runDue(): Promise<number>;
  /** Takes turns at every job, due or not, until none has more to do. Throws what a turn throws. */
  catchUp(): Promise<void>;
  /** Begins no more turns and lets the one under way finish. */
  stop(): Promise<void>;
}

export interface JobLoopParts {
  jobs: readonly BackgroundJob[];
  /** A world for each turn. */
  world: () => World;
  db: Db;
  log: Log;
  outage: Outage;
}

type Outcome = 'MORE' | 'DONE' | 'NOT_OURS';

/**
 * Does the jobs, one after the other. Any number of processes may: a turn holds the row of its job, and whoever finds
 * it held goes on with the next job.
 */
export function createJobLoop({ jobs, world, db, log, outage }: JobLoopParts): JobLoop {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  const names = jobs.map(({ name }) => name);
  const named = (name: string) => jobs.find((job) => job.name === name)!;
  const pause = (ms: number) => sleep(ms, null, { signal: stopping.signal }).catch(() => {});

  const take = (job: BackgroundJob, isDue: boolean): Promise<Outcome> => {
    const now = world().clock();
    const turn = async (work: Work): Promise<Outcome> => {
      const held = await holdTurn(work.db, job.name, isDue ? now : null);
      if (!held) return 'NOT_OURS';
      const { hasMore, bookmark = held.bookmark } = await job.turn(work, held.bookmark);
      const next = hasMore ? now : later(now, job.restSeconds);
      await finishTurn(work.db, job.name, { now, next, bookmark });
      return hasMore ? 'MORE' : 'DONE';
    };
    return inOperation(job.name, () => transaction(world(), turn));
  };

  /** A failed turn is noted and comes back later; the other jobs go on. */
  const tryTo = async (job: BackgroundJob): Promise<Outcome> => {
    try {
      const outcome = await take(job, true);
      outage.answered(job.name);
      return outcome;
    } catch (error) {
      const now = world().clock();
      const noting = countFailure(db, job.name, (count) => later(now, waitAfter(count)));
      const failures = await noting.catch(() => null);
      if (failures === null) {
        // The database is away or takes no writes: it is still due, and is tried again after a pause.
        outage.failed(job.name, error, 'job failed');
        return 'NOT_OURS';
      }
      log.error({ err: error, job: job.name, failures }, 'job failed');
      return 'DONE';
    }
  };

  const lookForDue = async (): Promise<string[]> => {
    const { due, missing } = await dueJobs(db, names, world().clock());
    if (missing.length === 0) return due;
    await enterJobs(db, missing);
    return [...missing, ...due];
  };

  /** One turn of each job that is due. Returns the number of turns. */
  const round = async (): Promise<number> => {
    let turns = 0;
    for (const name of await lookForDue()) {
      if (stopping.signal.aborted) break;
      if ((await tryTo(named(name))) !== 'NOT_OURS') turns += 1;
    }
    return turns;
  };

  const run = async () => {
    while (!stopping.signal.aborted) {
      const turns = await round().catch((error: unknown) => {
        outage.failed('jobs', error, 'could not look for jobs');
        return null;
      });
      if (turns !== null) outage.answered('jobs');
      if (!turns) await pause(turns === null ? PAUSE_AFTER_ERROR_MS : POLL_MS);
    }
  };

  return {
    start() {
      if (jobs.length > 0) running ??= run();
    },
    async runDue() {
      let turns = 0;
      for (;;) {
        const more = jobs.length > 0 ? await round() : 0;
        turns += more;
        if (more === 0) return turns;
      }
    },
    async catchUp() {
      if (jobs.length === 0) return;
      await lookForDue();
      for (const job of jobs) {
        while ((await take(job, false)) === 'MORE');
      }
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

const waitAfter = (failures: number) => Math.min(LONGEST_WAIT_SECONDS, 2 ** (failures - 1));
const later = (time: Date, seconds: number) => new Date(time.getTime() + seconds * 1_000);
