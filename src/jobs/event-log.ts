import { sequenceEvents } from '../tables/events/sequence.js';
import type { BackgroundJob } from './background-job.js';

const AT_ONCE = 1_000;

/** Gives each event its place in the order that all readers see. docs/decisions/0288. */
export const eventLog: BackgroundJob = {
  name: 'event-log',
  restSeconds: 1,
  async turn(work) {
    return { hasMore: (await sequenceEvents(work.db, work.now, AT_ONCE)) === AT_ONCE };
  },
};
