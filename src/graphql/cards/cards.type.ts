import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CustomerOutcome, RepeatableInput } from '../customers/customers.type.js';
import { outcome } from '../schema/outcome.js';
import { Busy, CustomerNotFound, InputRejected, inputProblems } from '../schema/problems.type.js';
import {
  CardAmbiguous,
  CardCategoryNotFound,
  CardExists,
  CardNotFound,
  CardTaken,
  NumberSpaceFull,
  PinRejected,
} from '../schema/till-problems.type.js';

@InputType({ description: 'A card for a customer who has none.' })
export class IssueCardInput extends RepeatableInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The number printed on it: 1 to 40 letters, digits and hyphens. Drawn at random unless given.',
  })
  number?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many digits a drawn number has, 4 to 19; 16 unless given.',
  })
  digits?: number | null;

  @Field(() => ID, { nullable: true, description: 'What kind of card.' })
  categoryId?: string | null;
}

@InputType({ description: 'Another card in place of one there is, named by its number or by whose it is.' })
export class ReplaceCardInput extends RepeatableInput {
  @Field(() => String, { nullable: true, description: 'The number of the card to replace.' })
  cardNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'Whose card to replace.' })
  customerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the new one. Drawn at random unless given.',
  })
  number?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many digits a drawn number has, 4 to 19; 16 unless given.',
  })
  digits?: number | null;
}

@InputType({ description: 'A card to refuse from now on, named by its number or by whose it is.' })
export class BlockCardInput extends RepeatableInput {
  @Field(() => String, { nullable: true, description: 'The number of the card.' })
  cardNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'Whose card.' })
  customerId?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the record: 1 to 200 characters.' })
  reason?: string | null;
}

@InputType({ description: 'A PIN typed at a terminal, and whose it should be.' })
export class VerifyPinInput {
  @Field(() => String, { nullable: true, description: 'The number of the card.' })
  cardNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'The customer.' })
  customerId?: string | null;

  @Field(() => String, { description: 'The PIN: 4 to 8 digits.' })
  pin!: string;
}

@ObjectType({ implements: CustomerOutcome, description: 'The customer has a card.' })
export class CardIssued extends CustomerOutcome {}

@ObjectType({
  implements: CustomerOutcome,
  description: 'The customer has the new card, with what was on the old one.',
})
export class CardReplaced extends CustomerOutcome {}

@ObjectType({ implements: CustomerOutcome, description: 'The card is refused from now on.' })
export class CardBlocked extends CustomerOutcome {}

@ObjectType({ implements: CustomerOutcome, description: 'The PIN is the customer’s.' })
export class PinVerified extends CustomerOutcome {}

const notFound = [CardNotFound, CardAmbiguous] as const;

export const IssueCardResult = outcome('IssueCardResult', 'How issuing a card can end.', () => [
  CardIssued,
  CustomerNotFound,
  CardExists,
  CardTaken,
  CardCategoryNotFound,
  NumberSpaceFull,
  ...inputProblems,
]);

export const ReplaceCardResult = outcome('ReplaceCardResult', 'How replacing a card can end.', () => [
  CardReplaced,
  CardTaken,
  NumberSpaceFull,
  ...notFound,
  ...inputProblems,
]);

export const BlockCardResult = outcome('BlockCardResult', 'How blocking a card can end.', () => [
  CardBlocked,
  ...notFound,
  ...inputProblems,
]);

export const VerifyPinResult = outcome('VerifyPinResult', 'How looking at a PIN can end.', () => [
  PinVerified,
  PinRejected,
  CustomerNotFound,
  ...notFound,
  InputRejected,
  Busy,
]);
