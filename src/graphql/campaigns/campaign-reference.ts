import type { CampaignRow } from '../../reads/campaigns.js';
import type { CardCategoryRow } from '../../reads/children/cards.js';
import type { Context } from '../context.js';
import { badInput } from '../guard/errors.js';

type Reference = { id?: unknown };

/** Resolves a gateway's reference to a campaign, which is for everybody. */
export async function resolveCampaignReference(
  { id }: Reference,
  { loaders }: Context,
): Promise<CampaignRow | null> {
  return loaders.campaignById.load(idIn(id, 'LoyaltyCampaign'));
}

/** Resolves a gateway's reference to a card category, which is for everybody. */
export async function resolveCategoryReference(
  { id }: Reference,
  { loaders }: Context,
): Promise<CardCategoryRow | null> {
  return loaders.cardCategoryById.load(idIn(id, 'LoyaltyCardCategory'));
}

function idIn(id: unknown, type: string): string {
  if (typeof id === 'string') return id;
  throw badInput(`A representation of a ${type} has an id.`);
}
