import { Field, ID, InputType, InterfaceType, ObjectType } from 'type-graphql';
import { Card } from '../cards/card.type.js';
import { RepeatableInput } from '../customers/customers.type.js';
import {
  AlreadyReversed,
  BalanceTooLarge,
  CardNotUsable,
  InsufficientBalance,
  NotReversible,
  TransactionNotFound,
  WrongKind,
} from '../problems/balances.type.js';
import { CardAmbiguous, CardNotFound } from '../problems/cards.type.js';
import { CampaignNotFound, inputProblems } from '../problems/work.type.js';
import { outcome, Success } from '../schema/outcome.js';
import { DecimalScalar } from '../schema/scalars.js';
import { BalanceTransaction } from './balance.type.js';

@InputType({ description: 'Which balance of which card. Give either `cardNumber` or `customerId`.' })
abstract class BalanceMovementInput extends RepeatableInput {
  @Field(() => String, { nullable: true, description: 'The number of a card in use.' })
  cardNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'The customer whose card it is.' })
  customerId?: string | null;

  @Field(() => ID, { description: 'The campaign of the balance.' })
  campaignId!: string;

  @Field(() => DecimalScalar, {
    description:
      'The amount, greater than zero: whole points, visits or pieces, or money with as many decimals as its currency has.',
  })
  amount!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of the product, 1 to 100 characters, spelled the same every time; for campaigns of kind PRODUCT only.',
  })
  product?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reason, 1 to 500 characters. It is erased with the customer.',
  })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A reference such as a receipt number, 1 to 200 characters. It stays in the books, so it must not be personal.',
  })
  reference?: string | null;
}

@InputType({ description: 'The amount to add, and to which card: given by `cardNumber` or by `customerId`.' })
export class AddToBalanceInput extends BalanceMovementInput {}

@InputType({
  description: 'The amount to redeem, and from which card: given by `cardNumber` or by `customerId`.',
})
export class RedeemFromBalanceInput extends BalanceMovementInput {}

@InputType({ description: 'The transaction to reverse.' })
export class ReverseTransactionInput extends RepeatableInput {
  @Field(() => ID, { description: 'The id of an addition or a redemption.' })
  transactionId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The reason, 1 to 500 characters. It is erased with the customer.',
  })
  reason?: string | null;
}

@InterfaceType({
  implements: Success,
  description: 'The success of a mutation that moved a balance.',
  resolveType: ({ type }: { type: string }) => type,
})
export abstract class BalanceOutcome extends Success {
  @Field(() => ID, { description: 'The id of the transaction.' })
  transactionId!: string;

  @Field(() => BalanceTransaction, {
    nullable: true,
    description: 'The transaction. Null, with an error on this path, only if it could not be read.',
  })
  transaction?: BalanceTransaction | null;

  @Field(() => Card, {
    nullable: true,
    description:
      'The card as it is now. Null if it was deleted before a repeated call was answered; null with an error on this path if it could not be read.',
  })
  card?: Card | null;
}

@ObjectType({ implements: BalanceOutcome, description: 'The amount is on the card.' })
export class BalanceAdded extends BalanceOutcome {
  type!: 'BalanceAdded';
}

@ObjectType({ implements: BalanceOutcome, description: 'The amount is taken from the card.' })
export class BalanceRedeemed extends BalanceOutcome {
  type!: 'BalanceRedeemed';
}

@ObjectType({
  implements: BalanceOutcome,
  description: 'The transaction is reversed. `transaction` is the reversal.',
})
export class TransactionReversed extends BalanceOutcome {
  type!: 'TransactionReversed';
}

const movementProblems = [CardNotFound, CardAmbiguous, CardNotUsable, CampaignNotFound, WrongKind] as const;

export const AddToBalanceResult = outcome('AddToBalanceResult', () => [
  BalanceAdded,
  BalanceTooLarge,
  ...movementProblems,
  ...inputProblems,
]);

export const RedeemFromBalanceResult = outcome('RedeemFromBalanceResult', () => [
  BalanceRedeemed,
  InsufficientBalance,
  ...movementProblems,
  ...inputProblems,
]);

export const ReverseTransactionResult = outcome('ReverseTransactionResult', () => [
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
