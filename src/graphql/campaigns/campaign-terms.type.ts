import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ExpiryRule } from '../../entities/campaign.entity.js';
import { RepeatableInput } from '../customers/customers.type.js';
import { inputProblems, LoyaltyCampaignNotFound } from '../problems/work.type.js';
import { LoyaltyExpiryRule } from '../schema/loyalty-enums.js';
import { CustomerSuccess, outcome } from '../schema/outcome.js';
import { DateTimeScalar } from '../schema/scalars.js';
import { LoyaltyCampaign } from './campaigns.type.js';

@InputType({ description: 'A rule by which what a campaign gives expires.' })
export class LoyaltyExpiryInput {
  @Field(() => LoyaltyExpiryRule, { description: 'The rule.' })
  rule!: ExpiryRule;

  @Field(() => Int, {
    description:
      'The number that the rule counts: 1 to 3660 days, 1 to 120 months, or 0 to 10 years after the year of earning.',
  })
  count!: number;
}

@InputType({ description: 'When a campaign runs, and how long what it gives can be used.' })
export abstract class CampaignTermsInput extends RepeatableInput {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time from which customers register and collect.',
  })
  startsAt?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time from which on nobody registers or collects any more, after `startsAt`.',
  })
  endsAt?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time from which on nothing can be redeemed any more, not before `endsAt`.',
  })
  redeemableUntil?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The IANA time zone by which days begin and end, such as `Europe/Warsaw`; UTC unless given.',
  })
  timeZone?: string | null;

  @Field(() => LoyaltyExpiryInput, {
    nullable: true,
    description: 'When what is added from now on expires; it does not unless given.',
  })
  expiry?: LoyaltyExpiryInput | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many days before something expires its owner is told, 1 to 90; nobody is told unless given. Only customers who agreed to messages by e-mail or text message are told.',
  })
  expiryNoticeDays?: number | null;
}

@InputType({ description: 'The campaign to close.' })
export class CloseCampaignInput extends RepeatableInput {
  @Field(() => ID, { description: 'The campaign.' })
  id!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The time from which on nothing can be redeemed any more; null for never. Absent, it stays as it is.',
  })
  redeemableUntil?: Date | null;
}

@InputType({ description: 'The campaign to reopen.' })
export class ReopenCampaignInput extends RepeatableInput {
  @Field(() => ID, { description: 'The campaign.' })
  id!: string;
}

@ObjectType({ implements: CustomerSuccess, description: 'The campaign is closed.' })
export class LoyaltyCampaignClosed extends CustomerSuccess {
  type!: 'LoyaltyCampaignClosed';

  @Field(() => ID, { description: 'The id of the campaign.' })
  campaignId!: string;

  @Field(() => LoyaltyCampaign, {
    nullable: true,
    description: 'The campaign as it is now. Null, with an error on this path, only if it could not be read.',
  })
  campaign?: LoyaltyCampaign | null;
}

@ObjectType({ implements: CustomerSuccess, description: 'The campaign is not closed any more.' })
export class LoyaltyCampaignReopened extends CustomerSuccess {
  type!: 'LoyaltyCampaignReopened';

  @Field(() => ID, { description: 'The id of the campaign.' })
  campaignId!: string;

  @Field(() => LoyaltyCampaign, {
    nullable: true,
    description: 'The campaign as it is now. Null, with an error on this path, only if it could not be read.',
  })
  campaign?: LoyaltyCampaign | null;
}

export const CloseCampaignResult = outcome('CloseCampaignResult', () => [
  LoyaltyCampaignClosed,
  LoyaltyCampaignNotFound,
  ...inputProblems,
]);

export const ReopenCampaignResult = outcome('ReopenCampaignResult', () => [
  LoyaltyCampaignReopened,
  LoyaltyCampaignNotFound,
  ...inputProblems,
]);
