import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { CustomerRow } from '../../../reads/customers.js';
import { CustomerType } from '../../customer/customer.type.js';
import { PageInfo } from '../../paging/page-info.type.js';
import { CustomerStatus } from '../../schema/enums.js';
import { DateTimeScalar } from '../../schema/scalars.js';
import { CustomerCustomFieldInput } from '../customers.type.js';

@InputType({ description: 'Conditions for a list of customers. A customer has to meet all that are given.' })
export class CustomerFilter {
  @Field(() => CustomerStatus, { nullable: true, description: 'Only customers in this status.' })
  status?: CustomerRow['status'] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for customers with an account to sign in to, false for those without.',
  })
  registered?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for visitors who have not said who they are, false for all others.',
  })
  anonymous?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Only customers with this tag.' })
  tag?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Only customers with every one of these tags: 1 to 20 tags of at most 100 characters.',
  })
  tagsAll?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Only customers with at least one of these tags: 1 to 20 tags of at most 100 characters.',
  })
  tagsAny?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Only customers in the group with this id.' })
  groupId?: string | null;

  @Field(() => [CustomerCustomFieldInput], {
    nullable: true,
    description:
      'Only customers with these values in custom fields; for a MANY_OF_LIST field, with this choice among theirs.',
  })
  customFields?: CustomerCustomFieldInput[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Only customers created at this time or later.',
  })
  createdFrom?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Only customers created before this time.' })
  createdBefore?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Only customers changed at this time or later. A change becomes visible up to a minute after the time it bears, so a program that follows changes asks again from a minute before the last `updatedAt` it has seen.',
  })
  updatedFrom?: Date | null;
}

@ObjectType({ description: 'A customer and its place in the list.' })
export class CustomerEdge {
  @Field(() => String, { description: 'The `after` for the page that follows this customer.' })
  cursor!: string;

  @Field(() => CustomerType, { description: 'The customer.' })
  node!: CustomerRow;
}

@ObjectType({ description: 'A page of customers.' })
export class CustomerConnection {
  @Field(() => [CustomerType], { description: 'The customers of the page.' })
  nodes!: CustomerRow[];

  @Field(() => [CustomerEdge], { description: 'The customers, each with its cursor.' })
  edges!: CustomerEdge[];

  @Field(() => PageInfo, { description: 'The end of the page.' })
  pageInfo!: PageInfo;
}
