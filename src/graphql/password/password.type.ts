import { Field, InputType, ObjectType } from 'type-graphql';
import { CustomerOutcome, RepeatableInput } from '../customers/customers.type.js';
import { CustomerNotFound } from '../problems/customers.type.js';
import {
  CustomerCodeRejected,
  CustomerPasswordRejected,
  CustomerResendTooSoon,
  CustomerTooManyRequests,
} from '../problems/proofs.type.js';
import { CustomerAccountsBusy } from '../problems/sign-in.type.js';
import { inputProblems } from '../problems/work.type.js';
import { CustomerSuccess, outcome } from '../schema/outcome.js';

@InputType({ description: 'The new and the old password.' })
export class ChangePasswordInput extends RepeatableInput {
  @Field(() => String, {
    description:
      'A password of 8 to 128 characters that is not easy to guess. There are no rules about kinds of characters.',
  })
  newPassword!: string;

  @Field(() => String, { description: 'The account’s current password.' })
  oldPassword!: string;
}

@InputType({
  description:
    'The account whose password is to be reset, named by `email` or by `phone`: exactly one of them.',
})
export class RequestPasswordResetInput extends RepeatableInput {
  @Field(() => String, {
    nullable: true,
    description: 'The e-mail address of the account, to which a link is sent.',
  })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The mobile number of the account, with its country code, to which a code is sent.',
  })
  phone?: string | null;
}

@InputType({
  description:
    'The new password, with what was sent: the `token` of a link, or a `code` and the `phone` it went to.',
})
export class ConfirmPasswordResetInput extends RepeatableInput {
  @Field(() => String, {
    description:
      'A password of 8 to 128 characters that is not easy to guess. There are no rules about kinds of characters.',
  })
  password!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The token of the mailed link. It works once, within one hour. Give neither `phone` nor `code` with it.',
  })
  token?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The mobile number that the code was sent to, with its country code.',
  })
  phone?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The code of 6 digits from the text message. It works once, within ten minutes, and allows 5 tries; a number has 10 tries an hour and 30 a day, however many codes are sent.',
  })
  code?: string | null;
}

@ObjectType({
  implements: CustomerOutcome,
  description:
    'The account has the new password. Every other device is signed out, and the owner has been told.',
})
export class CustomerPasswordChanged extends CustomerOutcome {
  type!: 'CustomerPasswordChanged';
}

@ObjectType({
  implements: CustomerSuccess,
  description:
    'A message is on its way if the address or number has an account. The answer does not tell whether it has.',
})
export class CustomerPasswordResetRequested extends CustomerSuccess {
  type!: 'CustomerPasswordResetRequested';
}

@ObjectType({
  implements: CustomerSuccess,
  description: 'The account has the new password and every device is signed out. Continue with `signIn`.',
})
export class CustomerPasswordReset extends CustomerSuccess {
  type!: 'CustomerPasswordReset';
}

export const ChangePasswordResult = outcome('ChangePasswordResult', () => [
  CustomerPasswordChanged,
  CustomerPasswordRejected,
  CustomerNotFound,
  CustomerAccountsBusy,
  ...inputProblems,
]);

export const RequestPasswordResetResult = outcome('RequestPasswordResetResult', () => [
  CustomerPasswordResetRequested,
  CustomerResendTooSoon,
  CustomerTooManyRequests,
  ...inputProblems,
]);

export const ConfirmPasswordResetResult = outcome('ConfirmPasswordResetResult', () => [
  CustomerPasswordReset,
  CustomerCodeRejected,
  CustomerTooManyRequests,
  CustomerAccountsBusy,
  ...inputProblems,
]);
