import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { LastWayIn } from '../contacts/contact-problems.type.js';
import {
  AttributeInput,
  CustomerOutcome,
  ProfileInput,
  RepeatableInput,
} from '../customers/customers.type.js';
import { outcome } from '../schema/outcome.js';
import {
  CampaignNotFound,
  ContactTaken,
  CustomerNotFound,
  inputProblems,
  MissingFields,
  NothingIdentifying,
  TooManyContacts,
} from '../schema/problems.type.js';

@InputType({
  description: 'Decisions about channels. An absent one stays as it was decided; null is refused.',
})
export class AgreementFlagsInput {
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
}

@InputType({ description: 'A decision about a privacy consent of a campaign.' })
export class ConsentInput {
  @Field(() => String, { description: 'The name of the consent, 1 to 100 characters.' })
  name!: string;

  @Field(() => Boolean, { description: 'True for agreed, false for refused or withdrawn.' })
  granted!: boolean;
}

@InputType({ description: 'Changes a customer makes to its own data. What is absent stays, null empties.' })
export class UpdateAccountInput extends ProfileInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The primary phone number, with country code or as it is dialled in the country of the address given with it. It is stored unproved; `requestPhoneUpdate` proves one. Null forgets it.',
  })
  phone?: string | null;

  @Field(() => AgreementFlagsInput, { nullable: true, description: 'What the customer agrees to.' })
  agreements?: AgreementFlagsInput | null;

  @Field(() => [ConsentInput], { nullable: true, description: 'Privacy consents by name, at most 100.' })
  consents?: ConsentInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Makes it the data entry of this campaign: refused with MissingFields while a mandatory field is empty.',
  })
  campaignId?: string | null;
}

@InputType({ description: 'Decisions of a customer, each kept with its evidence.' })
export class SetAgreementsInput extends RepeatableInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Whose decisions. A customer decides for itself and can leave it out.',
  })
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

  @Field(() => [ConsentInput], { nullable: true, description: 'Privacy consents by name, at most 100.' })
  consents?: ConsentInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'From where the decisions come, such as `web` or `till 7`; 1 to 100 characters.',
  })
  source?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The version of the wording the customer saw; 1 to 100 characters.',
  })
  wordingVersion?: string | null;
}

@InputType({ description: 'Attributes to set.' })
export class SetAttributesInput extends RepeatableInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Whose attributes. A customer sets its own and can leave it out.',
  })
  customerId?: string | null;

  @Field(() => [AttributeInput], {
    description: 'Merged by name: others stay, a null value removes one. At most 200.',
  })
  attributes!: AttributeInput[];
}

@InputType({ description: 'All tags of a customer.' })
export class SetTagsInput extends RepeatableInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Whose tags. A customer sets its own and can leave it out.',
  })
  customerId?: string | null;

  @Field(() => [String], {
    description: 'They replace those there are: at most 100 of 1 to 100 characters, none twice.',
  })
  tags!: string[];
}

@ObjectType({ implements: CustomerOutcome, description: 'The account is changed.' })
export class AccountUpdated extends CustomerOutcome {}

@ObjectType({ implements: CustomerOutcome, description: 'The decisions are on record.' })
export class AgreementsSet extends CustomerOutcome {}

@ObjectType({ implements: CustomerOutcome, description: 'The attributes are set.' })
export class AttributesSet extends CustomerOutcome {}

@ObjectType({ implements: CustomerOutcome, description: 'The tags are set.' })
export class TagsSet extends CustomerOutcome {}

export const UpdateAccountResult = outcome(
  'UpdateAccountResult',
  'How changing one’s account can end.',
  () => [
    AccountUpdated,
    CustomerNotFound,
    NothingIdentifying,
    LastWayIn,
    TooManyContacts,
    ContactTaken,
    CampaignNotFound,
    MissingFields,
    ...inputProblems,
  ],
);

export const SetAgreementsResult = outcome('SetAgreementsResult', 'How recording decisions can end.', () => [
  AgreementsSet,
  CustomerNotFound,
  ...inputProblems,
]);

export const SetAttributesResult = outcome('SetAttributesResult', 'How setting attributes can end.', () => [
  AttributesSet,
  CustomerNotFound,
  ...inputProblems,
]);

export const SetTagsResult = outcome('SetTagsResult', 'How setting tags can end.', () => [
  TagsSet,
  CustomerNotFound,
  ...inputProblems,
]);
