import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfo } from '../paging/page-info.type.js';
import { asEnum } from '../schema/enums.js';
import { DateTimeScalar } from '../schema/scalars.js';

export const CustomerWebhookPause = asEnum(['BY_STAFF', 'FAILING', 'GONE']);
registerEnumType(CustomerWebhookPause, {
  name: 'CustomerWebhookPause',
  description: 'Why deliveries to an endpoint are paused.',
  valuesConfig: {
    BY_STAFF: { description: 'Staff paused it.' },
    FAILING: { description: 'It took no event for 12 hours.' },
    GONE: { description: 'It answered with the HTTP status 410.' },
  },
});

export const CustomerWebhookDeliveryStatus = asEnum(['PENDING', 'DELIVERED', 'PARKED']);
registerEnumType(CustomerWebhookDeliveryStatus, {
  name: 'CustomerWebhookDeliveryStatus',
  description: 'What has become of an event for an endpoint.',
  valuesConfig: {
    PENDING: { description: 'It waits for its turn, or to be tried again.' },
    DELIVERED: { description: 'The endpoint answered with a status from 200 to 299.' },
    PARKED: { description: 'It was tried for a day and given up; `replayWebhooks` sends it once more.' },
  },
});

@ObjectType({ description: 'An event on its way to an endpoint.' })
export class CustomerWebhookDelivery {
  @Field(() => ID, { description: 'The id of the event, which is its `webhook-id` too. UUIDv7.' })
  eventId!: string;

  @Field(() => String, { description: 'The type of the event, such as `customer.updated`.' })
  type!: string;

  @Field(() => ID, { description: 'The id of the customer, the event’s `subject`.' })
  customerId!: string;

  @Field(() => CustomerWebhookDeliveryStatus, { description: 'What has become of it.' })
  status!: string;

  @Field(() => DateTimeScalar, { description: 'The time since which it waits or waited for the endpoint.' })
  queuedAt!: string;

  @Field(() => Int, { description: 'How often it was sent.' })
  attempts!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The time it was sent last.' })
  triedAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time it is tried again, if it failed and is not given up.',
  })
  nextTryAt!: string | null;

  @Field(() => Int, { nullable: true, description: 'The HTTP status of the last answer, if there was one.' })
  httpStatus!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why the last attempt failed: `STATUS` for an answer with another status than 200 to 299, or `ADDRESS_REFUSED`, `DNS`, `TIMEOUT`, `TLS`, `UNREACHABLE`, `RESET`, `BAD_ANSWER`, `REDIRECTED`, `TOO_LARGE`.',
  })
  failure!: string | null;

  @Field(() => Int, { nullable: true, description: 'How long the last attempt took, in milliseconds.' })
  milliseconds!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The beginning of the last answer, at most 1000 characters. Null once the customer is erased, and for staff without `customers:read` where the endpoint is sent values.',
  })
  answer!: string | null;
}

@ObjectType({ description: 'A delivery and its place in the list.' })
export class CustomerWebhookDeliveryEdge {
  @Field(() => String, { description: 'The `after` for the page that follows this delivery.' })
  cursor!: string;

  @Field(() => CustomerWebhookDelivery, { description: 'The delivery.' })
  node!: CustomerWebhookDelivery;
}

@ObjectType({ description: 'A page of deliveries, the newest events first.' })
export class CustomerWebhookDeliveryConnection {
  @Field(() => [CustomerWebhookDelivery], { description: 'The deliveries of the page.' })
  nodes!: CustomerWebhookDelivery[];

  @Field(() => [CustomerWebhookDeliveryEdge], { description: 'The deliveries, each with its cursor.' })
  edges!: CustomerWebhookDeliveryEdge[];

  @Field(() => PageInfo, { description: 'The end of the page.' })
  pageInfo!: PageInfo;
}

@ObjectType({ description: 'An address that events are sent to.' })
export class CustomerWebhookEndpoint {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'The URL that events are posted to.' })
  url!: string;

  @Field(() => String, { nullable: true, description: 'What it is for, 1 to 500 characters.' })
  description!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The e-mail address that is told when the endpoint is paused because it fails.',
  })
  contactEmail!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The types of events that it is sent, such as `customer.updated`; null for all.',
  })
  types!: string[] | null;

  @Field(() => Boolean, {
    description:
      'Whether events say the old and new values of fields; else only their names, and values that are ids.',
  })
  showsValues!: boolean;

  @Field(() => Boolean, {
    description: 'Whether it is the endpoint of the service’s settings, which alone change it.',
  })
  isConfigured!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The time since which it is paused.' })
  pausedAt!: string | null;

  @Field(() => CustomerWebhookPause, { nullable: true, description: 'Why it is paused.' })
  pauseReason!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time of the first failure since it last took an event.',
  })
  failingSince!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when deliveries are signed by the previous secret too.',
  })
  previousSecretUntil!: string | null;

  @Field(() => DateTimeScalar, { description: 'The time it was added.' })
  createdAt!: string;

  @Field(() => Int, { description: 'How many events wait for it, 10000 at most.' })
  waiting!: number;

  @Field(() => Int, { description: 'How many events for it were given up, 10000 at most.' })
  parked!: number;
}
