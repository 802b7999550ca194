import { Field, Int, ObjectType } from 'type-graphql';
import type { DuplicatePair, DuplicateRule } from '../../reads/duplicates.js';
import { PageInfo } from '../paging/page-info.type.js';
import { CustomerDuplicateRule } from '../schema/enums.js';

@ObjectType({ description: 'One thing that two records have in common.' })
export class CustomerDuplicateSign {
  @Field(() => CustomerDuplicateRule, { description: 'The rule that found it.' })
  rule!: DuplicateRule;

  @Field(() => Int, { description: 'The weight of the sign, 1 to 100.' })
  weight!: number;
}

@ObjectType({
  description: 'Two records that may belong to one person. A person has to decide before they are merged.',
})
export class CustomerDuplicateCandidate {
  @Field(() => Int, {
    description: 'The likelihood, 1 to 100: the sum of the weights of the signs. It is not a percentage.',
  })
  weight!: number;

  @Field(() => [CustomerDuplicateSign], {
    description: 'What the two have in common, the strongest sign first.',
  })
  signs!: CustomerDuplicateSign[];
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
