import { validate as isUuid } from 'uuid';
import { z } from 'zod';
import { Campaign } from '../../entities/campaign.entity.js';
import { check, isRejected, text } from '../input.js';
import type { Idempotent, Writing } from '../needs.js';
import { campaignNotFound } from '../problems.js';
import { once } from '../unit-of-work.js';

const schema = z.object({ name: text(100) });

/** Staff rename a campaign. Its kind and currency stay: balances mean them. */
export async function updateCampaign(
  world: Writing,
  input: Idempotent & z.input<typeof schema> & { id: string },
) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  return once(world, 'updateCampaign', input, async (tx) => {
    const campaign = isUuid(input.id) && (await tx.findOne(Campaign, input.id));
    if (!campaign) return campaignNotFound();
    campaign.name = data.name;
    return { type: 'CampaignUpdated', campaignId: campaign.id } as const;
  });
}
