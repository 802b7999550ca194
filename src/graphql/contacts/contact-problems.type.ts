import { Field, ObjectType } from 'type-graphql';
import { Problem } from '../schema/problems.type.js';

@ObjectType({
  implements: Problem,
  description:
    'Status 403: the customer has an account. What they have proved is theirs: no service changes or removes it, moves another contact before it or says that another address is proved. Staff with `contacts:verify` may.',
})
export class ContactProtected extends Problem {}

@ObjectType({
  implements: Problem,
  description:
    'Status 409: the customer has an account and would have no way left to sign in or to recover it. An externalId is none.',
})
export class LastWayIn extends Problem {}

@ObjectType({
  implements: Problem,
  description: 'Status 403: the caller may call this, and not with this input: a scope is missing for it.',
})
export class ScopeMissing extends Problem {
  @Field(() => String, { description: 'The scope, such as `contacts:verify`.' })
  scope!: string;
}

/** How changing somebody's contacts can be refused. */
export const contactRefusals = [ContactProtected, LastWayIn, ScopeMissing] as const;
