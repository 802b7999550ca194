import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { BalanceTooLarge, CardNotUsable, WrongKind } from '../balances/balance-problems.type.js';
import { ScopeMissing } from '../contacts/contact-problems.type.js';
import { CustomerOutcome, CustomFieldInput, RepeatableInput } from '../customers/customers.type.js';
import { outcome } from '../schema/outcome.js';
import {
  Busy,
  CampaignNotFound,
  inputProblems,
  TooManyContacts,
  UsernameTaken,
} from '../schema/problems.type.js';
import {
  CardAmbiguous,
  CardTaken,
  CredentialsProtected,
  NumberSpaceFull,
} from '../schema/till-problems.type.js';

export const RecordOutcome = { NEW: 'NEW', UPDATE: 'UPDATE' } as const;
registerEnumType(RecordOutcome, {
  name: 'RecordOutcome',
  description: 'What a till’s note came to.',
  valuesConfig: {
    NEW: { description: 'Nobody was found: a new customer is on record.' },
    UPDATE: { description: 'Somebody was found and is changed.' },
  },
});

@InputType({ description: 'What to add to the customer’s balance in the same call.' })
export class AutoAddInput {
  @Field(() => ID, { description: 'The campaign whose balance grows; its kind says what the amount means.' })
  campaignId!: string;

  @Field(() => String, {
    description:
      'How much: whole points, visits or pieces, or an amount of money such as `12.50`. Greater than zero.',
  })
  amount!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the product, for PRODUCT and nothing else.',
  })
  product?: string | null;
}

@InputType({
  description:
    'What a till says of a customer (StickyStreet: record_customer). Every field is optional, at least one is needed; absent keeps, null empties where it can.',
})
export class RecordCustomerInput extends RepeatableInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The customer’s code, 1 to 64 visible ASCII characters. Unknown, it becomes the new customer’s.',
  })
  code?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Gives the customer a fresh code of 16 digits, which the answer says (StickyStreet: new_code). By itself it names nobody and is refused.',
  })
  newCode?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The number of the customer’s card, 1 to 40 letters, digits and hyphens; it takes the place of the one before. Null is refused.',
  })
  cardNumber?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Draws a card number of so many digits, 4 to 19, which the answer says (StickyStreet: card_number_generate).',
  })
  cardNumberGenerate?: number | null;

  @Field(() => String, { nullable: true, description: 'Given name, 1 to 100 characters.' })
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: 'Family name, 1 to 100 characters.' })
  lastName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A phone number. It is noted, not proved. Null is refused: a till forgets no address.',
  })
  phone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'An e-mail address. It is noted, not proved. Null is refused: a till forgets no address.',
  })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Street and number, 1 to 200 characters.' })
  street1?: string | null;

  @Field(() => String, { nullable: true, description: 'What else the street needs, 1 to 200 characters.' })
  street2?: string | null;

  @Field(() => String, { nullable: true, description: 'Town, 1 to 100 characters.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'Province or state, 1 to 100 characters.' })
  state?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code, 1 to 20 characters.' })
  postalCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2 such as `NZ`, or a calling code such as `+64`.',
  })
  country?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A day that matters to the shop, as YYYY-MM-DD and in no other order.',
  })
  customDate?: string | null;

  @Field(() => String, { nullable: true, description: 'A free remark, 1 to 1000 characters.' })
  customField?: string | null;

  @Field(() => [CustomFieldInput], {
    nullable: true,
    description: 'Custom fields by number (StickyStreet: custom_field_##); at most 100.',
  })
  customFields?: CustomFieldInput[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A name to sign in with: 3 to 100 letters, digits and . _ @ + -, no address. It can be changed until the customer has signed in; from then on by staff with `accounts:support` only, else `CredentialsProtected`. Null is refused.',
  })
  username?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A password of 8 to 128 characters, not easy to guess; it needs a username. It can be changed until the customer has signed in; from then on by staff with `accounts:support` only, else `CredentialsProtected`. Null is refused. Never readable.',
  })
  password?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A PIN of 4 to 8 digits, in the place of the one before; null takes it away. Never readable, `verifyPin` checks it.',
  })
  pin?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True keeps the shop’s owner from being told of a new customer.',
  })
  sendNoEmail?: boolean | null;

  @Field(() => AutoAddInput, {
    nullable: true,
    description: 'What to add to the balance; somebody without a card gets a virtual one.',
  })
  autoAdd?: AutoAddInput | null;
}

@ObjectType({ implements: CustomerOutcome, description: 'The customer is on record, with card and balance.' })
export class CustomerRecorded extends CustomerOutcome {
  @Field(() => RecordOutcome, { description: 'Whether they are new (StickyStreet: status).' })
  outcome!: keyof typeof RecordOutcome;

  @Field(() => String, { description: 'The customer’s code, for all further calls.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The card number that was drawn; null unless one was asked for.',
  })
  cardNumber!: string | null;
}

export const RecordCustomerResult = outcome('RecordCustomerResult', 'How noting a customer can end.', () => [
  CustomerRecorded,
  CardAmbiguous,
  CardTaken,
  NumberSpaceFull,
  TooManyContacts,
  UsernameTaken,
  CredentialsProtected,
  ScopeMissing,
  CampaignNotFound,
  WrongKind,
  CardNotUsable,
  BalanceTooLarge,
  Busy,
  ...inputProblems,
]);
