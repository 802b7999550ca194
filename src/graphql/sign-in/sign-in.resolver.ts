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
      'Signs a customer in. Every failure has the same answer. After 5 failures from one place there is a wait of 1 s that doubles up to 15 minutes, after 100 from everywhere one of 12 hours; neither for a device that is known by its `deviceToken`. TooManyRequests after 100 failures in ten minutes from one place, whoever they were for. At most 10 devices; the one used least recently makes room. For everybody (Fidely: auth).',
  })
  signIn(
    @Arg('input', () => SignInInput, { description: 'Who, and on what.' }) input: SignInInput,
    @Ctx() context: Context,
  ) {
    return signIn(asAnybody(context), input);
  }

  @Mutation(() => RefreshSessionResult, {
    description:
      'Trades a refresh token for new tokens. Each counts once; the last one again within 10 s, for an answer that got lost. An older one ends the session. For everybody.',
  })
  refreshSession(
    @Arg('input', () => RefreshSessionInput, { description: 'The session.' }) input: RefreshSessionInput,
    @Ctx() context: Context,
  ) {
    return refreshSession(asAnybody(context), input);
  }

  @Mutation(() => SignOutResult, {
    description: 'The customer leaves this device. Its tokens are dead at once.',
  })
  signOut(
    @Arg('input', () => SignOutInput, { defaultValue: {}, description: 'Nothing is needed.' })
    _input: SignOutInput,
    @Ctx() context: Context,
  ) {
    return signOut(called(context));
  }

  @Mutation(() => RevokeSessionResult, { description: 'The customer signs another device out.' })
  revokeSession(
    @Arg('input', () => RevokeSessionInput, { description: 'Which.' }) input: RevokeSessionInput,
    @Ctx() context: Context,
  ) {
    return revokeSession(called(context), input);
  }

  @Mutation(() => RevokeOtherSessionsResult, { description: 'The customer signs every other device out.' })
  revokeOtherSessions(
    @Arg('input', () => RevokeOtherSessionsInput, { defaultValue: {}, description: 'Nothing is needed.' })
    _input: RevokeOtherSessionsInput,
    @Ctx() context: Context,
  ) {
    return revokeOtherSessions(called(context));
  }
}
