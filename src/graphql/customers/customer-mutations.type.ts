import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CustomerRefusedByHook } from '../hooks/hook-problems.type.js';
import { CustomerContactTaken, contactRefusals } from '../problems/contacts.type.js';
import {
  CustomerExternalIdTaken,
  CustomerNotFound,
  CustomerUnidentifiable,
  CustomerUuidTaken,
  CustomerVersionConflict,
} from '../problems/customers.type.js';
import { CustomerScopeMissing, inputProblems } from '../problems/work.type.js';
import { CustomerSuccess, outcome } from '../schema/outcome.js';
import { CustomerAgreementFlagsInput, CustomerConsentInput } from './agreements-input.type.js';
import { CustomerDataInput, CustomerOutcome, expectedVersion, VersionedInput } from './customers.type.js';

@InputType({
  description: 'A new customer, with at least an externalId, an e-mail address or a phone number.',
})
export class CreateCustomerInput extends CustomerDataInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The visitor’s own identifier; the id of the customer unless given. Unique, but visitors’ profiles do not count.',
  })
  uuid?: string | null;

  @Field(() => CustomerAgreementFlagsInput, { nullable: true, description: 'The customer’s agreements.' })
  agreements?: CustomerAgreementFlagsInput | null;

  @Field(() => [CustomerConsentInput], {
    nullable: true,
    description: 'Privacy consents by name, at most 100. Some campaign has to define each.',
  })
  consents?: CustomerConsentInput[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The place that the agreements and consents come from, such as `web` or `till 7`; 1 to 100 characters.',
  })
  agreementSource?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The version of the wording that the customer saw, 1 to 100 characters.',
  })
  wordingVersion?: string | null;
}

@InputType({ description: 'The customer to change, and their changes. An absent field stays as it is.' })
export class UpdateCustomerInput extends CustomerDataInput {
  @Field(() => ID, { description: 'The customer to change.' })
  id!: string;

  @Field(() => Int, expectedVersion)
  expectedVersion?: number | null;
}

@InputType({ description: 'All data of a customer. An absent field is emptied, except agreements.' })
export class ReplaceCustomerInput extends CustomerDataInput {
  @Field(() => ID, { description: 'The customer to replace the data of.' })
  id!: string;

  @Field(() => Int, expectedVersion)
  expectedVersion?: number | null;
}

@InputType({ description: 'The customer to delete.' })
export class DeleteCustomerInput extends VersionedInput {
  @Field(() => ID, { description: 'The id of the customer.' })
  id!: string;
}

@ObjectType({ implements: CustomerOutcome, description: 'The customer is on record.' })
export class CustomerCreated extends CustomerOutcome {
  type!: 'CustomerCreated';
}

@ObjectType({ implements: CustomerOutcome, description: 'The changes are saved.' })
export class CustomerUpdated extends CustomerOutcome {
  type!: 'CustomerUpdated';
}

@ObjectType({ implements: CustomerOutcome, description: 'The customer’s data is what was given.' })
export class CustomerReplaced extends CustomerOutcome {
  type!: 'CustomerReplaced';
}

@ObjectType({ implements: CustomerSuccess, description: 'The customer and their contacts are removed.' })
export class CustomerDeleted extends CustomerSuccess {
  type!: 'CustomerDeleted';

  @Field(() => ID, { description: 'The id that the customer had.' })
  id!: string;
}

const uniqueness = [CustomerExternalIdTaken, CustomerContactTaken] as const;

export const CreateCustomerResult = outcome('CreateCustomerResult', () => [
  CustomerCreated,
  CustomerUnidentifiable,
  CustomerUuidTaken,
  CustomerScopeMissing,
  ...uniqueness,
  ...inputProblems,
]);

export const UpdateCustomerResult = outcome('UpdateCustomerResult', () => [
  CustomerUpdated,
  CustomerRefusedByHook,
  CustomerNotFound,
  CustomerUnidentifiable,
  CustomerVersionConflict,
  ...contactRefusals,
  ...uniqueness,
  ...inputProblems,
]);

export const ReplaceCustomerResult = outcome('ReplaceCustomerResult', () => [
  CustomerReplaced,
  CustomerRefusedByHook,
  CustomerNotFound,
  CustomerUnidentifiable,
  CustomerVersionConflict,
  ...contactRefusals,
  ...uniqueness,
  ...inputProblems,
]);

export const DeleteCustomerResult = outcome('DeleteCustomerResult', () => [
  CustomerDeleted,
  CustomerNotFound,
  ...inputProblems,
  CustomerVersionConflict,
]);
