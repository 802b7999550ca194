import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { CampaignRow } from '../../reads/campaigns.js';
import { CardCategory } from '../cards/card.type.js';
import { RepeatableInput } from '../customers/customers.type.js';
import { CampaignKind } from '../schema/enums.js';
import { outcome, Success } from '../schema/outcome.js';
import { CampaignNotFound, inputProblems } from '../schema/problems.type.js';
import { CardCategoryNameTaken } from '../schema/till-problems.type.js';
import { Campaign } from './campaigns.type.js';

@InputType({ description: 'A new loyalty programme.' })
export class CreateCampaignInput extends RepeatableInput {
  @Field(() => String, { description: 'Its name, 1 to 100 characters.' })
  name!: string;

  @Field(() => CampaignKind, { description: 'What it counts, for good.' })
  kind!: CampaignRow['kind'];

  @Field(() => String, { nullable: true, description: 'ISO 4217, for MONEY and nothing else.' })
  currency?: string | null;
}

@InputType({ description: 'Another name for a campaign.' })
export class UpdateCampaignInput extends RepeatableInput {
  @Field(() => ID, { description: 'The campaign.' })
  id!: string;

  @Field(() => String, { description: 'Its name, 1 to 100 characters.' })
  name!: string;
}

@InputType({ description: 'What a form calls a field in one language.' })
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
      'A field of Customer, of its address, `email`, `phone` or a custom field; or the name of a privacy consent.',
  })
  name!: string;

  @Field(() => Boolean, {
    description: 'Whether the form shows it. What it does not show is never required.',
  })
  visible!: boolean;

  @Field(() => Boolean, { description: 'Whether registration is incomplete without it.' })
  mandatory!: boolean;

  @Field(() => [LocalizedTextInput], {
    description: 'What the form calls it, at most once in each language.',
  })
  labels!: LocalizedTextInput[];

  @Field(() => String, {
    nullable: true,
    description: 'The version of a consent’s wording, kept with the evidence.',
  })
  wordingVersion?: string | null;
}

@InputType({ description: 'All of a campaign’s form, in its order.' })
export class SetCustomerDataFieldsInput extends RepeatableInput {
  @Field(() => ID, { description: 'The campaign.' })
  campaignId!: string;

  @Field(() => [CustomerDataFieldInput], { description: 'Personal data, at most 100 fields.' })
  customDataFields!: CustomerDataFieldInput[];

  @Field(() => [CustomerDataFieldInput], { description: 'Privacy consents, at most 100.' })
  privacyCustomDataFields!: CustomerDataFieldInput[];
}

@InputType({ description: 'A new kind of card.' })
export class CreateCardCategoryInput extends RepeatableInput {
  @Field(() => String, { description: 'Its name, 1 to 100 characters; unique.' })
  name!: string;
}

@ObjectType({ implements: Success, description: 'The campaign is there.' })
export class CampaignCreated extends Success {
  @Field(() => ID, { description: 'The id of the campaign.' })
  campaignId!: string;

  @Field(() => Campaign, {
    nullable: true,
    description: 'The campaign as it is now. Null, with an error on this path, only if it could not be read.',
  })
  campaign!: Campaign | null;
}

@ObjectType({ implements: Success, description: 'The campaign is changed.' })
export class CampaignUpdated extends Success {
  @Field(() => ID, { description: 'The id of the campaign.' })
  campaignId!: string;

  @Field(() => Campaign, {
    nullable: true,
    description: 'The campaign as it is now. Null, with an error on this path, only if it could not be read.',
  })
  campaign!: Campaign | null;
}

@ObjectType({ implements: Success, description: 'The form is what was given.' })
export class CustomerDataFieldsSet extends Success {
  @Field(() => ID, { description: 'The id of the campaign.' })
  campaignId!: string;

  @Field(() => Campaign, {
    nullable: true,
    description: 'The campaign as it is now. Null, with an error on this path, only if it could not be read.',
  })
  campaign!: Campaign | null;
}

@ObjectType({ implements: Success, description: 'The category is there.' })
export class CardCategoryCreated extends Success {
  @Field(() => ID, { description: 'The id of the category.' })
  categoryId!: string;

  @Field(() => CardCategory, {
    nullable: true,
    description: 'The category as it is now. Null, with an error on this path, only if it could not be read.',
  })
  category!: CardCategory | null;
}

export const CreateCampaignResult = outcome(
  'CreateCampaignResult',
  'How starting a campaign can end.',
  () => [CampaignCreated, ...inputProblems],
);

export const UpdateCampaignResult = outcome(
  'UpdateCampaignResult',
  'How renaming a campaign can end.',
  () => [CampaignUpdated, CampaignNotFound, ...inputProblems],
);

export const SetCustomerDataFieldsResult = outcome(
  'SetCustomerDataFieldsResult',
  'How setting a form can end.',
  () => [CustomerDataFieldsSet, CampaignNotFound, ...inputProblems],
);

export const CreateCardCategoryResult = outcome(
  'CreateCardCategoryResult',
  'How naming a category can end.',
  () => [CardCategoryCreated, CardCategoryNameTaken, ...inputProblems],
);
