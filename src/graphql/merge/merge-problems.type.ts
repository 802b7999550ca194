import { Field, ID, ObjectType } from 'type-graphql';
import { Problem } from '../schema/problems.type.js';

@ObjectType({
  implements: Problem,
  description: 'Status 400: survivor and absorbed customer are the same record.',
})
export class SameCustomer extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 403: the absorbed customer has an account. Only staff can merge an account away.',
})
export class AccountProtected extends Problem {}

@ObjectType({
  implements: Problem,
  description:
    'Status 409: one of the two is already part of another customer. Merge with that customer instead.',
})
export class AlreadyMerged extends Problem {
  @Field(() => ID, { description: 'The one of the two that is already merged.' })
  mergedCustomerId!: string;

  @Field(() => ID, { description: 'The customer it is part of.' })
  survivorId!: string;
}

@ObjectType({
  implements: Problem,
  description: 'Status 409: the survivor is a visitor’s profile and the absorbed customer is not.',
})
export class SurvivorIsVisitor extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 404: no merge has this id.' })
export class MergeNotFound extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: the merge has already been undone.' })
export class AlreadyUnmerged extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 409: the survivor was merged again later. Undo the last merge first.',
})
export class LaterMergeStands extends Problem {
  @Field(() => ID, { description: 'The id of the survivor’s last merge.' })
  laterMergeId!: string;
}

@ObjectType({ description: 'Something that the merge took over and that cannot go back.' })
export class UnmergeObstacle {
  @Field(() => String, {
    description:
      'The name as in a preview, such as `firstName`, `agreements.email` or `balances.<campaign>`.',
  })
  name!: string;

  @Field(() => String, { description: 'The reason why it cannot go back.' })
  message!: string;
}

@ObjectType({
  implements: Problem,
  description: 'Status 409: something that would have to go back has since been changed or used up.',
})
export class UnmergeBlocked extends Problem {
  @Field(() => [UnmergeObstacle], { description: 'Everything that stands in the way.' })
  obstacles!: UnmergeObstacle[];
}
