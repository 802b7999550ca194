import { Field, InputType, ObjectType } from 'type-graphql';
import { CustomerOutcome, RepeatableInput } from '../customers/customers.type.js';
import { CodeSent } from '../registration/registration.type.js';
import { outcome } from '../schema/outcome.js';
import {
  Busy,
  CodeRejected,
  ContactTaken,
  CustomerNotFound,
  inputProblems,
  PasswordRejected,
  ProofRequired,
  ResendTooSoon,
  TooManyRequests,
} from '../schema/problems.type.js';

@InputType({ description: 'The number to move to.' })
export class RequestPhoneUpdateInput extends RepeatableInput {
  @Field(() => String, { description: 'The new mobile number, with country code.' })
  phone!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The password; needed when the session is older than five minutes, or when the number that is replaced is all the account is recovered by.',
  })
  password?: string | null;
}

@InputType({ description: 'The code that came to the new number.' })
export class ConfirmPhoneUpdateInput {
  @Field(() => String, { description: 'The number the code went to.' })
  phone!: string;

  @Field(() => String, { description: 'The code: 6 digits. It has 5 tries and counts for ten minutes.' })
  confirmationCode!: string;

  @Field(() => Boolean, { description: 'Whether the customer agrees to marketing by text message.' })
  smsAgreement!: boolean;
}

@ObjectType({ implements: CustomerOutcome, description: 'The account has the new number, proved.' })
export class PhoneChanged extends CustomerOutcome {}

export const RequestPhoneUpdateResult = outcome(
  'RequestPhoneUpdateResult',
  'How asking for a code can end.',
  () => [
    CodeSent,
    PasswordRejected,
    ProofRequired,
    CustomerNotFound,
    ResendTooSoon,
    TooManyRequests,
    Busy,
    ...inputProblems,
  ],
);

export const ConfirmPhoneUpdateResult = outcome(
  'ConfirmPhoneUpdateResult',
  'How changing a number can end.',
  () => [PhoneChanged, CodeRejected, ContactTaken, CustomerNotFound],
);
