import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CustomerOutcome, RepeatableInput } from '../customers/customers.type.js';
import { CustomerLastWayIn } from '../problems/contacts.type.js';
import { CustomerNotFound } from '../problems/customers.type.js';
import {
  CustomerIdentityNotFound,
  CustomerIdentityTaken,
  CustomerProviderUnavailable,
  CustomerTokenRejected,
} from '../problems/identities.type.js';
import { CustomerPasswordRejected } from '../problems/proofs.type.js';
import { CustomerAccountsBusy } from '../problems/sign-in.type.js';
import { inputProblems } from '../problems/work.type.js';
import { outcome } from '../schema/outcome.js';

@InputType({ description: 'The account at an OpenID issuer to link, with the password as proof.' })
export class LinkOAuthInput extends RepeatableInput {
  @Field(() => String, {
    description:
      'An ID token or JWT access token of a configured issuer, with this service in its audience (`aud`).',
  })
  accessToken!: string;

  @Field(() => String, { description: 'The password of the account in this service.' })
  password!: string;
}

@InputType({ description: 'The Facebook account to link, with the password as proof.' })
export class LinkFacebookInput extends RepeatableInput {
  @Field(() => String, { description: 'A user access token of this service’s Facebook app.' })
  facebookToken!: string;

  @Field(() => String, { description: 'The password of the account in this service.' })
  password!: string;
}

@InputType({ description: 'The identity to unlink, with the password as proof.' })
export class UnlinkIdentityInput extends RepeatableInput {
  @Field(() => ID, { description: 'The id of the identity, from `Customer.identities`.' })
  id!: string;

  @Field(() => String, { description: 'The password of the account in this service.' })
  password!: string;
}

@ObjectType({
  implements: CustomerOutcome,
  description: 'The customer can sign in with this identity. It may have been linked before.',
})
export class CustomerIdentityLinked extends CustomerOutcome {
  type!: 'CustomerIdentityLinked';
}

@ObjectType({
  implements: CustomerOutcome,
  description: 'The customer can no longer sign in with this identity.',
})
export class CustomerIdentityUnlinked extends CustomerOutcome {
  type!: 'CustomerIdentityUnlinked';

  @Field(() => ID, { description: 'The id that the identity had.' })
  id!: string;
}

const linkProblems = [
  CustomerPasswordRejected,
  CustomerTokenRejected,
  CustomerProviderUnavailable,
  CustomerIdentityTaken,
  CustomerNotFound,
  CustomerAccountsBusy,
  ...inputProblems,
] as const;

export const LinkOAuthResult = outcome('LinkOAuthResult', () => [CustomerIdentityLinked, ...linkProblems]);

export const LinkFacebookResult = outcome('LinkFacebookResult', () => [
  CustomerIdentityLinked,
  ...linkProblems,
]);

export const UnlinkIdentityResult = outcome('UnlinkIdentityResult', () => [
  CustomerIdentityUnlinked,
  CustomerIdentityNotFound,
  CustomerLastWayIn,
  CustomerPasswordRejected,
  CustomerAccountsBusy,
  ...inputProblems,
]);
