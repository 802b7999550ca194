import { Field, ID, InputType, Int, InterfaceType } from 'type-graphql';
import type { JsonValue } from '../../platform/text/json.js';
import { CustomerType } from '../customer/customer.type.js';
import { CustomerContactType, CustomerSex, CustomerStatus } from '../schema/enums.js';
import { CustomerSuccess } from '../schema/outcome.js';
import { DateScalar, JsonScalar } from '../schema/scalars.js';
import { CustomerAddressInput } from './address-input.type.js';

@InputType({ description: 'An attribute to set.' })
export class CustomerAttributeInput {
  @Field(() => String, { description: 'The name, 1 to 100 characters.' })
  name!: string;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'The value, at most 10,000 bytes as JSON. The attribute is removed if this is null or absent.',
  })
  value?: JsonValue;
}

@InputType({ description: 'A value for one custom field.' })
export class CustomerCustomFieldInput {
  @Field(() => Int, { description: 'The number of the field, as in `customField_N`.' })
  number!: number;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'The value, in the type of the field: text; a number or its numeral; true or false; YYYY-MM-DD; `2012.07.28 22:59:59`; a choice; choices as a list or separated by commas. Null empties the field.',
  })
  value?: JsonValue;
}

@InputType({ description: 'A way to reach the customer.' })
export class CustomerContactInput {
  @Field(() => CustomerContactType, { description: 'The type of the contact.' })
  type!: keyof typeof CustomerContactType;

  @Field(() => String, {
    description:
      'An e-mail address, a phone number with its country code or as it is dialled in the country of the customer’s address, or a push token of at most 4096 characters.',
  })
  value!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether this is the primary contact of its type; false unless given.',
  })
  primary?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the contact is proved. Unless given, a contact that is already listed stays as it is, and a new one is proved only if it is PUSH. Making an address proved needs `contacts:verify`.',
  })
  verified?: boolean | null;
}

@InputType({ description: 'What makes a call repeatable.' })
export abstract class RepeatableInput {
  @Field(() => String, {
    nullable: true,
    description:
      'A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again.',
  })
  idempotencyKey?: string | null;
}

/** For `expectedVersion`, also where a class already has another parent. */
export const expectedVersion = {
  nullable: true,
  description:
    'The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one.',
} as const;

@InputType({ description: 'What makes a call repeatable, and keeps it from a customer who has changed.' })
export abstract class VersionedInput extends RepeatableInput {
  @Field(() => Int, expectedVersion)
  expectedVersion?: number | null;
}

@InputType({ description: 'What a customer may say of itself. An absent field is kept, null empties it.' })
export abstract class ProfileInput extends RepeatableInput {
  @Field(() => String, { nullable: true, description: 'A free identifier, 1 to 100 characters.' })
  customId?: string | null;

  @Field(() => String, { nullable: true, description: 'Given name, 1 to 100 characters.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name, 1 to 100 characters.' })
  lastName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name the customer wants to be called by, 1 to 200 characters.',
  })
  displayName?: string | null;

  @Field(() => CustomerSex, {
    nullable: true,
    description: 'The customer’s sex. Null stands for NOT_SPECIFIED.',
  })
  sex?: keyof typeof CustomerSex | null;

  @Field(() => DateScalar, { nullable: true, description: 'Date of birth, from 1900 to today.' })
  birthDate?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The http or https URL of a picture, at most 2048 characters.',
  })
  avatarUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'The customer’s company, 1 to 200 characters.' })
  company?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The language of messages as a tag (BCP 47), such as `en` or `en-US`; `en_us` is read too. It is kept in its canonical form.',
  })
  language?: string | null;

  @Field(() => CustomerAddressInput, {
    nullable: true,
    description: 'Postal address; null empties all of it.',
  })
  address?: CustomerAddressInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'A date that matters to the shop.' })
  customDate?: string | null;

  @Field(() => String, { nullable: true, description: 'A free remark, 1 to 1000 characters.' })
  note?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'All tags: at most 100, of 1 to 100 characters each, without repetition.',
  })
  tags?: string[] | null;

  @Field(() => [CustomerAttributeInput], {
    nullable: true,
    description: 'Attributes to set, merged by name; at most 200.',
  })
  attributes?: CustomerAttributeInput[] | null;

  @Field(() => [CustomerCustomFieldInput], {
    nullable: true,
    description: 'Custom fields to set, by number; at most 100.',
  })
  customFields?: CustomerCustomFieldInput[] | null;
}

@InputType({ description: 'What services and staff may say of a customer.' })
export abstract class CustomerDataInput extends ProfileInput {
  @Field(() => String, {
    nullable: true,
    description: 'The customer’s id in the caller’s own system, 1 to 200 characters; unique.',
  })
  externalId?: string | null;

  @Field(() => CustomerStatus, {
    nullable: true,
    description: 'Whether the customer may use their account. Null stands for ENABLED.',
  })
  status?: keyof typeof CustomerStatus | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Opaque data, at most 32,000 bytes as JSON, returned as it was given.',
  })
  metadata?: JsonValue;

  @Field(() => [CustomerContactInput], {
    nullable: true,
    description: 'All contacts, at most 50. If given, they replace the existing ones.',
  })
  contacts?: CustomerContactInput[] | null;
}

@InterfaceType({
  implements: CustomerSuccess,
  description: 'The success of a mutation that is about one customer.',
  resolveType: ({ type }: { type: string }) => type,
})
export abstract class CustomerOutcome extends CustomerSuccess {
  @Field(() => ID, { description: 'The id of the customer.' })
  customerId!: string;

  @Field(() => CustomerType, {
    nullable: true,
    description:
      'The customer as they are now. Null if they were deleted before a repeated call was answered; null with an error on this path if they could not be read.',
  })
  customer?: CustomerType | null;
}
