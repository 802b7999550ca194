import { Field, ID, InputType, Int, InterfaceType, ObjectType } from 'type-graphql';
import { CustomerOutcome } from '../customers/customers.type.js';
import { DeviceType } from '../schema/enums.js';
import { outcome, Success } from '../schema/outcome.js';
import {
  Busy,
  CampaignNotFound,
  CredentialsRejected,
  RefreshRejected,
  SessionNotFound,
  TooManyRequests,
} from '../schema/problems.type.js';

/** What a device sends along that is known from an earlier sign-in. */
export const DEVICE_TOKEN =
  'The `deviceToken` of the last sign-in on this device, if there was one: what strangers try does not stop this device. One that does not count is as good as none.';

/** What it gets back. */
const KNOWN_AS =
  'Keep it on the device, also after signing out, and send it with the next sign-in there. Opaque, at most 128 characters, good for 180 days or until the password changes. It opens nothing by itself.';

@InputType({ description: 'Who signs in, and on what.' })
export class SignInInput {
  @Field(() => String, { description: 'A proved e-mail address, a proved mobile number or a username.' })
  username!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'With it, the answer says what the campaign still misses.',
  })
  campaignId?: string | null;

  @Field(() => DeviceType, { description: 'What the customer uses.' })
  deviceType!: keyof typeof DeviceType;

  @Field(() => String, { nullable: true, description: DEVICE_TOKEN })
  deviceToken?: string | null;
}

@InputType({ description: 'A session to go on with.' })
export class RefreshSessionInput {
  @Field(() => String, { description: 'The refresh token of the last answer. Each counts once.' })
  refreshToken!: string;
}

@InputType({ description: 'Leaving this device.' })
export class SignOutInput {
  @Field(() => Boolean, { nullable: true, description: 'Not used; GraphQL input types cannot be empty.' })
  confirm?: boolean | null;
}

@InputType({ description: 'Leaving all other devices.' })
export class RevokeOtherSessionsInput {
  @Field(() => Boolean, { nullable: true, description: 'Not used; GraphQL input types cannot be empty.' })
  confirm?: boolean | null;
}

@InputType({ description: 'A device to sign out.' })
export class RevokeSessionInput {
  @Field(() => ID, { description: 'The session, from `Customer.sessions`.' })
  id!: string;
}

@InterfaceType({
  description: 'A customer’s tokens.',
  resolveType: ({ type }: { type: string }) => type,
})
export abstract class SessionTokens {
  @Field(() => String, { description: 'For `Authorization: Bearer …`: a JWT (RFC 9068), ES256.' })
  accessToken!: string;

  @Field(() => String, {
    description: 'For `refreshSession`, once. Opaque; it ends 30 days after sign-in or 14 days without use.',
  })
  refreshToken!: string;

  @Field(() => Int, { description: 'How long the access token counts, unless the session ends before.' })
  expiresInSeconds!: number;
}

@ObjectType({ implements: [CustomerOutcome, SessionTokens], description: 'The customer is signed in.' })
export class SignedIn extends CustomerOutcome implements SessionTokens {
  @Field(() => String, { description: KNOWN_AS })
  deviceToken!: string;

  accessToken!: string;
  refreshToken!: string;
  expiresInSeconds!: number;
}

@ObjectType({
  implements: [CustomerOutcome, SessionTokens],
  description:
    'The customer is signed in, and the campaign still misses data: `updateAccount` next (REGISTRATION_INCOMPLETE).',
})
export class RegistrationIncomplete extends CustomerOutcome implements SessionTokens {
  @Field(() => [String], {
    description: 'Names of the mandatory fields that are empty, in the campaign’s order.',
  })
  missingFields!: string[];

  @Field(() => String, { description: KNOWN_AS })
  deviceToken!: string;

  accessToken!: string;
  refreshToken!: string;
  expiresInSeconds!: number;
}

@ObjectType({ implements: [CustomerOutcome, SessionTokens], description: 'The session goes on.' })
export class SessionRefreshed extends CustomerOutcome implements SessionTokens {
  accessToken!: string;
  refreshToken!: string;
  expiresInSeconds!: number;
}

@ObjectType({ implements: Success, description: 'The session has ended; its tokens are dead.' })
export class SignedOut extends Success {
  @Field(() => ID, { description: 'The session that has ended.' })
  sessionId!: string;
}

@ObjectType({ implements: CustomerOutcome, description: 'The device is signed out.' })
export class SessionRevoked extends CustomerOutcome {
  @Field(() => ID, { description: 'The session that has ended.' })
  id!: string;
}

@ObjectType({ implements: CustomerOutcome, description: 'All other devices are signed out.' })
export class OtherSessionsRevoked extends CustomerOutcome {
  @Field(() => Int, { description: 'How many sessions have ended.' })
  revoked!: number;
}

export const SignInResult = outcome('SignInResult', 'How signing in can end.', () => [
  SignedIn,
  RegistrationIncomplete,
  CredentialsRejected,
  CampaignNotFound,
  TooManyRequests,
  Busy,
]);

export const RefreshSessionResult = outcome('RefreshSessionResult', 'How refreshing can end.', () => [
  SessionRefreshed,
  RefreshRejected,
]);

export const SignOutResult = outcome('SignOutResult', 'How signing out can end.', () => [
  SignedOut,
  SessionNotFound,
]);

export const RevokeSessionResult = outcome('RevokeSessionResult', 'How signing a device out can end.', () => [
  SessionRevoked,
  SessionNotFound,
]);

export const RevokeOtherSessionsResult = outcome(
  'RevokeOtherSessionsResult',
  'How signing other devices out can end.',
  () => [OtherSessionsRevoked],
);
