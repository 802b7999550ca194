import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { JsonValue } from '../../platform/text/json.js';
import type { CustomerRow } from '../../reads/customers.js';
import { CustomerSex, CustomerStatus } from '../schema/enums.js';
import { DateScalar, DateTimeScalar, JsonScalar } from '../schema/scalars.js';

@Directive('@shareable')
@ObjectType({
  description: 'A postal address, with its location. Other subgraphs may answer with addresses of this type.',
})
export class CustomerAddress {
  @Field(() => String, { nullable: true, description: 'Street and number.' })
  street1!: string | null;

  @Field(() => String, { nullable: true, description: 'A second address line, such as an apartment.' })
  street2!: string | null;

  @Field(() => String, { nullable: true, description: 'City or town.' })
  city!: string | null;

  @Field(() => String, { nullable: true, description: 'Province or state.' })
  province!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
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
 * Every field but `id` is nullable: for a caller who may not read the customer it is null with an error on
 * its path, and the rest of a federated answer stays.
 */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "externalId")')
@Directive('@key(fields: "code")')
@ObjectType('Customer', {
  description:
    'A person who can be recognised again, with or without an address or an account. Personal fields are shown to customers themselves, and to services and staff with `customers:read`; for every other caller they are null with a FORBIDDEN error, and without a valid token with UNAUTHENTICATED. Referred to by `externalId` or `code`, customers find themselves only.',
})
export class CustomerType implements Omit<CustomerRow, 'address'> {
  @Field(() => ID, { description: 'UUIDv7, assigned at creation and never changed.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The visitor’s own identifier; the same as `id` unless it was given. On a visitor’s profile it is kept as the visitor gave it, so several profiles may share one.',
  })
  uuid!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The customer’s id in the caller’s own system; unique.',
  })
  externalId!: string | null;

  @Field(() => String, { nullable: true, description: 'A free identifier; not unique.' })
  customId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code by which tills know the customer; unique, with 16 digits unless it was given.',
  })
  code!: string;

  @Field(() => CustomerStatus, { nullable: true, description: 'Whether the customer may use their account.' })
  status!: CustomerRow['status'];

  @Field(() => Boolean, { nullable: true, description: 'Whether the customer has an account to sign in to.' })
  registered!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether this is a visitor who has not said who they are.',
  })
  anonymous!: boolean;

  @Field(() => String, { nullable: true, description: 'Given name, at most 100 characters.' })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'Family name, at most 100 characters.' })
  lastName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name the customer wants to be called by, at most 200 characters.',
  })
  displayName!: string | null;

  @Field(() => CustomerSex, { nullable: true, description: 'The customer’s sex, as they state it.' })
  sex!: CustomerRow['sex'];

  @Field(() => DateScalar, { nullable: true, description: 'Date of birth.' })
  birthDate!: string | null;

  @Field(() => String, { nullable: true, description: 'The URL of a picture.' })
  avatarUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'The customer’s company, at most 200 characters.' })
  company!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The language of messages as a tag (BCP 47) in its canonical form, such as `en-US`; null for the environment’s default.',
  })
  language!: string | null;

  @Field(() => CustomerAddress, { nullable: true, description: 'Postal address.' })
  address!: CustomerAddress;

  @Field(() => String, { nullable: true, description: 'The value of the primary e-mail contact.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'The value of the primary phone contact, in E.164.' })
  phone!: string | null;

  @Field(() => [String], { nullable: true, description: 'Labels, in the order given.' })
  tags!: string[];

  @Field(() => [ID], {
    nullable: true,
    description:
      'The campaigns that the customer has joined, in that order: by registering for one, or where a campaign was named at a till, a claim, a sign-in or a data entry.',
  })
  campaignIds!: string[];

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Opaque data of the caller, returned as it was given.',
  })
  metadata!: JsonValue;

  @Field(() => DateScalar, { nullable: true, description: 'A date that matters to the shop.' })
  customDate!: string | null;

  @Field(() => String, { nullable: true, description: 'A free remark, at most 1000 characters.' })
  note!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The time the record was created.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time of the last change to the customer.',
  })
  updatedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The time the customer was last seen.' })
  lastActivityAt!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'A number that grows with every change, to be sent back as `expectedVersion`.',
  })
  version!: number;
}
