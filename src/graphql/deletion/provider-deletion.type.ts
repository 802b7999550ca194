import { Field, InputType } from 'type-graphql';
import { ProviderUnavailable, TokenRejected } from '../identities/identity-problems.type.js';
import { outcome } from '../schema/outcome.js';
import { CustomerNotFound } from '../schema/problems.type.js';
import { AccountDeleted } from './deletion.type.js';

@InputType({ description: 'The proof that deletes an account.' })
export class DeleteAccountByOAuthInput {
  @Field(() => String, {
    description:
      'An ID token or JWT access token of an issuer linked to the account, meant for us (`aud`). The person authenticated within the last 5 minutes (`auth_time`, otherwise `iat`), and it was not shown to us before.',
  })
  accessToken!: string;
}

@InputType({ description: 'The proof that deletes an account.' })
export class DeleteAccountByFacebookInput {
  @Field(() => String, {
    description:
      'A user access token of our Facebook app, of the Facebook account linked to the account. The person authenticated within the last 5 minutes, and it was not shown to us before.',
  })
  facebookToken!: string;
}

const ends = [AccountDeleted, TokenRejected, ProviderUnavailable, CustomerNotFound] as const;

export const DeleteAccountByOAuthResult = outcome(
  'DeleteAccountByOAuthResult',
  'How deleting the account can end.',
  () => ends,
);

export const DeleteAccountByFacebookResult = outcome(
  'DeleteAccountByFacebookResult',
  'How deleting the account can end.',
  () => ends,
);
