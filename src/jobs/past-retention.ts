import { forgetPast } from '../tables/jobs/past.js';
import type { BackgroundJob } from './background-job.js';

const AT_ONCE = 500;
const DAY_MS = 86_400_000;

/** Forgets what customers were longer ago than the installation wants to know it. docs/decisions/0283. */
export const pastRetention: BackgroundJob = {
  name: 'past-retention',
  restSeconds: 3_600,
  async turn(work) {
    if (work.pastDays === null) return { hasMore: false };
    const before = new Date(work.now.getTime() - work.pastDays * DAY_MS);
    return { hasMore: (await forgetPast(work.db, before, AT_ONCE)) > 0 };
  },
};
