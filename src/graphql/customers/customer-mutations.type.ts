import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { contactRefusals, ScopeMissing } from '../contacts/contact-problems.type.js';
import { outcome, Success } from '../schema/outcome.js';
import {
  ContactTaken,
  CustomerNotFound,
  ExternalIdTaken,
  inputProblems,
  NothingIdentifying,
  UuidTaken,
  VersionConflict,
} from '../schema/problems.type.js';
import { CustomerDataInput, CustomerOutcome, RepeatableInput } from './customers.type.js';

@InputType({ description: 'A new customer: at least an externalId, an e-mail address or a phone number.' })
export class CreateCustomerInput extends CustomerDataInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The visitor’s own identifier (Vivocha: vvcu), unique but for visitors’ profiles; the id unless given.',
  })
  uuid?: string | null;
}

@InputType({ description: 'Changes of a customer. What is absent stays.' })
export class UpdateCustomerInput extends CustomerDataInput {
  @Field(() => ID, { description: 'The customer to change.' })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` the caller has read; another one is answered with VersionConflict.',
  })
  expectedVersion?: number | null;
}

@InputType({ description: 'All data of a customer. What is absent is emptied, except agreements.' })
export class ReplaceCustomerInput extends CustomerDataInput {
  @Field(() => ID, { description: 'The customer to override.' })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` the caller has read; another one is answered with VersionConflict.',
  })
  expectedVersion?: number | null;
}

@InputType({ description: 'Which customer to remove.' })
export class DeleteCustomerInput extends RepeatableInput {
  @Field(() => ID, { description: 'The customer to remove.' })
  id!: string;
}

@ObjectType({ implements: CustomerOutcome, description: 'The customer is on record.' })
export class CustomerCreated extends CustomerOutcome {}

@ObjectType({ implements: CustomerOutcome, description: 'The changes are saved.' })
export class CustomerUpdated extends CustomerOutcome {}

@ObjectType({ implements: CustomerOutcome, description: 'The customer is what was given.' })
export class CustomerReplaced extends CustomerOutcome {}

@ObjectType({ implements: Success, description: 'The customer and its contacts are removed.' })
export class CustomerDeleted extends Success {
  @Field(() => ID, { description: 'The id it had.' })
  id!: string;
}

const uniqueness = [ExternalIdTaken, ContactTaken] as const;

export const CreateCustomerResult = outcome(
  'CreateCustomerResult',
  'How creating a customer can end.',
  () => [CustomerCreated, NothingIdentifying, UuidTaken, ScopeMissing, ...uniqueness, ...inputProblems],
);

export const UpdateCustomerResult = outcome(
  'UpdateCustomerResult',
  'How changing a customer can end.',
  () => [
    CustomerUpdated,
    CustomerNotFound,
    NothingIdentifying,
    VersionConflict,
    ...contactRefusals,
    ...uniqueness,
    ...inputProblems,
  ],
);

export const ReplaceCustomerResult = outcome(
  'ReplaceCustomerResult',
  'How overriding a customer can end.',
  () => [
    CustomerReplaced,
    CustomerNotFound,
    NothingIdentifying,
    VersionConflict,
    ...contactRefusals,
    ...uniqueness,
    ...inputProblems,
  ],
);

export const DeleteCustomerResult = outcome(
  'DeleteCustomerResult',
  'How removing a customer can end.',
  () => [CustomerDeleted, CustomerNotFound, ...inputProblems],
);
