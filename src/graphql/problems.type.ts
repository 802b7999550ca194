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

@ObjectType({ implements: Problem, description: 'Status 409: another customer has this uuid.' })
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
  description: 'Status 422: the idempotencyKey was used with another input within 24 hours.',
})
export class IdempotencyKeyReused extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 409: a call with this idempotencyKey has not finished yet.',
})
export class IdempotencyKeyInFlight extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 404: there is no such campaign.' })
export class CampaignNotFound extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 404: there is no such card category.' })
export class CardCategoryNotFound extends Problem {}

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

@ObjectType({ implements: Problem, description: 'Status 429: the caller asks too often.' })
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
  description: 'Status 400: mandatory fields of the campaign would still be empty.',
})
export class MissingFields extends Problem {
  @Field(() => [String], { description: 'Every one of them, in the order of the campaign’s form.' })
  missingFields!: string[];
}

@ObjectType({ implements: Problem, description: 'Status 404: there is no such custom field.' })
export class CustomFieldNotFound extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: another custom field has this name or number.' })
export class CustomFieldNameTaken extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 409: customers have values in the field, so it keeps its meaning.',
})
export class CustomFieldInUse extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: there is a card category with this name.' })
export class CardCategoryNameTaken extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 404: there is no such card in use.' })
export class CardNotFound extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: another customer has a card with this number.' })
export class CardTaken extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: the customer has a card already.' })
export class CardExists extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: two or more records have this card.' })
export class CardAmbiguous extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: no card number with so many digits is free.' })
export class NumberSpaceFull extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 403: the PIN does not fit, or has to wait; it does not say which.',
})
export class PinRejected extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 403: the customer set their own credentials.' })
export class CredentialsProtected extends Problem {}

@ObjectType({ implements: Problem, description: 'Status 409: another account signs in with this username.' })
export class UsernameTaken extends Problem {}

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

/** Ways any repeatable mutation can end. */
export const inputProblems = [InputRejected, IdempotencyKeyReused, IdempotencyKeyInFlight] as const;
