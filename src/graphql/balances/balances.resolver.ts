import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { addToBalance } from '../../flows/balances/add-to-balance.js';
import { redeemFromBalance } from '../../flows/balances/redeem-from-balance.js';
import { reverseTransaction } from '../../flows/balances/reverse-transaction.js';
import { type Context, called } from '../context.js';
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
  @Mutation(() => AddToBalanceResult, {
    description:
      'Adds to what a card holds of a campaign. For services with `balances:write`. Give an `idempotencyKey`, so that a repetition adds nothing.',
  })
  addToBalance(
    @Arg('input', () => AddToBalanceInput, { description: 'What a card gains.' }) input: AddToBalanceInput,
    @Ctx() context: Context,
  ) {
    return addToBalance(called(context), input);
  }

  @Mutation(() => RedeemFromBalanceResult, {
    description:
      'Takes from what a card holds of a campaign, never more than there is. For services with `balances:write`. Give an `idempotencyKey`, so that a repetition takes nothing.',
  })
  redeemFromBalance(
    @Arg('input', () => RedeemFromBalanceInput, { description: 'What a card gives.' })
    input: RedeemFromBalanceInput,
    @Ctx() context: Context,
  ) {
    return redeemFromBalance(called(context), input);
  }

  @Mutation(() => ReverseTransactionResult, {
    description:
      'Takes an addition or a redemption back, also when the card is blocked or was replaced since. For services with `balances:write`.',
  })
  reverseTransaction(
    @Arg('input', () => ReverseTransactionInput, { description: 'Which transaction.' })
    input: ReverseTransactionInput,
    @Ctx() context: Context,
  ) {
    return reverseTransaction(called(context), input);
  }
}
