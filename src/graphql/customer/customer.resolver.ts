import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { missingFields } from '../../domain/customers/missing-fields.js';
import { signedInAt } from '../../domain/sign-in/sessions.js';
import type { HistoryKind } from '../../entities/history-kinds.js';
import type { ContactRow } from '../../reads/children/contacts.js';
import type { HistoryEntryRow } from '../../reads/children/history.js';
import { ofThePast, pastOf } from '../../reads/customer-past.js';
import type { CustomerRow } from '../../reads/customers.js';
import { LoyaltyCard } from '../cards/card.type.js';
import type { Context } from '../context.js';
import { Connection } from '../paging/connection.js';
import { writeCursor } from '../paging/cursor.js';
import { After, Before, First, Last } from '../paging/page.js';
import { customerChildren as children } from '../reading/customer-children.js';
import { HISTORY_SIZES, historyList, historyPage } from '../reading/history-page.js';
import { CustomerContactType } from '../schema/enums.js';
import { DateTimeScalar } from '../schema/scalars.js';
import { CustomerSession } from '../sign-in/session.type.js';
import { CustomerAgreement, CustomerAgreements } from './agreement.type.js';
import { CustomerAttribute, CustomerCustomFieldValue } from './attribute.type.js';
import { CustomerContact } from './contact.type.js';
import { CustomerType } from './customer.type.js';
import { CustomerHistoryConnection } from './history.type.js';
import { CustomerHistoryKind } from './history-kind.js';
import { CustomerIdentity } from './identity.type.js';
import { traces, withoutOthersTraces } from './others-traces.js';

/**
 * The fields that belong to a customer, each answered from data read with the customer, or by one statement for many.
 */
@Resolver(() => CustomerType)
export class CustomerResolver {
  @FieldResolver(() => [CustomerContact], {
    nullable: true,
    description: 'The customer’s contacts, oldest first.',
  })
  contacts(
    @Root() customer: CustomerRow,
    @Ctx() { loaders }: Context,
    @Arg('type', () => CustomerContactType, { nullable: true, description: 'Only contacts of this type.' })
    type: ContactRow['type'] | undefined,
  ) {
    return once(loaders.childOf(customer, children.contacts), (contacts) =>
      type ? contacts.filter((contact) => contact.type === type) : contacts,
    );
  }

  @FieldResolver(() => CustomerAgreements, { nullable: true, description: 'The customer’s agreements.' })
  agreements(@Root() customer: CustomerRow, @Ctx() { caller, loaders }: Context) {
    return once(loaders.childOf(customer, children.agreements), ({ records, ...channels }) => ({
      ...channels,
      // Read only where it is asked for.
      records: (records ?? []).map((record) =>
        withoutOthersTraces(caller, record, ...traces.CustomerAgreement),
      ),
    }));
  }

  @FieldResolver(() => CustomerAgreement, {
    nullable: true,
    description:
      'The decision that was in force on a channel at a given time, with who recorded it, where it came from and under which wording. Customers themselves do not see the ids of others who did. Null when nothing had been decided.',
  })
  agreementProof(
    @Root() customer: CustomerRow,
    @Ctx() { caller, loaders }: Context,
    @Arg('channel', () => String, {
      description:
        'The channel: `email`, `sms`, `push`, `bluetooth`, `rfid` or `wifi`, or the name of a privacy consent.',
    })
    channel: string,
    @Arg('at', () => DateTimeScalar, { description: 'The time in question.' }) at: Date,
  ) {
    const proof = children.agreementProof({ channel, at: at.toISOString() });
    return once(
      loaders.childOf(customer, proof),
      (record) => record && withoutOthersTraces(caller, record, ...traces.CustomerAgreement),
    );
  }

  @FieldResolver(() => [CustomerAttribute], {
    nullable: true,
    description: 'Free attributes, sorted by name.',
  })
  attributes(
    @Root() customer: CustomerRow,
    @Ctx() { loaders }: Context,
    @Arg('names', () => [String], { nullable: true, description: 'Only attributes with these names.' })
    names: string[] | undefined,
  ) {
    return once(loaders.childOf(customer, children.attributes), (attributes) =>
      names ? attributes.filter(({ name }) => names.includes(name)) : attributes,
    );
  }

  @FieldResolver(() => [CustomerCustomFieldValue], {
    nullable: true,
    description: 'The values of custom fields, sorted by number.',
  })
  customFields(@Root() customer: CustomerRow, @Ctx() { loaders }: Context) {
    return loaders.childOf(customer, children.customFields);
  }

  @FieldResolver(() => LoyaltyCard, {
    nullable: true,
    description: 'The card in use; null when there is none.',
  })
  card(@Root() customer: CustomerRow, @Ctx() { loaders }: Context) {
    const past = pastOf(customer);
    return once(loaders.childOf(customer, children.card), (card) =>
      card && past ? ofThePast(card, past) : card,
    );
  }

  @FieldResolver(() => CustomerHistoryConnection, {
    nullable: true,
    description:
      'The customer’s history, newest first. Customers themselves do not see the id and the request of others who acted: an employee’s address is the employee’s own.',
  })
  history(
    @Root() customer: CustomerRow,
    @Ctx() { caller, loaders, clock }: Context,
    @First(HISTORY_SIZES) first: number | undefined,
    @After() after: string | undefined,
    @Last(HISTORY_SIZES) last: number | undefined,
    @Before() before: string | undefined,
    @Arg('kinds', () => [CustomerHistoryKind], {
      nullable: true,
      description: 'Only entries of these kinds.',
    })
    kinds: HistoryKind[] | undefined,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description: 'Only entries up to and including this time. A time in the future is refused.',
    })
    asOf: Date | null | undefined,
  ): MaybePromise<CustomerHistoryConnection> {
    const list = historyList(customer.id);
    const { page, read } = historyPage(list, { first, after, last, before, kinds, asOf }, clock());
    return once(loaders.childOf(customer, children.history(read)), (found) => {
      const entries = found.map((entry) =>
        withoutOthersTraces(caller, entry, ...traces.CustomerHistoryEntry),
      );
      return new Connection<HistoryEntryRow>(entries, page, ({ at, id }) => writeCursor(list, at, id));
    });
  }

  @FieldResolver(() => [CustomerSession], {
    nullable: true,
    description:
      'The devices on which the customer is signed in, last used first. Null with `asOf`, because ended sessions are not kept.',
  })
  sessions(@Root() customer: CustomerRow, @Ctx() { loaders, clock }: Context) {
    if (pastOf(customer)) return null;
    return loaders.childOf(customer, children.sessions(signedInAt(clock())));
  }

  @FieldResolver(() => [CustomerIdentity], {
    nullable: true,
    description:
      'The accounts elsewhere with which the customer may sign in, oldest first. Null with `asOf`; see the IDENTITY_ entries of `history` instead.',
  })
  identities(@Root() customer: CustomerRow, @Ctx() { loaders }: Context) {
    if (pastOf(customer)) return null;
    return loaders.childOf(customer, children.identities);
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description:
      'The names of the fields that the campaign requires and the customer has not filled in. Null for an unknown campaign.',
  })
  async missingFields(
    @Root() customer: CustomerRow,
    @Ctx() { loaders }: Context,
    @Arg('campaignId', () => ID, { description: 'The campaign whose fields are checked.' })
    campaignId: string,
  ) {
    const [campaign, contacts, agreements, customFieldValues] = await Promise.all([
      loaders.campaignById.load(campaignId),
      loaders.childOf(customer, children.contacts),
      loaders.childOf(customer, children.agreements),
      loaders.childOf(customer, children.customFields),
    ]);
    return campaign && missingFields(campaign, { customer, contacts, agreements, customFieldValues });
  }
}

type MaybePromise<T> = T | Promise<T>;

/** Synchronous for data that is already there: a promise for each field of each customer slows a page down. */
const once = <T, R>(value: MaybePromise<T>, then: (value: T) => R): MaybePromise<R> =>
  value instanceof Promise ? value.then(then) : then(value);
