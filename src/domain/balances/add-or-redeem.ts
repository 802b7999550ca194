import { validate as isUuid } from 'uuid';
import { Campaign } from '../../entities/campaign.entity.js';
import { refuseUnlessOpen, refuseUnlessRedeemable } from '../campaigns/open.js';
import { lockCardOfBalance, type WhichCard } from '../cards/find.js';
import { campaignNotFound } from '../work/problems.js';
import type { Idempotent } from '../work/repeatable.js';
import type { Work } from '../work/work.js';
import { changeBalance } from './books.js';

export interface BalanceInput extends Idempotent, WhichCard {
  campaignId: string;
  amount: string;
  product?: string | null | undefined;
  reason?: string | null | undefined;
  reference?: string | null | undefined;
}

/** The steps shared by adding to a balance and redeeming from it. */
export const addOrRedeem = <K extends 'ADD' | 'REDEEM', T extends string>(
  as: { kind: K; answer: T },
  input: BalanceInput,
) => ({
  inTransaction: async (work: Work) => {
    const { cardNumber, customerId, campaignId, ...posting } = input;
    const card = await lockCardOfBalance(work, { cardNumber, customerId });
    if ('type' in card) return card;
    const campaign = isUuid(campaignId) ? await work.em.findOne(Campaign, campaignId) : null;
    if (!campaign) return campaignNotFound();
    const refuse = as.kind === 'ADD' ? refuseUnlessOpen : refuseUnlessRedeemable;
    const refused = refuse(campaign, work.now);
    if (refused) return refused;
    const changed = await changeBalance(work, { ...posting, kind: as.kind, card, campaign });
    if (changed.type !== 'BalanceChanged') return changed;
    return {
      type: as.answer,
      customerId: card.customer.id,
      transactionId: changed.transactionId,
    };
  },
});
