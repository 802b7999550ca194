import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { campaignStatus } from '../../domain/campaigns/open.js';
import { allCampaigns, type CampaignRow } from '../../reads/campaigns.js';
import { allCardCategories } from '../../reads/children/cards.js';
import { allCustomFields } from '../../reads/custom-fields.js';
import { LoyaltyCardCategory } from '../cards/card.type.js';
import type { Context } from '../context.js';
import { CustomerCustomFieldDefinition } from '../customer/attribute.type.js';
import { LoyaltyCampaignStatus } from '../schema/loyalty-enums.js';
import { LoyaltyCampaign } from './campaigns.type.js';

@Resolver(() => LoyaltyCampaign)
export class CampaignResolver {
  @FieldResolver(() => LoyaltyCampaignStatus, { description: 'Where the campaign stands in its life now.' })
  status(@Root() campaign: CampaignRow, @Ctx() { clock }: Context) {
    return campaignStatus(campaign, clock());
  }
}

@Resolver()
export class CampaignsResolver {
  @Query(() => LoyaltyCampaign, {
    nullable: true,
    description: 'One campaign; null when there is none with this id. For everybody.',
  })
  campaign(
    @Ctx() { loaders }: Context,
    @Arg('id', () => ID, { description: 'The id of the campaign.' }) id: string,
  ) {
    return loaders.campaignById.load(id);
  }

  @Query(() => [LoyaltyCampaign], { description: 'All campaigns, oldest first. For everybody.' })
  campaigns(@Ctx() { db }: Context) {
    return allCampaigns(db);
  }

  @Query(() => [LoyaltyCardCategory], { description: 'All card categories, oldest first. For everybody.' })
  cardCategories(@Ctx() { db }: Context) {
    return allCardCategories(db);
  }

  @Query(() => [CustomerCustomFieldDefinition], {
    description: 'All custom fields, by number. Needs `customers:read`.',
  })
  customFieldDefinitions(@Ctx() { db }: Context) {
    return allCustomFields(db);
  }
}
