import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { allCampaigns } from '../../reads/campaigns.js';
import { allCardCategories } from '../../reads/children/cards.js';
import { allCustomFields } from '../../reads/custom-fields.js';
import { LoyaltyCardCategory } from '../cards/card.type.js';
import type { Context } from '../context.js';
import { CustomerCustomFieldDefinition } from '../customer/attribute.type.js';
import { LoyaltyCampaign } from './campaigns.type.js';

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
