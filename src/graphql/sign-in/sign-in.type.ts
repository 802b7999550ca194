import { Field, ID, InputType, Int, InterfaceType, ObjectType } from 'type-graphql';
import { CustomerOutcome, RepeatableInput } from '../customers/customers.type.js';
import { CustomerRefusedByHook } from '../hooks/hook-problems.type.js';
import { CustomerTooManyRequests } from '../problems/proofs.type.js';
import {
  CustomerAccountsBusy,
  CustomerCredentialsRejected,
  CustomerRefreshRejected,
  CustomerSessionNotFound,
} from '../problems/sign-in.type.js';
import { inputProblems, LoyaltyCampaignNotFound } from '../problems/work.type.js';
import { CustomerDeviceType } from '../schema/enums.js';
import { CustomerSuccess, outcome } from '../schema/outcome.js';

/** The description of an input's device token. */
export const DEVICE_TOKEN =
  'The `deviceToken` of the last sign-in on this device, if there was one. With it, attempts of strangers do not keep this device out. An invalid one is ignored.';

const KNOWN_AS =
  'An opaque token of at most 128 characters. Keep it on the device, also after signing out, and send it with the next sign-in there. It is valid for 180 days or until the password changes, and gives no access by itself.';
const CAMPAIGN =
  'A campaign to join, whose missing data the answer names. Without one, it names those of the campaigns joined.';

@InputType({
  description:
    'The credentials, and the device to sign in on. Repeated with its `idempotencyKey`, they are checked again and the answer is the first session: the key alone opens nothing.',
})
export class SignInInput extends RepeatableInput {
  @Field(() => String, { description: 'A proved e-mail address, a proved mobile number or a username.' })
  username!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;

  @Field(() => ID, { nullable: true, description: CAMPAIGN })
  campaignId?: string | null;

  @Field(() => CustomerDeviceType, {
    nullable: true,
    description: 'The customer’s kind of device; OTHER unless given.',
  })
  deviceType?: keyof typeof CustomerDeviceType | null;

  @Field(() => String, { nullable: true, description: DEVICE_TOKEN })
  deviceToken?: string | null;
}

@InputType({
  description:
    'The session to continue. Repeated with its `idempotencyKey`, the answer is the token that took the place of this one, as long as that has not been used.',
})
export class RefreshSessionInput extends RepeatableInput {
  @Field(() => String, { description: 'The refresh token of the last answer. It works once.' })
  refreshToken!: string;
}

@InputType({
  description:
    'What makes the call repeatable. A repetition of a call that has succeeded is UNAUTHENTICATED, whatever its key, because the token is dead.',
})
export class SignOutInput extends RepeatableInput {}

@InputType({ description: 'What makes the call repeatable.' })
export class RevokeOtherSessionsInput extends RepeatableInput {}

@InputType({ description: 'The session to end.' })
export class RevokeSessionInput extends RepeatableInput {
  @Field(() => ID, { description: 'The id of the session, from `Customer.sessions`.' })
  id!: string;
}

@InterfaceType({
  description: 'The tokens of a session.',
  resolveType: ({ type }: { type: string }) => type,
})
export abstract class CustomerSessionTokens {
  @Field(() => String, { description: 'A JWT (RFC 9068, ES256) for the header `Authorization: Bearer …`.' })
  accessToken!: string;

  @Field(() => String, {
    description:
      'An opaque token for `refreshSession`; it works once. The session ends 30 days after sign-in or after 14 days without use.',
  })
  refreshToken!: string;

  @Field(() => Int, {
    description: 'The lifetime of the access token in seconds, unless the session ends earlier.',
  })
  expiresInSeconds!: number;
}

@ObjectType({
  implements: [CustomerOutcome, CustomerSessionTokens],
  description: 'The customer is signed in.',
})
export class CustomerSignedIn extends CustomerOutcome implements CustomerSessionTokens {
  type!: 'CustomerSignedIn';

  @Field(() => String, { description: KNOWN_AS })
  deviceToken!: string;

  accessToken!: string;
  refreshToken!: string;
  expiresInSeconds!: number;
}

@ObjectType({
  implements: [CustomerOutcome, CustomerSessionTokens],
  description:
    'The customer is signed in, but data that a campaign requires is missing (REGISTRATION_INCOMPLETE). Continue with `updateAccount`.',
})
export class CustomerRegistrationIncomplete extends CustomerOutcome implements CustomerSessionTokens {
  type!: 'CustomerRegistrationIncomplete';

  @Field(() => [String], {
    description:
      'The names of the mandatory fields that are empty, each once, in the order of the campaigns’ forms.',
  })
  missingFields!: string[];

  @Field(() => [ID], { description: 'The campaigns that ask for them: the one named, else those joined.' })
  campaignIds!: string[];

  @Field(() => String, { description: KNOWN_AS })
  deviceToken!: string;

  accessToken!: string;
  refreshToken!: string;
  expiresInSeconds!: number;
}

@ObjectType({
  implements: [CustomerOutcome, CustomerSessionTokens],
  description: 'The session continues with new tokens.',
})
export class CustomerSessionRefreshed extends CustomerOutcome implements CustomerSessionTokens {
  type!: 'CustomerSessionRefreshed';

  accessToken!: string;
  refreshToken!: string;
  expiresInSeconds!: number;
}

@ObjectType({ implements: CustomerSuccess, description: 'The session has ended; its tokens are dead.' })
export class CustomerSignedOut extends CustomerSuccess {
  type!: 'CustomerSignedOut';

  @Field(() => ID, { description: 'The id of the session that has ended.' })
  sessionId!: string;
}

@ObjectType({ implements: CustomerOutcome, description: 'The device is signed out.' })
export class CustomerSessionRevoked extends CustomerOutcome {
  type!: 'CustomerSessionRevoked';

  @Field(() => ID, { description: 'The id of the session that has ended.' })
  id!: string;
}

@ObjectType({ implements: CustomerOutcome, description: 'All other devices are signed out.' })
export class CustomerOtherSessionsRevoked extends CustomerOutcome {
  type!: 'CustomerOtherSessionsRevoked';

  @Field(() => Int, { description: 'The number of sessions that have ended.' })
  revoked!: number;
}

export const SignInResult = outcome('SignInResult', () => [
  CustomerSignedIn,
  CustomerRefusedByHook,
  CustomerRegistrationIncomplete,
  CustomerCredentialsRejected,
  LoyaltyCampaignNotFound,
  CustomerTooManyRequests,
  CustomerAccountsBusy,
  ...inputProblems,
]);

export const RefreshSessionResult = outcome('RefreshSessionResult', () => [
  CustomerSessionRefreshed,
  CustomerRefreshRejected,
  ...inputProblems,
]);

export const SignOutResult = outcome('SignOutResult', () => [
  CustomerSignedOut,
  CustomerSessionNotFound,
  ...inputProblems,
]);

export const RevokeSessionResult = outcome('RevokeSessionResult', () => [
  CustomerSessionRevoked,
  CustomerSessionNotFound,
  ...inputProblems,
]);

export const RevokeOtherSessionsResult = outcome('RevokeOtherSessionsResult', () => [
  CustomerOtherSessionsRevoked,
  ...inputProblems,
]);
