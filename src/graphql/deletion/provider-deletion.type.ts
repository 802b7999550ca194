import { Field, InputType } from 'type-graphql';
import { VersionedInput } from '../customers/customers.type.js';
import { CustomerNotFound, CustomerVersionConflict } from '../problems/customers.type.js';
import { CustomerProviderUnavailable, CustomerTokenRejected } from '../problems/identities.type.js';
import { inputProblems } from '../problems/work.type.js';
import { outcome } from '../schema/outcome.js';
import { CustomerAccountDeleted, PROOF_OF_OWNER } from './deletion.type.js';

@InputType({ description: PROOF_OF_OWNER })
export class DeleteAccountByOAuthInput extends VersionedInput {
  @Field(() => String, {
    description:
      'An ID token or JWT access token of a linked issuer, with this service in its audience (`aud`). The person must have authenticated within the last 5 minutes (`auth_time`, otherwise `iat`), and the token must not have been used here before.',
  })
  accessToken!: string;
}

@InputType({ description: PROOF_OF_OWNER })
export class DeleteAccountByFacebookInput extends VersionedInput {
  @Field(() => String, {
    description:
      'A user access token of this service’s Facebook app, for the linked Facebook account. The person must have authenticated within the last 5 minutes, and the token must not have been used here before.',
  })
  facebookToken!: string;
}

const ends = [
  CustomerAccountDeleted,
  CustomerTokenRejected,
  CustomerProviderUnavailable,
  CustomerNotFound,
  CustomerVersionConflict,
  ...inputProblems,
] as const;

export const DeleteAccountByOAuthResult = outcome('DeleteAccountByOAuthResult', () => ends);

export const DeleteAccountByFacebookResult = outcome('DeleteAccountByFacebookResult', () => ends);
