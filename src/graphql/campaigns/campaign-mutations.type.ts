import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { CampaignRow } from '../../reads/campaigns.js';
import { CardCategory } from '../cards/card.type.js';
import { RepeatableInput } from '../customers/customers.type.js';
import { CardCategoryNameTaken } from '../problems/cards.type.js';
import { CampaignNotFound, inputProblems } from '../problems/work.type.js';
import { CampaignKind } from '../schema/enums.js';
import { outcome, Success } from '../schema/outcome.js';
import { Campaign } from './campaigns.type.js';

@InputType({ description: 'The campaign to create.' })
export class CreateCampaignInput extends RepeatableInput {
  @Field(() => String, { description: 'The name, 1 to 100 characters.' })
  name!: string;

  @Field(() => CampaignKind, {
    description: 'The unit that the campaign counts; it cannot be changed later.',
  })
  kind!: CampaignRow['kind'];

  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217 code; required for MONEY and refused for other kinds.',
  })
  currency?: string | null;
}

@InputType({ description: 'The new name of a campaign.' })
export class UpdateCampaignInput extends RepeatableInput {
  @Field(() => ID, { description: 'The campaign.' })
  id!: string;

  @Field(() => String, { description: 'The name, 1 to 100 characters.' })
  name!: string;
}

@InputType({ description: 'A field’s label in one language.' })
export class LocalizedTextInput {
  @Field(() => String, { description: 'The language, such as `en`.' })
  language!: string;

  @Field(() => String, { description: 'The text, 1 to 200 characters.' })
  text!: string;
}

@InputType({ description: 'One field of a campaign’s registration form.' })
export class CustomerDataFieldInput {
  @Field(() => String, {
    description:
      'The name of a field of Customer or of its address, `email`, `phone`, the name of a custom field, or that of a privacy consent.',
  })
  name!: string;

  @Field(() => Boolean, { description: 'Whether the form shows it. A hidden field is never required.' })
  visible!: boolean;

  @Field(() => Boolean, { description: 'Whether registration is incomplete without it.' })
  mandatory!: boolean;

  @Field(() => [LocalizedTextInput], { description: 'The label in each language, at most one per language.' })
  labels!: LocalizedTextInput[];

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
}

@ObjectType({ implements: Success, description: 'The campaign exists.' })
export class CampaignCreated extends Success {
  type!: 'CampaignCreated';

  @Field(() => ID, { description: 'The id of the campaign.' })
  campaignId!: string;

  @Field(() => Campaign, {
    nullable: true,
    description: 'The campaign as it is now. Null, with an error on this path, only if it could not be read.',
  })
  campaign?: Campaign | null;
}

@ObjectType({ implements: Success, description: 'The campaign has its new name.' })
export class CampaignUpdated extends Success {
  type!: 'CampaignUpdated';

  @Field(() => ID, { description: 'The id of the campaign.' })
  campaignId!: string;

  @Field(() => Campaign, {
    nullable: true,
    description: 'The campaign as it is now. Null, with an error on this path, only if it could not be read.',
  })
  campaign?: Campaign | null;
}

@ObjectType({ implements: Success, description: 'The campaign has this form.' })
export class CustomerDataFieldsSet extends Success {
  type!: 'CustomerDataFieldsSet';

  @Field(() => ID, { description: 'The id of the campaign.' })
  campaignId!: string;

  @Field(() => Campaign, {
    nullable: true,
    description: 'The campaign as it is now. Null, with an error on this path, only if it could not be read.',
  })
  campaign?: Campaign | null;
}

@ObjectType({ implements: Success, description: 'The category exists.' })
export class CardCategoryCreated extends Success {
  type!: 'CardCategoryCreated';

  @Field(() => ID, { description: 'The id of the category.' })
  categoryId!: string;

  @Field(() => CardCategory, {
    nullable: true,
    description: 'The category as it is now. Null, with an error on this path, only if it could not be read.',
  })
  category?: CardCategory | null;
}

export const CreateCampaignResult = outcome('CreateCampaignResult', () => [
  CampaignCreated,
  ...inputProblems,
]);

export const UpdateCampaignResult = outcome('UpdateCampaignResult', () => [
  CampaignUpdated,
  CampaignNotFound,
  ...inputProblems,
]);

export const SetCustomerDataFieldsResult = outcome('SetCustomerDataFieldsResult', () => [
  CustomerDataFieldsSet,
  CampaignNotFound,
  ...inputProblems,
]);

export const CreateCardCategoryResult = outcome('CreateCardCategoryResult', () => [
  CardCategoryCreated,
  CardCategoryNameTaken,
  ...inputProblems,
]);
