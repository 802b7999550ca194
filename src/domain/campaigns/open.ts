import type { Campaign } from '../../entities/campaign.entity.js';
import { problem } from '../work/problems.js';

type Dates = Pick<Campaign, 'startsAt' | 'endsAt' | 'redeemableUntil' | 'closedAt'>;

export const campaignStatuses = ['SCHEDULED', 'OPEN', 'ENDED', 'CLOSED'] as const;
export type CampaignStatus = (typeof campaignStatuses)[number];

export const campaignNotOpen = problem(
  'LoyaltyCampaignNotOpen',
  409,
  (campaignStatus: CampaignStatus, message: string) => ({ message, campaignStatus }),
);

/** Where a campaign stands in its life. It begins at the very moment given and ends just before its end. */
export function campaignStatus({ startsAt, endsAt, closedAt }: Dates, now: Date): CampaignStatus {
  if (closedAt != null) return 'CLOSED';
  if (startsAt != null && now < startsAt) return 'SCHEDULED';
  return endsAt != null && now >= endsAt ? 'ENDED' : 'OPEN';
}

/** Refuses to add to balances, or to register, while the campaign is not open. Null if it is. */
export function refuseUnlessOpen(campaign: Dates, now: Date) {
  const status = campaignStatus(campaign, now);
  if (status === 'OPEN') return null;
  return campaignNotOpen(
    status,
    status === 'SCHEDULED' ? 'The campaign has not begun yet.' : 'The campaign is over.',
  );
}

/** Refuses to redeem before a campaign begins, and after the last moment for it. Null if it is possible. */
export function refuseUnlessRedeemable(campaign: Dates, now: Date) {
  const status = campaignStatus(campaign, now);
  if (status === 'SCHEDULED') return campaignNotOpen(status, 'The campaign has not begun yet.');
  if (campaign.redeemableUntil == null || now < campaign.redeemableUntil) return null;
  return campaignNotOpen(status, 'The time to redeem what this campaign gave is over.');
}
