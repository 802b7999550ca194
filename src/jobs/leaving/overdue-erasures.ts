import { erasuresDue } from '../../domain/leaving/due.js';
import { overdueBetween } from '../../tables/leaving/acknowledgements.js';
import type { BackgroundJob } from '../background-job.js';

/** Says once in the log of each system how many erasures it has become late with. */
export const overdueErasures: BackgroundJob = {
  name: 'overdue-erasures',
  restSeconds: 600,
  async turn(work, bookmark) {
    const from = new Date(bookmark ?? 0);
    const to = erasuresDue(work.now, work);
    if (to <= from) return { hasMore: false };
    for (const { clientId, erasures } of await overdueBetween(work.read, from, to)) {
      work.audit({ event: 'erasures-overdue', reason: `${clientId}: ${erasures}` });
    }
    return { hasMore: false, bookmark: to.toISOString() };
  },
};
