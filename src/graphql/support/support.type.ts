import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CustomerOutcome, RepeatableInput, VersionedInput } from '../customers/customers.type.js';
import { CustomerContactNotFound, CustomerContactUnverified } from '../problems/contacts.type.js';
import { CustomerNotFound, CustomerVersionConflict } from '../problems/customers.type.js';
import { CustomerResendTooSoon, CustomerTooManyRequests } from '../problems/proofs.type.js';
import { CustomerAccountMissing, CustomerPinNotSet } from '../problems/sign-in.type.js';
import { CustomerScopeMissing, inputProblems } from '../problems/work.type.js';
import { CustomerContactType } from '../schema/enums.js';
import { outcome } from '../schema/outcome.js';
import { DateTimeScalar } from '../schema/scalars.js';

const reason = {
  description:
    'The reason, 1 to 200 characters, not all of them invisible. The customer can read it in their history.',
} as const;

@InputType({ description: 'The customer to sign out, and why.' })
export class EndCustomerSessionsInput extends RepeatableInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => String, reason)
  reason!: string;
}

@InputType({
  description:
    'The customer to let back in, the address to send it to by `email` or by `phone`, exactly one of them, and why.',
})
export class SendRecoveryInput extends RepeatableInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => String, { nullable: true, description: 'An e-mail address that is on the record.' })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A mobile number that is on the record, with its country code.',
  })
  phone?: string | null;

  @Field(() => String, reason)
  reason!: string;
}

@InputType({ description: 'The customer whose PIN is taken away, and why.' })
export class ResetPinInput extends VersionedInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => String, reason)
  reason!: string;
}

@ObjectType({ implements: CustomerOutcome, description: 'The customer is signed in nowhere.' })
export class CustomerSessionsEnded extends CustomerOutcome {
  type!: 'CustomerSessionsEnded';

  @Field(() => Int, {
    description: 'The number of sessions that were ended. With 0 nothing is recorded and nobody is told.',
  })
  revoked!: number;
}

@ObjectType({ implements: CustomerOutcome, description: 'A way to a new password is on its way.' })
export class CustomerRecoverySent extends CustomerOutcome {
  type!: 'CustomerRecoverySent';

  @Field(() => CustomerContactType, { description: 'EMAIL or PHONE.' })
  channel!: keyof typeof CustomerContactType;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The time from which the link works, for 72 hours; until then signing in stops it. Null if the customer proved the address: then it works at once.',
  })
  opensAt!: string | null;
}

@ObjectType({
  implements: CustomerOutcome,
  description: 'The customer has no PIN any more, and every PIN is refused until a till sets a new one.',
})
export class CustomerPinReset extends CustomerOutcome {
  type!: 'CustomerPinReset';
}

export const EndCustomerSessionsResult = outcome('EndCustomerSessionsResult', () => [
  CustomerSessionsEnded,
  CustomerNotFound,
  ...inputProblems,
]);

export const SendRecoveryResult = outcome('SendRecoveryResult', () => [
  CustomerRecoverySent,
  CustomerNotFound,
  CustomerAccountMissing,
  CustomerContactNotFound,
  CustomerContactUnverified,
  CustomerScopeMissing,
  CustomerResendTooSoon,
  CustomerTooManyRequests,
  ...inputProblems,
]);

export const ResetPinResult = outcome('ResetPinResult', () => [
  CustomerPinReset,
  CustomerNotFound,
  CustomerPinNotSet,
  ...inputProblems,
  CustomerVersionConflict,
]);
