import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { JsonValue } from '../../platform/text/json.js';
import type { CustomerRow } from '../../reads/customers.js';
import { CustomerStatus, Sex } from '../schema/enums.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../schema/scalars.js';

@ObjectType({ description: 'A postal address with the place it stands at.' })
export class Address {
  @Field(() => String, { nullable: true, description: 'Street and number (Synerise: address).' })
  street1!: string | null;

  @Field(() => String, { nullable: true, description: 'What else the street needs, such as an apartment.' })
  street2!: string | null;

  @Field(() => String, { nullable: true, description: 'Town.' })
  city!: string | null;

  @Field(() => String, { nullable: true, description: 'Province or state.' })
  province!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code (Synerise: zipCode).' })
  postalCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2 such as `PL`, or a calling code such as `+48`.',
  })
  countryCode!: string | null;

  @Field(() => Float, { nullable: true, description: 'Degrees north of the equator (WGS 84), -90 to 90.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east of Greenwich (WGS 84), -180 to 180.' })
  longitude!: number | null;
}

/*
 * Every field but `id` is nullable: for a caller who may not read the customer it is null with a FORBIDDEN
 * error on its path, and the rest of a federated answer stays.
 */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "externalId")')
@Directive('@key(fields: "code")')
@ObjectType('Customer', {
  description:
    'A person we can recognise again, with or without an address or an account. Personal fields are for the customer itself, and for services and staff with `customers:read`; for anybody else they are null with a FORBIDDEN error.',
})
export class CustomerType implements Omit<CustomerRow, 'address'> {
  @Field(() => ID, { description: 'UUIDv7, given by us and never changed.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The visitor’s own identifier (Vivocha: vvcu). The id, unless it was given. On visitors’ profiles it is noted as they gave it: several may have the same.',
  })
  uuid!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The customer’s id in the caller’s own system; unique.',
  })
  externalId!: string | null;

  @Field(() => String, { nullable: true, description: 'A free identifier (Synerise: customId); not unique.' })
  customId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What tills know the customer by (StickyStreet: code); unique, 16 digits unless it was given.',
  })
  code!: string;

  @Field(() => CustomerStatus, { nullable: true, description: 'Whether the customer may use its account.' })
  status!: CustomerRow['status'];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the customer has an account to sign in to (Fidely: registered_customer).',
  })
  registered!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is a visitor who has not said who they are.',
  })
  anonymous!: boolean;

  @Field(() => String, { nullable: true, description: 'Given name, at most 100 characters.' })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'Family name, at most 100 characters.' })
  lastName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the customer wants to be called, at most 200 characters.',
  })
  displayName!: string | null;

  @Field(() => Sex, { nullable: true, description: 'As the customer states it.' })
  sex!: CustomerRow['sex'];

  @Field(() => DateScalar, { nullable: true, description: 'Date of birth.' })
  birthDate!: string | null;

  @Field(() => String, { nullable: true, description: 'URL of a picture.' })
  avatarUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'Company, at most 200 characters.' })
  company!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Language of messages, such as `en_US`; null for the environment’s default.',
  })
  language!: string | null;

  @Field(() => Address, { nullable: true, description: 'Postal address.' })
  address!: Address;

  @Field(() => String, { nullable: true, description: 'The primary e-mail contact.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'The primary phone contact in E.164.' })
  phone!: string | null;

  @Field(() => [String], { nullable: true, description: 'Labels, in the order given.' })
  tags!: string[];

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Opaque data of the caller’s, returned as it was given.',
  })
  metadata!: JsonValue;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'A day that matters to the shop (StickyStreet: custom_date).',
  })
  customDate!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A free remark (StickyStreet: custom_field), at most 1000 characters.',
  })
  customField!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the record was made.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When something about the customer last changed.',
  })
  updatedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the customer was last seen.' })
  lastActivityAt!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Grows with every change; what `expectedVersion` is compared with.',
  })
  version!: number;
}
