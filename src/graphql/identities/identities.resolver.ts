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
      'The customer will also sign in with an account at an OpenID issuer. Issuer and subject are all that counts, never an e-mail address. For the customer itself.',
  })
  linkOAuth(
    @Arg('input', () => LinkOAuthInput, { description: 'The account, and the password here.' })
    input: LinkOAuthInput,
    @Ctx() context: Context,
  ) {
    return linkOAuth(called(context), input);
  }

  @Mutation(() => LinkFacebookResult, {
    description: 'The customer will also sign in with Facebook. For the customer itself.',
  })
  linkFacebook(
    @Arg('input', () => LinkFacebookInput, { description: 'The account, and the password here.' })
    input: LinkFacebookInput,
    @Ctx() context: Context,
  ) {
    return linkFacebook(called(context), input);
  }

  @Mutation(() => UnlinkIdentityResult, {
    description: 'The customer will not sign in with an account elsewhere any more. For the customer itself.',
  })
  unlinkIdentity(
    @Arg('input', () => UnlinkIdentityInput, { description: 'Which, and the password here.' })
    input: UnlinkIdentityInput,
    @Ctx() context: Context,
  ) {
    return unlinkIdentity(called(context), input);
  }
}
