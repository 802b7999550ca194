import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { addToBalance } from '../../flows/balances/add-to-balance.js';
import { adjustBalance } from '../../flows/balances/adjust-balance.js';
import { redeemFromBalance } from '../../flows/balances/redeem-from-balance.js';
import { reverseTransaction } from '../../flows/balances/reverse-transaction.js';
import { type TransactionRow, transactionsByReference } from '../../reads/children/balances.js';
import { type Context, called } from '../context.js';
import { AdjustBalanceInput, AdjustBalanceResult } from './adjust-balance.type.js';
import { LoyaltyTransaction } from './balance.type.js';
import {
  AddToBalanceInput,
  AddToBalanceResult,
  RedeemFromBalanceInput,
  RedeemFromBalanceResult,
  ReverseTransactionInput,
  ReverseTransactionResult,
} from './balances.type.js';

@Resolver()
export class BalancesResolver {
  @Query(() => [LoyaltyTransaction], {
    description:
      'The transactions with a reference, such as a receipt number, newest first and at most 100. A service finds its own, staff those of every service. For services and staff with `balances:write`.',
  })
  loyaltyTransactions(
    @Arg('reference', () => String, { description: 'The reference, spelled as it was given.' })
    reference: string,
    @Ctx() { db, caller }: Context,
  ): Promise<TransactionRow[]> {
    return transactionsByReference(db, reference, caller?.kind === 'SERVICE' ? caller.id : null);
  }

  @Mutation(() => AddToBalanceResult, {
    description:
      'Adds an amount to a card’s balance in a campaign; a customer without a card is answered with `LoyaltyCardNotFound`. Give an `idempotencyKey`, so that a repetition adds nothing. For services with `balances:write`.',
  })
  addToBalance(
    @Arg('input', () => AddToBalanceInput, { description: 'The amount and the card.' })
    input: AddToBalanceInput,
    @Ctx() context: Context,
  ): Promise<typeof AddToBalanceResult> {
    return addToBalance(called(context), input);
  }

  @Mutation(() => RedeemFromBalanceResult, {
    description:
      'Redeems an amount from a card’s balance in a campaign, never more than there is. Give an `idempotencyKey`, so that a repetition redeems nothing. For services with `balances:write`.',
  })
  redeemFromBalance(
    @Arg('input', () => RedeemFromBalanceInput, { description: 'The amount and the card.' })
    input: RedeemFromBalanceInput,
    @Ctx() context: Context,
  ): Promise<typeof RedeemFromBalanceResult> {
    return redeemFromBalance(called(context), input);
  }

  @Mutation(() => AdjustBalanceResult, {
    description:
      'Corrects a card’s balance in a campaign by an amount that may be negative, also on a blocked card, and never below zero. The customer is told (by 50 mails and 10 text messages of staff’s acts a day at most), and history has the reason. Give an `idempotencyKey`, so that a repetition corrects nothing. For staff with `balances:adjust`.',
  })
  adjustBalance(
    @Arg('input', () => AdjustBalanceInput, { description: 'The amount, the card and the reason.' })
    input: AdjustBalanceInput,
    @Ctx() context: Context,
  ): Promise<typeof AdjustBalanceResult> {
    return adjustBalance(called(context), input);
  }

  @Mutation(() => ReverseTransactionResult, {
    description:
      'Reverses an addition, a redemption or an expiry, or a part of it, even when the card is blocked or has been replaced since. What a redemption took comes back as it was; what has expired meanwhile can be used for another 30 days. For services and staff with `balances:write`.',
  })
  reverseTransaction(
    @Arg('input', () => ReverseTransactionInput, { description: 'The transaction to reverse.' })
    input: ReverseTransactionInput,
    @Ctx() context: Context,
  ): Promise<typeof ReverseTransactionResult> {
    return reverseTransaction(called(context), input);
  }
}
