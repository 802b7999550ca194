import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';

@InterfaceType({
  description: 'An expected way for a mutation to end without doing what was asked. Nothing was changed.',
  resolveType: ({ type }: { type: string }) => type,
})
export abstract class Problem {
  @Field(() => String, {
    description: 'What is the matter and what would help, for people. Programs switch on `__typename`.',
  })
  message!: string;

  @Field(() => Int, { description: 'The HTTP status this refusal would have as a REST answer, such as 404.' })
  status!: number;
}

@ObjectType({ description: 'What is wrong with one field of the input.' })
export class FieldProblem {
  @Field(() => String, { description: 'Where in the input, such as `contacts.0.value`.' })
  path!: string;

  @Field(() => String, { description: 'What would be right.' })
  message!: string;
}

@ObjectType({
  implements: Problem,
  description: 'Status 400: fields of the input are not as they have to be.',
})
export class InputRejected extends Problem {
  @Field(() => [FieldProblem], { description: 'Every field that is wrong, not only the first.' })
  fields!: FieldProblem[];
}

@ObjectType({
  implements: Problem,
  description:
    'Status 400: neither an e-mail address nor a phone nor an externalId would be left to find the customer by.',
})
export class NothingIdentifying extends Problem {}

@ObjectType({
  implements: Problem,
  description:
    'Status 401: no service client has this id and this secret. The same for an unknown id and a wrong secret.',
})
export class ClientRejected extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 404: no customer has this id, or the caller may not know of it.',
})
export class CustomerNotFound extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 404: this customer has no such contact.' })
export class ContactNotFound extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 409: another customer has proved that this address is theirs.',
})
export class ContactTaken extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: the customer has this contact already.' })
export class ContactAlreadyListed extends Problem {}

@ObjectType({
  implements: Problem,
  description:
    'Status 403: a customer changes its push tokens here; e-mail and phone by proving the new address.',
})
export class PushTokensOnly extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 409: the customer has as many contacts as it can have (50).',
})
export class TooManyContacts extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: another customer has this externalId.' })
export class ExternalIdTaken extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 409: another customer, who is no visitor, has this uuid.',
})
export class UuidTaken extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 409: the customer is no longer as it was when the caller read it.',
})
export class VersionConflict extends Problem {
  @Field(() => Int, { description: 'The version the customer has now.' })
  currentVersion!: number;
}

@ObjectType({
  implements: Problem,
  description:
    'Status 422: the caller used this idempotencyKey with another input within 24 hours. Without a token the keys are those of the address the call is about.',
})
export class IdempotencyKeyReused extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 409: a call with this idempotencyKey has not finished yet.',
})
export class IdempotencyKeyInFlight extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 404: there is no such campaign.' })
export class CampaignNotFound extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 403: the code is wrong, used or out of date; it does not say which.',
})
export class CodeRejected extends Problem {}

@ObjectType({
  implements: Problem,
  description:
    'Status 401: sign-in failed. The same for an unknown name, a wrong password, a disabled account and a wait after too many tries.',
})
export class CredentialsRejected extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 401: the refresh token does not count any more. Sign in again.',
})
export class RefreshRejected extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: the customer has an account already.' })
export class AlreadyRegistered extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 404: there is no such session of the caller.' })
export class SessionNotFound extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 429: a message was sent a short while ago. The same for every address, known or not.',
})
export class ResendTooSoon extends Problem {
  @Field(() => Int, { description: 'When to try again, in seconds from now.' })
  retryAfterSeconds!: number;
}

@ObjectType({
  implements: Problem,
  description:
    'Status 429: too much comes from this caller or this place. It says nothing about who was asked for.',
})
export class TooManyRequests extends Problem {
  @Field(() => Int, { description: 'When to try again, in seconds from now.' })
  retryAfterSeconds!: number;
}

@ObjectType({
  implements: Problem,
  description: 'Status 503: more sign-ins than can be checked at this moment.',
})
export class Busy extends Problem {
  @Field(() => Int, { description: 'When to try again, in seconds from now.' })
  retryAfterSeconds!: number;
}

@ObjectType({
  implements: Problem,
  description:
    'Status 403: not the password of the account, or a wait after too many tries; it does not say which.',
})
export class PasswordRejected extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 403: the password is needed, because the session is older than five minutes.',
})
export class ProofRequired extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 403: the session is older than five minutes; sign in again and use that token.',
})
export class FreshSignInRequired extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 400: mandatory fields of the campaign would still be empty.',
})
export class MissingFields extends Problem {
  @Field(() => [String], { description: 'Every one of them, in the order of the campaign’s form.' })
  missingFields!: string[];
}

@ObjectType({ implements: Problem, description: 'Status 409: another account signs in with this username.' })
export class UsernameTaken extends Problem {}

/** Ways any repeatable mutation can end. */
export const inputProblems = [InputRejected, IdempotencyKeyReused, IdempotencyKeyInFlight] as const;
