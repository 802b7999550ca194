import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { deleteAccountByFacebook } from '../../flows/deletion/delete-account-by-facebook.js';
import { deleteAccountByOAuth } from '../../flows/deletion/delete-account-by-oauth.js';
import { type Context, called } from '../context.js';
import {
  DeleteAccountByFacebookInput,
  DeleteAccountByFacebookResult,
  DeleteAccountByOAuthInput,
  DeleteAccountByOAuthResult,
} from './provider-deletion.type.js';

@Resolver()
export class ProviderDeletionResolver {
  @Mutation(() => DeleteAccountByOAuthResult, {
    description:
      'Deletes the account of the customer who is calling, proved by a fresh token of a linked OpenID identity. After 5 wrong tries there is a wait of 1 s that doubles up to 15 minutes. For customers themselves.',
  })
  deleteAccountByOAuth(
    @Arg('input', () => DeleteAccountByOAuthInput, { description: 'The proof.' })
    input: DeleteAccountByOAuthInput,
    @Ctx() context: Context,
  ): Promise<typeof DeleteAccountByOAuthResult> {
    return deleteAccountByOAuth(called(context), input);
  }

  @Mutation(() => DeleteAccountByFacebookResult, {
    description:
      'Deletes the account of the customer who is calling, proved by a fresh token of the linked Facebook account. After 5 wrong tries there is a wait of 1 s that doubles up to 15 minutes. For customers themselves.',
  })
  deleteAccountByFacebook(
    @Arg('input', () => DeleteAccountByFacebookInput, { description: 'The proof.' })
    input: DeleteAccountByFacebookInput,
    @Ctx() context: Context,
  ): Promise<typeof DeleteAccountByFacebookResult> {
    return deleteAccountByFacebook(called(context), input);
  }
}
