import { registerEnumType } from 'type-graphql';
import { campaignStatuses } from '../../domain/campaigns/problems.js';
import { expiryRules } from '../../entities/campaign.entity.js';
import { asEnum } from './enums.js';

export const LoyaltyCampaignStatus = asEnum(campaignStatuses);
registerEnumType(LoyaltyCampaignStatus, {
  name: 'LoyaltyCampaignStatus',
  description: 'Where a campaign stands in its life.',
  valuesConfig: {
    SCHEDULED: { description: 'It has not begun: nobody registers, and nothing is added or redeemed.' },
    OPEN: { description: 'It runs.' },
    ENDED: { description: 'Its time is over: nobody registers, and nothing is added.' },
    CLOSED: { description: 'Staff closed it: as ENDED.' },
  },
});

export const LoyaltyExpiryRule = asEnum(expiryRules);
registerEnumType(LoyaltyExpiryRule, {
  name: 'LoyaltyExpiryRule',
  description: 'When what a campaign gives expires: always at the end of a day in the campaign’s time zone.',
  valuesConfig: {
    DAYS_AFTER_EARNING: { description: 'So many days, 1 to 3660, after the day it was added.' },
    MONTHS_AFTER_EARNING: { description: 'So many months, 1 to 120, after the day it was added.' },
    END_OF_YEAR: {
      description: 'At the end of the year so many years, 0 to 10, after the year in which it was added.',
    },
    MONTHS_OF_INACTIVITY: {
      description: 'The whole balance, so many months, 1 to 120, after something was last added or redeemed.',
    },
  },
});
