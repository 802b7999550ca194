import { dayOf, forgetEventDay } from '../tables/events/sequence.js';
import { oldestDayToFanOut } from '../tables/webhooks/fan-out.js';
import type { BackgroundJob } from './background-job.js';

/** Lets go of the days of the log that are no longer kept, one at a time; not before webhooks have been made of them. */
export const eventRetention: BackgroundJob = {
  name: 'event-retention',
  restSeconds: 3_600,
  async turn(work) {
    const before = dayOf(work.now) - work.eventDays;
    const wanted = (await oldestDayToFanOut(work.db)) ?? before;
    return { hasMore: await forgetEventDay(work.db, Math.min(before, wanted), work.now) };
  },
};
