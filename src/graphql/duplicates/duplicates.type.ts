import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { DuplicateRule } from '../../entities/duplicate-rules.js';
import type { DuplicatePair } from '../../reads/duplicates.js';
import { RepeatableInput } from '../customers/customers.type.js';
import { PageInfo } from '../paging/page-info.type.js';
import { CustomerDuplicateCandidateNotFound } from '../problems/merging.type.js';
import { inputProblems } from '../problems/work.type.js';
import { CustomerDuplicateRule } from '../schema/enums.js';
import { CustomerSuccess, outcome } from '../schema/outcome.js';
import { DateTimeScalar } from '../schema/scalars.js';

@ObjectType({ description: 'One thing that two records have in common.' })
export class CustomerDuplicateSign {
  @Field(() => CustomerDuplicateRule, { description: 'The rule that found it.' })
  rule!: DuplicateRule;

  @Field(() => Int, { description: 'The weight of the sign, 1 to 100.' })
  weight!: number;
}

@ObjectType({ description: 'That an employee has seen that two records are not of one person.' })
export class CustomerDuplicateDismissal {
  @Field(() => DateTimeScalar, { description: 'The time of the dismissal.' })
  at!: string;

  @Field(() => String, { description: 'The employee’s id at their identity provider.' })
  actorId!: string;

  @Field(() => String, { nullable: true, description: 'Their note, 1 to 500 characters; null for none.' })
  note!: string | null;
}

@ObjectType({
  description: 'Two records that may belong to one person. A person has to decide before they are merged.',
})
export class CustomerDuplicateCandidate {
  @Field(() => Int, {
    description: 'The likelihood, 1 to 100: the sum of the weights of the signs. It is not a percentage.',
  })
  weight!: number;

  @Field(() => DateTimeScalar, {
    description:
      'The time since when the two have something in common, within seconds of the change that made it so.',
  })
  foundAt!: string;

  @Field(() => CustomerDuplicateDismissal, {
    nullable: true,
    description:
      'The last dismissal. A pair that is among the others all the same has come back: by a sign that was not there then, and with a greater weight.',
  })
  dismissal!: CustomerDuplicateDismissal | null;
}

@ObjectType({ description: 'A pair and its place in the list.' })
export class CustomerDuplicateCandidateEdge {
  @Field(() => String, { description: 'The `after` for the page that follows this pair.' })
  cursor!: string;

  @Field(() => CustomerDuplicateCandidate, { description: 'The pair.' })
  node!: DuplicatePair;
}

@ObjectType({ description: 'A page of pairs, the most likely first.' })
export class CustomerDuplicateCandidateConnection {
  @Field(() => [CustomerDuplicateCandidate], { description: 'The pairs of the page.' })
  nodes!: DuplicatePair[];

  @Field(() => [CustomerDuplicateCandidateEdge], { description: 'The pairs, each with its cursor.' })
  edges!: CustomerDuplicateCandidateEdge[];

  @Field(() => PageInfo, { description: 'The end of the page.' })
  pageInfo!: PageInfo;
}

@InputType({ description: 'A pair of records that are not of one person.' })
export class DismissDuplicateCandidateInput extends RepeatableInput {
  @Field(() => ID, { description: 'The id of one of the two, in either order.' })
  oneId!: string;

  @Field(() => ID, { description: 'The id of the other one.' })
  otherId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why they are two persons, 1 to 500 characters. It replaces an earlier note, and is part of the data export of both: do not write about anybody else.',
  })
  note?: string | null;
}

@InputType({ description: 'A pair of records whose dismissal is taken back.' })
export class RestoreDuplicateCandidateInput extends RepeatableInput {
  @Field(() => ID, { description: 'The id of one of the two, in either order.' })
  oneId!: string;

  @Field(() => ID, { description: 'The id of the other one.' })
  otherId!: string;
}

@ObjectType({
  implements: CustomerSuccess,
  description: 'The two are no longer among the pairs that may be of one person.',
})
export class CustomerDuplicateCandidateDismissed extends CustomerSuccess {
  type!: 'CustomerDuplicateCandidateDismissed';

  @Field(() => ID, { description: 'The id of the record that was created first.' })
  oneId!: string;

  @Field(() => ID, { description: 'The id of the record that was created later.' })
  otherId!: string;
}

@ObjectType({ implements: CustomerSuccess, description: 'The two may be of one person again.' })
export class CustomerDuplicateCandidateRestored extends CustomerSuccess {
  type!: 'CustomerDuplicateCandidateRestored';

  @Field(() => ID, { description: 'The id of the record that was created first.' })
  oneId!: string;

  @Field(() => ID, { description: 'The id of the record that was created later.' })
  otherId!: string;
}

export const DismissDuplicateCandidateResult = outcome('DismissDuplicateCandidateResult', () => [
  CustomerDuplicateCandidateDismissed,
  CustomerDuplicateCandidateNotFound,
  ...inputProblems,
]);

export const RestoreDuplicateCandidateResult = outcome('RestoreDuplicateCandidateResult', () => [
  CustomerDuplicateCandidateRestored,
  CustomerDuplicateCandidateNotFound,
  ...inputProblems,
]);
