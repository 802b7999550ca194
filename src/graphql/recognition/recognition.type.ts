import { Field, InputType, ObjectType } from 'type-graphql';
import { CustomerAttributeInput, CustomerOutcome, VersionedInput } from '../customers/customers.type.js';
import { CustomerTooManyContacts } from '../problems/contacts.type.js';
import { CustomerNotFound, CustomerVersionConflict } from '../problems/customers.type.js';
import { CustomerTooManyRequests } from '../problems/proofs.type.js';
import { inputProblems } from '../problems/work.type.js';
import { outcome } from '../schema/outcome.js';
import { CustomerSessionTokens } from '../sign-in/sign-in.type.js';

@InputType({ description: 'A visitor who has not said who they are.' })
export class StartAnonymousSessionInput {
  @Field(() => String, {
    nullable: true,
    description:
      'A key of 22 to 255 visible ASCII characters that nobody can guess, such as a random UUID. Repeating the call with the same key and input within 24 hours gets the first visitor’s session.',
  })
  idempotencyKey?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The visitor’s own identifier, ideally a random UUID: 8 to 100 visible ASCII characters. It is noted on the new profile, so that staff can find all profiles with this uuid. It does not open an earlier profile.',
  })
  uuid?: string | null;
}

@InputType({ description: 'What visitors say about themselves. Every field is optional.' })
export class RecognizeAnonymousInput extends VersionedInput {
  @Field(() => String, { nullable: true, description: 'An e-mail address. It is noted as unproved.' })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A free identifier, 1 to 100 characters, stored as `customId`.',
  })
  customIdentify?: string | null;

  @Field(() => [CustomerAttributeInput], {
    nullable: true,
    description: 'Values to store as attributes, merged by name; at most 200.',
  })
  parameters?: CustomerAttributeInput[] | null;
}

@ObjectType({
  implements: [CustomerOutcome, CustomerSessionTokens],
  description: 'The visitor has a profile and tokens.',
})
export class CustomerAnonymousSessionStarted extends CustomerOutcome implements CustomerSessionTokens {
  type!: 'CustomerAnonymousSessionStarted';

  accessToken!: string;
  refreshToken!: string;
  expiresInSeconds!: number;
}

@ObjectType({ implements: CustomerOutcome, description: 'The values are kept on the visitor’s own profile.' })
export class CustomerVisitorRecognized extends CustomerOutcome {
  type!: 'CustomerVisitorRecognized';
}

export const StartAnonymousSessionResult = outcome('StartAnonymousSessionResult', () => [
  CustomerAnonymousSessionStarted,
  CustomerTooManyRequests,
  ...inputProblems,
]);

export const RecognizeAnonymousResult = outcome('RecognizeAnonymousResult', () => [
  CustomerVisitorRecognized,
  CustomerNotFound,
  CustomerTooManyContacts,
  CustomerTooManyRequests,
  ...inputProblems,
  CustomerVersionConflict,
]);
