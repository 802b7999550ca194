import { registerEnumType } from 'type-graphql';
import { duplicateRules } from '../../entities/duplicate-rules.js';
import { erasureReasons } from '../../flows/privacy/erase-customer.js';

export const asEnum = <const T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };

export const CustomerStatus = asEnum(['ENABLED', 'DISABLED']);
registerEnumType(CustomerStatus, {
  name: 'CustomerStatus',
  description: 'Whether a customer may use their account.',
  valuesConfig: {
    ENABLED: { description: 'The usual status.' },
    DISABLED: { description: 'The customer cannot sign in and is left out of lists of active customers.' },
  },
});

export const CustomerSex = asEnum(['NOT_SPECIFIED', 'MALE', 'FEMALE', 'OTHER']);
registerEnumType(CustomerSex, {
  name: 'CustomerSex',
  description: 'The customer’s sex, as they state it.',
  valuesConfig: {
    NOT_SPECIFIED: { description: 'Not asked, or not answered.' },
    MALE: { description: 'Male.' },
    FEMALE: { description: 'Female.' },
    OTHER: { description: 'Neither of the two.' },
  },
});

export const CustomerContactType = asEnum(['EMAIL', 'PHONE', 'PUSH']);
registerEnumType(CustomerContactType, {
  name: 'CustomerContactType',
  description: 'The type of a contact.',
  valuesConfig: {
    EMAIL: { description: 'An e-mail address (RFC 5321), at most 254 characters.' },
    PHONE: { description: 'A telephone number in E.164, such as +48512345678.' },
    PUSH: { description: 'A push token of an app; opaque to this service.' },
  },
});

export const CustomerContactProver = asEnum(['CUSTOMER', 'SERVICE', 'STAFF']);
registerEnumType(CustomerContactProver, {
  name: 'CustomerContactProver',
  description: 'Who proved that a contact belongs to the customer.',
  valuesConfig: {
    CUSTOMER: {
      description:
        'The customer, with a code or a link that was sent to it. Only such a contact receives messages that lead into the account.',
    },
    SERVICE: { description: 'A service, which vouched for it.' },
    STAFF: { description: 'An employee, who vouched for it.' },
  },
});

export const LoyaltyCardStatus = asEnum(['ACTIVE', 'BLOCKED']);
registerEnumType(LoyaltyCardStatus, {
  name: 'LoyaltyCardStatus',
  description: 'Whether a card can be used.',
  valuesConfig: {
    ACTIVE: { description: 'The card can be used.' },
    BLOCKED: { description: 'The card is refused at tills.' },
  },
});

export const LoyaltyCampaignKind = asEnum(['POINTS', 'VISITS', 'MONEY', 'PRODUCT']);
registerEnumType(LoyaltyCampaignKind, {
  name: 'LoyaltyCampaignKind',
  description: 'The unit that a campaign counts.',
  valuesConfig: {
    POINTS: { description: 'Whole points.' },
    VISITS: { description: 'Whole visits.' },
    MONEY: { description: 'An amount in the campaign’s currency.' },
    PRODUCT: { description: 'Pieces of named products.' },
  },
});

export const LoyaltyTransactionKind = asEnum(['ADD', 'REDEEM', 'REVERSAL', 'TRANSFER', 'EXPIRY', 'ADJUST']);
registerEnumType(LoyaltyTransactionKind, {
  name: 'LoyaltyTransactionKind',
  description: 'The kind of a movement of a balance.',
  valuesConfig: {
    ADD: { description: 'An amount was added to the card.' },
    REDEEM: { description: 'An amount was redeemed for a reward.' },
    REVERSAL: { description: 'An earlier addition or redemption was reversed.' },
    TRANSFER: {
      description: 'The balance moved from one card to another. Lists of transactions leave transfers out.',
    },
    EXPIRY: { description: 'What was not redeemed in time expired.' },
    ADJUST: { description: 'Staff corrected the balance.' },
  },
});

export const CustomerDeviceType = asEnum(['BROWSER', 'ANDROID', 'IOS', 'OTHER']);
registerEnumType(CustomerDeviceType, {
  name: 'CustomerDeviceType',
  description: 'The kind of device on which a customer signs in.',
  valuesConfig: {
    BROWSER: { description: 'A web browser.' },
    ANDROID: { description: 'An app on Android.' },
    IOS: { description: 'An app on iOS or iPadOS.' },
    OTHER: { description: 'Another kind, or one that was not given.' },
  },
});

export const CustomerActorKind = asEnum(['ANONYMOUS', 'CUSTOMER', 'SERVICE', 'STAFF', 'SYSTEM']);
registerEnumType(CustomerActorKind, {
  name: 'CustomerActorKind',
  description: 'The kind of caller behind a change.',
  valuesConfig: {
    ANONYMOUS: { description: 'A visitor who has not said who they are.' },
    CUSTOMER: { description: 'The customer themselves.' },
    SERVICE: { description: 'Another system of the company, such as a till.' },
    STAFF: { description: 'An employee.' },
    SYSTEM: { description: 'This service, on its own account.' },
  },
});

export const LoyaltyCardCheckOutcome = asEnum([
  'NEW_CUSTOMER',
  'HAS_CARD',
  'ON_RECORD',
  'ALREADY_REGISTERED',
]);
registerEnumType(LoyaltyCardCheckOutcome, {
  name: 'LoyaltyCardCheckOutcome',
  description: 'The way a person gets to an account.',
  valuesConfig: {
    NEW_CUSTOMER: { description: 'Nobody is on record: continue with `sendRegistrationCode`.' },
    HAS_CARD: { description: 'On record with a card and without an account: continue with `sendClaimCode`.' },
    ON_RECORD: {
      description:
        'On record without a card or an account: continue with `sendClaimCode`; the claim issues a card.',
    },
    ALREADY_REGISTERED: { description: 'Has an account: continue with `signIn`.' },
  },
});

export const CustomerErasureReason = asEnum(erasureReasons);
registerEnumType(CustomerErasureReason, {
  name: 'CustomerErasureReason',
  description: 'The ground on which a person’s data is erased (GDPR, article 17).',
  valuesConfig: {
    REQUESTED: { description: 'The person asked for it.' },
    NO_LONGER_NEEDED: { description: 'The data is no longer needed for its purpose: article 17 (1) a.' },
    CONSENT_WITHDRAWN: {
      description: 'The consent on which the data was held is withdrawn: article 17 (1) b.',
    },
    OBJECTION: { description: 'The person objected, and nothing outweighs the objection: article 17 (1) c.' },
    UNLAWFUL: { description: 'The data was held unlawfully: article 17 (1) d.' },
    LEGAL_OBLIGATION: { description: 'A law requires the erasure: article 17 (1) e.' },
    CHILD: { description: 'The data was collected from a child: article 17 (1) f.' },
  },
});

export const CustomerDuplicateRule = asEnum(duplicateRules);
registerEnumType(CustomerDuplicateRule, {
  name: 'CustomerDuplicateRule',
  description: 'A rule by which two records may belong to one person.',
  valuesConfig: {
    SAME_EMAIL: { description: 'The same e-mail address, unproved on at least one of them. Weight 60.' },
    SAME_NAME_AND_BIRTH_DATE: { description: 'The same first name, last name and birth date. Weight 60.' },
    SAME_CUSTOM_ID: { description: 'The same customId. Weight 50.' },
    SAME_PHONE: { description: 'The same phone number, proved or not; families share one. Weight 40.' },
    SAME_CARD: {
      description: 'The same card number, on records that were taken over from elsewhere. Weight 30.',
    },
    SAME_EMAIL_NAME_AND_NAME: {
      description:
        'The same part before the @ of two addresses, with the same first and last name. Weight 30.',
    },
  },
});
