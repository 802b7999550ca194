import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { refreshSession } from '../../flows/sign-in/refresh-session.js';
import { revokeOtherSessions } from '../../flows/sign-in/revoke-other-sessions.js';
import { revokeSession } from '../../flows/sign-in/revoke-session.js';
import { signIn } from '../../flows/sign-in/sign-in.js';
import { signOut } from '../../flows/sign-in/sign-out.js';
import { asAnybody, type Context, called } from '../context.js';
import {
  RefreshSessionInput,
  RefreshSessionResult,
  RevokeOtherSessionsInput,
  RevokeOtherSessionsResult,
  RevokeSessionInput,
  RevokeSessionResult,
  SignInInput,
  SignInResult,
  SignOutInput,
  SignOutResult,
} from './sign-in.type.js';

@Resolver()
export class SignInResolver {
  @Mutation(() => SignInResult, {
    description:
      'Signs a customer in. Every failure has the same answer. After 5 failures from one place there is a wait of 1 s that doubles up to 15 minutes, after 100 from everywhere one of 12 hours; neither applies to a device that is known by its `deviceToken`. CustomerTooManyRequests after 100 failures in ten minutes from one place, for any usernames. A customer can be signed in on at most 10 devices; the least recently used one is signed out. For everybody.',
  })
  signIn(
    @Arg('input', () => SignInInput, { description: 'The credentials and the device.' }) input: SignInInput,
    @Ctx() context: Context,
  ): Promise<typeof SignInResult> {
    return signIn(asAnybody(context), input);
  }

  @Mutation(() => RefreshSessionResult, {
    description:
      'Exchanges a refresh token for new tokens. A token works once, and the last one again within 10 s in case the answer was lost, or with the same `idempotencyKey` until the new token is used. An older one ends the session. For everybody.',
  })
  refreshSession(
    @Arg('input', () => RefreshSessionInput, { description: 'The session to continue.' })
    input: RefreshSessionInput,
    @Ctx() context: Context,
  ): Promise<typeof RefreshSessionResult> {
    return refreshSession(asAnybody(context), input);
  }

  @Mutation(() => SignOutResult, {
    description: 'Signs the customer out on this device. Its tokens are dead at once.',
  })
  signOut(
    @Arg('input', () => SignOutInput, { defaultValue: {}, description: 'What makes the call repeatable.' })
    input: SignOutInput,
    @Ctx() context: Context,
  ): Promise<typeof SignOutResult> {
    return signOut(called(context), input);
  }

  @Mutation(() => RevokeSessionResult, { description: 'Signs the customer out on another device.' })
  revokeSession(
    @Arg('input', () => RevokeSessionInput, { description: 'The session to end.' }) input: RevokeSessionInput,
    @Ctx() context: Context,
  ): Promise<typeof RevokeSessionResult> {
    return revokeSession(called(context), input);
  }

  @Mutation(() => RevokeOtherSessionsResult, { description: 'Signs the customer out on every other device.' })
  revokeOtherSessions(
    @Arg('input', () => RevokeOtherSessionsInput, {
      defaultValue: {},
      description: 'What makes the call repeatable.',
    })
    input: RevokeOtherSessionsInput,
    @Ctx() context: Context,
  ): Promise<typeof RevokeOtherSessionsResult> {
    return revokeOtherSessions(called(context), input);
  }
}
