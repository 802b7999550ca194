import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { CloudEvent, EventData } from '../../domain/events/cloud-event.js';
import type { EventType, FieldChange, HistoryKind } from '../../entities/history-kinds.js';
import { CustomerHistoryChange } from '../customer/history.type.js';
import { CustomerHistoryKind } from '../customer/history-kind.js';
import { PageInfo } from '../paging/page-info.type.js';
import { CustomerActorKind } from '../schema/enums.js';
import { DateTimeScalar } from '../schema/scalars.js';

@ObjectType({ description: 'What an event says: ids, and the names of the fields that changed.' })
export class CustomerEventData implements EventData {
  @Field(() => CustomerHistoryKind, { description: 'The kind of the entry in the customer’s history.' })
  kind!: HistoryKind;

  @Field(() => Int, {
    description:
      'The position of the entry in the history of the event’s `subject`, from 1 and without gaps.',
  })
  sequence!: number;

  @Field(() => CustomerActorKind, { description: 'The kind of caller who did it.' })
  actorKind!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The id of the request that it came from, as in the logs. Null once erased.',
  })
  correlationId!: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'The names of the fields that changed, each once, such as `lastName` or `address.city`; of attributes only `attributes`. Null once erased.',
  })
  fields!: string[] | null;

  @Field(() => [CustomerHistoryChange], {
    nullable: true,
    description:
      'The old and new values: of every field for a caller who also has `customers:read`, for others of those fields whose values are ids of this service, such as `mergedInto`. Null once erased.',
  })
  changes!: FieldChange[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Where agreements were granted or withdrawn: the ids of the evidence, one for each channel, as `consentCheck` names it. Null otherwise, and once erased.',
  })
  evidenceIds!: string[] | null;
}

@ObjectType({
  description:
    'An entry of a customer’s history as an event for other systems. Its fields are the members of CloudEvents 1.0 in JSON; `source` and `id` together name it for good.',
})
export class CustomerEvent implements CloudEvent {
  @Field(() => String, { description: 'The version of CloudEvents, `1.0`.' })
  specversion!: '1.0';

  @Field(() => ID, { description: 'The id of the entry, UUIDv7. Whoever gets it twice has seen it before.' })
  id!: string;

  @Field(() => String, { description: 'The URI of this service, the `iss` of its tokens.' })
  source!: string;

  @Field(() => String, {
    description: 'What happened, such as `customer.updated`: one type for each kind of entry.',
  })
  type!: EventType;

  @Field(() => ID, { description: 'The id of the customer.' })
  subject!: string;

  @Field(() => DateTimeScalar, { description: 'The time it happened.' })
  time!: string;

  @Field(() => String, { description: 'The format of `data`, `application/json`.' })
  datacontenttype!: 'application/json';

  @Field(() => String, {
    description:
      'The `$id` of the JSON Schema of `data`, such as `urn:customer-accounts:event:1:customer.updated`.',
  })
  dataschema!: string;

  @Field(() => CustomerEventData, { description: 'What changed.' })
  data!: EventData;
}

@ObjectType({ description: 'An event and its place in the list.' })
export class CustomerEventEdge {
  @Field(() => String, { description: 'The `after` for the page that follows this event.' })
  cursor!: string;

  @Field(() => CustomerEvent, { description: 'The event.' })
  node!: CloudEvent;
}

@ObjectType({ description: 'A page of events, oldest first.' })
export class CustomerEventConnection {
  @Field(() => [CustomerEvent], { description: 'The events of the page.' })
  nodes!: CloudEvent[];

  @Field(() => [CustomerEventEdge], { description: 'The events, each with its cursor.' })
  edges!: CustomerEventEdge[];

  @Field(() => PageInfo, { description: 'The end of the page.' })
  pageInfo!: PageInfo;

  @Field(() => String, {
    description:
      'The `after` of the next call, also when this page is empty: how far all events have been looked at, those of other types included.',
  })
  cursor!: string;
}
