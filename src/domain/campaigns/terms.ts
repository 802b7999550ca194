import { z } from 'zod';
import { type Campaign, expiryRules } from '../../entities/campaign.entity.js';
import { isTimeZone } from '../../reads/campaigns.js';
import { inputRejected } from '../work/problems.js';
import type { Work } from '../work/work.js';

const moment = z.date().nullish();
const counts = {
  DAYS_AFTER_EARNING: [1, 3660],
  MONTHS_AFTER_EARNING: [1, 120],
  END_OF_YEAR: [0, 10],
  MONTHS_OF_INACTIVITY: [1, 120],
} as const;
const expiry = z
  .object({ rule: z.enum(expiryRules), count: z.number().int() })
  .check(({ value: { rule, count }, issues }) => {
    const [least, most] = counts[rule];
    if (count >= least && count <= most) return;
    const message = `must be ${least} to ${most} for ${rule}.`;
    issues.push({ code: 'custom', input: count, path: ['count'], message });
  });

/** The terms of a campaign. An absent one stays as it is; null takes it away. */
export const campaignTerms = z.object({
  startsAt: moment,
  endsAt: moment,
  redeemableUntil: moment,
  timeZone: z.string().max(64, 'must be an IANA time zone such as Europe/Warsaw.').nullish(),
  expiry: expiry.nullish(),
  expiryNoticeDays: z.number().int().min(1, 'must be 1 to 90.').max(90, 'must be 1 to 90.').nullish(),
});
export type CampaignTerms = z.infer<typeof campaignTerms>;

/**
 * The terms as the columns of a campaign that has these before, or a problem. What has been added keeps the moment at
 * which it expires: a new rule is for what is added from now on.
 */
export async function checkedTerms(
  work: Work,
  { expiry, timeZone, ...given }: CampaignTerms,
  before: Partial<Campaign> = {},
) {
  const zone = timeZone === null ? 'UTC' : timeZone;
  if (zone !== undefined && !(await isTimeZone(work.read, zone))) {
    return inputRejected([{ path: 'timeZone', message: 'must be an IANA time zone such as Europe/Warsaw.' }]);
  }
  const changes = {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    ...(zone !== undefined && { timeZone: zone }),
    ...(expiry !== undefined && { expiryRule: expiry?.rule ?? null, expiryCount: expiry?.count ?? null }),
  } as Partial<Campaign>;
  const { startsAt, endsAt, redeemableUntil } = { ...before, ...changes };
  if (startsAt && endsAt && endsAt <= startsAt) {
    return inputRejected([{ path: 'endsAt', message: 'must be after `startsAt`.' }]);
  }
  if (endsAt && redeemableUntil && redeemableUntil < endsAt) {
    return inputRejected([{ path: 'redeemableUntil', message: 'must not be before `endsAt`.' }]);
  }
  return changes;
}
