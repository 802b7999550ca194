import { Field, InputType, ObjectType } from 'type-graphql';
import { CustomerOutcome, RepeatableInput } from '../customers/customers.type.js';
import { outcome, Success } from '../schema/outcome.js';
import {
  Busy,
  CodeRejected,
  ContactTaken,
  CustomerNotFound,
  inputProblems,
  PasswordRejected,
  ResendTooSoon,
  TooManyRequests,
} from '../schema/problems.type.js';

@InputType({ description: 'The address to move to.' })
export class RequestEmailChangeInput extends RepeatableInput {
  @Field(() => String, { description: 'The new e-mail address.' })
  email!: string;

  @Field(() => String, { description: 'The password of the account.' })
  password!: string;
}

@InputType({ description: 'The token that came to the new address.' })
export class ConfirmEmailChangeInput {
  @Field(() => String, { description: 'The token of the mailed link. It counts once, for one hour.' })
  token!: string;

  @Field(() => Boolean, { description: 'Whether the customer agrees to newsletters at the new address.' })
  newsletterAgreement!: boolean;
}

@InputType({ description: 'The token that came to the old address.' })
export class RevertEmailChangeInput {
  @Field(() => String, { description: 'The token of the mailed link. It counts once, for 72 hours.' })
  token!: string;
}

@ObjectType({
  implements: Success,
  description: 'A message is on its way to the new address. It does not say whether the address is free.',
})
export class EmailChangeRequested extends Success {}

@ObjectType({
  implements: CustomerOutcome,
  description: 'The account has the new address; the old one is told.',
})
export class EmailChanged extends CustomerOutcome {}

@ObjectType({
  implements: Success,
  description:
    'The account has its old address again. Every device is signed out and the password is void: reset it through that address.',
})
export class EmailChangeReverted extends Success {}

export const RequestEmailChangeResult = outcome(
  'RequestEmailChangeResult',
  'How asking to move can end.',
  () => [
    EmailChangeRequested,
    PasswordRejected,
    CustomerNotFound,
    ResendTooSoon,
    TooManyRequests,
    Busy,
    ...inputProblems,
  ],
);

export const ConfirmEmailChangeResult = outcome('ConfirmEmailChangeResult', 'How moving can end.', () => [
  EmailChanged,
  CodeRejected,
  ContactTaken,
]);

export const RevertEmailChangeResult = outcome(
  'RevertEmailChangeResult',
  'How taking it back can end.',
  () => [EmailChangeReverted, CodeRejected, ContactTaken],
);
