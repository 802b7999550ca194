import { Field, ObjectType } from 'type-graphql';
import { Problem } from '../schema/problems.type.js';

@ObjectType({
  implements: Problem,
  description:
    'Status 403: the customer has an account. A service cannot change, remove or demote a contact that they have proved, nor vouch for another one. Staff with `contacts:verify` can.',
})
export class ContactProtected extends Problem {}

@ObjectType({
  implements: Problem,
  description:
    'Status 409: the customer has an account and would have no way left to sign in or to recover it. An externalId is no such way.',
})
export class LastWayIn extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 403: the caller may call this mutation, but this input needs another scope.',
})
export class ScopeMissing extends Problem {
  @Field(() => String, { description: 'The missing scope, such as `contacts:verify`.' })
  scope!: string;
}

/** How changing somebody's contacts can be refused. */
export const contactRefusals = [ContactProtected, LastWayIn, ScopeMissing] as const;
