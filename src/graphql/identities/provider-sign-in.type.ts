import { Field, ID, InputType } from 'type-graphql';
import { RepeatableInput } from '../customers/customers.type.js';
import { CustomerRefusedByHook } from '../hooks/hook-problems.type.js';
import { CustomerProviderUnavailable } from '../problems/identities.type.js';
import { CustomerTooManyRequests } from '../problems/proofs.type.js';
import { CustomerCredentialsRejected } from '../problems/sign-in.type.js';
import { inputProblems, LoyaltyCampaignNotFound } from '../problems/work.type.js';
import { CustomerDeviceType } from '../schema/enums.js';
import { outcome } from '../schema/outcome.js';
import { CustomerRegistrationIncomplete, CustomerSignedIn, DEVICE_TOKEN } from '../sign-in/sign-in.type.js';

const PROOF_AND_DEVICE =
  'The token that proves the identity, and the device to sign in on. Repeated with its `idempotencyKey`, the token is checked again and the answer is the first session: the key alone opens nothing.';

@InputType({ description: 'On what a customer signs in.' })
export abstract class EntryInput extends RepeatableInput {
  @Field(() => ID, { nullable: true, description: 'A campaign whose missing data the answer should name.' })
  campaignId?: string | null;

  @Field(() => CustomerDeviceType, {
    nullable: true,
    description: 'The customer’s kind of device; OTHER unless given.',
  })
  deviceType?: keyof typeof CustomerDeviceType | null;

  @Field(() => String, { nullable: true, description: DEVICE_TOKEN })
  deviceToken?: string | null;
}

@InputType({ description: PROOF_AND_DEVICE })
export class SignInByOAuthInput extends EntryInput {
  @Field(() => String, {
    description:
      'An ID token or JWT access token of a configured issuer, with this service in its audience (`aud`).',
  })
  accessToken!: string;
}

@InputType({ description: PROOF_AND_DEVICE })
export class SignInByFacebookInput extends EntryInput {
  @Field(() => String, { description: 'A user access token of this service’s Facebook app.' })
  facebookToken!: string;
}

const ends = [
  CustomerSignedIn,
  CustomerRefusedByHook,
  CustomerRegistrationIncomplete,
  CustomerCredentialsRejected,
  LoyaltyCampaignNotFound,
  CustomerTooManyRequests,
  CustomerProviderUnavailable,
  ...inputProblems,
] as const;

export const SignInByOAuthResult = outcome('SignInByOAuthResult', () => ends);

export const SignInByFacebookResult = outcome('SignInByFacebookResult', () => ends);
