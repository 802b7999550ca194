import { Field, ID, ObjectType } from 'type-graphql';
import type { ContactRow } from '../../reads/children/contacts.js';
import { CustomerContactProver, CustomerContactType } from '../schema/enums.js';
import { DateTimeScalar } from '../schema/scalars.js';

@ObjectType({ description: 'One way to reach a customer.' })
export class CustomerContact implements Omit<ContactRow, 'topics'> {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => CustomerContactType, { description: 'The type of the contact.' })
  type!: ContactRow['type'];

  @Field(() => String, { description: 'An e-mail address, a phone number in E.164 or a push token.' })
  value!: string;

  @Field(() => Boolean, {
    description: 'Whether this contact is used first among those of its type. Each type has at most one.',
  })
  primary!: boolean;

  @Field(() => Boolean, {
    description: 'Whether it is proved that messages to this contact reach the customer.',
  })
  verified!: boolean;

  @Field(() => CustomerContactProver, {
    nullable: true,
    description:
      'Who proved the contact; null while it is unproved. With `asOf` also null for times before this was recorded.',
  })
  verifiedBy!: ContactRow['verifiedBy'];

  @Field(() => DateTimeScalar, { description: 'The time the contact was added.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'The time of the last change to the contact.' })
  updatedAt!: string;
}
