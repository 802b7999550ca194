import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { shownAmount } from '../../platform/text/decimal.js';
import type { BalanceRow, HeldBalanceRow, TransactionRow } from '../../reads/children/balances.js';
import { LoyaltyCampaign } from '../campaigns/campaigns.type.js';
import type { Context } from '../context.js';
import { DecimalScalar } from '../schema/scalars.js';
import { LoyaltyBalance, LoyaltyTransaction } from './balance.type.js';

@Resolver(() => LoyaltyBalance)
export class BalanceResolver {
  @FieldResolver(() => DecimalScalar, { description: 'The amount, never below zero.' })
  amount(@Root() { amount, currency }: BalanceRow): string {
    return shownAmount(amount, currency);
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description: 'The part of the amount that expires next, at `expiresAt`; null if nothing of it expires.',
  })
  expiringAmount(@Root() { expiringAmount, currency }: HeldBalanceRow): string | null {
    return expiringAmount && shownAmount(expiringAmount, currency);
  }

  @FieldResolver(() => LoyaltyCampaign, { description: 'The campaign of the balance.' })
  campaign(@Root() { campaignId }: BalanceRow, @Ctx() { loaders }: Context) {
    return loaders.campaignById.load(campaignId);
  }
}

@Resolver(() => LoyaltyTransaction)
export class BalanceTransactionResolver {
  @FieldResolver(() => DecimalScalar, {
    description: 'The amount by which the balance changed; negative when it was reduced.',
  })
  amount(@Root() { amount, currency }: TransactionRow): string {
    return shownAmount(amount, currency);
  }

  @FieldResolver(() => DecimalScalar, { description: 'The balance after this transaction.' })
  balanceAfter(@Root() { balanceAfter, currency }: TransactionRow): string {
    return shownAmount(balanceAfter, currency);
  }

  @FieldResolver(() => DecimalScalar, {
    description: 'How much of the amount was reversed, never below zero; `0` if nothing.',
  })
  reversedAmount(@Root() { reversedAmount, currency }: TransactionRow): string {
    return shownAmount(reversedAmount, currency);
  }

  @FieldResolver(() => LoyaltyCampaign, { description: 'The campaign of the balance.' })
  campaign(@Root() { campaignId }: TransactionRow, @Ctx() { loaders }: Context) {
    return loaders.campaignById.load(campaignId);
  }
}
