import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { createCampaign } from '../../flows/campaigns/create-campaign.js';
import { createCardCategory } from '../../flows/campaigns/create-card-category.js';
import { setCustomerDataFields } from '../../flows/campaigns/set-customer-data-fields.js';
import { updateCampaign } from '../../flows/campaigns/update-campaign.js';
import { LoyaltyCardCategory } from '../cards/card.type.js';
import { type Context, called } from '../context.js';
import {
  CreateCampaignInput,
  CreateCampaignResult,
  CreateCardCategoryInput,
  CreateCardCategoryResult,
  CustomerDataFieldsSet,
  LoyaltyCampaignCreated,
  LoyaltyCampaignUpdated,
  LoyaltyCardCategoryCreated,
  SetCustomerDataFieldsInput,
  SetCustomerDataFieldsResult,
  UpdateCampaignInput,
  UpdateCampaignResult,
} from './campaign-mutations.type.js';
import { LoyaltyCampaign } from './campaigns.type.js';

@Resolver()
export class CampaignMutationsResolver {
  @Mutation(() => CreateCampaignResult, {
    description: 'Creates a campaign. For staff with `campaigns:write`.',
  })
  createCampaign(
    @Arg('input', () => CreateCampaignInput, { description: 'The campaign.' }) input: CreateCampaignInput,
    @Ctx() context: Context,
  ): Promise<typeof CreateCampaignResult> {
    return createCampaign(called(context), input);
  }

  @Mutation(() => UpdateCampaignResult, {
    description:
      'Renames a campaign or changes its terms; its kind stays. What was added keeps the moment at which it expires: a new rule is for what is added from now on. For staff with `campaigns:write`.',
  })
  updateCampaign(
    @Arg('input', () => UpdateCampaignInput, { description: 'The new name and terms.' })
    input: UpdateCampaignInput,
    @Ctx() context: Context,
  ): Promise<typeof UpdateCampaignResult> {
    return updateCampaign(called(context), input);
  }

  @Mutation(() => SetCustomerDataFieldsResult, {
    description: 'Sets the fields that a campaign asks its members for. For staff with `campaigns:write`.',
  })
  setCustomerDataFields(
    @Arg('input', () => SetCustomerDataFieldsInput, { description: 'The form.' })
    input: SetCustomerDataFieldsInput,
    @Ctx() context: Context,
  ): Promise<typeof SetCustomerDataFieldsResult> {
    return setCustomerDataFields(called(context), input);
  }

  @Mutation(() => CreateCardCategoryResult, {
    description: 'Creates a card category. For staff with `campaigns:write`.',
  })
  createCardCategory(
    @Arg('input', () => CreateCardCategoryInput, { description: 'The category.' })
    input: CreateCardCategoryInput,
    @Ctx() context: Context,
  ): Promise<typeof CreateCardCategoryResult> {
    return createCardCategory(called(context), input);
  }
}

interface OfCampaign {
  campaignId: string;
}

@Resolver(() => LoyaltyCampaignCreated)
export class CampaignCreatedResolver {
  @FieldResolver(() => LoyaltyCampaign)
  campaign(@Root() { campaignId }: OfCampaign, @Ctx() { loaders }: Context) {
    return loaders.campaignById.load(campaignId);
  }
}

@Resolver(() => LoyaltyCampaignUpdated)
export class CampaignUpdatedResolver {
  @FieldResolver(() => LoyaltyCampaign)
  campaign(@Root() { campaignId }: OfCampaign, @Ctx() { loaders }: Context) {
    return loaders.campaignById.load(campaignId);
  }
}

@Resolver(() => CustomerDataFieldsSet)
export class CustomerDataFieldsSetResolver {
  @FieldResolver(() => LoyaltyCampaign)
  campaign(@Root() { campaignId }: OfCampaign, @Ctx() { loaders }: Context) {
    return loaders.campaignById.load(campaignId);
  }
}

@Resolver(() => LoyaltyCardCategoryCreated)
export class CardCategoryCreatedResolver {
  @FieldResolver(() => LoyaltyCardCategory)
  category(@Root() { categoryId }: { categoryId: string }, @Ctx() { loaders }: Context) {
    return loaders.cardCategoryById.load(categoryId);
  }
}
