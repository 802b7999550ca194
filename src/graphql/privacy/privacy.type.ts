import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { ErasureReason as Reason } from '../../flows/privacy/erase-customer.js';
import type { JsonValue } from '../../platform/text/json.js';
import { RepeatableInput } from '../customers/customers.type.js';
import { ErasureReason } from '../schema/enums.js';
import { outcome, Success } from '../schema/outcome.js';
import { CustomerNotFound, FreshSignInRequired, inputProblems } from '../schema/problems.type.js';
import { DateTimeScalar, JsonScalar } from '../schema/scalars.js';

@ObjectType({ description: 'Everything held on a person, as of one moment.' })
export class DataExport {
  @Field(() => ID, { description: 'Whose it is.' })
  customerId!: string;

  @Field(() => DateTimeScalar, { description: 'When it was read.' })
  exportedAt!: Date;

  @Field(() => JsonScalar, {
    description:
      'A list of rows for each kind of thing held: `customer`, `contact`, `agreementEvidence`, `session`, `historyEntry` and so on, empty where there is none. Times in ISO 8601 with an offset, amounts as decimal strings. Passwords, PINs and codes are not held in a form that could be shown.',
  })
  data!: Record<string, JsonValue[]>;
}

@InputType({ description: 'Whom to erase, and why.' })
export class EraseCustomerInput extends RepeatableInput {
  @Field(() => ID, { description: 'The customer.' })
  id!: string;

  @Field(() => ErasureReason, { description: 'On what ground. Kept in the journal of erasures.' })
  reason!: Reason;
}

@ObjectType({
  implements: Success,
  description:
    'The person is erased, and told so if an address is proved theirs. What stays says only that something happened, under an id that leads to nobody.',
})
export class CustomerErased extends Success {
  @Field(() => ID, { description: 'The id the customer had.' })
  id!: string;
}

export const ExportMyDataResult = outcome('ExportMyDataResult', 'How an export of one’s own can end.', () => [
  DataExport,
  FreshSignInRequired,
  CustomerNotFound,
]);

export const ExportCustomerResult = outcome('ExportCustomerResult', 'How an export can end.', () => [
  DataExport,
  CustomerNotFound,
]);

export const EraseCustomerResult = outcome('EraseCustomerResult', 'How erasing a person can end.', () => [
  CustomerErased,
  CustomerNotFound,
  ...inputProblems,
]);
