import { Field, Int, ObjectType } from 'type-graphql';
import { Problem } from '../schema/problems.type.js';

@ObjectType({
  implements: Problem,
  description:
    'Status 403: the provider’s token is wrong, out of date, not for us, not of the right person, or has to wait after too many tries; it does not say which.',
})
export class TokenRejected extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 503: the provider that made the token cannot be asked about it.',
})
export class ProviderUnavailable extends Problem {
  @Field(() => Int, { description: 'When to try again, in seconds from now.' })
  retryAfterSeconds!: number;
}

@ObjectType({ implements: Problem, description: 'Status 409: another customer signs in with this identity.' })
export class IdentityTaken extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 404: there is no such identity of the caller.' })
export class IdentityNotFound extends Problem {}
