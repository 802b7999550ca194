import { registerEnumType } from 'type-graphql';
import { historyKinds } from '../../entities/history-entry.entity.js';
import { erasureReasons } from '../../flows/privacy/erase-customer.js';
import { duplicateRules } from '../../reads/duplicates.js';

export const asEnum = <const T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };

export const CustomerStatus = asEnum(['ENABLED', 'DISABLED']);
registerEnumType(CustomerStatus, {
  name: 'CustomerStatus',
  description: 'Whether a customer may use its account.',
  valuesConfig: {
    ENABLED: { description: 'The usual state.' },
    DISABLED: { description: 'The customer cannot sign in and is left out of lists of active customers.' },
  },
});

export const Sex = asEnum(['NOT_SPECIFIED', 'MALE', 'FEMALE', 'OTHER']);
registerEnumType(Sex, {
  name: 'Sex',
  description: 'As the customer states it.',
  valuesConfig: { NOT_SPECIFIED: { description: 'Not asked, or not answered.' } },
});

export const ContactType = asEnum(['EMAIL', 'PHONE', 'PUSH']);
registerEnumType(ContactType, {
  name: 'ContactType',
  description: 'By which means a contact reaches the customer.',
  valuesConfig: {
    EMAIL: { description: 'An e-mail address (RFC 5321), at most 254 characters.' },
    PHONE: { description: 'A telephone number in E.164, such as +48512345678.' },
    PUSH: { description: 'A push token of an app, opaque to us.' },
  },
});

export const Prover = asEnum(['CUSTOMER', 'SERVICE', 'STAFF']);
registerEnumType(Prover, {
  name: 'Prover',
  description: 'Who proved that a contact is the customer’s.',
  valuesConfig: {
    CUSTOMER: {
      description:
        'The customer, by a code or a link that was sent there. Only there a way into the account is sent.',
    },
    SERVICE: { description: 'A service vouched for it.' },
    STAFF: { description: 'Staff vouched for it.' },
  },
});

export const CardStatus = asEnum(['ACTIVE', 'BLOCKED']);
registerEnumType(CardStatus, {
  name: 'CardStatus',
  description: 'Whether a card can be used.',
  valuesConfig: {
    ACTIVE: { description: 'The card can be used.' },
    BLOCKED: { description: 'The card is refused at the till.' },
  },
});

export const CampaignKind = asEnum(['POINTS', 'VISITS', 'MONEY', 'PRODUCT']);
registerEnumType(CampaignKind, {
  name: 'CampaignKind',
  description: 'What a campaign counts.',
  valuesConfig: {
    POINTS: { description: 'Whole points.' },
    VISITS: { description: 'Whole visits.' },
    MONEY: { description: "An amount in the campaign's currency." },
    PRODUCT: { description: 'Pieces of named products.' },
  },
});

export const TransactionKind = asEnum(['ADD', 'REDEEM', 'REVERSAL', 'TRANSFER']);
registerEnumType(TransactionKind, {
  name: 'TransactionKind',
  description: 'What moved a balance.',
  valuesConfig: {
    ADD: { description: 'The card gained something.' },
    REDEEM: { description: 'The card gave something for a reward.' },
    REVERSAL: { description: 'An earlier addition or redemption was taken back.' },
    TRANSFER: { description: 'It went from one card to another. Lists of transactions leave it out.' },
  },
});

export const DeviceType = asEnum(['BROWSER', 'ANDROID', 'IOS']);
registerEnumType(DeviceType, { name: 'DeviceType', description: 'What a customer signs in on.' });

export const ActorKind = asEnum(['ANONYMOUS', 'CUSTOMER', 'SERVICE', 'STAFF', 'SYSTEM']);
registerEnumType(ActorKind, {
  name: 'ActorKind',
  description: 'Who did something.',
  valuesConfig: {
    ANONYMOUS: { description: 'A visitor who has not said who they are.' },
    CUSTOMER: { description: 'The customer itself.' },
    SERVICE: { description: 'Another system of the company, such as a till.' },
    STAFF: { description: 'An employee.' },
    SYSTEM: { description: 'This service on its own account.' },
  },
});

export const HistoryKind = asEnum(historyKinds);
registerEnumType(HistoryKind, { name: 'HistoryKind', description: 'What happened to a customer.' });

export const CustomFieldType = asEnum([
  'TEXT',
  'NUMBER',
  'BOOLEAN',
  'DATE',
  'DATE_TIME',
  'ONE_OF_LIST',
  'MANY_OF_LIST',
]);
registerEnumType(CustomFieldType, { name: 'CustomFieldType', description: 'What a custom field can hold.' });

export const CustomerOrder = asEnum(['CREATED_AT_ASC', 'CREATED_AT_DESC']);
registerEnumType(CustomerOrder, {
  name: 'CustomerOrder',
  description: 'The order of a list of customers. Ties are broken by id.',
  valuesConfig: {
    CREATED_AT_ASC: { description: 'Oldest first.' },
    CREATED_AT_DESC: { description: 'Newest first.' },
  },
});

export const CheckCardOutcome = asEnum(['NEW_CUSTOMER', 'HAS_CARD', 'ON_RECORD', 'ALREADY_REGISTERED']);
registerEnumType(CheckCardOutcome, {
  name: 'CheckCardOutcome',
  description: 'Which way somebody goes to an account.',
  valuesConfig: {
    NEW_CUSTOMER: { description: 'Nobody we know: `sendRegistrationCode` (Fidely: 402 with AnswerCode 53).' },
    HAS_CARD: { description: 'On record with a card and without an account: `sendClaimCode`.' },
    ON_RECORD: {
      description:
        'On record without a card and without an account: `sendClaimCode`; the claim issues a card.',
    },
    ALREADY_REGISTERED: { description: 'Has an account: `signIn`.' },
  },
});

export const ErasureReason = asEnum(erasureReasons);
registerEnumType(ErasureReason, {
  name: 'ErasureReason',
  description: 'Why a person’s data is erased (GDPR, article 17).',
  valuesConfig: {
    REQUESTED: { description: 'The person asked for it.' },
    NO_LONGER_NEEDED: { description: 'What it was collected for is over: article 17 (1) a.' },
    CONSENT_WITHDRAWN: { description: 'It was held by a consent that was withdrawn: (1) b.' },
    OBJECTION: { description: 'The person objected, and nothing outweighs that: (1) c.' },
    UNLAWFUL: { description: 'It should not have been held: (1) d.' },
    LEGAL_OBLIGATION: { description: 'A law asks for it: (1) e.' },
    CHILD: { description: 'It was collected from a child: (1) f.' },
  },
});

export const DuplicateRule = asEnum(duplicateRules);
registerEnumType(DuplicateRule, {
  name: 'DuplicateRule',
  description: 'What two records can have in common that speaks for one person.',
  valuesConfig: {
    SAME_EMAIL: { description: 'An e-mail address, which is not proved on at least one of them. Weight 60.' },
    SAME_NAME_AND_BIRTH_DATE: { description: 'First name, last name and birth date. Weight 60.' },
    SAME_CUSTOM_ID: { description: 'The customId. Weight 50.' },
    SAME_PHONE: { description: 'A phone number, proved or not; families share one. Weight 40.' },
    SAME_CARD: { description: 'A card number, on records taken over from elsewhere. Weight 30.' },
    SAME_EMAIL_NAME_AND_NAME: {
      description: 'What stands before the @ of two addresses, with the same first and last name. Weight 30.',
    },
  },
});
