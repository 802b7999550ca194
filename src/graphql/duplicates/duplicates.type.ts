import { Field, Int, ObjectType } from 'type-graphql';
import type { DuplicatePair, DuplicateRule as Rule } from '../../reads/duplicates.js';
import { DuplicateRule } from '../schema/enums.js';
import { PageInfo } from '../schema/page-info.type.js';

@ObjectType({ description: 'One thing that two records have in common.' })
export class DuplicateSign {
  @Field(() => DuplicateRule, { description: 'The rule that found it.' })
  rule!: Rule;

  @Field(() => Int, { description: 'The weight of the sign, 1 to 100.' })
  weight!: number;
}

@ObjectType({
  description: 'Two records that may belong to one person. A person has to decide before they are merged.',
})
export class DuplicateCandidate {
  @Field(() => Int, {
    description: 'The likelihood, 1 to 100: the sum of the weights of the signs. It is not a percentage.',
  })
  weight!: number;

  @Field(() => [DuplicateSign], { description: 'What the two have in common, the strongest sign first.' })
  signs!: DuplicateSign[];
}

@ObjectType({ description: 'A pair and its place in the list.' })
export class DuplicateCandidateEdge {
  @Field(() => String, { description: 'The `after` for the page that follows this pair.' })
  cursor!: string;

  @Field(() => DuplicateCandidate, { description: 'The pair.' })
  node!: DuplicatePair;
}

@ObjectType({ description: 'A page of pairs, the most likely first.' })
export class DuplicateCandidateConnection {
  @Field(() => [DuplicateCandidate], { description: 'The pairs of the page.' })
  nodes!: DuplicatePair[];

  @Field(() => [DuplicateCandidateEdge], { description: 'The pairs, each with its cursor.' })
  edges!: DuplicateCandidateEdge[];

  @Field(() => PageInfo, { description: 'The end of the page.' })
  pageInfo!: PageInfo;
}
