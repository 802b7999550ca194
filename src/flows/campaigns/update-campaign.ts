import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import { campaignTerms, checkedTerms } from '../../domain/campaigns/terms.js';
import { check, isRejected, text } from '../../domain/work/input.js';
import { campaignNotFound } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { Campaign } from '../../entities/campaign.entity.js';

const schema = z.object({ name: text(100).optional(), ...campaignTerms.shape });

/** Staff rename a campaign or change its terms. Its kind and currency stay, because balances depend on them. */
export async function updateCampaign(
  world: World,
  input: Idempotent & z.input<typeof schema> & { id: string },
) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  return repeatable(world, 'updateCampaign', input, {
    inTransaction: async (work) => {
      const campaign = isUuid(input.id) && (await work.em.findOne(Campaign, input.id));
      if (!campaign) return campaignNotFound();
      const { name = campaign.name, ...given } = data;
      const terms = await checkedTerms(work, given, campaign);
      if (isRejected(terms)) return terms;
      Object.assign(campaign, terms, { name });
      return { type: 'LoyaltyCampaignUpdated', campaignId: campaign.id } as const;
    },
  });
}
