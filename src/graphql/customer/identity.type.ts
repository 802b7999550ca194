import { Field, ID, ObjectType } from 'type-graphql';
import type { IdentityRow } from '../../reads/children/identities.js';
import { DateTimeScalar } from '../schema/scalars.js';

@ObjectType({ description: 'An account elsewhere with which a customer may sign in.' })
export class CustomerIdentity implements IdentityRow {
  @Field(() => ID, { description: 'UUIDv7, for `unlinkIdentity`.' })
  id!: string;

  @Field(() => String, { description: '`FACEBOOK`, or the URL of an OpenID issuer.' })
  provider!: string;

  @Field(() => DateTimeScalar, { description: 'The time it was linked.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'The time the customer last signed in with it.' })
  lastUsedAt!: string;
}
