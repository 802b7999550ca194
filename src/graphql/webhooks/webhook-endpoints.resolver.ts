import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { holds } from '../../domain/work/scopes.js';
import { eventTypes } from '../../entities/history-kinds.js';
import {
  allEndpoints,
  type DeliveryStatus,
  deliveriesTo,
  type EndpointView,
} from '../../reads/webhooks/endpoints.js';
import { type Context, called } from '../context.js';
import { Connection } from '../paging/connection.js';
import { After, Before, First, Last, pageAsked } from '../paging/page.js';
import { readDeliveryCursor, writeDeliveryCursor } from './delivery-cursor.js';
import {
  CustomerWebhookDeliveryConnection,
  CustomerWebhookDeliveryStatus,
  CustomerWebhookEndpoint,
} from './webhook.type.js';
import {
  CustomerTestWebhookSent,
  CustomerWebhookEndpointCreated,
  CustomerWebhookEndpointPaused,
  CustomerWebhookEndpointResumed,
  CustomerWebhookEndpointUpdated,
  type CustomerWebhookOutcome,
  CustomerWebhookSecretRotated,
  CustomerWebhooksReplayed,
} from './webhooks.type.js';

const SIZES = { usual: 20, most: 100 };

const endpointsOf = ({ loaders }: Context) => loaders.list('webhook endpoints', null, allEndpoints);
const endpointOf = async (context: Context, id: string) =>
  (await endpointsOf(context)).find((endpoint) => endpoint.id === id.toLowerCase()) ?? null;

@Resolver(() => CustomerWebhookEndpoint)
export class WebhookEndpointsResolver {
  @Query(() => [CustomerWebhookEndpoint], {
    description:
      'The addresses that events are sent to, the oldest first; at most 21. For staff with `webhooks:write`.',
  })
  webhookEndpoints(@Ctx() context: Context) {
    return endpointsOf(context);
  }

  @Query(() => CustomerWebhookEndpoint, {
    nullable: true,
    description:
      'An address that events are sent to; null if there is none. For staff with `webhooks:write`.',
  })
  webhookEndpoint(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'The endpoint.' }) id: string,
  ) {
    return endpointOf(context, id);
  }

  @FieldResolver(() => [String], { nullable: true })
  types(@Root() { kinds }: EndpointView) {
    return kinds?.map((kind) => eventTypes[kind]) ?? null;
  }

  @FieldResolver(() => CustomerWebhookDeliveryConnection, {
    description:
      'The events for the endpoint and what has become of them, the newest first, for as long as events are kept.',
  })
  async deliveries(
    @Root() endpoint: EndpointView,
    @Ctx() context: Context,
    @First(SIZES) first: number | null,
    @After() after: string | null,
    @Last(SIZES) last: number | null,
    @Before() before: string | null,
    @Arg('status', () => CustomerWebhookDeliveryStatus, { nullable: true, description: 'Only these.' })
    status: DeliveryStatus | null,
  ) {
    const page = pageAsked({ first, after, last, before }, SIZES, readDeliveryCursor(endpoint.id));
    const { limit, from, isBackwards: isOldestFirst } = page;
    const asked = { limit, from, isOldestFirst, status: status ?? null };
    const found = await context.loaders.list(`deliveries ${endpoint.id}`, asked, (db) =>
      deliveriesTo(db, endpoint.id, asked),
    );
    const seesAnswers = !endpoint.showsValues || holds(called(context).caller, 'customers:read');
    const shown = found.map(({ answer, kind, ...delivery }) => ({
      ...delivery,
      type: eventTypes[kind],
      answer: seesAnswers ? answer : null,
    }));
    return new Connection(shown, page, (delivery) => writeDeliveryCursor(endpoint.id, delivery));
  }
}

/** An object has no resolvers of the interface that it implements. */
function endpointOfOutcome(Outcome: new () => CustomerWebhookOutcome) {
  @Resolver(() => Outcome)
  class OutcomeResolver {
    @FieldResolver(() => CustomerWebhookEndpoint, {
      nullable: true,
      description:
        'The endpoint as it is now. Null if it was removed before a repeated call was answered; null with an error on this path if it could not be read.',
    })
    endpoint(@Root() { endpointId }: { endpointId: string }, @Ctx() context: Context) {
      return endpointOf(context, endpointId);
    }
  }
  return OutcomeResolver;
}

export const webhookOutcomeResolvers = [
  CustomerWebhookEndpointCreated,
  CustomerWebhookEndpointUpdated,
  CustomerWebhookEndpointPaused,
  CustomerWebhookEndpointResumed,
  CustomerWebhookSecretRotated,
  CustomerTestWebhookSent,
  CustomerWebhooksReplayed,
].map(endpointOfOutcome);
