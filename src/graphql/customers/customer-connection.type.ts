import { Field, InputType, ObjectType } from 'type-graphql';
import type { CustomerRow } from '../../reads/customers.js';
import { CustomerType } from '../customer/customer.type.js';
import { CustomerStatus } from '../schema/enums.js';
import { PageInfo } from '../schema/page-info.type.js';
import { DateTimeScalar } from '../schema/scalars.js';
import { CustomFieldInput } from './customers.type.js';

@InputType({ description: 'Which customers a list holds. Conditions add up; an absent one does not matter.' })
export class CustomerFilter {
  @Field(() => CustomerStatus, { nullable: true, description: 'In this state.' })
  status?: CustomerRow['status'] | null;

  @Field(() => Boolean, { nullable: true, description: 'With an account to sign in to, or without.' })
  registered?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Visitors who have not said who they are, or all others.',
  })
  anonymous?: boolean | null;

  @Field(() => String, { nullable: true, description: 'With this tag.' })
  tag?: string | null;

  @Field(() => [CustomFieldInput], {
    nullable: true,
    description: 'With these values in custom fields; of a list of choices, with that one among them.',
  })
  customFields?: CustomFieldInput[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Made at this time or later.' })
  createdFrom?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Made before this time.' })
  createdBefore?: Date | null;
}

@ObjectType({ description: 'A customer and its place in the list.' })
export class CustomerEdge {
  @Field(() => String, { description: 'The `after` of the page that follows this customer.' })
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

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}
