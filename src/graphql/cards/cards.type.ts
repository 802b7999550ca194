import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CustomerOutcome, RepeatableInput, VersionedInput } from '../customers/customers.type.js';
import {
  LoyaltyCardAmbiguous,
  LoyaltyCardCategoryNotFound,
  LoyaltyCardExists,
  LoyaltyCardNotFound,
  LoyaltyCardNumberSpaceFull,
  LoyaltyCardTaken,
} from '../problems/cards.type.js';
import { CustomerNotFound, CustomerVersionConflict } from '../problems/customers.type.js';
import { CustomerAccountsBusy, CustomerPinRejected } from '../problems/sign-in.type.js';
import { inputProblems } from '../problems/work.type.js';
import { outcome } from '../schema/outcome.js';

@InputType({ description: 'A card for a customer without one.' })
export class IssueCardInput extends VersionedInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The number printed on the card, 1 to 40 letters, digits and hyphens; random unless given.',
  })
  number?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The length of a random number, 4 to 19 digits; 16 unless given.',
  })
  digits?: number | null;

  @Field(() => ID, { nullable: true, description: 'The category of the card.' })
  categoryId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The reason, for the record, 1 to 200 characters; required of staff. The customer can read it in their history.',
  })
  reason?: string | null;
}

@InputType({
  description:
    'The card to replace, given by `cardNumber` or by `customerId`, and the number of the new one.',
})
export class ReplaceCardInput extends VersionedInput {
  @Field(() => String, { nullable: true, description: 'The number of the card to replace.' })
  cardNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'The customer whose card is replaced.' })
  customerId?: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the new card; random unless given.' })
  number?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The length of a random number, 4 to 19 digits; 16 unless given.',
  })
  digits?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The reason, for the record, 1 to 200 characters; required of staff. The customer can read it in their history.',
  })
  reason?: string | null;
}

@InputType({ description: 'The card to block, given by `cardNumber` or by `customerId`.' })
export class BlockCardInput extends VersionedInput {
  @Field(() => String, { nullable: true, description: 'The number of the card.' })
  cardNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'The customer whose card it is.' })
  customerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The reason, for the record, 1 to 200 characters; required of staff. The customer can read it in their history.',
  })
  reason?: string | null;
}

@InputType({
  description: 'The card, given by `cardNumber` or by `customerId`, and its new category.',
})
export class ChangeCardCategoryInput extends VersionedInput {
  @Field(() => String, { nullable: true, description: 'The number of the card.' })
  cardNumber?: string | null;
  @Field(() => ID, { nullable: true, description: 'The customer whose card it is.' })
  customerId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The category; null takes the card out of the one it has. Required, though it may be null.',
  })
  categoryId?: string | null;

  @Field(() => String, { nullable: true, description: 'The reason, for the record, 1 to 200 characters.' })
  reason?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the owner is told, at the addresses that are proved; not unless this is true.',
  })
  tellOwner?: boolean | null;
}

@InputType({
  description:
    'The PIN to check, with the customer or the card it belongs to. It is checked each time, also when the call is repeated with its `idempotencyKey`.',
})
export class VerifyPinInput extends RepeatableInput {
  @Field(() => String, { nullable: true, description: 'The number of the card.' })
  cardNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'The customer.' })
  customerId?: string | null;

  @Field(() => String, { description: 'The PIN, 4 to 8 digits.' })
  pin!: string;
}

@ObjectType({ implements: CustomerOutcome, description: 'The customer has a card.' })
export class LoyaltyCardIssued extends CustomerOutcome {
  type!: 'LoyaltyCardIssued';
}

@ObjectType({
  implements: CustomerOutcome,
  description: 'The customer has the new card, with the balances of the old one.',
})
export class LoyaltyCardReplaced extends CustomerOutcome {
  type!: 'LoyaltyCardReplaced';
}

@ObjectType({ implements: CustomerOutcome, description: 'The card is refused from now on.' })
export class LoyaltyCardBlocked extends CustomerOutcome {
  type!: 'LoyaltyCardBlocked';
}

@ObjectType({ implements: CustomerOutcome, description: 'The card has the category.' })
export class LoyaltyCardCategoryChanged extends CustomerOutcome {
  type!: 'LoyaltyCardCategoryChanged';
}

@ObjectType({ implements: CustomerOutcome, description: 'The PIN is right.' })
export class CustomerPinVerified extends CustomerOutcome {
  type!: 'CustomerPinVerified';
}

const notFound = [LoyaltyCardNotFound, LoyaltyCardAmbiguous] as const;

export const IssueCardResult = outcome('IssueCardResult', () => [
  LoyaltyCardIssued,
  CustomerNotFound,
  LoyaltyCardExists,
  LoyaltyCardTaken,
  LoyaltyCardCategoryNotFound,
  LoyaltyCardNumberSpaceFull,
  ...inputProblems,
  CustomerVersionConflict,
]);

export const ReplaceCardResult = outcome('ReplaceCardResult', () => [
  LoyaltyCardReplaced,
  LoyaltyCardTaken,
  LoyaltyCardNumberSpaceFull,
  ...notFound,
  ...inputProblems,
  CustomerVersionConflict,
]);

export const BlockCardResult = outcome('BlockCardResult', () => [
  LoyaltyCardBlocked,
  ...notFound,
  ...inputProblems,
  CustomerVersionConflict,
]);

export const ChangeCardCategoryResult = outcome('ChangeCardCategoryResult', () => [
  LoyaltyCardCategoryChanged,
  LoyaltyCardCategoryNotFound,
  ...notFound,
  ...inputProblems,
  CustomerVersionConflict,
]);

export const VerifyPinResult = outcome('VerifyPinResult', () => [
  CustomerPinVerified,
  CustomerPinRejected,
  CustomerNotFound,
  ...notFound,
  CustomerAccountsBusy,
  ...inputProblems,
]);
