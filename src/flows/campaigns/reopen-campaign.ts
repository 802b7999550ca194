import { validate as isUuid } from 'uuid';
import { campaignNotFound } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { Campaign } from '../../entities/campaign.entity.js';

/** Staff take the closing of a campaign back. It is open again if it has begun and has not ended by its dates. */
export function reopenCampaign(world: World, input: Idempotent & { id: string }) {
  return repeatable(world, 'reopenCampaign', input, {
    inTransaction: async (work) => {
      const campaign = isUuid(input.id) && (await work.em.findOne(Campaign, input.id));
      if (!campaign) return campaignNotFound();
      campaign.closedAt = null;
      return { type: 'LoyaltyCampaignReopened', campaignId: campaign.id } as const;
    },
  });
}
