import { Field, ID, InputType } from 'type-graphql';
import { RepeatableInput, VersionedInput } from '../customers/customers.type.js';
import { CustomerDeviceType } from '../schema/enums.js';
import { useInstead } from '../schema/former-names.js';

const password =
  'A password of 8 to 128 characters, at most 512 bytes, that is not easy to guess. There are no rules about kinds of characters.';

@InputType({ description: 'The newcomer’s address to prove, given as `email` or `phone`.' })
export class SendRegistrationCodeInput extends RepeatableInput {
  @Field(() => ID, { description: 'The campaign that the newcomer joins.' })
  campaignId!: string;

  @Field(() => String, { nullable: true, description: 'An e-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'A mobile number with its country code.' })
  phone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A mobile number with its country code.',
    deprecationReason: useInstead('phone'),
  })
  mobile?: string | null;

  @Field(() => CustomerDeviceType, {
    nullable: true,
    description: 'The newcomer’s kind of device; OTHER unless given.',
  })
  deviceType?: keyof typeof CustomerDeviceType | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The language of the message as a tag (BCP 47), such as `pl-PL`; it becomes the customer’s, unless `registerWithCode` gives another. Unless given, the first of the header `Accept-Language` that there are messages in, else the environment’s default.',
  })
  language?: string | null;
}

@InputType({ description: 'A newcomer, with the code from the message.' })
export class RegisterWithCodeInput extends RepeatableInput {
  @Field(() => String, { description: 'The code: 8 digits by e-mail, 6 digits by text message.' })
  code!: string;

  @Field(() => String, {
    description: 'The address or number that the code was sent to. It becomes the username.',
  })
  username!: string;

  @Field(() => String, { description: password })
  password!: string;

  @Field(() => ID, { description: 'The campaign for which the code was requested.' })
  campaignId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The category of the virtual card, one with `openToRegistration`. Another one is refused as unknown, and the code stays good.',
  })
  categoryId?: string | null;

  @Field(() => CustomerDeviceType, {
    nullable: true,
    description: 'The newcomer’s kind of device; OTHER unless given.',
  })
  deviceType?: keyof typeof CustomerDeviceType | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The customer’s language as a tag (BCP 47), such as `pl-PL`. Unless given, that which `sendRegistrationCode` was given for this code, else the first of the header `Accept-Language` that there are messages in, else the first.',
  })
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The number of the card that the newcomer was given at the till, as it is printed. Together with the address, noted there, it leads to the till’s record: its card and balances are then the account’s. It has to be in use.',
  })
  cardNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The PIN of that record, 4 to 8 digits. Required if it has one; without `cardNumber` it leads to the record if only one has the address.',
  })
  pin?: string | null;
}

@InputType({
  description: 'The customer who claims an account, and one of their contacts to send the code to.',
})
export class SendClaimCodeInput extends RepeatableInput {
  @Field(() => ID, { description: 'The customer, from the answer of `checkCard`.' })
  customerId!: string;

  @Field(() => String, { nullable: true, description: 'The value of one of the customer’s e-mail contacts.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'The value of one of the customer’s phone contacts.' })
  phone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The value of one of the customer’s phone contacts.',
    deprecationReason: useInstead('phone'),
  })
  mobile?: string | null;

  @Field(() => CustomerDeviceType, {
    nullable: true,
    description: 'The customer’s kind of device; OTHER unless given.',
  })
  deviceType?: keyof typeof CustomerDeviceType | null;
}

@InputType({ description: 'The customer who claims an account, with the code from the message.' })
export class ClaimAccountInput extends VersionedInput {
  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => String, {
    description: 'The address or number that the code was sent to. It becomes the username.',
  })
  username!: string;

  @Field(() => String, { description: password })
  password!: string;

  @Field(() => String, { description: 'The code: 8 digits by e-mail, 6 digits by text message.' })
  code!: string;
  @Field(() => ID, { nullable: true, description: 'A campaign that the customer joins thereby.' })
  campaignId?: string | null;
}
