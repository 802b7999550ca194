import { Field, ID, InputType, Int } from 'type-graphql';
import { CustomerCustomFieldInput, VersionedInput } from '../customers/customers.type.js';
import { useInstead } from '../schema/former-names.js';
import { DateScalar, DecimalScalar } from '../schema/scalars.js';

@InputType({ description: 'An amount to add to the customer’s balance in the same call.' })
export class RecordCustomerAutoAddInput {
  @Field(() => ID, { description: 'The campaign, whose kind gives the amount its meaning.' })
  campaignId!: string;

  @Field(() => DecimalScalar, {
    description: 'The amount, greater than zero: whole points, visits or pieces, or money such as `12.50`.',
  })
  amount!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the product; for campaigns of kind PRODUCT only.',
  })
  product?: string | null;
}

@InputType({
  description:
    'A till’s data about a customer. Every field is optional, but at least one is required. An absent field stays as it is; null empties it where it can.',
})
export class RecordCustomerInput extends VersionedInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The customer’s code, 1 to 64 visible ASCII characters. An unknown code becomes the new customer’s.',
  })
  code?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True gives the customer a fresh code of 16 digits, which is in the answer. By itself it is refused, because it identifies nobody; so it is beside a `code` that nobody has.',
  })
  newCode?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The number of the customer’s card, 1 to 40 letters, digits and hyphens. Blanks between digits and hyphens do not count when numbers are compared; the number is shown as it was first recorded. It replaces the previous card. Null is refused.',
  })
  cardNumber?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Generates a card number of this many digits, 4 to 19, which is in the answer.',
  })
  cardNumberGenerate?: number | null;

  @Field(() => String, { nullable: true, description: 'Given name, 1 to 100 characters.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name, 1 to 100 characters.' })
  lastName?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A phone number with its country code (`+CC`), or as it is dialled in the country given with it, else in the one on record, else in the configured one. A number that only the configured country has, while the customer’s is another one, is refused. Stored in E.164, noted as unproved. Null is refused: a till removes no address.',
  })
  phone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'An e-mail address, noted as unproved. Null is refused: a till removes no address.',
  })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Street and number, 1 to 200 characters.' })
  street1?: string | null;

  @Field(() => String, { nullable: true, description: 'A second address line, 1 to 200 characters.' })
  street2?: string | null;

  @Field(() => String, { nullable: true, description: 'City or town, 1 to 100 characters.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'Province or state, 1 to 100 characters.' })
  province?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Province or state, 1 to 100 characters.',
    deprecationReason: useInstead('province'),
  })
  state?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code, 1 to 20 characters.' })
  postalCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2 such as `NZ`, or a calling code such as `+64`.',
  })
  countryCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2 such as `NZ`, or a calling code such as `+64`.',
    deprecationReason: useInstead('countryCode'),
  })
  country?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'A date that matters to the shop.' })
  customDate?: string | null;

  @Field(() => String, { nullable: true, description: 'A free remark, 1 to 1000 characters.' })
  note?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A free remark, 1 to 1000 characters.',
    deprecationReason: useInstead('note'),
  })
  customField?: string | null;

  @Field(() => [CustomerCustomFieldInput], {
    nullable: true,
    description: 'Custom fields to set, by number; at most 100.',
  })
  customFields?: CustomerCustomFieldInput[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A name to sign in with: 3 to 100 letters, digits and . _ @ + -, but neither an e-mail address nor a phone number. It can be changed until the customer has signed in; after that only staff with `accounts:support` can change it, and others get `CustomerCredentialsProtected`. Null is refused.',
  })
  username?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A password of 8 to 128 characters that is not easy to guess; it requires a username. It can be changed until the customer has signed in; after that only staff with `accounts:support` can change it, and others get `CustomerCredentialsProtected`. Null is refused. It can never be read.',
  })
  password?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A PIN of 4 to 8 digits, which replaces the previous one; null removes it. It can never be read, only checked with `verifyPin`.',
  })
  pin?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True keeps the shop’s owner from being told about a new customer.',
  })
  sendNoEmail?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A campaign that the customer joins. Without one, they join the campaign of `autoAdd`.',
  })
  campaignId?: string | null;

  @Field(() => RecordCustomerAutoAddInput, {
    nullable: true,
    description: 'An amount to add to the customer’s balance. A customer without a card gets a virtual one.',
  })
  autoAdd?: RecordCustomerAutoAddInput | null;
}
