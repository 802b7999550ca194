import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { HistoryKind as HistoryKindName } from '../../entities/history-entry.entity.js';
import { missingFields } from '../../flows/missing-fields.js';
import type { ContactRow } from '../../repositories/contacts.js';
import type { CustomerRow } from '../../repositories/customers.js';
import type { Context } from '../context.js';
import { readCursor, writeCursor } from '../cursor.js';
import { ContactType, HistoryKind } from '../enums.js';
import { badInput } from '../errors.js';
import { DateTimeScalar } from '../scalars.js';
import { Agreement, Agreements } from './agreement.type.js';
import { Attribute, CustomFieldValue } from './attribute.type.js';
import { Card } from './card.type.js';
import { ContactOutput } from './contact.type.js';
import { CustomerType } from './customer.type.js';
import { HistoryConnection } from './history.type.js';
import { Session } from './session.type.js';

const MOST_HISTORY_ENTRIES = 100;

/** What belongs to a customer. Each field answers for many customers with one statement. */
@Resolver(() => CustomerType)
export class CustomerResolver {
  @FieldResolver(() => [ContactOutput], {
    nullable: true,
    description: 'Ways to reach the customer, oldest first.',
  })
  async contacts(
    @Root() customer: CustomerRow,
    @Ctx() { loaders }: Context,
    @Arg('type', () => ContactType, { nullable: true, description: 'Only contacts of this type.' })
    type: ContactRow['type'] | undefined,
  ) {
    const contacts = await loaders.contactsByCustomerId.load(customer.id);
    return type ? contacts.filter((contact) => contact.type === type) : contacts;
  }

  @FieldResolver(() => Agreements, { nullable: true, description: 'What the customer agrees to.' })
  agreements(@Root() customer: CustomerRow, @Ctx() { loaders }: Context) {
    return loaders.agreementsByCustomerId.load(customer.id);
  }

  @FieldResolver(() => Agreement, {
    nullable: true,
    description:
      'What held on a channel at a time: the decision then in force, by whom, from where and under which wording. Null if nothing had been decided.',
  })
  agreementProof(
    @Root() customer: CustomerRow,
    @Ctx() { loaders }: Context,
    @Arg('channel', () => String, {
      description: '`email`, `sms` and so on, or the name of a privacy consent.',
    })
    channel: string,
    @Arg('at', () => DateTimeScalar, { description: 'The time asked about.' }) at: Date,
  ) {
    return loaders.agreementProofByCustomerId({ channel, at: at.toISOString() }).load(customer.id);
  }

  @FieldResolver(() => [Attribute], { nullable: true, description: 'Free attributes, by name.' })
  async attributes(
    @Root() customer: CustomerRow,
    @Ctx() { loaders }: Context,
    @Arg('names', () => [String], { nullable: true, description: 'Only attributes with these names.' })
    names: string[] | undefined,
  ) {
    const attributes = await loaders.attributesByCustomerId.load(customer.id);
    return names ? attributes.filter(({ name }) => names.includes(name)) : attributes;
  }

  @FieldResolver(() => [CustomFieldValue], {
    nullable: true,
    description: 'What custom fields hold, by their numbers.',
  })
  customFieldValues(@Root() customer: CustomerRow, @Ctx() { loaders }: Context) {
    return loaders.customFieldValuesByCustomerId.load(customer.id);
  }

  @FieldResolver(() => Card, {
    nullable: true,
    description: 'The card the customer uses; null when there is none.',
  })
  card(@Root() customer: CustomerRow, @Ctx() { loaders }: Context) {
    return loaders.cardByCustomerId.load(customer.id);
  }

  @FieldResolver(() => HistoryConnection, {
    nullable: true,
    description: 'What happened to the customer, newest first.',
  })
  async history(
    @Root() customer: CustomerRow,
    @Ctx() { loaders }: Context,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many entries, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the page before.' })
    after: string | undefined,
    @Arg('kinds', () => [HistoryKind], { nullable: true, description: 'Only entries of these kinds.' })
    kinds: HistoryKindName[] | undefined,
  ): Promise<HistoryConnection> {
    if (first < 1 || first > MOST_HISTORY_ENTRIES) {
      throw badInput(`\`first\` must be between 1 and ${MOST_HISTORY_ENTRIES}.`);
    }
    const list = `history ${customer.id}`;
    const before = after == null ? undefined : readCursor(list, after);
    const found = await loaders.historyByCustomerId({ limit: first + 1, before, kinds }).load(customer.id);
    const nodes = found.slice(0, first);
    const edges = nodes.map((node) => ({ node, cursor: writeCursor(list, node.at, node.id) }));
    const pageInfo = { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null };
    return { nodes, edges, pageInfo };
  }

  @FieldResolver(() => [Session], {
    nullable: true,
    description: 'Where the customer is signed in, last used first.',
  })
  sessions(@Root() customer: CustomerRow, @Ctx() { loaders }: Context) {
    return loaders.sessionsByCustomerId.load(customer.id);
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description:
      'Names of the fields the campaign requires and the customer has not filled in. Null for an unknown campaign.',
  })
  async missingFields(
    @Root() customer: CustomerRow,
    @Ctx() { loaders }: Context,
    @Arg('campaignId', () => ID, { description: 'The campaign that asks.' }) campaignId: string,
  ) {
    const [campaign, contacts, agreements, customFieldValues] = await Promise.all([
      loaders.campaignById.load(campaignId),
      loaders.contactsByCustomerId.load(customer.id),
      loaders.agreementsByCustomerId.load(customer.id),
      loaders.customFieldValuesByCustomerId.load(customer.id),
    ]);
    return campaign && missingFields(campaign, { customer, contacts, agreements, customFieldValues });
  }
}
