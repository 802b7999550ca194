import { Field, InputType, ObjectType } from 'type-graphql';
import { CustomerOutcome, RepeatableInput, VersionedInput } from '../customers/customers.type.js';
import { CustomerRefusedByHook } from '../hooks/hook-problems.type.js';
import { CustomerContactTaken } from '../problems/contacts.type.js';
import { CustomerNotFound, CustomerVersionConflict } from '../problems/customers.type.js';
import {
  CustomerCodeRejected,
  CustomerPasswordRejected,
  CustomerResendTooSoon,
  CustomerTooManyRequests,
} from '../problems/proofs.type.js';
import { CustomerAccountsBusy } from '../problems/sign-in.type.js';
import { inputProblems } from '../problems/work.type.js';
import { CustomerSuccess, outcome } from '../schema/outcome.js';

@InputType({ description: 'The new address, with the password as proof.' })
export class RequestEmailChangeInput extends RepeatableInput {
  @Field(() => String, { description: 'The new e-mail address.' })
  email!: string;

  @Field(() => String, { description: 'The password of the account.' })
  password!: string;
}

@InputType({
  description: 'The token from the message to the new address, and the decision about newsletters.',
})
export class ConfirmEmailChangeInput extends VersionedInput {
  @Field(() => String, { description: 'The token of the mailed link. It works once, within one hour.' })
  token!: string;

  @Field(() => Boolean, { description: 'Whether the customer agrees to newsletters at the new address.' })
  newsletterAgreement!: boolean;
}

@InputType({ description: 'The token from the message to the old address.' })
export class RevertEmailChangeInput extends RepeatableInput {
  @Field(() => String, { description: 'The token of the mailed link. It works once, within 72 hours.' })
  token!: string;
}

@ObjectType({
  implements: CustomerSuccess,
  description:
    'A message is on its way to the new address. The answer does not tell whether the address is free.',
})
export class CustomerEmailChangeRequested extends CustomerSuccess {
  type!: 'CustomerEmailChangeRequested';
}

@ObjectType({
  implements: CustomerOutcome,
  description: 'The account has the new address, and the old one has been told.',
})
export class CustomerEmailChanged extends CustomerOutcome {
  type!: 'CustomerEmailChanged';
}

@ObjectType({
  implements: CustomerSuccess,
  description:
    'The account has its old address again. Every device is signed out and the password is void; reset it through the old address.',
})
export class CustomerEmailChangeReverted extends CustomerSuccess {
  type!: 'CustomerEmailChangeReverted';
}

export const RequestEmailChangeResult = outcome('RequestEmailChangeResult', () => [
  CustomerEmailChangeRequested,
  CustomerPasswordRejected,
  CustomerNotFound,
  CustomerResendTooSoon,
  CustomerTooManyRequests,
  CustomerAccountsBusy,
  ...inputProblems,
]);

export const ConfirmEmailChangeResult = outcome('ConfirmEmailChangeResult', () => [
  CustomerEmailChanged,
  CustomerRefusedByHook,
  CustomerCodeRejected,
  CustomerContactTaken,
  CustomerVersionConflict,
  ...inputProblems,
]);

export const RevertEmailChangeResult = outcome('RevertEmailChangeResult', () => [
  CustomerEmailChangeReverted,
  CustomerRefusedByHook,
  CustomerCodeRejected,
  CustomerContactTaken,
  ...inputProblems,
]);
