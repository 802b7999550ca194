import { Field, ID, InputType } from 'type-graphql';
import { ProviderUnavailable } from '../problems/identities.type.js';
import { TooManyRequests } from '../problems/proofs.type.js';
import { CredentialsRejected } from '../problems/sign-in.type.js';
import { CampaignNotFound } from '../problems/work.type.js';
import { DeviceType } from '../schema/enums.js';
import { outcome } from '../schema/outcome.js';
import { DEVICE_TOKEN, RegistrationIncomplete, SignedIn } from '../sign-in/sign-in.type.js';

@InputType({ description: 'On what a customer signs in.' })
export abstract class EntryInput {
  @Field(() => ID, { nullable: true, description: 'A campaign whose missing data the answer should name.' })
  campaignId?: string | null;

  @Field(() => DeviceType, { description: 'The customer’s kind of device.' })
  deviceType!: keyof typeof DeviceType;

  @Field(() => String, { nullable: true, description: DEVICE_TOKEN })
  deviceToken?: string | null;
}

@InputType({ description: 'The token that proves the identity, and the device to sign in on.' })
export class SignInByOAuthInput extends EntryInput {
  @Field(() => String, {
    description:
      'An ID token or JWT access token of a configured issuer, with this service in its audience (`aud`).',
  })
  accessToken!: string;
}

@InputType({ description: 'The token that proves the identity, and the device to sign in on.' })
export class SignInByFacebookInput extends EntryInput {
  @Field(() => String, { description: 'A user access token of this service’s Facebook app.' })
  facebookToken!: string;
}

const ends = [
  SignedIn,
  RegistrationIncomplete,
  CredentialsRejected,
  CampaignNotFound,
  TooManyRequests,
  ProviderUnavailable,
] as const;

export const SignInByOAuthResult = outcome('SignInByOAuthResult', () => ends);

export const SignInByFacebookResult = outcome('SignInByFacebookResult', () => ends);
