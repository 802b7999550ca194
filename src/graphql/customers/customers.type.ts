import { Field, ID, InputType, Int, InterfaceType } from 'type-graphql';
import type { JsonValue } from '../../platform/text/json.js';
import { CustomerType } from '../customer/customer.type.js';
import { ContactType, CustomerStatus, Sex } from '../schema/enums.js';
import { Success } from '../schema/outcome.js';
import { DateScalar, JsonScalar } from '../schema/scalars.js';
import { AddressInput } from './address-input.type.js';

@InputType({ description: 'One attribute to set.' })
export class AttributeInput {
  @Field(() => String, { description: 'Its name, 1 to 100 characters.' })
  name!: string;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Its value, at most 10,000 bytes as JSON; null or none removes the attribute.',
  })
  value?: JsonValue;
}

@InputType({ description: 'A value for one custom field.' })
export class CustomFieldInput {
  @Field(() => Int, { description: 'The number of the field, as in `customField_N`.' })
  number!: number;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'Its value by the type of the field: text; a number or its numeral; true or false; YYYY-MM-DD; `2012.07.28 22:59:59`; a choice; choices as a list or with commas between. Null empties it.',
  })
  value?: JsonValue;
}

@InputType({ description: 'A way to reach the customer.' })
export class ContactInput {
  @Field(() => ContactType, { description: 'By which means it reaches the customer.' })
  type!: keyof typeof ContactType;

  @Field(() => String, {
    description:
      'An e-mail address; a phone number with country code; or a push token of at most 4096 characters.',
  })
  value!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is the first of its type; false unless given.',
  })
  primary?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is proved. Unless given: as it is where the contact is listed already; of a new one true for PUSH, otherwise false. To make an address a proved one needs `contacts:verify`.',
  })
  verified?: boolean | null;
}

@InputType({ description: 'What makes a call repeatable.' })
export abstract class RepeatableInput {
  @Field(() => String, {
    nullable: true,
    description:
      '1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer.',
  })
  idempotencyKey?: string | null;
}

@InputType({ description: 'What a customer may say of itself. An absent field is kept, null empties it.' })
export abstract class ProfileInput extends RepeatableInput {
  @Field(() => String, {
    nullable: true,
    description: 'A free identifier, 1 to 100 characters (Synerise: customId).',
  })
  customId?: string | null;

  @Field(() => String, { nullable: true, description: 'Given name, 1 to 100 characters.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name, 1 to 100 characters.' })
  lastName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the customer wants to be called, 1 to 200 characters.',
  })
  displayName?: string | null;

  @Field(() => Sex, { nullable: true, description: 'Null stands for NOT_SPECIFIED.' })
  sex?: keyof typeof Sex | null;

  @Field(() => DateScalar, { nullable: true, description: 'Date of birth, from 1900 to today.' })
  birthDate?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'http or https URL of a picture, at most 2048 characters.',
  })
  avatarUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'Company, 1 to 200 characters.' })
  company?: string | null;

  @Field(() => String, { nullable: true, description: 'Language of messages, such as `en` or `en_US`.' })
  language?: string | null;

  @Field(() => AddressInput, { nullable: true, description: 'Postal address; null empties all of it.' })
  address?: AddressInput | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'A day that matters to the shop (StickyStreet: custom_date).',
  })
  customDate?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A free remark, 1 to 1000 characters (StickyStreet: custom_field).',
  })
  customField?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'All labels: at most 100 of 1 to 100 characters, none twice.',
  })
  tags?: string[] | null;

  @Field(() => [AttributeInput], {
    nullable: true,
    description: 'Attributes to set, merged by name; at most 200.',
  })
  attributes?: AttributeInput[] | null;

  @Field(() => [CustomFieldInput], {
    nullable: true,
    description: 'Custom fields to set, by number; at most 100.',
  })
  customFields?: CustomFieldInput[] | null;
}

@InputType({ description: 'What services and staff may say of a customer.' })
export abstract class CustomerDataInput extends ProfileInput {
  @Field(() => String, {
    nullable: true,
    description: 'The id in the caller’s own system, 1 to 200 characters; unique.',
  })
  externalId?: string | null;

  @Field(() => CustomerStatus, { nullable: true, description: 'Null stands for ENABLED.' })
  status?: keyof typeof CustomerStatus | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Opaque data, at most 32,000 bytes as JSON, returned as given.',
  })
  metadata?: JsonValue;

  @Field(() => [ContactInput], {
    nullable: true,
    description: 'All contacts, at most 50: given, they replace those there are.',
  })
  contacts?: ContactInput[] | null;
}

@InterfaceType({
  implements: Success,
  description: 'A mutation that did what was asked of it to a customer.',
  resolveType: ({ type }: { type: string }) => type,
})
export abstract class CustomerOutcome extends Success {
  @Field(() => ID, { description: 'The id of the customer it was done to.' })
  customerId!: string;

  @Field(() => CustomerType, {
    nullable: true,
    description:
      'The customer as it is now. Null if it was deleted before a repeated call was answered, and, with an error on this path, if it could not be read.',
  })
  customer!: CustomerType;
}
