import { Field, ID, ObjectType } from 'type-graphql';
import { Problem } from '../schema/problems.type.js';

@ObjectType({ implements: Problem, description: 'Status 400: survivor and absorbed customer are the same.' })
export class SameCustomer extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 403: the absorbed customer has an account; only staff merges it away.',
})
export class AccountProtected extends Problem {}

@ObjectType({
  implements: Problem,
  description:
    'Status 409: one of the two is part of another customer already. Merge with that one, if with any.',
})
export class AlreadyMerged extends Problem {
  @Field(() => ID, { description: 'Which of the two.' })
  mergedCustomerId!: string;

  @Field(() => ID, { description: 'What it is part of.' })
  survivorId!: string;
}

@ObjectType({
  implements: Problem,
  description: 'Status 409: the survivor is a visitor’s profile and the other one is not.',
})
export class SurvivorIsVisitor extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 404: there is no such merge.' })
export class MergeNotFound extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: the merge is undone already.' })
export class AlreadyUnmerged extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 409: the survivor was merged again since. The last merge is undone first.',
})
export class LaterMergeStands extends Problem {
  @Field(() => ID, { description: 'The last merge of the survivor.' })
  laterMergeId!: string;
}

@ObjectType({ description: 'Something a merge took over that cannot go back.' })
export class UnmergeObstacle {
  @Field(() => String, {
    description: 'What, as in a preview, such as `firstName`, `agreements.email` or `balances.<campaign>`.',
  })
  name!: string;

  @Field(() => String, { description: 'Why not.' })
  message!: string;
}

@ObjectType({
  implements: Problem,
  description: 'Status 409: something that would have to go back was changed since, or is used up.',
})
export class UnmergeBlocked extends Problem {
  @Field(() => [UnmergeObstacle], { description: 'Everything that stands in the way.' })
  obstacles!: UnmergeObstacle[];
}
