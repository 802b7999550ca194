import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CustomerAgreementFlagsInput, CustomerConsentInput } from '../customers/agreements-input.type.js';
import {
  CustomerAttributeInput,
  CustomerOutcome,
  expectedVersion,
  ProfileInput,
  VersionedInput,
} from '../customers/customers.type.js';
import { CustomerRefusedByHook } from '../hooks/hook-problems.type.js';
import { CustomerLastWayIn, CustomerTooManyContacts } from '../problems/contacts.type.js';
import {
  CustomerFieldsMissing,
  CustomerNotFound,
  CustomerUnidentifiable,
  CustomerVersionConflict,
} from '../problems/customers.type.js';
import { CustomerTagProtected } from '../problems/lists.type.js';
import { inputProblems, LoyaltyCampaignNotFound } from '../problems/work.type.js';
import { outcome } from '../schema/outcome.js';

@InputType({
  description:
    'Changes that customers make to their own data. An absent field stays as it is; null empties it.',
})
export class UpdateAccountInput extends ProfileInput {
  @Field(() => Int, expectedVersion)
  expectedVersion?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The primary phone number, with its country code or as it is dialled in the country of the address, given with it or on record. It is stored unproved; `requestPhoneUpdate` proves a number. Null removes it.',
  })
  phone?: string | null;

  @Field(() => CustomerAgreementFlagsInput, { nullable: true, description: 'The customer’s agreements.' })
  agreements?: CustomerAgreementFlagsInput | null;

  @Field(() => [CustomerConsentInput], {
    nullable: true,
    description: 'Privacy consents by name, at most 100.',
  })
  consents?: CustomerConsentInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The campaign whose form this is. The answer is CustomerFieldsMissing while one of its mandatory fields is empty.',
  })
  campaignId?: string | null;
}

@InputType({ description: 'The decisions of a customer, each kept with its evidence.' })
export class SetAgreementsInput extends VersionedInput {
  @Field(() => ID, { nullable: true, description: 'The customer; by default the customer who is calling.' })
  customerId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Marketing by e-mail.' })
  email?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Marketing by text message.' })
  sms?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Push messages.' })
  push?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Recognition by Bluetooth.' })
  bluetooth?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Recognition by RFID.' })
  rfid?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Recognition by Wi-Fi.' })
  wifi?: boolean;

  @Field(() => [CustomerConsentInput], {
    nullable: true,
    description: 'Privacy consents by name, at most 100.',
  })
  consents?: CustomerConsentInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The place that the decisions come from, such as `web` or `till 7`; 1 to 100 characters.',
  })
  source?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The version of the wording that the customer saw, 1 to 100 characters.',
  })
  wordingVersion?: string | null;
}

@InputType({ description: 'The attributes to set.' })
export class SetAttributesInput extends VersionedInput {
  @Field(() => ID, { nullable: true, description: 'The customer; by default the customer who is calling.' })
  customerId?: string | null;

  @Field(() => [CustomerAttributeInput], {
    description:
      'The attributes, at most 200. They are merged by name: others stay, and a null value removes one.',
  })
  attributes!: CustomerAttributeInput[];
}

@InputType({ description: 'All tags of a customer.' })
export class SetTagsInput extends VersionedInput {
  @Field(() => ID, { nullable: true, description: 'The customer; by default the customer who is calling.' })
  customerId?: string | null;

  @Field(() => [String], {
    description:
      'All tags, which replace the existing ones: at most 100, of 1 to 100 characters each, without repetition. Customers themselves leave protected tags as they are (CustomerTagProtected).',
  })
  tags!: string[];
}

@ObjectType({ implements: CustomerOutcome, description: 'The changes are saved.' })
export class CustomerAccountUpdated extends CustomerOutcome {
  type!: 'CustomerAccountUpdated';
}

@ObjectType({ implements: CustomerOutcome, description: 'The decisions are on record.' })
export class CustomerAgreementsSet extends CustomerOutcome {
  type!: 'CustomerAgreementsSet';
}

@ObjectType({ implements: CustomerOutcome, description: 'The attributes are set.' })
export class CustomerAttributesSet extends CustomerOutcome {
  type!: 'CustomerAttributesSet';
}

@ObjectType({ implements: CustomerOutcome, description: 'The tags are set.' })
export class CustomerTagsSet extends CustomerOutcome {
  type!: 'CustomerTagsSet';
}

export const UpdateAccountResult = outcome('UpdateAccountResult', () => [
  CustomerAccountUpdated,
  CustomerRefusedByHook,
  CustomerNotFound,
  CustomerUnidentifiable,
  CustomerLastWayIn,
  CustomerTooManyContacts,
  LoyaltyCampaignNotFound,
  CustomerFieldsMissing,
  CustomerTagProtected,
  ...inputProblems,
  CustomerVersionConflict,
]);

export const SetAgreementsResult = outcome('SetAgreementsResult', () => [
  CustomerAgreementsSet,
  CustomerNotFound,
  ...inputProblems,
  CustomerVersionConflict,
]);

export const SetAttributesResult = outcome('SetAttributesResult', () => [
  CustomerAttributesSet,
  CustomerNotFound,
  ...inputProblems,
  CustomerVersionConflict,
]);

export const SetTagsResult = outcome('SetTagsResult', () => [
  CustomerTagsSet,
  CustomerNotFound,
  CustomerTagProtected,
  ...inputProblems,
  CustomerVersionConflict,
]);
