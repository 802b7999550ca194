import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CustomerOutcome, RepeatableInput } from '../customers/customers.type.js';
import { CheckCardOutcome, ContactType, DeviceType } from '../schema/enums.js';
import { outcome, Success } from '../schema/outcome.js';
import {
  AlreadyRegistered,
  Busy,
  CampaignNotFound,
  CodeRejected,
  ContactNotFound,
  ContactTaken,
  CustomerNotFound,
  InputRejected,
  inputProblems,
  ResendTooSoon,
  TooManyRequests,
} from '../schema/problems.type.js';
import { DateTimeScalar } from '../schema/scalars.js';
import { CardCategoryNotFound } from '../schema/till-problems.type.js';

const password =
  '8 to 128 characters, not easy to guess; no rules about kinds of characters. Longer than 512 bytes is refused.';

@InputType({ description: 'Where to send the code that proves a newcomer’s address: `email` or `mobile`.' })
export class SendRegistrationCodeInput extends RepeatableInput {
  @Field(() => ID, { description: 'The campaign the newcomer joins (Fidely: campaignid).' })
  campaignId!: string;

  @Field(() => String, { nullable: true, description: 'An e-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'A mobile number with country code.' })
  mobile?: string | null;

  @Field(() => DeviceType, { description: 'What the newcomer uses (Fidely: devicetype 1, 2, 3).' })
  deviceType!: keyof typeof DeviceType;

  @Field(() => String, {
    nullable: true,
    description: 'Language of the message, such as `pl_PL`; the environment’s default unless given.',
  })
  language?: string | null;
}

@InputType({ description: 'A newcomer with the code from the message.' })
export class RegisterWithCodeInput extends RepeatableInput {
  @Field(() => String, { description: 'The code: 8 digits by e-mail, 6 by text message.' })
  code!: string;

  @Field(() => String, {
    description: 'The address or number the code was sent to; the customer signs in with it.',
  })
  username!: string;

  @Field(() => String, { description: password })
  password!: string;

  @Field(() => ID, { description: 'The campaign the code was asked for.' })
  campaignId!: string;

  @Field(() => ID, { nullable: true, description: 'The category of the virtual card (Fidely: categoryID).' })
  categoryId?: string | null;

  @Field(() => DeviceType, { description: 'What the newcomer uses.' })
  deviceType!: keyof typeof DeviceType;

  @Field(() => String, { nullable: true, description: 'The customer’s language, such as `pl_PL`.' })
  language?: string | null;
}

@InputType({
  description:
    'Where to send the code for an account to somebody on record: a contact that is on the record.',
})
export class SendClaimCodeInput extends RepeatableInput {
  @Field(() => ID, { description: 'The customer, as `checkCard` answered.' })
  customerId!: string;

  @Field(() => String, { nullable: true, description: 'An e-mail contact of the customer.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'A phone contact of the customer.' })
  mobile?: string | null;

  @Field(() => DeviceType, { description: 'What the customer uses.' })
  deviceType!: keyof typeof DeviceType;
}

@InputType({ description: 'Somebody on record with the code from the message.' })
export class ClaimAccountInput extends RepeatableInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => String, {
    description: 'The address or number the code was sent to; the customer signs in with it.',
  })
  username!: string;

  @Field(() => String, { description: password })
  password!: string;

  @Field(() => String, { description: 'The code: 8 digits by e-mail, 6 by text message.' })
  code!: string;
}

@ObjectType({ description: 'Which way somebody goes to an account, and nothing else about them.' })
export class CardChecked {
  @Field(() => CheckCardOutcome, { description: 'The way.' })
  outcome!: keyof typeof CheckCardOutcome;

  @Field(() => ID, { nullable: true, description: 'The customer to claim, for HAS_CARD and ON_RECORD only.' })
  customerId!: string | null;
}

@ObjectType({
  implements: Success,
  description: 'A message is on its way, if the address can have a code. It does not say whether it can.',
})
export class CodeSent extends Success {
  @Field(() => ContactType, { description: 'By which means.' })
  channel!: keyof typeof ContactType;

  @Field(() => DateTimeScalar, { description: 'Until when the code counts: ten minutes.' })
  expiresAt!: string;
}

@ObjectType({
  implements: CustomerOutcome,
  description: 'The customer has an account and a card. Sign in next.',
})
export class Registered extends CustomerOutcome {}

@ObjectType({
  implements: CustomerOutcome,
  description: 'The customer has an account now. The card is the one they had, or else a new virtual one.',
})
export class AccountClaimed extends CustomerOutcome {
  @Field(() => String, { description: 'The number of the card.' })
  cardNumber!: string;
}

export const CheckCardResult = outcome('CheckCardResult', 'How looking for a card can end.', () => [
  CardChecked,
  InputRejected,
  TooManyRequests,
]);

export const SendRegistrationCodeResult = outcome(
  'SendRegistrationCodeResult',
  'How asking for a registration code can end.',
  () => [CodeSent, CampaignNotFound, ResendTooSoon, TooManyRequests, ...inputProblems],
);

export const RegisterWithCodeResult = outcome('RegisterWithCodeResult', 'How registering can end.', () => [
  Registered,
  CodeRejected,
  CardCategoryNotFound,
  Busy,
  ...inputProblems,
]);

export const SendClaimCodeResult = outcome(
  'SendClaimCodeResult',
  'How asking for a claim code can end.',
  () => [
    CodeSent,
    CustomerNotFound,
    ContactNotFound,
    AlreadyRegistered,
    ResendTooSoon,
    TooManyRequests,
    ...inputProblems,
  ],
);

export const ClaimAccountResult = outcome('ClaimAccountResult', 'How claiming an account can end.', () => [
  AccountClaimed,
  CustomerNotFound,
  AlreadyRegistered,
  CodeRejected,
  ContactTaken,
  Busy,
  ...inputProblems,
]);
