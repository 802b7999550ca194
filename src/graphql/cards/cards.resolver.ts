import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { blockCard } from '../../flows/cards/block-card.js';
import { changeCardCategory } from '../../flows/cards/change-card-category.js';
import { issueCard } from '../../flows/cards/issue-card.js';
import { replaceCard } from '../../flows/cards/replace-card.js';
import { verifyPin } from '../../flows/cards/verify-pin.js';
import { type Context, called } from '../context.js';
import {
  BlockCardInput,
  BlockCardResult,
  ChangeCardCategoryInput,
  ChangeCardCategoryResult,
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
    description:
      'Issues a card to a customer without one. Services need `customers:write`; staff need `accounts:support` and give a reason, and the customer is told (by 50 mails and 10 text messages of staff’s acts a day at most).',
  })
  issueCard(
    @Arg('input', () => IssueCardInput, { description: 'The card.' }) input: IssueCardInput,
    @Ctx() context: Context,
  ): Promise<typeof IssueCardResult> {
    return issueCard(called(context), input);
  }

  @Mutation(() => ReplaceCardResult, {
    description:
      'Replaces a card by a new one, to which its balances move. Services need `customers:write`; staff need `accounts:support` and give a reason, and the customer is told (by 50 mails and 10 text messages of staff’s acts a day at most).',
  })
  replaceCard(
    @Arg('input', () => ReplaceCardInput, { description: 'The old and the new card.' })
    input: ReplaceCardInput,
    @Ctx() context: Context,
  ): Promise<typeof ReplaceCardResult> {
    return replaceCard(called(context), input);
  }

  @Mutation(() => BlockCardResult, {
    description:
      'Blocks a card, which tills then refuse until it is replaced. Services need `customers:write`; staff need `accounts:support` and give a reason, and the customer is told (by 50 mails and 10 text messages of staff’s acts a day at most).',
  })
  blockCard(
    @Arg('input', () => BlockCardInput, { description: 'The card to block.' }) input: BlockCardInput,
    @Ctx() context: Context,
  ): Promise<typeof BlockCardResult> {
    return blockCard(called(context), input);
  }

  @Mutation(() => ChangeCardCategoryResult, {
    description:
      'Moves a card to another category, a tier up or down, or out of any. The card, its number and its balances stay. For services and staff with `customers:write`.',
  })
  changeCardCategory(
    @Arg('input', () => ChangeCardCategoryInput, { description: 'The card and the category.' })
    input: ChangeCardCategoryInput,
    @Ctx() context: Context,
  ): Promise<typeof ChangeCardCategoryResult> {
    return changeCardCategory(called(context), input);
  }

  @Mutation(() => VerifyPinResult, {
    description:
      'Checks a customer’s PIN. After 3 wrong tries there is a wait that doubles; after 10 in a day the PIN is refused until the next day. For services with `pin:verify`.',
  })
  verifyPin(
    @Arg('input', () => VerifyPinInput, { description: 'The PIN and the customer.' }) input: VerifyPinInput,
    @Ctx() context: Context,
  ): Promise<typeof VerifyPinResult> {
    return verifyPin(called(context), input);
  }
}
