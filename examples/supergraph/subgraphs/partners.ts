// Partners of the loyalty programme, written schema first: their offers hang on cards, themselves on campaigns.
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { type Caller, callerOf, forbidden } from './caller.ts';

const typeDefs = parse(/* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

  type Query {
    partners: [Partner!]!
  }

  type Mutation {
    "For services: gives the holder of a card an offer of a partner."
    offer(partnerId: ID!, cardId: ID!, title: String!): Offer!
  }

  type Partner @key(fields: "id") {
    id: ID!
    name: String!
    offers: [Offer!]!
  }

  type Offer @key(fields: "id") {
    id: ID!
    title: String!
    partner: Partner!
    card: LoyaltyCard
  }

  type LoyaltyCard @key(fields: "id") {
    id: ID!
    offers: [Offer!]!
  }

  type LoyaltyCampaign @key(fields: "id") {
    id: ID!
    partners: [Partner!]!
  }
`);

interface Offer {
  id: string;
  title: string;
  partnerId: string;
  cardId: string;
}

interface Context {
  caller: Caller | null;
}

const partners = [
  { id: 'rynek', name: 'Rynek Bakery' },
  { id: 'sea', name: 'Seaside Hotels' },
];
const offers: Offer[] = [];

const resolvers = {
  Query: { partners: () => partners },
  Mutation: {
    offer(_: unknown, offered: Omit<Offer, 'id'>, { caller }: Context) {
      if (caller?.role !== 'SERVICE') throw forbidden('Only services make offers.');
      const offer = { id: String(offers.length + 1), ...offered };
      offers.push(offer);
      return offer;
    },
  },
  Partner: {
    __resolveReference: ({ id }: { id: string }) => partners.find((partner) => partner.id === id) ?? null,
    offers: ({ id }: { id: string }) => offers.filter(({ partnerId }) => partnerId === id),
  },
  Offer: {
    __resolveReference: ({ id }: { id: string }) => offers.find((offer) => offer.id === id) ?? null,
    partner: ({ partnerId }: Offer) => partners.find(({ id }) => id === partnerId),
    card: ({ cardId }: Offer) => ({ id: cardId }),
  },
  LoyaltyCard: {
    offers: ({ id }: { id: string }) => offers.filter(({ cardId }) => cardId === id),
  },
  LoyaltyCampaign: { partners: () => partners },
};

export const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);

if (import.meta.main) {
  await startStandaloneServer(new ApolloServer<Context>({ schema }), {
    listen: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 4004) },
    context: async ({ req }) => ({ caller: await callerOf(req.headers.authorization) }),
  });
}
