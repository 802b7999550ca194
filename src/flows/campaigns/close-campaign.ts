import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import { check, isRejected } from '../../domain/work/input.js';
import { campaignNotFound } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { Campaign } from '../../entities/campaign.entity.js';

const schema = z.object({ id: z.string(), redeemableUntil: z.date().nullish() });

/**
 * Staff close a campaign before its end: from now on nothing is added and nobody registers. What customers have they can
 * redeem as long as staff say, without end unless they do. A closed campaign keeps the time at which it was closed.
 */
export async function closeCampaign(world: World, input: Idempotent & z.input<typeof schema>) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  return repeatable(world, 'closeCampaign', input, {
    inTransaction: async (work) => {
      const campaign = isUuid(data.id) && (await work.em.findOne(Campaign, data.id));
      if (!campaign) return campaignNotFound();
      campaign.closedAt ??= work.now;
      if (data.redeemableUntil !== undefined) campaign.redeemableUntil = data.redeemableUntil;
      return { type: 'LoyaltyCampaignClosed', campaignId: campaign.id } as const;
    },
  });
}
