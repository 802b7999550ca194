import { Field, ID, ObjectType } from 'type-graphql';
import type { ContactRow } from '../../reads/children/contacts.js';
import { ContactType, Prover } from '../schema/enums.js';
import { DateTimeScalar } from '../schema/scalars.js';

@ObjectType('Contact', { description: 'One way to reach a customer (Notihub: CustomerContact).' })
export class ContactOutput implements ContactRow {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => ContactType, { description: 'By which means it reaches the customer.' })
  type!: ContactRow['type'];

  @Field(() => String, {
    description: 'The address, the number in E.164 or the push token messages are sent to.',
  })
  value!: string;

  @Field(() => Boolean, {
    description: 'Whether it is the one of its type that is used first. At most one of each type is.',
  })
  primary!: boolean;

  @Field(() => Boolean, {
    description: 'Whether it is proved that the customer receives what is sent there.',
  })
  verified!: boolean;

  @Field(() => Prover, {
    nullable: true,
    description:
      'By whom it was proved; null while it is not. Of a customer as it was (`asOf`) also null where that was not kept yet.',
  })
  verifiedBy!: ContactRow['verifiedBy'];

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  updatedAt!: string;
}
