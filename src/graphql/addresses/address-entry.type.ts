import { Field, ID, ObjectType } from 'type-graphql';
import type { AddressEntryRow } from '../../reads/children/addresses.js';
import { DateTimeScalar } from '../schema/scalars.js';

@ObjectType({
  description:
    'An address that a customer orders to or is billed at, with the person who receives it there. The customer’s own address is `Customer.address`.',
})
export class CustomerAddressEntry implements AddressEntryRow {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The person who receives it, at most 200 characters.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'The company there, at most 200 characters.' })
  company!: string | null;

  @Field(() => String, { nullable: true, description: 'Street and number, at most 200 characters.' })
  street1!: string | null;

  @Field(() => String, { nullable: true, description: 'A second address line, at most 200 characters.' })
  street2!: string | null;

  @Field(() => String, { nullable: true, description: 'City or town, at most 100 characters.' })
  city!: string | null;

  @Field(() => String, { nullable: true, description: 'Province or state, at most 100 characters.' })
  province!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code, at most 20 characters.' })
  postalCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2 such as `PL`, or a calling code such as `+48`.',
  })
  countryCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The phone number there, in E.164.' })
  phone!: string | null;

  @Field(() => Boolean, { description: 'Whether bills go there by default. At most one address has it.' })
  defaultBilling!: boolean;

  @Field(() => Boolean, { description: 'Whether orders go there by default. At most one address has it.' })
  defaultShipping!: boolean;

  @Field(() => DateTimeScalar, { description: 'The time the address was added.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'The time of the last change to the address.' })
  updatedAt!: string;
}
