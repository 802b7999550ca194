import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { allCampaigns } from '../../reads/campaigns.js';
import { allCardCategories } from '../../reads/children/cards.js';
import { allCustomFields } from '../../reads/custom-fields.js';
import { CardCategory } from '../cards/card.type.js';
import type { Context } from '../context.js';
import { CustomField } from '../customer/attribute.type.js';
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
