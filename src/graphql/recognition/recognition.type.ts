import { Field, InputType, ObjectType } from 'type-graphql';
import { AttributeInput, CustomerOutcome } from '../customers/customers.type.js';
import { outcome } from '../schema/outcome.js';
import { CustomerNotFound, InputRejected, inputProblems, TooManyRequests } from '../schema/problems.type.js';
import { SessionTokens } from '../sign-in/sign-in.type.js';

@InputType({ description: 'A visitor who has not said who they are.' })
export class StartAnonymousSessionInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The visitor’s own identifier, best a random UUID: 8 to 100 visible ASCII characters. It is noted on the new profile, where staff find it with all others of this uuid; it opens no earlier one.',
  })
  uuid?: string | null;
}

@InputType({ description: 'What a visitor says about themselves. Every field is optional.' })
export class RecognizeAnonymousInput {
  @Field(() => String, { nullable: true, description: 'An e-mail address. It is noted, not proved.' })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A free identifier, 1 to 100 characters; becomes `customId`.',
  })
  customIdentify?: string | null;

  @Field(() => [AttributeInput], {
    nullable: true,
    description: 'They become attributes, merged by name; at most 200.',
  })
  parameters?: AttributeInput[] | null;
}

@ObjectType({
  implements: [CustomerOutcome, SessionTokens],
  description: 'The visitor has a profile and tokens.',
})
export class AnonymousSessionStarted extends CustomerOutcome implements SessionTokens {
  accessToken!: string;
  refreshToken!: string;
  expiresInSeconds!: number;
}

@ObjectType({ implements: CustomerOutcome, description: 'It is kept on the visitor’s own profile.' })
export class AnonymousRecognized extends CustomerOutcome {}

export const StartAnonymousSessionResult = outcome(
  'StartAnonymousSessionResult',
  'How starting an anonymous session can end.',
  () => [AnonymousSessionStarted, InputRejected, TooManyRequests],
);

export const RecognizeAnonymousResult = outcome(
  'RecognizeAnonymousResult',
  'How recognising a visitor can end.',
  () => [AnonymousRecognized, CustomerNotFound, ...inputProblems],
);
