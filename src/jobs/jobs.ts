import type { BackgroundJob } from './background-job.js';
import { balanceExpiry } from './balance-expiry.js';
import { duplicatePairs } from './duplicate-pairs.js';
import { eventLog } from './event-log.js';
import { eventRetention } from './event-retention.js';
import { expiryNotices } from './expiry-notices.js';
import { overdueErasures } from './leaving/overdue-erasures.js';
import { pastRetention } from './past-retention.js';
import { webhookFanOut } from './webhook-fan-out.js';
import { webhookRetention } from './webhook-retention.js';

/** Everything that is done without being asked for. */
export const jobs: readonly BackgroundJob[] = [
  balanceExpiry,
  duplicatePairs,
  eventLog,
  webhookFanOut,
  eventRetention,
  expiryNotices,
  overdueErasures,
  pastRetention,
  webhookRetention,
];
