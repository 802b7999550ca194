import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import DataLoader from 'dataloader';
import { openDatabase } from '../../dist/database.js';
import { Agreement } from '../../dist/entities/agreement.entity.js';
import { Attribute } from '../../dist/entities/attribute.entity.js';
import { Card } from '../../dist/entities/card.entity.js';
import { Contact } from '../../dist/entities/contact.entity.js';
import { Customer } from '../../dist/entities/customer.entity.js';
import { HistoryEntry } from '../../dist/entities/history-entry.entity.js';

/** The same answers the usual way: hydrated entities behind DataLoaders, everything at its default. */
const database = await openDatabase({
  url: process.env.DATABASE_URL,
  maxConnections: 20,
  acquireMs: 2_000,
  statementMs: 5_000,
  lockMs: 2_000,
  idleInTransactionMs: 10_000,
});

const typeDefs = /* GraphQL */ `
  scalar JSON
  type Contact { id: ID! type: String! value: String! isPrimary: Boolean! isVerified: Boolean! }
  type Agreement { channel: String! isGranted: Boolean! setAt: String! actorKind: String! }
  type Attribute { name: String! value: JSON! }
  type Card { id: ID! number: String! barcode: String! status: String! }
  type Change { field: String! from: JSON to: JSON }
  type HistoryEntry { id: ID! kind: String! at: String! actorKind: String! actorId: ID changes: [Change!] }
  type Customer { id: ID! externalId: String code: String! status: String! firstName: String lastName: String sex: String
    birthDate: String company: String tags: [String!]! createdAt: String! updatedAt: String! version: Int!
    contacts: [Contact!]! agreements: [Agreement!]! attributes: [Attribute!]! card: Card history(first: Int!): [HistoryEntry!]! }
  type Query { customer(id: ID!): Customer customers(first: Int!): [Customer!]! customersByIds(ids: [ID!]!): [Customer!]! }
`;

const childrenOf = (em, entity, orderBy) =>
  new DataLoader(async (ids) => {
    const rows = await em.find(entity, { customer: { $in: [...ids] } }, { orderBy });
    const grouped = Map.groupBy(rows, ({ customer }) => customer.id);
    return ids.map((id) => grouped.get(id) ?? []);
  });
const historyOf = (em) =>
  new DataLoader(async (ids) => {
    const rows = await em.find(
      HistoryEntry,
      { customerId: { $in: [...ids] } },
      { orderBy: { at: 'desc', id: 'desc' } },
    );
    const grouped = Map.groupBy(rows, ({ customerId }) => customerId);
    return ids.map((id) => grouped.get(id) ?? []);
  });

const server = new ApolloServer({
  typeDefs,
  resolvers: {
    Query: {
      customer: (_root, { id }, { em }) => em.findOne(Customer, id),
      customers: (_root, { first }, { em }) =>
        em.find(Customer, {}, { orderBy: { createdAt: 'asc', id: 'asc' }, limit: first }),
      customersByIds: (_root, { ids }, { em }) => em.find(Customer, { id: { $in: ids } }),
    },
    Customer: {
      contacts: ({ id }, _args, { contacts }) => contacts.load(id),
      agreements: ({ id }, _args, { agreements }) => agreements.load(id),
      attributes: ({ id }, _args, { attributes }) => attributes.load(id),
      card: async ({ id }, _args, { cards }) => (await cards.load(id))[0],
      history: async ({ id }, { first }, { history }) => (await history.load(id)).slice(0, first),
    },
  },
});
await startStandaloneServer(server, {
  listen: { port: Number(process.env.PORT), host: '127.0.0.1' },
  context: async () => {
    const em = database.orm.em.fork();
    return {
      em,
      contacts: childrenOf(em, Contact, { createdAt: 'asc', id: 'asc' }),
      agreements: childrenOf(em, Agreement, { channel: 'asc' }),
      attributes: childrenOf(em, Attribute, { name: 'asc' }),
      cards: childrenOf(em, Card, { id: 'asc' }),
      history: historyOf(em),
    };
  },
});
