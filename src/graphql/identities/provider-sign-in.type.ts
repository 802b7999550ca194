import { Field, ID, InputType } from 'type-graphql';
import { DeviceType } from '../schema/enums.js';
import { outcome } from '../schema/outcome.js';
import { CampaignNotFound, CredentialsRejected, TooManyRequests } from '../schema/problems.type.js';
import { DEVICE_TOKEN, RegistrationIncomplete, SignedIn } from '../sign-in/sign-in.type.js';
import { ProviderUnavailable } from './identity-problems.type.js';

@InputType({ description: 'On what a customer signs in.' })
export abstract class EntryInput {
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

@InputType({ description: 'Who signs in by an OpenID issuer, and on what.' })
export class SignInByOAuthInput extends EntryInput {
  @Field(() => String, {
    description: 'An ID token or JWT access token of a configured issuer, meant for us (`aud`).',
  })
  accessToken!: string;
}

@InputType({ description: 'Who signs in by Facebook, and on what.' })
export class SignInByFacebookInput extends EntryInput {
  @Field(() => String, { description: 'A user access token of our Facebook app.' })
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

export const SignInByOAuthResult = outcome('SignInByOAuthResult', 'How signing in can end.', () => ends);

export const SignInByFacebookResult = outcome(
  'SignInByFacebookResult',
  'How signing in can end.',
  () => ends,
);
