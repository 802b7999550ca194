import { Field, InputType, ObjectType } from 'type-graphql';
import { CustomerOutcome, RepeatableInput, VersionedInput } from '../customers/customers.type.js';
import { CustomerRefusedByHook } from '../hooks/hook-problems.type.js';
import { CustomerContactTaken } from '../problems/contacts.type.js';
import { CustomerNotFound, CustomerVersionConflict } from '../problems/customers.type.js';
import {
  CustomerCodeRejected,
  CustomerPasswordRejected,
  CustomerProofRequired,
  CustomerResendTooSoon,
  CustomerTooManyRequests,
} from '../problems/proofs.type.js';
import { CustomerAccountsBusy } from '../problems/sign-in.type.js';
import { inputProblems } from '../problems/work.type.js';
import { CustomerCodeSent } from '../registration/registration.type.js';
import { outcome } from '../schema/outcome.js';

@InputType({ description: 'The new number, with the password where it is required.' })
export class RequestPhoneUpdateInput extends RepeatableInput {
  @Field(() => String, {
    description:
      'The new mobile number, with its country code or as it is dialled in the country of the customer’s address.',
  })
  phone!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The password. It is required when the session is older than five minutes, or when the number to be replaced is the only means of recovering the account.',
  })
  password?: string | null;
}

@InputType({
  description: 'The new number with the code that was sent to it, and the decision about text messages.',
})
export class ConfirmPhoneUpdateInput extends VersionedInput {
  @Field(() => String, { description: 'The number that the code was sent to.' })
  phone!: string;

  @Field(() => String, {
    description: 'The code of 6 digits. It allows 5 tries and is valid for ten minutes.',
  })
  confirmationCode!: string;

  @Field(() => Boolean, { description: 'Whether the customer agrees to marketing by text message.' })
  smsAgreement!: boolean;
}

@ObjectType({ implements: CustomerOutcome, description: 'The account has the new number, which is proved.' })
export class CustomerPhoneChanged extends CustomerOutcome {
  type!: 'CustomerPhoneChanged';
}

export const RequestPhoneUpdateResult = outcome('RequestPhoneUpdateResult', () => [
  CustomerCodeSent,
  CustomerPasswordRejected,
  CustomerProofRequired,
  CustomerNotFound,
  CustomerResendTooSoon,
  CustomerTooManyRequests,
  CustomerAccountsBusy,
  ...inputProblems,
]);

export const ConfirmPhoneUpdateResult = outcome('ConfirmPhoneUpdateResult', () => [
  CustomerPhoneChanged,
  CustomerRefusedByHook,
  CustomerCodeRejected,
  CustomerTooManyRequests,
  CustomerContactTaken,
  CustomerNotFound,
  CustomerVersionConflict,
  ...inputProblems,
]);
