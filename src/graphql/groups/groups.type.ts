import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CustomerOutcome, RepeatableInput, VersionedInput } from '../customers/customers.type.js';
import { CustomerNotFound, CustomerVersionConflict } from '../problems/customers.type.js';
import { CustomerGroupInUse, CustomerGroupNameTaken, CustomerGroupNotFound } from '../problems/lists.type.js';
import { inputProblems } from '../problems/work.type.js';
import { CustomerSuccess, outcome } from '../schema/outcome.js';
import { CustomerGroup } from './group.type.js';

@InputType({
  description: 'A group of customers. With the id of an existing group, that group as it should be.',
})
export class DefineGroupInput extends RepeatableInput {
  @Field(() => ID, { nullable: true, description: 'The group to change; a new one unless given.' })
  groupId?: string | null;

  @Field(() => String, { description: 'The name, 1 to 100 characters; unique. Customers see it.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the group is for, 1 to 1000 characters. Customers see it.',
  })
  description?: string | null;
}

@InputType({ description: 'The group to remove.' })
export class RemoveGroupInput extends RepeatableInput {
  @Field(() => ID, { description: 'The group to remove.' })
  groupId!: string;
}

@InputType({ description: 'All groups of a customer.' })
export class SetGroupsInput extends VersionedInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => [ID], {
    description: 'All groups that the customer is in from now on, at most 100, without repetition.',
  })
  groupIds!: string[];
}

@ObjectType({ implements: CustomerSuccess, description: 'The group exists.' })
export class CustomerGroupDefined extends CustomerSuccess {
  type!: 'CustomerGroupDefined';

  @Field(() => ID, { description: 'The id of the group.' })
  groupId!: string;

  @Field(() => CustomerGroup, {
    nullable: true,
    description:
      'The group as it is now. Null if it was removed before a repeated call was answered; null with an error on this path if it could not be read.',
  })
  group?: CustomerGroup | null;
}

@ObjectType({ implements: CustomerSuccess, description: 'The group is removed.' })
export class CustomerGroupRemoved extends CustomerSuccess {
  type!: 'CustomerGroupRemoved';

  @Field(() => ID, { description: 'The id that the group had.' })
  id!: string;
}

@ObjectType({ implements: CustomerOutcome, description: 'The customer is in these groups and in no other.' })
export class CustomerGroupsSet extends CustomerOutcome {
  type!: 'CustomerGroupsSet';
}

export const DefineGroupResult = outcome('DefineGroupResult', () => [
  CustomerGroupDefined,
  CustomerGroupNotFound,
  CustomerGroupNameTaken,
  ...inputProblems,
]);

export const RemoveGroupResult = outcome('RemoveGroupResult', () => [
  CustomerGroupRemoved,
  CustomerGroupNotFound,
  CustomerGroupInUse,
  ...inputProblems,
]);

export const SetGroupsResult = outcome('SetGroupsResult', () => [
  CustomerGroupsSet,
  CustomerNotFound,
  CustomerGroupNotFound,
  ...inputProblems,
  CustomerVersionConflict,
]);
