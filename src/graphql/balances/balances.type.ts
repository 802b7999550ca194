import { Field, ID, InputType, InterfaceType, ObjectType } from 'type-graphql';
import { Card } from '../cards/card.type.js';
import { RepeatableInput } from '../customers/customers.type.js';
import { outcome, Success } from '../schema/outcome.js';
import { CampaignNotFound, inputProblems } from '../schema/problems.type.js';
import { DecimalScalar } from '../schema/scalars.js';
import { CardAmbiguous, CardNotFound } from '../schema/till-problems.type.js';
import { BalanceTransaction } from './balance.type.js';
import {
  AlreadyReversed,
  BalanceTooLarge,
  CardNotUsable,
  InsufficientBalance,
  NotReversible,
  TransactionNotFound,
  WrongKind,
} from './balance-problems.type.js';

@InputType({ description: 'Which balance of which card. Give either `cardNumber` or `customerId`.' })
abstract class BalanceMovementInput extends RepeatableInput {
  @Field(() => String, { nullable: true, description: 'The number on a card in use (Fidely: card).' })
  cardNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'Whose card.' })
  customerId?: string | null;

  @Field(() => ID, { description: 'What is counted (Fidely: campaignid).' })
  campaignId!: string;

  @Field(() => DecimalScalar, {
    description:
      'How much, greater than zero: whole points, visits or pieces; money with the digits its currency has.',
  })
  amount!: string;

  @Field(() => String, {
    nullable: true,
    description: 'For campaigns of kind PRODUCT: which product, 1 to 100 characters, exactly as before.',
  })
  product?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, 1 to 500 characters. Erased with the customer.',
  })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What it belongs to, such as the number of a receipt, 1 to 200 characters. Kept in the books: nothing personal.',
  })
  reference?: string | null;
}

@InputType({ description: 'What a card gains.' })
export class AddToBalanceInput extends BalanceMovementInput {}

@InputType({ description: 'What a card gives.' })
export class RedeemFromBalanceInput extends BalanceMovementInput {}

@InputType({ description: 'What is taken back.' })
export class ReverseTransactionInput extends RepeatableInput {
  @Field(() => ID, { description: 'An addition or a redemption.' })
  transactionId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why, 1 to 500 characters. Erased with the customer.',
  })
  reason?: string | null;
}

@InterfaceType({
  implements: Success,
  description: 'A balance was moved.',
  resolveType: ({ type }: { type: string }) => type,
})
export abstract class BalanceOutcome extends Success {
  @Field(() => ID, { description: 'The id of the transaction in the books.' })
  transactionId!: string;

  @Field(() => BalanceTransaction, {
    nullable: true,
    description:
      'The transaction in the books. Null, with an error on this path, only if it could not be read.',
  })
  transaction!: BalanceTransaction | null;

  @Field(() => Card, {
    nullable: true,
    description:
      'The card as it is now. Null if it was deleted before a repeated call was answered, and, with an error on this path, if it could not be read.',
  })
  card!: Card | null;
}

@ObjectType({ implements: BalanceOutcome, description: 'The card has gained it.' })
export class BalanceAdded extends BalanceOutcome {}

@ObjectType({ implements: BalanceOutcome, description: 'The card has given it.' })
export class BalanceRedeemed extends BalanceOutcome {}

@ObjectType({
  implements: BalanceOutcome,
  description: 'It is taken back. `transaction` is the one that does.',
})
export class TransactionReversed extends BalanceOutcome {}

const movementProblems = [CardNotFound, CardNotUsable, CampaignNotFound, WrongKind] as const;

export const AddToBalanceResult = outcome('AddToBalanceResult', 'How adding to a balance can end.', () => [
  BalanceAdded,
  BalanceTooLarge,
  ...movementProblems,
  ...inputProblems,
]);

export const RedeemFromBalanceResult = outcome('RedeemFromBalanceResult', 'How redeeming can end.', () => [
  BalanceRedeemed,
  InsufficientBalance,
  ...movementProblems,
  ...inputProblems,
]);

export const ReverseTransactionResult = outcome('ReverseTransactionResult', 'How a reversal can end.', () => [
  TransactionReversed,
  TransactionNotFound,
  AlreadyReversed,
  NotReversible,
  CardNotFound,
  CardAmbiguous,
  InsufficientBalance,
  BalanceTooLarge,
  ...inputProblems,
]);
