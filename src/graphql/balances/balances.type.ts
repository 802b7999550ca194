import { Field, ID, InputType, InterfaceType, ObjectType } from 'type-graphql';
import { LoyaltyCard } from '../cards/card.type.js';
import { RepeatableInput } from '../customers/customers.type.js';
import { CustomerRefusedByHook } from '../hooks/hook-problems.type.js';
import {
  LoyaltyBalanceInsufficient,
  LoyaltyBalanceTooLarge,
  LoyaltyCampaignNotOpen,
  LoyaltyCardNotUsable,
  LoyaltyReferenceAmbiguous,
  LoyaltyReversalTooLarge,
  LoyaltyTransactionAlreadyReversed,
  LoyaltyTransactionNotFound,
  LoyaltyTransactionNotReversible,
  LoyaltyWrongKind,
} from '../problems/balances.type.js';
import { LoyaltyCardAmbiguous, LoyaltyCardNotFound } from '../problems/cards.type.js';
import { inputProblems, LoyaltyCampaignNotFound } from '../problems/work.type.js';
import { CustomerSuccess, outcome } from '../schema/outcome.js';
import { DecimalScalar } from '../schema/scalars.js';
import { LoyaltyTransaction } from './balance.type.js';

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

@InputType({
  description: 'The transaction to reverse, given by `transactionId` or by `reference`, and how much of it.',
})
export class ReverseTransactionInput extends RepeatableInput {
  @Field(() => ID, { nullable: true, description: 'The id of an addition, a redemption or an expiry.' })
  transactionId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The reference of an addition or a redemption, 1 to 200 characters. A service finds its own transactions by it, staff those of every service.',
  })
  reference?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The part to reverse, greater than zero and at most what is left of the transaction; all that is left unless given.',
  })
  amount?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reason, 1 to 500 characters. It is erased with the customer.',
  })
  reason?: string | null;
}

@InterfaceType({
  implements: CustomerSuccess,
  description: 'The success of a mutation that moved a balance.',
  resolveType: ({ type }: { type: string }) => type,
})
export abstract class LoyaltyBalanceOutcome extends CustomerSuccess {
  @Field(() => ID, { description: 'The id of the transaction.' })
  transactionId!: string;

  @Field(() => LoyaltyTransaction, {
    nullable: true,
    description: 'The transaction. Null, with an error on this path, only if it could not be read.',
  })
  transaction?: LoyaltyTransaction | null;

  @Field(() => LoyaltyCard, {
    nullable: true,
    description:
      'The card as it is now. Null if it was deleted before a repeated call was answered; null with an error on this path if it could not be read.',
  })
  card?: LoyaltyCard | null;
}

@ObjectType({ implements: LoyaltyBalanceOutcome, description: 'The amount is on the card.' })
export class LoyaltyBalanceAdded extends LoyaltyBalanceOutcome {
  type!: 'LoyaltyBalanceAdded';
}

@ObjectType({ implements: LoyaltyBalanceOutcome, description: 'The amount is taken from the card.' })
export class LoyaltyBalanceRedeemed extends LoyaltyBalanceOutcome {
  type!: 'LoyaltyBalanceRedeemed';
}

@ObjectType({
  implements: LoyaltyBalanceOutcome,
  description: 'The transaction, or the part of it, is reversed. `transaction` is the reversal.',
})
export class LoyaltyTransactionReversed extends LoyaltyBalanceOutcome {
  type!: 'LoyaltyTransactionReversed';
}

const movementProblems = [
  LoyaltyCardNotFound,
  LoyaltyCardAmbiguous,
  LoyaltyCardNotUsable,
  LoyaltyCampaignNotFound,
  LoyaltyCampaignNotOpen,
  LoyaltyWrongKind,
] as const;

export const AddToBalanceResult = outcome('AddToBalanceResult', () => [
  LoyaltyBalanceAdded,
  LoyaltyBalanceTooLarge,
  ...movementProblems,
  ...inputProblems,
]);

export const RedeemFromBalanceResult = outcome('RedeemFromBalanceResult', () => [
  LoyaltyBalanceRedeemed,
  CustomerRefusedByHook,
  LoyaltyBalanceInsufficient,
  ...movementProblems,
  ...inputProblems,
]);

export const ReverseTransactionResult = outcome('ReverseTransactionResult', () => [
  LoyaltyTransactionReversed,
  LoyaltyTransactionNotFound,
  LoyaltyTransactionAlreadyReversed,
  LoyaltyTransactionNotReversible,
  LoyaltyReversalTooLarge,
  LoyaltyReferenceAmbiguous,
  LoyaltyWrongKind,
  LoyaltyCardNotFound,
  LoyaltyCardAmbiguous,
  LoyaltyBalanceInsufficient,
  LoyaltyBalanceTooLarge,
  ...inputProblems,
]);
