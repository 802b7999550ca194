import { resealSecrets } from '../domain/webhooks/secrets.js';
import {
  forgetDeliveries,
  forgetFormerEvents,
  forgetPreviousSecrets,
  forgetRemovedEndpoint,
} from '../tables/webhooks/upkeep.js';
import type { BackgroundJob } from './background-job.js';

const AT_ONCE = 2_000;
const DAY_MS = 86_400_000;

/** Lets go of the record of deliveries, of removed endpoints and of old secrets. */
export const webhookRetention: BackgroundJob = {
  name: 'webhook-retention',
  restSeconds: 3_600,
  async turn({ db, now, secrets, eventDays }) {
    const before = new Date(now.getTime() - eventDays * DAY_MS);
    await forgetPreviousSecrets(db, now);
    await resealSecrets(db, secrets);
    const gone = [
      await forgetDeliveries(db, before, AT_ONCE),
      await forgetRemovedEndpoint(db, AT_ONCE),
      await forgetFormerEvents(db, before, AT_ONCE),
    ];
    return { hasMore: gone.some((count) => count >= AT_ONCE) };
  },
};
