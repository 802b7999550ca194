import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { closeCampaign } from '../../flows/campaigns/close-campaign.js';
import { reopenCampaign } from '../../flows/campaigns/reopen-campaign.js';
import { type Context, called } from '../context.js';
import {
  CloseCampaignInput,
  CloseCampaignResult,
  LoyaltyCampaignClosed,
  LoyaltyCampaignReopened,
  ReopenCampaignInput,
  ReopenCampaignResult,
} from './campaign-terms.type.js';
import { LoyaltyCampaign } from './campaigns.type.js';

@Resolver()
export class CampaignClosingResolver {
  @Mutation(() => CloseCampaignResult, {
    description:
      'Closes a campaign now: nobody registers and nothing is added any more. What customers have they can redeem until `redeemableUntil`. Closed once more, it keeps the time at which it was closed. For staff with `campaigns:write`.',
  })
  closeCampaign(
    @Arg('input', () => CloseCampaignInput, { description: 'The campaign.' }) input: CloseCampaignInput,
    @Ctx() context: Context,
  ): Promise<typeof CloseCampaignResult> {
    return closeCampaign(called(context), input);
  }

  @Mutation(() => ReopenCampaignResult, {
    description:
      'Takes the closing of a campaign back; its dates stay, and so does `redeemableUntil`. For staff with `campaigns:write`.',
  })
  reopenCampaign(
    @Arg('input', () => ReopenCampaignInput, { description: 'The campaign.' }) input: ReopenCampaignInput,
    @Ctx() context: Context,
  ): Promise<typeof ReopenCampaignResult> {
    return reopenCampaign(called(context), input);
  }
}

interface OfCampaign {
  campaignId: string;
}

@Resolver(() => LoyaltyCampaignClosed)
export class CampaignClosedResolver {
  @FieldResolver(() => LoyaltyCampaign)
  campaign(@Root() { campaignId }: OfCampaign, @Ctx() { loaders }: Context) {
    return loaders.campaignById.load(campaignId);
  }
}

@Resolver(() => LoyaltyCampaignReopened)
export class CampaignReopenedResolver {
  @FieldResolver(() => LoyaltyCampaign)
  campaign(@Root() { campaignId }: OfCampaign, @Ctx() { loaders }: Context) {
    return loaders.campaignById.load(campaignId);
  }
}
