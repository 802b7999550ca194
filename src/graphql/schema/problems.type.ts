import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';

@InterfaceType({
  description: 'An expected refusal. Nothing was changed.',
  resolveType: ({ type }: { type: string }) => type,
})
export abstract class Problem {
  @Field(() => String, {
    description: 'The problem and what would help, for people. Programs switch on `__typename`.',
  })
  message!: string;

  @Field(() => Int, { description: 'The HTTP status that a REST API would answer with, such as 404.' })
  status!: number;
}

@ObjectType({ description: 'An invalid field of the input.' })
export class FieldProblem {
  @Field(() => String, { description: 'The path of the field, such as `contacts.0.value`.' })
  path!: string;

  @Field(() => String, { description: 'What a valid value looks like.' })
  message!: string;
}

@ObjectType({
  implements: Problem,
  description: 'Status 400: at least one field of the input is invalid.',
})
export class InputRejected extends Problem {
  @Field(() => [FieldProblem], { description: 'Every invalid field, not only the first.' })
  fields!: FieldProblem[];
}

@ObjectType({
  implements: Problem,
  description:
    'Status 400: the customer would be left without an e-mail address, a phone number and an externalId.',
})
export class NothingIdentifying extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 401: wrong client id or secret; the answer does not tell which.',
})
export class ClientRejected extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 404: no customer has this id, or the caller may not know of them.',
})
export class CustomerNotFound extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 404: the customer has no such contact.' })
export class ContactNotFound extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 409: another customer has proved that this address is theirs.',
})
export class ContactTaken extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: the customer already has this contact.' })
export class ContactAlreadyListed extends Problem {}

@ObjectType({
  implements: Problem,
  description:
    'Status 403: customers change only push tokens here. They change e-mail address and phone number by proving the new one.',
})
export class PushTokensOnly extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 409: the customer has the maximum of 50 contacts.',
})
export class TooManyContacts extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: another customer has this externalId.' })
export class ExternalIdTaken extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 409: another customer has this uuid; visitors’ profiles do not count.',
})
export class UuidTaken extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 409: the customer has changed since the caller read them.',
})
export class VersionConflict extends Problem {
  @Field(() => Int, { description: 'The customer’s current version.' })
  currentVersion!: number;
}

@ObjectType({
  implements: Problem,
  description:
    'Status 422: the caller has used this idempotencyKey with another input within 24 hours. The keys of calls without a token belong to the address that the call is about.',
})
export class IdempotencyKeyReused extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 409: a call with this idempotencyKey is still running.',
})
export class IdempotencyKeyInFlight extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 404: no campaign has this id.' })
export class CampaignNotFound extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 403: the code or link is wrong, used or expired; the answer does not tell which.',
})
export class CodeRejected extends Problem {}

@ObjectType({
  implements: Problem,
  description:
    'Status 401: wrong username or password, a disabled account, or too many attempts; the answer does not tell which.',
})
export class CredentialsRejected extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 401: the refresh token is no longer valid. Sign in again.',
})
export class RefreshRejected extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: the customer already has an account.' })
export class AlreadyRegistered extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 404: the caller has no such session.' })
export class SessionNotFound extends Problem {}

@ObjectType({
  implements: Problem,
  description:
    'Status 429: a message was sent a short while ago. The answer is the same for known and unknown addresses.',
})
export class ResendTooSoon extends Problem {
  @Field(() => Int, { description: 'The number of seconds to wait before trying again.' })
  retryAfterSeconds!: number;
}

@ObjectType({
  implements: Problem,
  description:
    'Status 429: too many requests from this caller or this place. The answer does not depend on whom they were about.',
})
export class TooManyRequests extends Problem {
  @Field(() => Int, { description: 'The number of seconds to wait before trying again.' })
  retryAfterSeconds!: number;
}

@ObjectType({
  implements: Problem,
  description:
    'Status 503: more passwords and PINs are waiting to be checked than the service takes at once.',
})
export class Busy extends Problem {
  @Field(() => Int, { description: 'The number of seconds to wait before trying again.' })
  retryAfterSeconds!: number;
}

@ObjectType({
  implements: Problem,
  description: 'Status 403: wrong password, or too many attempts; the answer does not tell which.',
})
export class PasswordRejected extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 403: the session is older than five minutes, so the password is required.',
})
export class ProofRequired extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 403: the session is older than five minutes. Sign in again and use the new token.',
})
export class FreshSignInRequired extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 400: mandatory fields of the campaign would still be empty.',
})
export class MissingFields extends Problem {
  @Field(() => [String], { description: 'The names of all of them, in the order of the campaign’s form.' })
  missingFields!: string[];
}

@ObjectType({ implements: Problem, description: 'Status 409: another account signs in with this username.' })
export class UsernameTaken extends Problem {}

/** Ways any repeatable mutation can end. */
export const inputProblems = [InputRejected, IdempotencyKeyReused, IdempotencyKeyInFlight] as const;
