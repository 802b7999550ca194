import { endpointBehind, fanOut } from '../tables/webhooks/fan-out.js';
import type { BackgroundJob } from './background-job.js';

const AT_ONCE = 1_000;

/** Makes a delivery of each new event for each endpoint that wants it. docs/decisions/0291. */
export const webhookFanOut: BackgroundJob = {
  name: 'webhook-fan-out',
  restSeconds: 1,
  async turn({ db, now }) {
    const endpoint = await endpointBehind(db);
    if (!endpoint) return { hasMore: false };
    await fanOut(db, endpoint, { now, most: AT_ONCE });
    return { hasMore: true };
  },
};
