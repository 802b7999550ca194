import { Field, InputType, ObjectType } from 'type-graphql';
import { CustomerOutcome, RepeatableInput } from '../customers/customers.type.js';
import { CustomerNotFound } from '../problems/customers.type.js';
import { CodeRejected, PasswordRejected, ResendTooSoon, TooManyRequests } from '../problems/proofs.type.js';
import { Busy } from '../problems/sign-in.type.js';
import { InputRejected, inputProblems } from '../problems/work.type.js';
import { outcome, Success } from '../schema/outcome.js';

@InputType({ description: 'The new and the old password.' })
export class ChangePasswordInput {
  @Field(() => String, {
    description:
      'A password of 8 to 128 characters that is not easy to guess. There are no rules about kinds of characters.',
  })
  newPassword!: string;

  @Field(() => String, { description: 'The account’s current password.' })
  oldPassword!: string;
}

@InputType({ description: 'The account whose password is to be reset.' })
export class RequestPasswordResetInput extends RepeatableInput {
  @Field(() => String, { description: 'The e-mail address of the account.' })
  email!: string;
}

@InputType({ description: 'The new password, with the token from the message.' })
export class ConfirmPasswordResetInput {
  @Field(() => String, {
    description:
      'A password of 8 to 128 characters that is not easy to guess. There are no rules about kinds of characters.',
  })
  password!: string;

  @Field(() => String, { description: 'The token of the mailed link. It works once, within one hour.' })
  token!: string;
}

@ObjectType({
  implements: CustomerOutcome,
  description:
    'The account has the new password. Every other device is signed out, and the owner has been told.',
})
export class PasswordChanged extends CustomerOutcome {
  type!: 'PasswordChanged';
}

@ObjectType({
  implements: Success,
  description:
    'A message is on its way if the address has an account. The answer does not tell whether it has.',
})
export class PasswordResetRequested extends Success {
  type!: 'PasswordResetRequested';
}

@ObjectType({
  implements: Success,
  description: 'The account has the new password and every device is signed out. Continue with `signIn`.',
})
export class PasswordReset extends Success {
  type!: 'PasswordReset';
}

export const ChangePasswordResult = outcome('ChangePasswordResult', () => [
  PasswordChanged,
  PasswordRejected,
  InputRejected,
  CustomerNotFound,
  Busy,
]);

export const RequestPasswordResetResult = outcome('RequestPasswordResetResult', () => [
  PasswordResetRequested,
  ResendTooSoon,
  TooManyRequests,
  ...inputProblems,
]);

export const ConfirmPasswordResetResult = outcome('ConfirmPasswordResetResult', () => [
  PasswordReset,
  CodeRejected,
  InputRejected,
  Busy,
]);
