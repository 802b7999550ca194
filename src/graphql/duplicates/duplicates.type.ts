import { Field, Int, ObjectType } from 'type-graphql';
import type { DuplicatePair, DuplicateRule as Rule } from '../../reads/duplicates.js';
import { DuplicateRule } from '../schema/enums.js';
import { PageInfo } from '../schema/page-info.type.js';

@ObjectType({ description: 'One thing two records have in common.' })
export class DuplicateSign {
  @Field(() => DuplicateRule, { description: 'What it is.' })
  rule!: Rule;

  @Field(() => Int, { description: 'How much it says, 1 to 100.' })
  weight!: number;
}

@ObjectType({
  description: 'Two records that may be of one person. Somebody has to look before they are merged.',
})
export class DuplicateCandidate {
  @Field(() => Int, {
    description: 'How likely it is, 1 to 100: the sum of what the signs say. Not a percentage.',
  })
  weight!: number;

  @Field(() => [DuplicateSign], { description: 'What speaks for it, the strongest first.' })
  signs!: DuplicateSign[];
}

@ObjectType({ description: 'A pair and its place in the list.' })
export class DuplicateCandidateEdge {
  @Field(() => String, { description: 'The `after` of the page that follows this pair.' })
  cursor!: string;

  @Field(() => DuplicateCandidate, { description: 'The pair.' })
  node!: DuplicatePair;
}

@ObjectType({ description: 'A page of pairs, the likeliest first.' })
export class DuplicateCandidateConnection {
  @Field(() => [DuplicateCandidate], { description: 'The pairs of the page.' })
  nodes!: DuplicatePair[];

  @Field(() => [DuplicateCandidateEdge], { description: 'The pairs, each with its cursor.' })
  edges!: DuplicateCandidateEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}
