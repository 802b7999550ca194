import { z } from 'zod';
import { campaignTerms, checkedTerms } from '../../domain/campaigns/terms.js';
import { check, isRejected, text } from '../../domain/work/input.js';
import { inputRejected } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { Campaign } from '../../entities/campaign.entity.js';

const currencies = new Set(Intl.supportedValuesOf('currency'));

const schema = z.object({
  name: text(100),
  kind: z.enum(['POINTS', 'VISITS', 'MONEY', 'PRODUCT']),
  currency: z
    .string()
    .refine((code) => currencies.has(code), 'must be an ISO 4217 code such as EUR.')
    .nullish(),
  ...campaignTerms.shape,
});

/** Staff start a loyalty programme. The unit it counts in is fixed here, because balances depend on it. */
export async function createCampaign(world: World, input: Idempotent & z.input<typeof schema>) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  if ((data.kind === 'MONEY') === (data.currency == null)) {
    const message =
      data.kind === 'MONEY'
        ? 'is required for a campaign that counts MONEY.'
        : 'is for campaigns that count MONEY only.';
    return inputRejected([{ path: 'currency', message }]);
  }
  return repeatable(world, 'createCampaign', input, {
    inTransaction: async (work) => {
      const { name, kind, currency, ...given } = data;
      const terms = await checkedTerms(work, given);
      if (isRejected(terms)) return terms;
      const campaign = work.em.create(Campaign, { name, kind, currency, ...terms, createdAt: work.now });
      return { type: 'LoyaltyCampaignCreated', campaignId: campaign.id } as const;
    },
  });
}
