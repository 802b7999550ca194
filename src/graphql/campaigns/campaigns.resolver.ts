import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { allCampaigns } from '../../repositories/campaigns.js';
import { allCardCategories } from '../../repositories/cards.js';
import { allCustomFields } from '../../repositories/custom-fields.js';
import type { Context } from '../context.js';
import { CustomField } from '../customer/attribute.type.js';
import { CardCategory } from '../customer/card.type.js';
import { Campaign } from './campaigns.type.js';

@Resolver()
export class CampaignsResolver {
  @Query(() => Campaign, { nullable: true, description: 'One campaign, or null. For everybody.' })
  campaign(@Ctx() { loaders }: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string) {
    return loaders.campaignById.load(id);
  }

  @Query(() => [Campaign], { description: 'All campaigns, oldest first. For everybody.' })
  campaigns(@Ctx() { db }: Context) {
    return allCampaigns(db);
  }

  @Query(() => [CardCategory], { description: 'All kinds of card, oldest first. For everybody.' })
  cardCategories(@Ctx() { db }: Context) {
    return allCardCategories(db);
  }

  @Query(() => [CustomField], {
    description: 'All custom fields, by number. Needs `customers:read` (StickyStreet: list).',
  })
  customFields(@Ctx() { db }: Context) {
    return allCustomFields(db);
  }
}
