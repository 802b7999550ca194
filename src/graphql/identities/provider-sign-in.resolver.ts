import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { signInByFacebook } from '../../flows/sign-in/sign-in-by-facebook.js';
import { signInByOAuth } from '../../flows/sign-in/sign-in-by-oauth.js';
import { asAnybody, type Context } from '../context.js';
import {
  SignInByFacebookInput,
  SignInByFacebookResult,
  SignInByOAuthInput,
  SignInByOAuthResult,
} from './provider-sign-in.type.js';

@Resolver()
export class ProviderSignInResolver {
  @Mutation(() => SignInByOAuthResult, {
    description:
      'Signs in a customer who has linked this account at an OpenID issuer. Every failure has the same answer, except that the issuer cannot be asked. For everybody.',
  })
  signInByOAuth(
    @Arg('input', () => SignInByOAuthInput, { description: 'Who, and on what.' }) input: SignInByOAuthInput,
    @Ctx() context: Context,
  ) {
    return signInByOAuth(asAnybody(context), input);
  }

  @Mutation(() => SignInByFacebookResult, {
    description:
      'Signs in a customer who has linked this Facebook account. Every failure has the same answer, except that Facebook cannot be asked. For everybody.',
  })
  signInByFacebook(
    @Arg('input', () => SignInByFacebookInput, { description: 'Who, and on what.' })
    input: SignInByFacebookInput,
    @Ctx() context: Context,
  ) {
    return signInByFacebook(asAnybody(context), input);
  }
}
