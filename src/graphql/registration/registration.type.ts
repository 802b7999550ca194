import { Field, ID, ObjectType } from 'type-graphql';
import { CustomerOutcome } from '../customers/customers.type.js';
import { CustomerRefusedByHook } from '../hooks/hook-problems.type.js';
import { LoyaltyCampaignNotOpen } from '../problems/balances.type.js';
import { LoyaltyCardCategoryNotFound, LoyaltyCardRejected } from '../problems/cards.type.js';
import { CustomerContactNotFound, CustomerContactTaken } from '../problems/contacts.type.js';
import { CustomerNotFound, CustomerVersionConflict } from '../problems/customers.type.js';
import {
  CustomerCodeRejected,
  CustomerResendTooSoon,
  CustomerTooManyRequests,
} from '../problems/proofs.type.js';
import { CustomerAccountsBusy, CustomerAlreadyRegistered } from '../problems/sign-in.type.js';
import { CustomerInputRejected, inputProblems, LoyaltyCampaignNotFound } from '../problems/work.type.js';
import { CustomerContactType, LoyaltyCardCheckOutcome } from '../schema/enums.js';
import { CustomerSuccess, outcome } from '../schema/outcome.js';
import { DateTimeScalar } from '../schema/scalars.js';

@ObjectType({ description: 'The way a person gets to an account, and nothing else about them.' })
export class LoyaltyCardChecked {
  type!: 'LoyaltyCardChecked';

  @Field(() => LoyaltyCardCheckOutcome, { description: 'The way to an account.' })
  outcome!: keyof typeof LoyaltyCardCheckOutcome;

  @Field(() => ID, {
    nullable: true,
    description: 'The customer to claim; null unless HAS_CARD or ON_RECORD.',
  })
  customerId!: string | null;
}

@ObjectType({
  implements: CustomerSuccess,
  description:
    'A message is on its way if the address may receive a code. The answer does not tell whether it may.',
})
export class CustomerCodeSent extends CustomerSuccess {
  type!: 'CustomerCodeSent';

  @Field(() => CustomerContactType, { description: 'The type of contact that the code was sent to.' })
  channel!: keyof typeof CustomerContactType;

  @Field(() => DateTimeScalar, {
    description: 'The time until which the code is valid: ten minutes from now.',
  })
  expiresAt!: string;
}

@ObjectType({
  implements: CustomerOutcome,
  description: 'The customer has an account and a card. Continue with `signIn`.',
})
export class CustomerRegistered extends CustomerOutcome {
  type!: 'CustomerRegistered';
}

@ObjectType({
  implements: CustomerOutcome,
  description: 'The customer has an account. The card is the one they had, or else a new virtual one.',
})
export class CustomerAccountClaimed extends CustomerOutcome {
  type!: 'CustomerAccountClaimed';

  @Field(() => String, { description: 'The number of the card.' })
  cardNumber!: string;
}

export const CheckCardResult = outcome('CheckCardResult', () => [
  LoyaltyCardChecked,
  CustomerInputRejected,
  CustomerTooManyRequests,
]);

export const SendRegistrationCodeResult = outcome('SendRegistrationCodeResult', () => [
  CustomerCodeSent,
  LoyaltyCampaignNotFound,
  LoyaltyCampaignNotOpen,
  CustomerResendTooSoon,
  CustomerTooManyRequests,
  ...inputProblems,
]);

export const RegisterWithCodeResult = outcome('RegisterWithCodeResult', () => [
  CustomerRegistered,
  CustomerRefusedByHook,
  CustomerCodeRejected,
  LoyaltyCardRejected,
  CustomerTooManyRequests,
  LoyaltyCampaignNotOpen,
  LoyaltyCardCategoryNotFound,
  CustomerAccountsBusy,
  ...inputProblems,
]);

export const SendClaimCodeResult = outcome('SendClaimCodeResult', () => [
  CustomerCodeSent,
  CustomerNotFound,
  CustomerContactNotFound,
  CustomerAlreadyRegistered,
  CustomerResendTooSoon,
  CustomerTooManyRequests,
  ...inputProblems,
]);

export const ClaimAccountResult = outcome('ClaimAccountResult', () => [
  CustomerAccountClaimed,
  CustomerRefusedByHook,
  LoyaltyCampaignNotFound,
  CustomerNotFound,
  CustomerAlreadyRegistered,
  CustomerCodeRejected,
  CustomerTooManyRequests,
  CustomerContactTaken,
  CustomerAccountsBusy,
  ...inputProblems,
  CustomerVersionConflict,
]);
