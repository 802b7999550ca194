import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ownTopics } from '../../domain/topics/catalogue.js';
import { type ConsentRow, channelsWithTopics } from '../../reads/consent/decision.js';
import type { Context } from '../context.js';
import { badInput } from '../guard/errors.js';
import { ConsentState, CustomerConsentCheck } from './consent-check.type.js';

const LONGEST_NAME = 100;

/** Null for a topic that is not defined. */
const isEssential = (topic: string | null, found: ConsentRow) =>
  topic === null ? false : (ownTopics.find(({ code }) => code === topic)?.essential ?? found.isEssential);
const hasTopics = (channel: string) => channelsWithTopics.some((one) => one === channel);

const stateOf = ({ customerId, isGranted, isTopicRefused }: ConsentRow, isNeeded: boolean): ConsentState => {
  if (customerId === null) return ConsentState.UNKNOWN_CUSTOMER;
  if (isGranted && !isTopicRefused) return ConsentState.GRANTED;
  if (!isNeeded) return ConsentState.NOT_NEEDED;
  if (isGranted) return ConsentState.TOPIC_REFUSED;
  return isGranted === null ? ConsentState.UNDECIDED : ConsentState.REFUSED;
};

@Resolver()
export class ConsentCheckResolver {
  @Query(() => CustomerConsentCheck, {
    description:
      'Whether a customer agrees to messages by a channel at this moment, for a sender to ask before each message. Never answered from a replica: a withdrawal that was acknowledged is seen. Messages on an essential topic by `email`, `sms` or `push` need no consent. For services with `consents:check`.',
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
        'The code of the message’s topic, one of `contactTopics`; another is refused. Counts for `email`, `sms` and `push`; of any other channel the agreement alone decides.',
    })
    topic: string | null | undefined,
  ): Promise<CustomerConsentCheck> {
    if (channel.length < 1 || channel.length > LONGEST_NAME)
      throw badInput(`\`channel\` must have 1 to ${LONGEST_NAME} characters.`);
    const asked = { customerId, channel, topic: topic ?? null };
    const found = await context.loaders.consent.load(asked);
    const essential = isEssential(asked.topic, found);
    if (essential === null)
      throw badInput('`topic` is not the code of a topic. `contactTopics` has them all.');
    return {
      state: stateOf(found, !(essential && hasTopics(channel))),
      customerId: found.customerId,
      decidedAt: found.at,
      wordingVersion: found.wordingVersion,
      evidenceId: found.evidenceId,
    };
  }
}
