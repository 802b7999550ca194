import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { blockCard } from '../../flows/cards/block-card.js';
import { issueCard } from '../../flows/cards/issue-card.js';
import { replaceCard } from '../../flows/cards/replace-card.js';
import { verifyPin } from '../../flows/cards/verify-pin.js';
import { type Context, called } from '../context.js';
import {
  BlockCardInput,
  BlockCardResult,
  IssueCardInput,
  IssueCardResult,
  ReplaceCardInput,
  ReplaceCardResult,
  VerifyPinInput,
  VerifyPinResult,
} from './cards.type.js';

@Resolver()
export class CardsResolver {
  @Mutation(() => IssueCardResult, {
    description: 'Gives a customer without a card one. For services with `customers:write`.',
  })
  issueCard(
    @Arg('input', () => IssueCardInput, { description: 'The card.' }) input: IssueCardInput,
    @Ctx() context: Context,
  ) {
    return issueCard(called(context), input);
  }

  @Mutation(() => ReplaceCardResult, {
    description:
      'Puts a new card in the place of one; its balances move along. For services with `customers:write`.',
  })
  replaceCard(
    @Arg('input', () => ReplaceCardInput, { description: 'Both cards.' }) input: ReplaceCardInput,
    @Ctx() context: Context,
  ) {
    return replaceCard(called(context), input);
  }

  @Mutation(() => BlockCardResult, {
    description: 'Refuses a card from now on; replacing it lifts that. For services with `customers:write`.',
  })
  blockCard(
    @Arg('input', () => BlockCardInput, { description: 'Which.' }) input: BlockCardInput,
    @Ctx() context: Context,
  ) {
    return blockCard(called(context), input);
  }

  @Mutation(() => VerifyPinResult, {
    description:
      'Says whether a PIN is the customer’s. After 3 wrong tries there is a wait that doubles, after 10 in a day the PIN is refused until the next. For services with `pin:verify`.',
  })
  verifyPin(
    @Arg('input', () => VerifyPinInput, { description: 'PIN and customer.' }) input: VerifyPinInput,
    @Ctx() context: Context,
  ) {
    return verifyPin(called(context), input);
  }
}
