import { Field, ID, ObjectType } from 'type-graphql';
import type { CampaignFieldRow, CampaignRow } from '../../reads/campaigns.js';
import { CampaignKind } from '../schema/enums.js';
import { DateTimeScalar } from '../schema/scalars.js';

@ObjectType({ description: 'A text in one language.' })
export class LocalizedText {
  @Field(() => String, { description: 'The language, such as `en`.' })
  language!: string;

  @Field(() => String, { description: 'The text.' })
  text!: string;
}

@ObjectType({ description: 'One field of a campaign’s registration form.' })
export class CustomerDataField implements CampaignFieldRow {
  @Field(() => String, {
    description:
      'A field of Customer, a field of its address, `email`, `phone`, a custom field or a privacy consent, by name.',
  })
  name!: string;

  @Field(() => Boolean, { description: 'Whether the form shows it.' })
  visible!: boolean;

  @Field(() => Boolean, { description: 'Whether registration is incomplete without it.' })
  mandatory!: boolean;

  @Field(() => [LocalizedText], { description: 'What the form calls it, by language.' })
  labels!: LocalizedText[];

  @Field(() => String, {
    nullable: true,
    description: 'The version of a consent’s wording, kept with the evidence.',
  })
  wordingVersion!: string | null;
}

@ObjectType({
  description:
    'The fields a campaign asks its members for, in the order of the form (Fidely: customerdatafields).',
})
export class CustomerDataFields {
  @Field(() => [CustomerDataField], { description: 'Personal data.' })
  customDataFields!: CustomerDataField[];

  @Field(() => [CustomerDataField], { description: 'Privacy consents.' })
  privacyCustomDataFields!: CustomerDataField[];
}

@ObjectType({ description: 'A loyalty programme: what it counts, and which data it asks its members for.' })
export class Campaign implements CampaignRow {
  @Field(() => ID, { description: 'UUIDv7 (Fidely: campaignid).' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => CampaignKind, { description: 'What it counts.' })
  kind!: CampaignRow['kind'];

  @Field(() => String, { nullable: true, description: 'ISO 4217, for MONEY only.' })
  currency!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => CustomerDataFields, { description: 'The fields of its registration form.' })
  customerDataFields!: CustomerDataFields;
}
