import { tellOfExpiring } from '../domain/balances/notices.js';
import type { BackgroundJob } from './background-job.js';

const AT_ONCE = 50;

/** Tells customers of what will expire soon, where the campaign says so. */
export const expiryNotices: BackgroundJob = {
  name: 'expiry-notices',
  restSeconds: 60,
  async turn(work) {
    return { hasMore: (await tellOfExpiring(work, AT_ONCE)) > 0 };
  },
};
