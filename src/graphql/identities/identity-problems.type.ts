import { Field, Int, ObjectType } from 'type-graphql';
import { Problem } from '../schema/problems.type.js';

@ObjectType({
  implements: Problem,
  description:
    'Status 403: the provider’s token is invalid, expired, for another audience or another person, or there were too many attempts; the answer does not tell which.',
})
export class TokenRejected extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 503: the provider that issued the token cannot be reached.',
})
export class ProviderUnavailable extends Problem {
  @Field(() => Int, { description: 'The number of seconds to wait before trying again.' })
  retryAfterSeconds!: number;
}

@ObjectType({ implements: Problem, description: 'Status 409: another customer signs in with this identity.' })
export class IdentityTaken extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 404: the caller has no such identity.' })
export class IdentityNotFound extends Problem {}
