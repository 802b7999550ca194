import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { valueFormats } from '../../domain/work/input.js';
import type { ExpiryRule } from '../../entities/campaign.entity.js';
import type { CampaignFieldRow, CampaignRow } from '../../reads/campaigns.js';
import { asEnum, LoyaltyCampaignKind } from '../schema/enums.js';
import { LoyaltyExpiryRule } from '../schema/loyalty-enums.js';
import { DateTimeScalar } from '../schema/scalars.js';

@ObjectType({ description: 'A text in one language.' })
export class CustomerDataFieldLabel {
  @Field(() => String, { description: 'The language, such as `en`.' })
  language!: string;

  @Field(() => String, { description: 'The text.' })
  text!: string;
}

export const CustomerDataFieldFormat = asEnum(valueFormats);
registerEnumType(CustomerDataFieldFormat, {
  name: 'CustomerDataFieldFormat',
  description: 'What a text has to be, beyond its pattern.',
  valuesConfig: {
    EMAIL: { description: 'An e-mail address.' },
    PHONE: {
      description: 'A phone number, with its country code or as it is dialled in the customer’s country.',
    },
    LANGUAGE_TAG: { description: 'A language as a tag (BCP 47), such as `pl-PL`.' },
    COUNTRY_CODE: {
      description:
        'A country as an ISO 3166-1 alpha-2 code, such as `PL`, or its calling code, such as `+48`.',
    },
  },
});

/** The rest says what kind of field it is; data-field.resolver.ts makes of it what a form needs. */
type Shown = Omit<CampaignFieldRow, 'custom' | 'isConsent'>;

@ObjectType({
  description: 'One field of a campaign’s registration form. A form can be made of these alone.',
})
export class CustomerDataField implements Shown {
  @Field(() => String, {
    description:
      'The name of a field of Customer or of its address, `email`, `phone`, the name of a custom field, or that of a privacy consent.',
  })
  name!: string;

  @Field(() => Boolean, { description: 'Whether the form shows it.' })
  visible!: boolean;

  @Field(() => Boolean, { description: 'Whether registration is incomplete without it.' })
  mandatory!: boolean;

  @Field(() => [CustomerDataFieldLabel], { description: 'The label in each language.' })
  labels!: CustomerDataFieldLabel[];

  @Field(() => String, {
    nullable: true,
    description: 'The version of the consent’s wording, kept with the evidence.',
  })
  wordingVersion!: string | null;

  @Field(() => Int, { description: 'The place in its list, from 0.' })
  position!: number;
}

@ObjectType({ description: 'The fields that a campaign asks its members for, in the order of the form.' })
export class CustomerDataFields {
  @Field(() => [CustomerDataField], { description: 'Fields for personal data.' })
  customDataFields!: CustomerDataField[];

  @Field(() => [CustomerDataField], { description: 'Fields for privacy consents.' })
  privacyCustomDataFields!: CustomerDataField[];
}

@ObjectType({ description: 'A rule by which what a campaign gives expires.' })
export class LoyaltyExpiry {
  @Field(() => LoyaltyExpiryRule, { description: 'The rule.' })
  rule!: ExpiryRule;

  @Field(() => Int, { description: 'The number of days, months or years that the rule counts.' })
  count!: number;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A loyalty programme, with what it counts and the data it asks its members for.' })
export class LoyaltyCampaign implements Omit<CampaignRow, 'customerDataFields'> {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'The name of the campaign.' })
  name!: string;

  @Field(() => LoyaltyCampaignKind, { description: 'The unit that the campaign counts.' })
  kind!: CampaignRow['kind'];

  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217 code; null unless the campaign counts MONEY.',
  })
  currency!: string | null;

  @Field(() => DateTimeScalar, { description: 'The time the campaign was created.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time from which customers register and collect; null if there is no such time.',
  })
  startsAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time from which on nobody registers or collects any more; null if it has no end.',
  })
  endsAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time from which on nothing can be redeemed any more; null if there is no such time.',
  })
  redeemableUntil!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time staff closed it; null if it is not closed.',
  })
  closedAt!: string | null;

  @Field(() => String, {
    description: 'The IANA time zone by which its days begin and end, such as `Europe/Warsaw`.',
  })
  timeZone!: string;

  @Field(() => LoyaltyExpiry, {
    nullable: true,
    description: 'When what is added now expires; null if it does not.',
  })
  expiry!: LoyaltyExpiry | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many days before something expires its owner is told; null if they are not told.',
  })
  expiryNoticeDays!: number | null;

  @Field(() => CustomerDataFields, { description: 'The fields of the campaign’s registration form.' })
  customerDataFields!: CustomerDataFields;
}
