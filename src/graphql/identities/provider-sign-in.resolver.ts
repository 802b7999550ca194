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
      'Signs in a customer who has linked this account at an OpenID issuer. Every failure has the same answer, unless the issuer cannot be reached. For everybody.',
  })
  signInByOAuth(
    @Arg('input', () => SignInByOAuthInput, { description: 'The credentials and the device.' })
    input: SignInByOAuthInput,
    @Ctx() context: Context,
  ): Promise<typeof SignInByOAuthResult> {
    return signInByOAuth(asAnybody(context), input);
  }

  @Mutation(() => SignInByFacebookResult, {
    description:
      'Signs in a customer who has linked this Facebook account. Every failure has the same answer, unless Facebook cannot be reached. For everybody.',
  })
  signInByFacebook(
    @Arg('input', () => SignInByFacebookInput, { description: 'The credentials and the device.' })
    input: SignInByFacebookInput,
    @Ctx() context: Context,
  ): Promise<typeof SignInByFacebookResult> {
    return signInByFacebook(asAnybody(context), input);
  }
}
