import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { recognizeAnonymous } from '../../flows/recognition/recognize-anonymous.js';
import { startAnonymousSession } from '../../flows/recognition/start-anonymous-session.js';
import { asAnybody, type Context, called } from '../context.js';
import {
  RecognizeAnonymousInput,
  RecognizeAnonymousResult,
  StartAnonymousSessionInput,
  StartAnonymousSessionResult,
} from './recognition.type.js';

@Resolver()
export class RecognitionResolver {
  @Mutation(() => StartAnonymousSessionResult, {
    description:
      'Creates a profile for a visitor, with tokens for it. To continue with it later, keep its refresh token and call `refreshSession`. For everybody.',
  })
  startAnonymousSession(
    @Arg('input', () => StartAnonymousSessionInput, { description: 'The visitor.' })
    input: StartAnonymousSessionInput,
    @Ctx() context: Context,
  ): Promise<typeof StartAnonymousSessionResult> {
    return startAnonymousSession(asAnybody(context), input);
  }

  @Mutation(() => RecognizeAnonymousResult, {
    description:
      'Keeps what visitors say about themselves on their own profile. The address of a known customer neither shows nor changes anything of that customer. CustomerTooManyRequests after 60 changes in an hour or 300 in a day by one visitor, or 600 in an hour from one place; what changes nothing does not count. For visitors.',
  })
  recognizeAnonymous(
    @Arg('input', () => RecognizeAnonymousInput, { description: 'The values to keep.' })
    input: RecognizeAnonymousInput,
    @Ctx() context: Context,
  ): Promise<typeof RecognizeAnonymousResult> {
    return recognizeAnonymous(called(context), input);
  }
}
