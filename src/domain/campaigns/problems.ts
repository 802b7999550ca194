import { problem } from '../work/problems.js';

export const campaignStatuses = ['SCHEDULED', 'OPEN', 'ENDED', 'CLOSED'] as const;
export type CampaignStatus = (typeof campaignStatuses)[number];

export const campaignNotOpen = problem(
  'LoyaltyCampaignNotOpen',
  409,
  (campaignStatus: CampaignStatus, message: string) => ({ message, campaignStatus }),
);
