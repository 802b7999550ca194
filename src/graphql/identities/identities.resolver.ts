import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { linkFacebook } from '../../flows/identities/link-facebook.js';
import { linkOAuth } from '../../flows/identities/link-oauth.js';
import { unlinkIdentity } from '../../flows/identities/unlink-identity.js';
import { type Context, called } from '../context.js';
import {
  LinkFacebookInput,
  LinkFacebookResult,
  LinkOAuthInput,
  LinkOAuthResult,
  UnlinkIdentityInput,
  UnlinkIdentityResult,
} from './identities.type.js';

@Resolver()
export class IdentitiesResolver {
  @Mutation(() => LinkOAuthResult, {
    description:
      'Links an account at an OpenID issuer, with which the customer can then sign in. Only issuer and subject identify it, never an e-mail address. For customers themselves.',
  })
  linkOAuth(
    @Arg('input', () => LinkOAuthInput, { description: 'The account to link, and the password.' })
    input: LinkOAuthInput,
    @Ctx() context: Context,
  ): Promise<typeof LinkOAuthResult> {
    return linkOAuth(called(context), input);
  }

  @Mutation(() => LinkFacebookResult, {
    description:
      'Links a Facebook account, with which the customer can then sign in. For customers themselves.',
  })
  linkFacebook(
    @Arg('input', () => LinkFacebookInput, { description: 'The account to link, and the password.' })
    input: LinkFacebookInput,
    @Ctx() context: Context,
  ): Promise<typeof LinkFacebookResult> {
    return linkFacebook(called(context), input);
  }

  @Mutation(() => UnlinkIdentityResult, {
    description:
      'Unlinks an account elsewhere, with which the customer can then no longer sign in. For customers themselves.',
  })
  unlinkIdentity(
    @Arg('input', () => UnlinkIdentityInput, { description: 'The identity to unlink, and the password.' })
    input: UnlinkIdentityInput,
    @Ctx() context: Context,
  ): Promise<typeof UnlinkIdentityResult> {
    return unlinkIdentity(called(context), input);
  }
}
