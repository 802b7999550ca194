import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { isOwnTopic } from '../../domain/topics/catalogue.js';
import { type ConsentRow, consentOf } from '../../reads/consent/decision.js';
import { definedTopics } from '../../reads/topics.js';
import { type Context, called } from '../context.js';
import { badInput } from '../guard/errors.js';
import { ConsentState, CustomerConsentCheck } from './consent-check.type.js';

const LONGEST_NAME = 100;

const stateOf = ({ isGranted, isTopicRefused }: ConsentRow): ConsentState => {
  if (isGranted === null) return ConsentState.UNDECIDED;
  if (!isGranted) return ConsentState.REFUSED;
  return isTopicRefused ? ConsentState.TOPIC_REFUSED : ConsentState.GRANTED;
};

@Resolver()
export class ConsentCheckResolver {
  @Query(() => CustomerConsentCheck, {
    description:
      'Whether a customer agrees to messages by a channel at this moment, for a sender to ask before each message. Never answered from a replica: a withdrawal that was acknowledged is seen. Messages about the account itself need no consent. For services with `consents:check`.',
  })
  async consentCheck(
    @Ctx() context: Context,
    @Arg('customerId', () => ID, { description: 'The customer, or a record merged into theirs.' })
    customerId: string,
    @Arg('channel', () => String, {
      description:
        'The channel, one of `email`, `sms`, `push`, `bluetooth`, `rfid` and `wifi`, or the name of a campaign’s privacy consent; 1 to 100 characters. One that nobody has decided about is UNDECIDED.',
    })
    channel: string,
    @Arg('topic', () => String, {
      nullable: true,
      description:
        'The code of the message’s topic, one of `contactTopics`; another is refused. Counts for `email`, `sms` and `push`.',
    })
    topic: string | null | undefined,
  ): Promise<CustomerConsentCheck> {
    const { read } = called(context);
    if (channel.length < 1 || channel.length > LONGEST_NAME)
      throw badInput(`\`channel\` must have 1 to ${LONGEST_NAME} characters.`);
    if (
      topic != null &&
      !isOwnTopic(topic) &&
      (await definedTopics(read)).every(({ code }) => code !== topic)
    )
      throw badInput('`topic` is not the code of a topic. `contactTopics` has them all.');
    // Short reads are from the primary, like all others here.
    const found = isUuid(customerId)
      ? await consentOf(context.shortReads ?? read, { customerId, channel, topic: topic ?? null })
      : null;
    return {
      state: found ? stateOf(found) : ConsentState.UNKNOWN_CUSTOMER,
      customerId: found?.customerId ?? null,
      decidedAt: found?.at ?? null,
      wordingVersion: found?.wordingVersion ?? null,
      evidenceId: found?.evidenceId ?? null,
    };
  }
}
