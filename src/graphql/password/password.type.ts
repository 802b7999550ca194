import { Field, InputType, ObjectType } from 'type-graphql';
import { CustomerOutcome, RepeatableInput } from '../customers/customers.type.js';
import { outcome, Success } from '../schema/outcome.js';
import {
  Busy,
  CodeRejected,
  CustomerNotFound,
  InputRejected,
  inputProblems,
  PasswordRejected,
  ResendTooSoon,
  TooManyRequests,
} from '../schema/problems.type.js';

@InputType({ description: 'A new password in place of the old one.' })
export class ChangePasswordInput {
  @Field(() => String, {
    description: '8 to 128 characters, not easy to guess; no rules about kinds of characters.',
  })
  newPassword!: string;

  @Field(() => String, { description: 'The password the account has now.' })
  oldPassword!: string;
}

@InputType({ description: 'Whose password is forgotten.' })
export class RequestPasswordResetInput extends RepeatableInput {
  @Field(() => String, { description: 'The e-mail address of the account.' })
  email!: string;
}

@InputType({ description: 'A new password with the token from the message.' })
export class ConfirmPasswordResetInput {
  @Field(() => String, {
    description: '8 to 128 characters, not easy to guess; no rules about kinds of characters.',
  })
  password!: string;

  @Field(() => String, { description: 'The token of the mailed link. It counts once, for one hour.' })
  token!: string;
}

@ObjectType({
  implements: CustomerOutcome,
  description: 'The new password counts. Every other device is signed out, and the owner is told.',
})
export class PasswordChanged extends CustomerOutcome {}

@ObjectType({
  implements: Success,
  description: 'If the address has an account, a message is on its way. It does not say whether it has.',
})
export class PasswordResetRequested extends Success {}

@ObjectType({
  implements: Success,
  description: 'The new password counts and every device is signed out. Sign in next.',
})
export class PasswordReset extends Success {}

export const ChangePasswordResult = outcome(
  'ChangePasswordResult',
  'How changing a password can end.',
  () => [PasswordChanged, PasswordRejected, InputRejected, CustomerNotFound, Busy],
);

export const RequestPasswordResetResult = outcome(
  'RequestPasswordResetResult',
  'How asking for a reset can end.',
  () => [PasswordResetRequested, ResendTooSoon, TooManyRequests, ...inputProblems],
);

export const ConfirmPasswordResetResult = outcome(
  'ConfirmPasswordResetResult',
  'How a reset can end.',
  () => [PasswordReset, CodeRejected, InputRejected, Busy],
);
