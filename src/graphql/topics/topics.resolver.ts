import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ownTopics } from '../../domain/topics/catalogue.js';
import { defineTopic } from '../../flows/topics/define-topic.js';
import { removeTopic } from '../../flows/topics/remove-topic.js';
import { setTopics } from '../../flows/topics/set-topics.js';
import type { ContactRow } from '../../reads/children/contacts.js';
import { definedTopics, type TopicRow } from '../../reads/topics.js';
import { type Context, called } from '../context.js';
import { CustomerContact } from '../customer/contact.type.js';
import { CustomerContactTopic, CustomerTopic } from './topic.type.js';
import {
  CustomerTopicDefined,
  DefineTopicInput,
  DefineTopicResult,
  RemoveTopicInput,
  RemoveTopicResult,
  SetTopicsInput,
  SetTopicsResult,
} from './topics.type.js';

/** This service's own topics, then those that staff have defined. Read once per request. */
async function allTopics({ loaders }: Context): Promise<TopicRow[]> {
  return [...ownTopics, ...(await loaders.list('topics', null, definedTopics))];
}

@Resolver()
export class TopicsResolver {
  @Query(() => [CustomerTopic], {
    description:
      'The kinds of messages that the company sends: this service’s own, `security` and `points`, then those that staff have defined, by code.',
  })
  contactTopics(@Ctx() context: Context) {
    return allTopics(context);
  }

  @Mutation(() => DefineTopicResult, {
    description:
      'Adds a kind of message, or changes one; there are 100 at most. For staff with `campaigns:write`.',
  })
  defineTopic(
    @Arg('input', () => DefineTopicInput, { description: 'The topic.' }) input: DefineTopicInput,
    @Ctx() context: Context,
  ): Promise<typeof DefineTopicResult> {
    return defineTopic(called(context), input);
  }

  @Mutation(() => RemoveTopicResult, {
    description:
      'Removes a kind of message. Contacts that refused it refuse it again if it comes back. For staff with `campaigns:write`.',
  })
  removeTopic(
    @Arg('input', () => RemoveTopicInput, { description: 'The topic to remove.' }) input: RemoveTopicInput,
    @Ctx() context: Context,
  ): Promise<typeof RemoveTopicResult> {
    return removeTopic(called(context), input);
  }

  @Mutation(() => SetTopicsResult, {
    description:
      'Says which kinds of messages a contact takes. For customers themselves, or with `customers:write`.',
  })
  setTopics(
    @Arg('input', () => SetTopicsInput, { description: 'The decisions.' }) input: SetTopicsInput,
    @Ctx() context: Context,
  ): Promise<typeof SetTopicsResult> {
    return setTopics(called(context), input);
  }
}

@Resolver(() => CustomerContact)
export class ContactTopicsResolver {
  @FieldResolver(() => [CustomerContactTopic], {
    description: 'Every kind of message, with whether the contact takes it.',
  })
  async topics(@Root() { topics: refused }: ContactRow, @Ctx() context: Context) {
    return (await allTopics(context)).map((topic) => ({
      topic,
      wanted: topic.essential || !refused.includes(topic.code),
    }));
  }
}

@Resolver(() => CustomerTopicDefined)
export class TopicDefinedResolver {
  @FieldResolver(() => CustomerTopic)
  async topic(@Root() { code }: { code: string }, @Ctx() context: Context) {
    return (await allTopics(context)).find((topic) => topic.code === code) ?? null;
  }
}
