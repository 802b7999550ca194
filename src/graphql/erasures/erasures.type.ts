import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Acknowledgement } from '../../entities/erasure-acknowledgements.js';
import type { ErasureReason } from '../../flows/privacy/erase-customer.js';
import type { ErasureRow, ErasureSystem } from '../../reads/leaving/erasures.js';
import { RepeatableInput } from '../customers/customers.type.js';
import { PageInfo } from '../paging/page-info.type.js';
import { CustomerErasureAcknowledgedOtherwise, CustomerErasureNotFound } from '../problems/customers.type.js';
import { inputProblems } from '../problems/work.type.js';
import { CustomerErasureReason } from '../schema/enums.js';
import { CustomerSuccess, outcome } from '../schema/outcome.js';
import { DateTimeScalar } from '../schema/scalars.js';
import {
  CustomerErasureAcknowledgement,
  CustomerErasureCause,
  CustomerErasureSystemStatus,
} from './erasure-enums.js';

@ObjectType({ description: 'Another system that has to erase a person too, and what it says.' })
export class CustomerErasureSystem {
  @Field(() => ID, { description: 'The id of the service client that it calls as.' })
  clientId!: string;

  @Field(() => String, { description: 'The name of that client, for people.' })
  name!: string;

  @Field(() => Boolean, {
    description:
      'Whether the client can still answer. One that has been disabled since is shown with what it said, and not waited for.',
  })
  isRegistered!: boolean;

  @Field(() => CustomerErasureSystemStatus, { description: 'How far the erasure is there.' })
  status!: ErasureSystem['status'];

  @Field(() => DateTimeScalar, { description: 'The time since when it is asked.' })
  askedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The time of its answer; null without one.' })
  at!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it refused, 1 to 500 characters; null unless it did.',
  })
  reason!: string | null;
}

@ObjectType({
  description: 'That somebody was erased, and which other systems have confirmed that they erased them too.',
})
export class CustomerErasureStatus {
  @Field(() => ID, {
    description: 'The id that the customer had. Each record of a person who was merged has its own.',
  })
  customerId!: string;

  @Field(() => DateTimeScalar, { description: 'The time of the erasure.' })
  erasedAt!: string;

  @Field(() => CustomerErasureCause, { description: 'By what the person was erased.' })
  cause!: ErasureRow['cause'];

  @Field(() => CustomerErasureReason, {
    nullable: true,
    description: 'The ground that staff gave; null where staff did not erase.',
  })
  reason!: ErasureReason | null;

  @Field(() => Boolean, {
    description: 'Whether each registered system has answered `DONE` or `NOTHING_HELD`.',
  })
  isComplete!: boolean;

  @Field(() => [CustomerErasureSystem], {
    description:
      'The systems that were registered at the erasure, or have answered since, by name: service clients with `erasures:acknowledge`.',
  })
  systems!: ErasureSystem[];
}

@ObjectType({ description: 'An erasure and its place in the list.' })
export class CustomerErasureStatusEdge {
  @Field(() => String, { description: 'The `after` for the page that follows this erasure.' })
  cursor!: string;

  @Field(() => CustomerErasureStatus, { description: 'The erasure.' })
  node!: ErasureRow;
}

@ObjectType({
  description: 'A page of erasures that are not complete, those asked for the longest time first.',
})
export class CustomerErasureStatusConnection {
  @Field(() => [CustomerErasureStatus], { description: 'The erasures of the page.' })
  nodes!: ErasureRow[];

  @Field(() => [CustomerErasureStatusEdge], { description: 'The erasures, each with its cursor.' })
  edges!: CustomerErasureStatusEdge[];

  @Field(() => PageInfo, { description: 'The end of the page.' })
  pageInfo!: PageInfo;
}

@InputType({ description: 'What the calling system has done about a person who was erased.' })
export class AcknowledgeErasureInput extends RepeatableInput {
  @Field(() => ID, { description: 'The id that the customer had: the `subject` of `customer.erased`.' })
  customerId!: string;

  @Field(() => CustomerErasureAcknowledgement, { description: 'What became of the data there.' })
  status!: Acknowledgement;

  @Field(() => String, {
    nullable: true,
    description:
      'Why data has to stay, such as the law that says so, 1 to 500 characters. Required with `REFUSED`, and for nothing else. It is kept for ever: do not write who it is about.',
  })
  reason?: string | null;
}

@ObjectType({ implements: CustomerSuccess, description: 'It is noted what the calling system has done.' })
export class CustomerErasureAcknowledged extends CustomerSuccess {
  type!: 'CustomerErasureAcknowledged';

  @Field(() => ID, { description: 'The id that the customer had.' })
  customerId!: string;

  @Field(() => CustomerErasureAcknowledgement, { description: 'What is noted.' })
  acknowledged!: Acknowledgement;

  @Field(() => DateTimeScalar, { description: 'The time it was noted: of the first of equal calls.' })
  at!: string;
}

export const AcknowledgeErasureResult = outcome('AcknowledgeErasureResult', () => [
  CustomerErasureAcknowledged,
  CustomerErasureNotFound,
  CustomerErasureAcknowledgedOtherwise,
  ...inputProblems,
]);
