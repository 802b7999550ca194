import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { dataFieldNames } from '../../domain/customers/missing-fields.js';
import type { CampaignRow } from '../../reads/campaigns.js';
import { LoyaltyCardCategory } from '../cards/card.type.js';
import { RepeatableInput } from '../customers/customers.type.js';
import { LoyaltyCardCategoryNameTaken } from '../problems/cards.type.js';
import { inputProblems, LoyaltyCampaignNotFound } from '../problems/work.type.js';
import { LoyaltyCampaignKind } from '../schema/enums.js';
import { CustomerSuccess, outcome } from '../schema/outcome.js';
import { CampaignTermsInput } from './campaign-terms.type.js';
import { LoyaltyCampaign } from './campaigns.type.js';

@InputType({ description: 'The campaign to create.' })
export class CreateCampaignInput extends CampaignTermsInput {
  @Field(() => String, { description: 'The name, 1 to 100 characters.' })
  name!: string;

  @Field(() => LoyaltyCampaignKind, {
    description: 'The unit that the campaign counts; it cannot be changed later.',
  })
  kind!: CampaignRow['kind'];

  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217 code; required for MONEY and refused for other kinds.',
  })
  currency?: string | null;
}

@InputType({
  description: 'The new name and terms of a campaign. What is absent stays, null takes a term away.',
})
export class UpdateCampaignInput extends CampaignTermsInput {
  @Field(() => ID, { description: 'The campaign.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The name, 1 to 100 characters.' })
  name?: string;
}

@InputType({ description: 'A field’s label in one language.' })
export class CustomerDataFieldLabelInput {
  @Field(() => String, { description: 'The language, such as `en`.' })
  language!: string;

  @Field(() => String, { description: 'The text, 1 to 200 characters.' })
  text!: string;
}

@InputType({ description: 'One field of a campaign’s registration form.' })
export class CustomerDataFieldInput {
  @Field(() => String, {
    description: `Of data: the name of a custom field, or one of ${dataFieldNames.map((name) => `\`${name}\``).join(', ')}; any other is refused. Of a consent: its name.`,
  })
  name!: string;

  @Field(() => Boolean, { description: 'Whether the form shows it. A hidden field is never required.' })
  visible!: boolean;

  @Field(() => Boolean, { description: 'Whether registration is incomplete without it.' })
  mandatory!: boolean;

  @Field(() => [CustomerDataFieldLabelInput], {
    description: 'The label in each language, at most one per language.',
  })
  labels!: CustomerDataFieldLabelInput[];

  @Field(() => String, {
    nullable: true,
    description: 'The version of the consent’s wording, kept with the evidence.',
  })
  wordingVersion?: string | null;
}

@InputType({ description: 'The whole form of a campaign, in its order.' })
export class SetCustomerDataFieldsInput extends RepeatableInput {
  @Field(() => ID, { description: 'The campaign.' })
  campaignId!: string;

  @Field(() => [CustomerDataFieldInput], { description: 'Fields for personal data, at most 100.' })
  customDataFields!: CustomerDataFieldInput[];

  @Field(() => [CustomerDataFieldInput], { description: 'Fields for privacy consents, at most 100.' })
  privacyCustomDataFields!: CustomerDataFieldInput[];
}

@InputType({ description: 'The card category to create.' })
export class CreateCardCategoryInput extends RepeatableInput {
  @Field(() => String, { description: 'The name, 1 to 100 characters; unique.' })
  name!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether newcomers may take a card of it by `registerWithCode`; true unless given. Give false for a tier that is earned. It does not change later.',
  })
  openToRegistration?: boolean | null;
}

@ObjectType({ implements: CustomerSuccess, description: 'The campaign exists.' })
export class LoyaltyCampaignCreated extends CustomerSuccess {
  type!: 'LoyaltyCampaignCreated';

  @Field(() => ID, { description: 'The id of the campaign.' })
  campaignId!: string;

  @Field(() => LoyaltyCampaign, {
    nullable: true,
    description: 'The campaign as it is now. Null, with an error on this path, only if it could not be read.',
  })
  campaign?: LoyaltyCampaign | null;
}

@ObjectType({ implements: CustomerSuccess, description: 'The campaign has its new name and terms.' })
export class LoyaltyCampaignUpdated extends CustomerSuccess {
  type!: 'LoyaltyCampaignUpdated';

  @Field(() => ID, { description: 'The id of the campaign.' })
  campaignId!: string;

  @Field(() => LoyaltyCampaign, {
    nullable: true,
    description: 'The campaign as it is now. Null, with an error on this path, only if it could not be read.',
  })
  campaign?: LoyaltyCampaign | null;
}

@ObjectType({ implements: CustomerSuccess, description: 'The campaign has this form.' })
export class CustomerDataFieldsSet extends CustomerSuccess {
  type!: 'CustomerDataFieldsSet';

  @Field(() => ID, { description: 'The id of the campaign.' })
  campaignId!: string;

  @Field(() => LoyaltyCampaign, {
    nullable: true,
    description: 'The campaign as it is now. Null, with an error on this path, only if it could not be read.',
  })
  campaign?: LoyaltyCampaign | null;
}

@ObjectType({ implements: CustomerSuccess, description: 'The category exists.' })
export class LoyaltyCardCategoryCreated extends CustomerSuccess {
  type!: 'LoyaltyCardCategoryCreated';

  @Field(() => ID, { description: 'The id of the category.' })
  categoryId!: string;

  @Field(() => LoyaltyCardCategory, {
    nullable: true,
    description: 'The category as it is now. Null, with an error on this path, only if it could not be read.',
  })
  category?: LoyaltyCardCategory | null;
}

export const CreateCampaignResult = outcome('CreateCampaignResult', () => [
  LoyaltyCampaignCreated,
  ...inputProblems,
]);

export const UpdateCampaignResult = outcome('UpdateCampaignResult', () => [
  LoyaltyCampaignUpdated,
  LoyaltyCampaignNotFound,
  ...inputProblems,
]);

export const SetCustomerDataFieldsResult = outcome('SetCustomerDataFieldsResult', () => [
  CustomerDataFieldsSet,
  LoyaltyCampaignNotFound,
  ...inputProblems,
]);

export const CreateCardCategoryResult = outcome('CreateCardCategoryResult', () => [
  LoyaltyCardCategoryCreated,
  LoyaltyCardCategoryNameTaken,
  ...inputProblems,
]);
