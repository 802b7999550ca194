import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CustomerOutcome, RepeatableInput, VersionedInput } from '../customers/customers.type.js';
import { CustomerContactNotFound } from '../problems/contacts.type.js';
import { CustomerNotFound, CustomerVersionConflict } from '../problems/customers.type.js';
import {
  CustomerTopicBuiltIn,
  CustomerTopicEssential,
  CustomerTopicNotFound,
} from '../problems/lists.type.js';
import { inputProblems } from '../problems/work.type.js';
import { CustomerSuccess, outcome } from '../schema/outcome.js';
import { CustomerTopic } from './topic.type.js';

@InputType({
  description: 'A topic of messages. With the code of an existing topic, that topic as it should be.',
})
export class DefineTopicInput extends RepeatableInput {
  @Field(() => String, {
    description: 'The code: 1 to 50 small letters, digits and hyphens, a letter first. It does not change.',
  })
  code!: string;

  @Field(() => String, { description: 'The name, 1 to 100 characters.' })
  name!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True for messages that customers cannot do without, such as those about an order. False unless given; kept unless given where the topic exists.',
  })
  essential?: boolean | null;
}

@InputType({ description: 'The topic to remove.' })
export class RemoveTopicInput extends RepeatableInput {
  @Field(() => String, { description: 'The code of the topic.' })
  code!: string;
}

@InputType({ description: 'Whether a contact takes one topic.' })
export class CustomerTopicDecisionInput {
  @Field(() => String, { description: 'The code of the topic.' })
  code!: string;

  @Field(() => Boolean, { description: 'False refuses such messages, true takes them again.' })
  wanted!: boolean;
}

@InputType({ description: 'The topics that a contact takes.' })
export class SetTopicsInput extends VersionedInput {
  @Field(() => ID, { nullable: true, description: 'The customer; by default the customer who is calling.' })
  customerId?: string | null;

  @Field(() => ID, { description: 'The contact.' })
  contactId!: string;

  @Field(() => [CustomerTopicDecisionInput], {
    description: 'The decisions, at most 200, each topic once. A topic that is left out stays as it is.',
  })
  topics!: CustomerTopicDecisionInput[];
}

@ObjectType({ implements: CustomerSuccess, description: 'The topic exists.' })
export class CustomerTopicDefined extends CustomerSuccess {
  type!: 'CustomerTopicDefined';

  @Field(() => ID, { description: 'The code of the topic.' })
  code!: string;

  @Field(() => CustomerTopic, {
    nullable: true,
    description:
      'The topic as it is now. Null if it was removed before a repeated call was answered; null with an error on this path if it could not be read.',
  })
  topic?: CustomerTopic | null;
}

@ObjectType({ implements: CustomerSuccess, description: 'The topic is removed.' })
export class CustomerTopicRemoved extends CustomerSuccess {
  type!: 'CustomerTopicRemoved';

  @Field(() => ID, { description: 'The code that the topic had.' })
  code!: string;
}

@ObjectType({ implements: CustomerOutcome, description: 'The contact takes these topics from now on.' })
export class CustomerTopicsSet extends CustomerOutcome {
  type!: 'CustomerTopicsSet';
}

export const DefineTopicResult = outcome('DefineTopicResult', () => [
  CustomerTopicDefined,
  CustomerTopicBuiltIn,
  ...inputProblems,
]);

export const RemoveTopicResult = outcome('RemoveTopicResult', () => [
  CustomerTopicRemoved,
  CustomerTopicNotFound,
  CustomerTopicBuiltIn,
  ...inputProblems,
]);

export const SetTopicsResult = outcome('SetTopicsResult', () => [
  CustomerTopicsSet,
  CustomerNotFound,
  CustomerContactNotFound,
  CustomerTopicNotFound,
  CustomerTopicEssential,
  ...inputProblems,
  CustomerVersionConflict,
]);
