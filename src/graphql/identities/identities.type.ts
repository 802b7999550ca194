import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { LastWayIn } from '../contacts/contact-problems.type.js';
import { CustomerOutcome, RepeatableInput } from '../customers/customers.type.js';
import { outcome } from '../schema/outcome.js';
import { Busy, CustomerNotFound, inputProblems, PasswordRejected } from '../schema/problems.type.js';
import {
  IdentityNotFound,
  IdentityTaken,
  ProviderUnavailable,
  TokenRejected,
} from './identity-problems.type.js';

@InputType({ description: 'An account at an OpenID issuer to sign in with from now on.' })
export class LinkOAuthInput extends RepeatableInput {
  @Field(() => String, {
    description: 'An ID token or JWT access token of a configured issuer, meant for us (`aud`).',
  })
  accessToken!: string;

  @Field(() => String, { description: 'The password of the account here.' })
  password!: string;
}

@InputType({ description: 'A Facebook account to sign in with from now on.' })
export class LinkFacebookInput extends RepeatableInput {
  @Field(() => String, { description: 'A user access token of our Facebook app.' })
  facebookToken!: string;

  @Field(() => String, { description: 'The password of the account here.' })
  password!: string;
}

@InputType({ description: 'An account elsewhere not to sign in with any more.' })
export class UnlinkIdentityInput extends RepeatableInput {
  @Field(() => ID, { description: 'Which, from `Customer.identities`.' })
  id!: string;

  @Field(() => String, { description: 'The password of the account here.' })
  password!: string;
}

@ObjectType({
  implements: CustomerOutcome,
  description: 'The customer can sign in with it, now or already before.',
})
export class IdentityLinked extends CustomerOutcome {}

@ObjectType({ implements: CustomerOutcome, description: 'The customer cannot sign in with it any more.' })
export class IdentityUnlinked extends CustomerOutcome {
  @Field(() => ID, { description: 'Which it was.' })
  id!: string;
}

const linkProblems = [
  PasswordRejected,
  TokenRejected,
  ProviderUnavailable,
  IdentityTaken,
  CustomerNotFound,
  Busy,
  ...inputProblems,
] as const;

export const LinkOAuthResult = outcome('LinkOAuthResult', 'How linking can end.', () => [
  IdentityLinked,
  ...linkProblems,
]);

export const LinkFacebookResult = outcome('LinkFacebookResult', 'How linking can end.', () => [
  IdentityLinked,
  ...linkProblems,
]);

export const UnlinkIdentityResult = outcome('UnlinkIdentityResult', 'How unlinking can end.', () => [
  IdentityUnlinked,
  IdentityNotFound,
  LastWayIn,
  PasswordRejected,
  Busy,
  ...inputProblems,
]);
