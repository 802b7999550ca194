import { Field, ID, ObjectType } from 'type-graphql';
import type { TopicRow } from '../../reads/topics.js';

@ObjectType({ description: 'A kind of message that the company sends, such as offers.' })
export class CustomerTopic implements TopicRow {
  @Field(() => ID, {
    description: 'A code of 1 to 50 small letters, digits and hyphens, such as `offers`.',
  })
  code!: string;

  @Field(() => String, { description: 'The name, 1 to 100 characters.' })
  name!: string;

  @Field(() => Boolean, {
    description: 'Whether such messages are part of the account, so that no contact refuses them.',
  })
  essential!: boolean;
}

@ObjectType({ description: 'Whether a contact takes a kind of message.' })
export class CustomerContactTopic {
  @Field(() => CustomerTopic, { description: 'The kind of message.' })
  topic!: TopicRow;

  @Field(() => Boolean, {
    description:
      'True until it is refused by `setTopics`. Whether the customer agrees to messages by the channel at all is in `Customer.agreements`: a message needs both.',
  })
  wanted!: boolean;
}
