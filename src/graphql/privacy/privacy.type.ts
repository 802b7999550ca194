import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { ErasureReason } from '../../flows/privacy/erase-customer.js';
import type { JsonValue } from '../../platform/text/json.js';
import { VersionedInput } from '../customers/customers.type.js';
import { CustomerNotFound, CustomerVersionConflict } from '../problems/customers.type.js';
import { CustomerFreshSignInRequired } from '../problems/proofs.type.js';
import { inputProblems } from '../problems/work.type.js';
import { CustomerErasureReason } from '../schema/enums.js';
import { CustomerSuccess, outcome } from '../schema/outcome.js';
import { DateTimeScalar, JsonScalar } from '../schema/scalars.js';

@ObjectType({ description: 'Everything held about a person at one moment.' })
export class CustomerDataExport {
  type!: 'CustomerDataExport';

  @Field(() => ID, { description: 'The id of the person’s record.' })
  customerId!: string;

  @Field(() => DateTimeScalar, { description: 'The time the data was read.' })
  exportedAt!: Date;

  @Field(() => JsonScalar, {
    description:
      'A list of rows for each kind of data: `customer`, `contact`, `agreementEvidence`, `session`, `historyEntry` and so on, empty where there is none. Times are in ISO 8601 with an offset, amounts are decimal strings. Of others who acted, such as staff, it has the kind, and neither id nor network address nor browser. What staff noted about the person is in it. Passwords, PINs and codes are not stored in a form that could be shown.',
  })
  data!: Record<string, JsonValue[]>;
}

@InputType({ description: 'The customer to erase, and the ground for it.' })
export class EraseCustomerInput extends VersionedInput {
  @Field(() => ID, { description: 'The customer.' })
  id!: string;

  @Field(() => CustomerErasureReason, {
    description: 'The ground for the erasure, kept in the erasure journal.',
  })
  reason!: ErasureReason;
}

@ObjectType({
  implements: CustomerSuccess,
  description:
    'The person’s data is erased; they have been told if they had a proved address. What remains says only that something happened, under an id that leads to nobody.',
})
export class CustomerErased extends CustomerSuccess {
  type!: 'CustomerErased';

  @Field(() => ID, { description: 'The id that the customer had.' })
  id!: string;
}

export const ExportMyDataResult = outcome('ExportMyDataResult', () => [
  CustomerDataExport,
  CustomerFreshSignInRequired,
  CustomerNotFound,
]);

export const ExportCustomerResult = outcome('ExportCustomerResult', () => [
  CustomerDataExport,
  CustomerNotFound,
]);

export const EraseCustomerResult = outcome('EraseCustomerResult', () => [
  CustomerErased,
  CustomerNotFound,
  ...inputProblems,
  CustomerVersionConflict,
]);
