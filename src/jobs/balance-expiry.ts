import { expireSome } from '../domain/balances/expiry.js';
import type { BackgroundJob } from './background-job.js';

const AT_ONCE = 50;

/**
 * Enters in the books what has expired. Balances are right without it: they are read without what has expired, and every
 * change of one begins by entering it. The job is for those that nobody changes.
 */
export const balanceExpiry: BackgroundJob = {
  name: 'balance-expiry',
  restSeconds: 30,
  async turn(work) {
    return { hasMore: (await expireSome(work, AT_ONCE)) > 0 };
  },
};
