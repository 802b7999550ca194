import { Field, ID, ObjectType } from 'type-graphql';
import type { EventType } from '../../entities/history-kinds.js';
import { DateTimeScalar } from '../schema/scalars.js';
import type { Change } from './changes.js';

@ObjectType({
  description:
    'That a customer has changed, and how they are now. Changes that follow each other closely, or faster than they are read, come as one.',
})
export class CustomerChange implements Change {
  @Field(() => ID, {
    description: 'The id of the customer: after a merge the one that the record belongs to now.',
  })
  customerId!: string;

  @Field(() => [String], {
    description:
      'What happened, oldest first, each type once, such as `balance.added`: the types of `events`. Empty in a first message, which says how the customer is.',
  })
  types!: EventType[];

  @Field(() => [String], {
    description:
      'The names of the fields that changed, each once, such as `lastName` or `address.city`; of attributes only `attributes`. Empty where nobody knows: in a first message, after an erasure.',
  })
  fields!: string[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time of the newest of these changes. Null in a first message.',
  })
  changedAt!: string | null;

  @Field(() => String, {
    description:
      'The `after` with which to go on when the stream has ended; the id of the message in an event stream.',
  })
  cursor!: string;
}
