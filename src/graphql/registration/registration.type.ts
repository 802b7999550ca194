import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CustomerOutcome, RepeatableInput } from '../customers/customers.type.js';
import { LoyaltyCardCategoryNotFound } from '../problems/cards.type.js';
import { CustomerContactNotFound, CustomerContactTaken } from '../problems/contacts.type.js';
import { CustomerNotFound } from '../problems/customers.type.js';
import {
  CustomerCodeRejected,
  CustomerResendTooSoon,
  CustomerTooManyRequests,
} from '../problems/proofs.type.js';
import { CustomerAccountsBusy, CustomerAlreadyRegistered } from '../problems/sign-in.type.js';
import { CustomerInputRejected, inputProblems, LoyaltyCampaignNotFound } from '../problems/work.type.js';
import { CustomerContactType, CustomerDeviceType, LoyaltyCardCheckOutcome } from '../schema/enums.js';
import { CustomerSuccess, outcome } from '../schema/outcome.js';
import { DateTimeScalar } from '../schema/scalars.js';

const password =
  'A password of 8 to 128 characters, at most 512 bytes, that is not easy to guess. There are no rules about kinds of characters.';

@InputType({ description: 'The newcomer’s address to prove, given as `email` or `mobile`.' })
export class SendRegistrationCodeInput extends RepeatableInput {
  @Field(() => ID, { description: 'The campaign that the newcomer joins.' })
  campaignId!: string;

  @Field(() => String, { nullable: true, description: 'An e-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'A mobile number with its country code.' })
  mobile?: string | null;

  @Field(() => CustomerDeviceType, { description: 'The newcomer’s kind of device.' })
  deviceType!: keyof typeof CustomerDeviceType;

  @Field(() => String, {
    nullable: true,
    description: 'The language of the message, such as `pl_PL`; the environment’s default unless given.',
  })
  language?: string | null;
}

@InputType({ description: 'A newcomer, with the code from the message.' })
export class RegisterWithCodeInput extends RepeatableInput {
  @Field(() => String, { description: 'The code: 8 digits by e-mail, 6 digits by text message.' })
  code!: string;

  @Field(() => String, {
    description: 'The address or number that the code was sent to. It becomes the username.',
  })
  username!: string;

  @Field(() => String, { description: password })
  password!: string;

  @Field(() => ID, { description: 'The campaign for which the code was requested.' })
  campaignId!: string;

  @Field(() => ID, { nullable: true, description: 'The category of the virtual card.' })
  categoryId?: string | null;

  @Field(() => CustomerDeviceType, { description: 'The newcomer’s kind of device.' })
  deviceType!: keyof typeof CustomerDeviceType;

  @Field(() => String, { nullable: true, description: 'The customer’s language, such as `pl_PL`.' })
  language?: string | null;
}

@InputType({
  description: 'The customer who claims an account, and one of their contacts to send the code to.',
})
export class SendClaimCodeInput extends RepeatableInput {
  @Field(() => ID, { description: 'The customer, from the answer of `checkCard`.' })
  customerId!: string;

  @Field(() => String, { nullable: true, description: 'The value of one of the customer’s e-mail contacts.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'The value of one of the customer’s phone contacts.' })
  mobile?: string | null;

  @Field(() => CustomerDeviceType, { description: 'The customer’s kind of device.' })
  deviceType!: keyof typeof CustomerDeviceType;
}

@InputType({ description: 'The customer who claims an account, with the code from the message.' })
export class ClaimAccountInput extends RepeatableInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => String, {
    description: 'The address or number that the code was sent to. It becomes the username.',
  })
  username!: string;

  @Field(() => String, { description: password })
  password!: string;

  @Field(() => String, { description: 'The code: 8 digits by e-mail, 6 digits by text message.' })
  code!: string;
}

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
  CustomerResendTooSoon,
  CustomerTooManyRequests,
  ...inputProblems,
]);

export const RegisterWithCodeResult = outcome('RegisterWithCodeResult', () => [
  CustomerRegistered,
  CustomerCodeRejected,
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
  CustomerNotFound,
  CustomerAlreadyRegistered,
  CustomerCodeRejected,
  CustomerContactTaken,
  CustomerAccountsBusy,
  ...inputProblems,
]);
