import { type CampaignStatus, campaignNotOpen } from './problems.js';

type Moment = Date | string | null | undefined;
interface Dates {
  startsAt?: Moment;
  endsAt?: Moment;
  redeemableUntil?: Moment;
  closedAt?: Moment;
}

/** Where a campaign stands in its life: it is open from the moment it starts until just before the moment it ends. */
export function campaignStatus({ startsAt, endsAt, closedAt }: Dates, now: Date): CampaignStatus {
  if (closedAt != null) return 'CLOSED';
  if (startsAt != null && now < new Date(startsAt)) return 'SCHEDULED';
  return endsAt != null && now >= new Date(endsAt) ? 'ENDED' : 'OPEN';
}

const notBegun = 'The campaign has not begun yet.';

/** Refuses to add to balances, or to register, while the campaign is not open. Null if it is. */
export function refuseUnlessOpen(campaign: Dates, now: Date) {
  const status = campaignStatus(campaign, now);
  if (status === 'OPEN') return null;
  return campaignNotOpen(status, status === 'SCHEDULED' ? notBegun : 'The campaign is over.');
}

/** Refuses to redeem before a campaign begins, and from the end of the time for it on. Null if it is possible. */
export function refuseUnlessRedeemable(campaign: Dates, now: Date) {
  const status = campaignStatus(campaign, now);
  if (status === 'SCHEDULED') return campaignNotOpen(status, notBegun);
  const { redeemableUntil } = campaign;
  if (redeemableUntil == null || now < new Date(redeemableUntil)) return null;
  return campaignNotOpen(status, 'The time to redeem what this campaign gave is over.');
}
