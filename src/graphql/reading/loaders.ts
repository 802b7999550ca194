import DataLoader from 'dataloader';
import { type CampaignRow, campaignsByIds } from '../../reads/campaigns.js';
import { type TransactionRow, transactionsByIds } from '../../reads/children/balances.js';
import {
  type CardCategoryRow,
  type CardRow,
  cardCategoriesByIds,
  type HeldCard,
  heldCardsByIds,
} from '../../reads/children/cards.js';
import { type AskedConsent, type ConsentRow, consentOf } from '../../reads/consent/decision.js';
import { childAt, customerAt, type Past, pastOf } from '../../reads/customer-past.js';
import {
  type CustomerKey,
  type CustomerRow,
  type CustomerSelection,
  carriedChild,
  customersByKeys,
  wholeCustomer,
} from '../../reads/customers.js';
import { type Child, childOfEach } from '../../reads/json-rows.js';
import type { Db, Reader } from '../../tables/db.js';

/** UUIDs are equal in any case (RFC 9562, 4). */
const lowerCase = (id: string) => id.toLowerCase();
const asGiven = (key: string) => key;

export type Loaders = ReturnType<typeof createLoaders>;

/**
 * One set of loaders per request, so that data read for one caller cannot reach another. A repeated read gets the
 * first one's result, or its failure.
 */
export function createLoaders(db: Db, clock: () => Date, shortReads: Reader = db) {
  const loaders = new Map<string, unknown>();
  const made = <T>(name: string, make: () => T): T => {
    if (!loaders.has(name)) loaders.set(name, make());
    return loaders.get(name) as T;
  };
  const byKey = <Row>(
    read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Row>>,
    canonical: (key: string) => string,
  ) =>
    new DataLoader<string, Row | null>(async (keys) => {
      const found = await read(keys);
      return keys.map((key) => found.get(canonical(key)) ?? null);
    });
  const byId = <Row extends { id: string }>(read: (ids: readonly string[]) => Promise<Row[]>) =>
    byKey<Row>(async (ids) => new Map((await read(ids)).map((row) => [row.id, row])), lowerCase);

  return {
    /** The time of the request's reads, ISO 8601: the same for all, so that they are read together. */
    get readAt() {
      return made('time of reading', () => clock().toISOString());
    },
    /** Customers by one of their keys, with the selection that a request asks for. */
    customerBy: (key: CustomerKey, selection: CustomerSelection = wholeCustomer) =>
      made(`customer by ${key} ${selection.key}`, () =>
        byKey<CustomerRow>(
          (keys) =>
            customersByKeys(
              // Whatever takes longer would keep waiting whoever shares the connection.
              keys.length === 1 && selection.isShort ? shortReads : db,
              key,
              keys,
              selection,
            ),
          key === 'id' ? lowerCase : asGiven,
        ),
      ),
    /** A child of a customer, by the customer's id. */
    childByCustomerId: <T>(child: Child<T>) =>
      made(`child ${child.key}`, () => new DataLoader<string, T>((ids) => childOfEach<T>(db, ids, child.of))),
    /** A child of a customer, without a read if it was read together with them. */
    childOf<T>(customer: CustomerRow, child: Child<T>): T | Promise<T> {
      const carried = carriedChild(customer, child);
      if (carried !== undefined) return carried;
      const past = pastOf(customer);
      return past ? this.childAt(past, customer.id, child) : this.childByCustomerId(child).load(customer.id);
    },
    /** A child of a card, now or as of the card's time. */
    childOfCard<T>(card: CardRow, child: Child<T>): Promise<T> {
      const past = pastOf(card);
      return past ? this.childAt(past, card.id, child) : this.childByCardId(child).load(card.id);
    },
    /** A child of a customer or a card, as of a past time. */
    childAt: <T>(past: Past, id: string, child: Child<T>) =>
      made(`child ${child.key} of ${id} at ${past.at}`, () => childAt<T>(db, past, id, child.of)),
    /** The customer as of a past time. */
    customerAt: (past: Past, selection: CustomerSelection) =>
      made(`customer ${past.customerId} at ${past.at} ${selection.key}`, () =>
        customerAt(db, past, selection),
      ),
    /** A child of a card, by the card's id. */
    childByCardId: <T>(child: Child<T>) =>
      made(
        `child of card ${child.key}`,
        () => new DataLoader<string, T>((ids) => childOfEach<T>(db, ids, child.of)),
      ),
    get heldCardById() {
      return made('held card by id', () => byKey<HeldCard>((ids) => heldCardsByIds(db, ids), lowerCase));
    },
    get transactionById() {
      return made('transaction by id', () => byId<TransactionRow>((ids) => transactionsByIds(db, ids)));
    },
    get campaignById() {
      return made('campaign by id', () => byId<CampaignRow>((ids) => campaignsByIds(db, ids)));
    },
    get cardCategoryById() {
      return made('card category by id', () => byId<CardCategoryRow>((ids) => cardCategoriesByIds(db, ids)));
    },
    /** The decision about a channel. From the primary, as all that is read by `shortReads`. */
    get consent() {
      return made(
        'consent',
        () =>
          new DataLoader<AskedConsent, ConsentRow, string>(
            (asked) => Promise.all(asked.map((one) => consentOf(shortReads, one))),
            { cacheKeyFn: ({ customerId, channel, topic }) => JSON.stringify([customerId, channel, topic]) },
          ),
      );
    },
    /** A list, read once per request however often it is asked for. */
    list: <T>(name: string, query: unknown, read: (db: Db) => Promise<T>): Promise<T> =>
      made(`${name} ${JSON.stringify(query)}`, () => read(db)),
  };
}
