// Orders of customers, written schema first. A customer is known here by `id`, and the rest of them is asked elsewhere.
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { type Caller, callerOf, forbidden, mayRead } from './caller.ts';

const typeDefs = parse(/* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

  type Query {
    "One order; null if there is none, or it is not the caller's."
    order(id: ID!): Order
    "The newest orders: a customer's own, or for a service all of them."
    orders(first: Int! = 20): [Order!]!
  }

  type Mutation {
    "For services."
    placeOrder(customerId: ID!, totalCents: Int!): Order!
  }

  type Order @key(fields: "id") {
    id: ID!
    totalCents: Int!
    "Null once the customer has been erased."
    customer: Customer
  }

  type Customer @key(fields: "id") {
    id: ID!
    orders: [Order!]!
  }
`);

interface Order {
  id: string;
  totalCents: number;
  customerId: string;
}

const orders: Order[] = [];
const shownTo = (caller: Caller | null) => orders.filter(({ customerId }) => mayRead(caller, customerId));

const resolvers = {
  Query: {
    order: (_: unknown, { id }: { id: string }, { caller }: Context) =>
      shownTo(caller).find((order) => order.id === id) ?? null,
    orders: (_: unknown, { first }: { first: number }, { caller }: Context) =>
      shownTo(caller).slice(-first).toReversed(),
  },
  Mutation: {
    placeOrder(_: unknown, order: Omit<Order, 'id'>, { caller }: Context) {
      if (caller?.role !== 'SERVICE') throw forbidden('Only services place orders.');
      const placed = { id: String(orders.length + 1), ...order };
      orders.push(placed);
      return placed;
    },
  },
  Order: {
    __resolveReference: ({ id }: Order, { caller }: Context) =>
      shownTo(caller).find((order) => order.id === id) ?? null,
    customer: ({ customerId }: Order) => ({ __typename: 'Customer', id: customerId }),
  },
  Customer: {
    orders: ({ id }: { id: string }, _: unknown, { caller }: Context) =>
      shownTo(caller).filter(({ customerId }) => customerId === id),
  },
};

interface Context {
  caller: Caller | null;
}

export const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);

if (import.meta.main) {
  await startStandaloneServer(new ApolloServer<Context>({ schema }), {
    listen: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 4002) },
    context: async ({ req }) => ({ caller: await callerOf(req.headers.authorization) }),
  });
}
