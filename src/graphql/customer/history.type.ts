import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { FieldChange } from '../../entities/history-changes.js';
import type { HistorySource } from '../../entities/history-entry.entity.js';
import type { JsonValue } from '../../platform/text/json.js';
import type { HistoryEntryRow } from '../../reads/children/history.js';
import { ActorKind, HistoryKind } from '../schema/enums.js';
import { PageInfo } from '../schema/page-info.type.js';
import { DateTimeScalar, JsonScalar } from '../schema/scalars.js';

@ObjectType({ description: 'How one field of a customer changed.' })
export class HistoryChange implements FieldChange {
  @Field(() => String, { description: 'The field, such as `lastName` or `address.city`.' })
  field!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'What it was; null when it was empty.' })
  from!: JsonValue;

  @Field(() => JsonScalar, { nullable: true, description: 'What it became; null when it was emptied.' })
  to!: JsonValue;
}

@ObjectType('HistorySource', { description: 'From where a change came.' })
export class HistorySourceOutput implements HistorySource {
  @Field(() => String, { description: 'The id of the request, as in the logs.' })
  correlationId!: string;

  @Field(() => String, { nullable: true, description: 'The address the request came from (IPv4 or IPv6).' })
  ip?: string;

  @Field(() => String, { nullable: true, description: 'What the client says it is.' })
  userAgent?: string;
}

@ObjectType({ description: 'Something that happened to a customer. It is never changed afterwards.' })
export class HistoryEntry implements HistoryEntryRow {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => HistoryKind, { description: 'What happened.' })
  kind!: HistoryEntryRow['kind'];

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => ActorKind, { description: 'Who did it.' })
  actorKind!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of who did it: a customer’s, a service client’s or a staff member’s.',
  })
  actorId!: string | null;

  @Field(() => HistorySourceOutput, { nullable: true, description: 'From where.' })
  source!: HistorySource | null;

  @Field(() => [HistoryChange], {
    nullable: true,
    description: 'Which fields changed from what to what. Null once it was erased.',
  })
  changes!: FieldChange[] | null;

  @Field(() => ID, {
    description:
      'In whose history it was written: the customer’s, or that of a record that became part of it.',
  })
  customerId!: string;

  @Field(() => Int, { description: 'Its place in the history of `customerId`, from 1, without gaps.' })
  sequence!: number;

  @Field(() => String, {
    description:
      'SHA-256 in hexadecimal over the entry and the hash of the one before it. Whoever keeps the newest one elsewhere can tell later that nothing before it was changed.',
  })
  hash!: string;
}

@ObjectType({ description: 'An entry and its place in the list.' })
export class HistoryEdge {
  @Field(() => String, { description: 'The `after` of the page that follows this entry.' })
  cursor!: string;

  @Field(() => HistoryEntry, { description: 'The entry.' })
  node!: HistoryEntryRow;
}

@ObjectType({ description: 'A page of a customer’s history, newest first.' })
export class HistoryConnection {
  @Field(() => [HistoryEntry], { description: 'The entries of the page.' })
  nodes!: HistoryEntryRow[];

  @Field(() => [HistoryEdge], { description: 'The entries, each with its cursor.' })
  edges!: HistoryEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}
