import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { HistorySource } from '../../entities/history-entry.entity.js';
import type { FieldChange } from '../../entities/history-kinds.js';
import type { JsonValue } from '../../platform/text/json.js';
import type { HistoryEntryRow } from '../../reads/children/history.js';
import { PageInfo } from '../paging/page-info.type.js';
import { CustomerActorKind } from '../schema/enums.js';
import { DateTimeScalar, JsonScalar } from '../schema/scalars.js';
import { CustomerHistoryKind } from './history-kind.js';

@ObjectType({ description: 'The change of one field of a customer.' })
export class CustomerHistoryChange implements FieldChange {
  @Field(() => String, { description: 'The name of the field, such as `lastName` or `address.city`.' })
  field!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'The old value; null when it was empty.' })
  from!: JsonValue;

  @Field(() => JsonScalar, { nullable: true, description: 'The new value; null when it was emptied.' })
  to!: JsonValue;
}

@ObjectType({ description: 'The request that a change came from.' })
export class CustomerHistorySource implements HistorySource {
  @Field(() => String, { description: 'The id of the request, as it appears in the logs.' })
  correlationId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The address that the request came from (IPv4 or IPv6).',
  })
  ip?: string;

  @Field(() => String, { nullable: true, description: 'The client’s description of itself.' })
  userAgent?: string;
}

@ObjectType({ description: 'An event in a customer’s history. Entries never change.' })
export class CustomerHistoryEntry implements HistoryEntryRow {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => CustomerHistoryKind, { description: 'The kind of event.' })
  kind!: HistoryEntryRow['kind'];

  @Field(() => DateTimeScalar, { description: 'The time it happened.' })
  at!: string;

  @Field(() => CustomerActorKind, { description: 'The kind of caller who did it.' })
  actorKind!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The id of the caller who did it: a customer, a service client or a member of staff. Null for customers themselves unless it was they.',
  })
  actorId!: string | null;

  @Field(() => CustomerHistorySource, {
    nullable: true,
    description:
      'The request it came from. Null once erased, and for customers themselves unless it was their own.',
  })
  source!: HistorySource | null;

  @Field(() => [CustomerHistoryChange], {
    nullable: true,
    description: 'The fields that changed, with their old and new values. Null once erased.',
  })
  changes!: FieldChange[] | null;

  @Field(() => ID, {
    description:
      'The record in whose history this was written: the customer’s own, or one that they absorbed.',
  })
  customerId!: string;

  @Field(() => Int, {
    description: 'The entry’s position in the history of `customerId`, from 1 and without gaps.',
  })
  sequence!: number;

  @Field(() => String, {
    description:
      'SHA-256 in hexadecimal over the entry and the hash of the previous one. Keep the newest hash elsewhere to be able to show later that no earlier entry was changed.',
  })
  hash!: string;
}

@ObjectType({ description: 'An entry and its place in the list.' })
export class CustomerHistoryEdge {
  @Field(() => String, { description: 'The `after` for the page that follows this entry.' })
  cursor!: string;

  @Field(() => CustomerHistoryEntry, { description: 'The entry.' })
  node!: HistoryEntryRow;
}

@ObjectType({ description: 'A page of a customer’s history, newest first.' })
export class CustomerHistoryConnection {
  @Field(() => [CustomerHistoryEntry], { description: 'The entries of the page.' })
  nodes!: HistoryEntryRow[];

  @Field(() => [CustomerHistoryEdge], { description: 'The entries, each with its cursor.' })
  edges!: CustomerHistoryEdge[];

  @Field(() => PageInfo, { description: 'The end of the page.' })
  pageInfo!: PageInfo;
}
