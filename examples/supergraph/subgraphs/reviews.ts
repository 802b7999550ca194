// Reviews by customers, written code first. Everybody may read them; who wrote one, the customers subgraph tells to those
// who may know.
import { createServer } from 'node:http';
import SchemaBuilder from '@pothos/core';
import DirectivesPlugin from '@pothos/plugin-directives';
import FederationPlugin from '@pothos/plugin-federation';
import RelayPlugin, { resolveArrayConnection } from '@pothos/plugin-relay';
import { createYoga } from 'graphql-yoga';
import { type Caller, callerOf, forbidden } from './caller.ts';

interface ReviewRow {
  id: string;
  customerId: string;
  stars: number;
  text: string;
}

interface Context {
  caller: Caller | null;
}

const reviews: ReviewRow[] = [];

const builder = new SchemaBuilder<{ Context: Context; DefaultFieldNullability: false }>({
  plugins: [RelayPlugin, DirectivesPlugin, FederationPlugin],
  defaultFieldNullability: false,
  relay: { pageInfoTypeOptions: { shareable: true } },
});

const Customer = builder.externalRef('Customer', builder.selection<{ id: string }>('id'));
const Review = builder.objectRef<ReviewRow>('Review');

Review.implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    stars: t.exposeInt('stars'),
    text: t.exposeString('text'),
    author: t.field({ type: Customer, nullable: true, resolve: ({ customerId }) => ({ id: customerId }) }),
  }),
});
builder.asEntity(Review, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }) => reviews.find((review) => review.id === id) ?? null,
});

Customer.implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    reviews: t.connection({
      type: Review,
      resolve: ({ id }, args) =>
        resolveArrayConnection(
          { args },
          reviews.filter(({ customerId }) => customerId === id),
        ),
    }),
  }),
});

builder.queryType({
  fields: (t) => ({
    latestReviews: t.field({
      type: [Review],
      args: { first: t.arg.int({ defaultValue: 20, required: true }) },
      resolve: (_, { first }) => reviews.slice(-first).toReversed(),
    }),
  }),
});

builder.mutationType({
  fields: (t) => ({
    writeReview: t.field({
      type: Review,
      description: 'For customers, about whatever they like.',
      args: { stars: t.arg.int({ required: true }), text: t.arg.string({ required: true }) },
      resolve: (_, review, { caller }) => {
        if (caller?.role !== 'CUSTOMER') throw forbidden('Only customers write reviews.');
        const written = { id: String(reviews.length + 1), customerId: caller.id, ...review };
        reviews.push(written);
        return written;
      },
    }),
  }),
});

export const schema = builder.toSubGraphSchema({ linkUrl: 'https://specs.apollo.dev/federation/v2.9' });

if (import.meta.main) {
  const yoga = createYoga<object, Context>({
    schema,
    context: async ({ request }) => ({ caller: await callerOf(request.headers.get('authorization') ?? '') }),
  });
  createServer(yoga).listen(Number(process.env['PORT'] ?? 4003), '127.0.0.1');
}
