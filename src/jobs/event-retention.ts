import { dayOf, forgetEventDay } from '../tables/events/sequence.js';
import type { BackgroundJob } from './background-job.js';

/** Lets go of the days of the log that are no longer kept, one at a time. */
export const eventRetention: BackgroundJob = {
  name: 'event-retention',
  restSeconds: 3_600,
  async turn(work) {
    return { hasMore: await forgetEventDay(work.db, dayOf(work.now) - work.eventDays, work.now) };
  },
};
