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
      'Gives a visitor a new profile and tokens for it. To go on with one later, keep its refresh token and call `refreshSession`. For everybody.',
  })
  startAnonymousSession(
    @Arg('input', () => StartAnonymousSessionInput, { description: 'The visitor.' })
    input: StartAnonymousSessionInput,
    @Ctx() context: Context,
  ) {
    return startAnonymousSession(asAnybody(context), input);
  }

  @Mutation(() => RecognizeAnonymousResult, {
    description:
      'Keeps what a visitor says on their own profile. That an address is a known customer’s neither shows nor changes anything. For visitors (Synerise: recognizeAnonymous).',
  })
  recognizeAnonymous(
    @Arg('input', () => RecognizeAnonymousInput, { description: 'What they say.' })
    input: RecognizeAnonymousInput,
    @Ctx() context: Context,
  ) {
    return recognizeAnonymous(called(context), input);
  }
}
