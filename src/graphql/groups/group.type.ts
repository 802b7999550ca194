import { Field, ID, ObjectType } from 'type-graphql';
import type { GroupRow } from '../../reads/children/groups.js';

@ObjectType({ description: 'A group of customers that staff defined, such as wholesale customers.' })
export class CustomerGroup implements GroupRow {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'The name, 1 to 100 characters; unique. Customers see it.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the group is for, 1 to 1000 characters. Customers see it.',
  })
  description!: string | null;
}
