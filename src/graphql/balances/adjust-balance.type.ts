import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { RepeatableInput } from '../customers/customers.type.js';
import {
  LoyaltyBalanceInsufficient,
  LoyaltyBalanceTooLarge,
  LoyaltyWrongKind,
} from '../problems/balances.type.js';
import { LoyaltyCardAmbiguous, LoyaltyCardNotFound } from '../problems/cards.type.js';
import { inputProblems, LoyaltyCampaignNotFound } from '../problems/work.type.js';
import { outcome } from '../schema/outcome.js';
import { DecimalScalar } from '../schema/scalars.js';
import { LoyaltyBalanceOutcome } from './balances.type.js';

@InputType({
  description:
    'The amount of a correction, its reason, and which card: given by `cardNumber` or by `customerId`.',
})
export class AdjustBalanceInput extends RepeatableInput {
  @Field(() => String, { nullable: true, description: 'The number of a card in use.' })
  cardNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'The customer whose card it is.' })
  customerId?: string | null;

  @Field(() => ID, { description: 'The campaign of the balance.' })
  campaignId!: string;

  @Field(() => DecimalScalar, {
    description:
      'The amount to add, or to take if it is negative; not zero: whole points, visits or pieces, or money with as many decimals as its currency has.',
  })
  amount!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of the product, 1 to 100 characters, spelled the same every time; for campaigns of kind PRODUCT only.',
  })
  product?: string | null;

  @Field(() => String, {
    description:
      'The reason, 1 to 200 characters. The customer can read it in their history and their transactions; it is erased with them.',
  })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'A reference such as a receipt number, 1 to 200 characters. It stays in the books, so it must not be personal.',
  })
  reference?: string | null;
}

@ObjectType({ implements: LoyaltyBalanceOutcome, description: 'The balance is corrected.' })
export class LoyaltyBalanceAdjusted extends LoyaltyBalanceOutcome {
  type!: 'LoyaltyBalanceAdjusted';
}

export const AdjustBalanceResult = outcome('AdjustBalanceResult', () => [
  LoyaltyBalanceAdjusted,
  LoyaltyCardNotFound,
  LoyaltyCardAmbiguous,
  LoyaltyCampaignNotFound,
  LoyaltyWrongKind,
  LoyaltyBalanceInsufficient,
  LoyaltyBalanceTooLarge,
  ...inputProblems,
]);
