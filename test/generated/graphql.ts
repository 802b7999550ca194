/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Who did something. */
export type ActorKind =
  /** A visitor who has not said who they are. */
  | 'ANONYMOUS'
  /** The customer itself. */
  | 'CUSTOMER'
  /** Another system of the company, such as a till. */
  | 'SERVICE'
  /** An employee. */
  | 'STAFF'
  /** This service on its own account. */
  | 'SYSTEM';

/** A contact to add. */
export type AddContactInput = {
  /** Whose contact. A customer adds to itself and can leave it out. */
  customerId?: string | null | undefined;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** True makes it the first of its type in place of the one before; false unless given. */
  primary?: boolean | null | undefined;
  /** By which means it reaches the customer. */
  type: ContactType;
  /** An e-mail address; a phone number with country code; or a push token of at most 4096 characters. */
  value: string;
  /** Whether it is proved. Unless given: true for PUSH, otherwise false. True for an address needs `contacts:verify`. */
  verified?: boolean | null | undefined;
};

/** What a card gains. */
export type AddToBalanceInput = {
  /** How much, greater than zero: whole points, visits or pieces; money with the digits its currency has. */
  amount: string;
  /** What is counted (Fidely: campaignid). */
  campaignId: string;
  /** The number on a card in use (Fidely: card). */
  cardNumber?: string | null | undefined;
  /** Whose card. */
  customerId?: string | null | undefined;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** For campaigns of kind PRODUCT: which product, 1 to 100 characters, exactly as before. */
  product?: string | null | undefined;
  /** Why, 1 to 500 characters. Erased with the customer. */
  reason?: string | null | undefined;
  /** What it belongs to, such as the number of a receipt, 1 to 200 characters. Kept in the books: nothing personal. */
  reference?: string | null | undefined;
};

/** A postal address. An absent field is kept, null empties it. */
export type AddressInput = {
  /** Town, 1 to 100 characters. */
  city?: string | null | undefined;
  /** ISO 3166-1 alpha-2 such as `PL`, or a calling code such as `+48`. */
  countryCode?: string | null | undefined;
  /** Degrees north of the equator (WGS 84), -90 to 90. */
  latitude?: number | null | undefined;
  /** Degrees east of Greenwich (WGS 84), -180 to 180. */
  longitude?: number | null | undefined;
  /** Postal code, 1 to 20 characters (Synerise: zipCode). */
  postalCode?: string | null | undefined;
  /** Province or state, 1 to 100 characters. */
  province?: string | null | undefined;
  /** Street and number, 1 to 200 characters (Synerise: address). */
  street1?: string | null | undefined;
  /** What else the street needs, 1 to 200 characters. */
  street2?: string | null | undefined;
};

/** Decisions about channels. An absent one stays as it was decided; null is refused. */
export type AgreementFlagsInput = {
  /** Recognition by Bluetooth. */
  bluetooth?: boolean | null | undefined;
  /** Marketing by e-mail. */
  email?: boolean | null | undefined;
  /** Push messages. */
  push?: boolean | null | undefined;
  /** Recognition by RFID. */
  rfid?: boolean | null | undefined;
  /** Marketing by text message. */
  sms?: boolean | null | undefined;
  /** Recognition by Wi-Fi. */
  wifi?: boolean | null | undefined;
};

/** One attribute to set. */
export type AttributeInput = {
  /** Its name, 1 to 100 characters. */
  name: string;
  /** Its value, at most 10,000 bytes as JSON; null or none removes the attribute. */
  value?: unknown;
};

/** What a campaign counts. */
export type CampaignKind =
  /** An amount in the campaign's currency. */
  | 'MONEY'
  /** Whole points. */
  | 'POINTS'
  /** Pieces of named products. */
  | 'PRODUCT'
  /** Whole visits. */
  | 'VISITS';

/** Whether a card can be used. */
export type CardStatus =
  /** The card can be used. */
  | 'ACTIVE'
  /** The card is refused at the till. */
  | 'BLOCKED';

/** A new password in place of the old one. */
export type ChangePasswordInput = {
  /** 8 to 128 characters, not easy to guess; no rules about kinds of characters. */
  newPassword: string;
  /** The password the account has now. */
  oldPassword: string;
};

/** Which way somebody goes to an account. */
export type CheckCardOutcome =
  /** Has an account: `signIn`. */
  | 'ALREADY_REGISTERED'
  /** On record with a card and without an account: `sendClaimCode`. */
  | 'HAS_CARD'
  /** Nobody we know: `sendRegistrationCode` (Fidely: 402 with AnswerCode 53). */
  | 'NEW_CUSTOMER'
  /** On record without a card and without an account: `sendClaimCode`; the claim issues a card. */
  | 'ON_RECORD';

/** Somebody on record with the code from the message. */
export type ClaimAccountInput = {
  /** The code: 8 digits by e-mail, 6 by text message. */
  code: string;
  /** The customer. */
  customerId: string;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** 8 to 128 characters, not easy to guess; no rules about kinds of characters. Longer than 512 bytes is refused. */
  password: string;
  /** The address or number the code was sent to; the customer signs in with it. */
  username: string;
};

/** The token that came to the new address. */
export type ConfirmEmailChangeInput = {
  /** Whether the customer agrees to newsletters at the new address. */
  newsletterAgreement: boolean;
  /** The token of the mailed link. It counts once, for one hour. */
  token: string;
};

/** A new password with the token from the message. */
export type ConfirmPasswordResetInput = {
  /** 8 to 128 characters, not easy to guess; no rules about kinds of characters. */
  password: string;
  /** The token of the mailed link. It counts once, for one hour. */
  token: string;
};

/** The code that came to the new number. */
export type ConfirmPhoneUpdateInput = {
  /** The code: 6 digits. It has 5 tries and counts for ten minutes. */
  confirmationCode: string;
  /** The number the code went to. */
  phone: string;
  /** Whether the customer agrees to marketing by text message. */
  smsAgreement: boolean;
};

/** A decision about a privacy consent of a campaign. */
export type ConsentInput = {
  /** True for agreed, false for refused or withdrawn. */
  granted: boolean;
  /** The name of the consent, 1 to 100 characters. */
  name: string;
};

/** A way to reach the customer. */
export type ContactInput = {
  /** Whether it is the first of its type; false unless given. */
  primary?: boolean | null | undefined;
  /** By which means it reaches the customer. */
  type: ContactType;
  /** An e-mail address; a phone number with country code; or a push token of at most 4096 characters. */
  value: string;
  /** Whether it is proved. Unless given: as it is where the contact is listed already; of a new one true for PUSH, otherwise false. To make an address a proved one needs `contacts:verify`. */
  verified?: boolean | null | undefined;
};

/** By which means a contact reaches the customer. */
export type ContactType =
  /** An e-mail address (RFC 5321), at most 254 characters. */
  | 'EMAIL'
  /** A telephone number in E.164, such as +48512345678. */
  | 'PHONE'
  /** A push token of an app, opaque to us. */
  | 'PUSH';

/** A new customer: at least an externalId, an e-mail address or a phone number. */
export type CreateCustomerInput = {
  /** Postal address; null empties all of it. */
  address?: AddressInput | null | undefined;
  /** Attributes to set, merged by name; at most 200. */
  attributes?: Array<AttributeInput> | null | undefined;
  /** http or https URL of a picture, at most 2048 characters. */
  avatarUrl?: string | null | undefined;
  /** Date of birth, from 1900 to today. */
  birthDate?: string | null | undefined;
  /** Company, 1 to 200 characters. */
  company?: string | null | undefined;
  /** All contacts, at most 50: given, they replace those there are. */
  contacts?: Array<ContactInput> | null | undefined;
  /** A day that matters to the shop (StickyStreet: custom_date). */
  customDate?: string | null | undefined;
  /** A free remark, 1 to 1000 characters (StickyStreet: custom_field). */
  customField?: string | null | undefined;
  /** Custom fields to set, by number; at most 100. */
  customFields?: Array<CustomFieldInput> | null | undefined;
  /** A free identifier, 1 to 100 characters (Synerise: customId). */
  customId?: string | null | undefined;
  /** What the customer wants to be called, 1 to 200 characters. */
  displayName?: string | null | undefined;
  /** The id in the caller’s own system, 1 to 200 characters; unique. */
  externalId?: string | null | undefined;
  /** Given name, 1 to 100 characters. */
  firstName?: string | null | undefined;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** Language of messages, such as `en` or `en_US`. */
  language?: string | null | undefined;
  /** Family name, 1 to 100 characters. */
  lastName?: string | null | undefined;
  /** Opaque data, at most 32,000 bytes as JSON, returned as given. */
  metadata?: unknown;
  /** Null stands for NOT_SPECIFIED. */
  sex?: Sex | null | undefined;
  /** Null stands for ENABLED. */
  status?: CustomerStatus | null | undefined;
  /** All labels: at most 100 of 1 to 100 characters, none twice. */
  tags?: Array<string> | null | undefined;
  /** The visitor’s own identifier (Vivocha: vvcu), unique but for visitors’ profiles; the id unless given. */
  uuid?: string | null | undefined;
};

/** A value for one custom field. */
export type CustomFieldInput = {
  /** The number of the field, as in `customField_N`. */
  number: number;
  /** Its value by the type of the field: text; a number or its numeral; true or false; YYYY-MM-DD; `2012.07.28 22:59:59`; a choice; choices as a list or with commas between. Null empties it. */
  value?: unknown;
};

/** Which customers a list holds. Conditions add up; an absent one does not matter. */
export type CustomerFilter = {
  /** Visitors who have not said who they are, or all others. */
  anonymous?: boolean | null | undefined;
  /** Made before this time. */
  createdBefore?: string | null | undefined;
  /** Made at this time or later. */
  createdFrom?: string | null | undefined;
  /** With these values in custom fields; of a list of choices, with that one among them. */
  customFields?: Array<CustomFieldInput> | null | undefined;
  /** With an account to sign in to, or without. */
  registered?: boolean | null | undefined;
  /** In this state. */
  status?: CustomerStatus | null | undefined;
  /** With this tag. */
  tag?: string | null | undefined;
};

/** The order of a list of customers. Ties are broken by id. */
export type CustomerOrder =
  /** Oldest first. */
  | 'CREATED_AT_ASC'
  /** Newest first. */
  | 'CREATED_AT_DESC';

/** Whether a customer may use its account. */
export type CustomerStatus =
  /** The customer cannot sign in and is left out of lists of active customers. */
  | 'DISABLED'
  /** The usual state. */
  | 'ENABLED';

/** The proof that deletes an account. */
export type DeleteAccountByFacebookInput = {
  /** A user access token of our Facebook app, of the Facebook account linked to the account. The person authenticated within the last 5 minutes, and it was not shown to us before. */
  facebookToken: string;
};

/** The proof that deletes an account. */
export type DeleteAccountByOAuthInput = {
  /** An ID token or JWT access token of an issuer linked to the account, meant for us (`aud`). The person authenticated within the last 5 minutes (`auth_time`, otherwise `iat`), and it was not shown to us before. */
  accessToken: string;
};

/** Proof of who ends the account. */
export type DeleteAccountInput = {
  /** The password of the account. */
  password: string;
};

/** Which customer to remove. */
export type DeleteCustomerInput = {
  /** The customer to remove. */
  id: string;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
};

/** What a customer signs in on. */
export type DeviceType =
  | 'ANDROID'
  | 'BROWSER'
  | 'IOS';

/** What two records can have in common that speaks for one person. */
export type DuplicateRule =
  /** A card number, on records taken over from elsewhere. Weight 30. */
  | 'SAME_CARD'
  /** The customId. Weight 50. */
  | 'SAME_CUSTOM_ID'
  /** An e-mail address, which is not proved on at least one of them. Weight 60. */
  | 'SAME_EMAIL'
  /** What stands before the @ of two addresses, with the same first and last name. Weight 30. */
  | 'SAME_EMAIL_NAME_AND_NAME'
  /** First name, last name and birth date. Weight 60. */
  | 'SAME_NAME_AND_BIRTH_DATE'
  /** A phone number, proved or not; families share one. Weight 40. */
  | 'SAME_PHONE';

/** Whom to erase, and why. */
export type EraseCustomerInput = {
  /** The customer. */
  id: string;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** On what ground. Kept in the journal of erasures. */
  reason: ErasureReason;
};

/** Why a person’s data is erased (GDPR, article 17). */
export type ErasureReason =
  /** It was collected from a child: (1) f. */
  | 'CHILD'
  /** It was held by a consent that was withdrawn: (1) b. */
  | 'CONSENT_WITHDRAWN'
  /** A law asks for it: (1) e. */
  | 'LEGAL_OBLIGATION'
  /** What it was collected for is over: article 17 (1) a. */
  | 'NO_LONGER_NEEDED'
  /** The person objected, and nothing outweighs that: (1) c. */
  | 'OBJECTION'
  /** The person asked for it. */
  | 'REQUESTED'
  /** It should not have been held: (1) d. */
  | 'UNLAWFUL';

/** What happened to a customer. */
export type HistoryKind =
  | 'ACCOUNT_CLAIMED'
  | 'ACCOUNT_UPDATED'
  | 'AGREEMENTS_CHANGED'
  | 'ATTRIBUTES_CHANGED'
  | 'BALANCE_ADDED'
  | 'BALANCE_REDEEMED'
  | 'BALANCE_REVERSED'
  | 'CARD_BLOCKED'
  | 'CARD_ISSUED'
  | 'CARD_REPLACED'
  | 'CONTACT_ADDED'
  | 'CONTACT_REMOVED'
  | 'CONTACT_UPDATED'
  | 'CUSTOMERS_MERGED'
  | 'CUSTOMERS_UNMERGED'
  | 'CUSTOMER_CREATED'
  | 'CUSTOMER_DELETED'
  | 'CUSTOMER_REPLACED'
  | 'CUSTOMER_UPDATED'
  | 'EMAIL_CHANGED'
  | 'EMAIL_CHANGE_REVERTED'
  | 'IDENTITY_LINKED'
  | 'IDENTITY_UNLINKED'
  | 'MERGED_INTO'
  | 'PASSWORD_CHANGED'
  | 'PASSWORD_REJECTED'
  | 'PASSWORD_RESET'
  | 'PHONE_CHANGED'
  | 'REGISTERED'
  | 'SESSIONS_REVOKED'
  | 'SIGNED_IN'
  | 'SIGNED_OUT'
  | 'TAGS_CHANGED'
  | 'TOKEN_REUSED'
  | 'UNMERGED_FROM'
  | 'VISITOR_ADOPTED'
  | 'VISITOR_RECOGNIZED';

/** A Facebook account to sign in with from now on. */
export type LinkFacebookInput = {
  /** A user access token of our Facebook app. */
  facebookToken: string;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The password of the account here. */
  password: string;
};

/** An account at an OpenID issuer to sign in with from now on. */
export type LinkOAuthInput = {
  /** An ID token or JWT access token of a configured issuer, meant for us (`aud`). */
  accessToken: string;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The password of the account here. */
  password: string;
};

/** Which customer becomes part of which. */
export type MergeCustomersInput = {
  /** The customer that becomes part of it. */
  absorbedId: string;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The customer that stays. */
  survivorId: string;
};

/** By which rule a merge decides. */
export type MergeRule =
  /** The survivor’s stays, and the absorbed one’s counts no more. */
  | 'DROPPED'
  /** The survivor has none, so it takes the absorbed one’s. */
  | 'FILLED'
  /** What the absorbed one has is added to what the survivor has. */
  | 'JOINED'
  /** The later time. */
  | 'LATER'
  /** The survivor’s stays, and the absorbed one’s leads to the survivor from then on. */
  | 'LEADS_ON'
  /** The two disagree: the refusal holds. */
  | 'STRICTER'
  /** Both are added up. */
  | 'SUM'
  /** The survivor’s stays. */
  | 'SURVIVOR';

/** What kind of thing a merge decides about. */
export type MergeSubject =
  /** What was decided on one channel or purpose. */
  | 'AGREEMENT'
  /** One free attribute. */
  | 'ATTRIBUTE'
  /** What the card holds of one campaign or product. */
  | 'BALANCE'
  /** A card in use: its status, `MERGED` for one that names the survivor from then on. */
  | 'CARD'
  /** One way to reach the customer. */
  | 'CONTACT'
  /** What one custom field holds. */
  | 'CUSTOM_FIELD'
  /** A field of the customer itself. */
  | 'FIELD'
  /** How the customer gets in. */
  | 'SIGN_IN'
  /** One label. */
  | 'TAG';

/** Who proved that a contact is the customer’s. */
export type Prover =
  /** The customer, by a code or a link that was sent there. Only there a way into the account is sent. */
  | 'CUSTOMER'
  /** A service vouched for it. */
  | 'SERVICE'
  /** Staff vouched for it. */
  | 'STAFF';

/** What a visitor says about themselves. Every field is optional. */
export type RecognizeAnonymousInput = {
  /** A free identifier, 1 to 100 characters; becomes `customId`. */
  customIdentify?: string | null | undefined;
  /** An e-mail address. It is noted, not proved. */
  email?: string | null | undefined;
  /** They become attributes, merged by name; at most 200. */
  parameters?: Array<AttributeInput> | null | undefined;
};

/** What a card gives. */
export type RedeemFromBalanceInput = {
  /** How much, greater than zero: whole points, visits or pieces; money with the digits its currency has. */
  amount: string;
  /** What is counted (Fidely: campaignid). */
  campaignId: string;
  /** The number on a card in use (Fidely: card). */
  cardNumber?: string | null | undefined;
  /** Whose card. */
  customerId?: string | null | undefined;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** For campaigns of kind PRODUCT: which product, 1 to 100 characters, exactly as before. */
  product?: string | null | undefined;
  /** Why, 1 to 500 characters. Erased with the customer. */
  reason?: string | null | undefined;
  /** What it belongs to, such as the number of a receipt, 1 to 200 characters. Kept in the books: nothing personal. */
  reference?: string | null | undefined;
};

/** A session to go on with. */
export type RefreshSessionInput = {
  /** The refresh token of the last answer. Each counts once. */
  refreshToken: string;
};

/** A newcomer with the code from the message. */
export type RegisterWithCodeInput = {
  /** The campaign the code was asked for. */
  campaignId: string;
  /** The category of the virtual card (Fidely: categoryID). */
  categoryId?: string | null | undefined;
  /** The code: 8 digits by e-mail, 6 by text message. */
  code: string;
  /** What the newcomer uses. */
  deviceType: DeviceType;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The customer’s language, such as `pl_PL`. */
  language?: string | null | undefined;
  /** 8 to 128 characters, not easy to guess; no rules about kinds of characters. Longer than 512 bytes is refused. */
  password: string;
  /** The address or number the code was sent to; the customer signs in with it. */
  username: string;
};

/** Which contact to remove. */
export type RemoveContactInput = {
  /** The contact to remove. */
  contactId: string;
  /** Whose contact. A customer removes its own and can leave it out. */
  customerId?: string | null | undefined;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
};

/** All data of a customer. What is absent is emptied, except agreements. */
export type ReplaceCustomerInput = {
  /** Postal address; null empties all of it. */
  address?: AddressInput | null | undefined;
  /** Attributes to set, merged by name; at most 200. */
  attributes?: Array<AttributeInput> | null | undefined;
  /** http or https URL of a picture, at most 2048 characters. */
  avatarUrl?: string | null | undefined;
  /** Date of birth, from 1900 to today. */
  birthDate?: string | null | undefined;
  /** Company, 1 to 200 characters. */
  company?: string | null | undefined;
  /** All contacts, at most 50: given, they replace those there are. */
  contacts?: Array<ContactInput> | null | undefined;
  /** A day that matters to the shop (StickyStreet: custom_date). */
  customDate?: string | null | undefined;
  /** A free remark, 1 to 1000 characters (StickyStreet: custom_field). */
  customField?: string | null | undefined;
  /** Custom fields to set, by number; at most 100. */
  customFields?: Array<CustomFieldInput> | null | undefined;
  /** A free identifier, 1 to 100 characters (Synerise: customId). */
  customId?: string | null | undefined;
  /** What the customer wants to be called, 1 to 200 characters. */
  displayName?: string | null | undefined;
  /** The `version` the caller has read; another one is answered with VersionConflict. */
  expectedVersion?: number | null | undefined;
  /** The id in the caller’s own system, 1 to 200 characters; unique. */
  externalId?: string | null | undefined;
  /** Given name, 1 to 100 characters. */
  firstName?: string | null | undefined;
  /** The customer to override. */
  id: string;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** Language of messages, such as `en` or `en_US`. */
  language?: string | null | undefined;
  /** Family name, 1 to 100 characters. */
  lastName?: string | null | undefined;
  /** Opaque data, at most 32,000 bytes as JSON, returned as given. */
  metadata?: unknown;
  /** Null stands for NOT_SPECIFIED. */
  sex?: Sex | null | undefined;
  /** Null stands for ENABLED. */
  status?: CustomerStatus | null | undefined;
  /** All labels: at most 100 of 1 to 100 characters, none twice. */
  tags?: Array<string> | null | undefined;
};

/** The address to move to. */
export type RequestEmailChangeInput = {
  /** The new e-mail address. */
  email: string;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The password of the account. */
  password: string;
};

/** Whose password is forgotten. */
export type RequestPasswordResetInput = {
  /** The e-mail address of the account. */
  email: string;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
};

/** The number to move to. */
export type RequestPhoneUpdateInput = {
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The password; needed when the session is older than five minutes, or when the number that is replaced is all the account is recovered by. */
  password?: string | null | undefined;
  /** The new mobile number, with country code. */
  phone: string;
};

/** What is taken back. */
export type ReverseTransactionInput = {
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** Why, 1 to 500 characters. Erased with the customer. */
  reason?: string | null | undefined;
  /** An addition or a redemption. */
  transactionId: string;
};

/** The token that came to the old address. */
export type RevertEmailChangeInput = {
  /** The token of the mailed link. It counts once, for 72 hours. */
  token: string;
};

/** A device to sign out. */
export type RevokeSessionInput = {
  /** The session, from `Customer.sessions`. */
  id: string;
};

/** Where to send the code for an account to somebody on record: a contact that is on the record. */
export type SendClaimCodeInput = {
  /** The customer, as `checkCard` answered. */
  customerId: string;
  /** What the customer uses. */
  deviceType: DeviceType;
  /** An e-mail contact of the customer. */
  email?: string | null | undefined;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** A phone contact of the customer. */
  mobile?: string | null | undefined;
};

/** Where to send the code that proves a newcomer’s address: `email` or `mobile`. */
export type SendRegistrationCodeInput = {
  /** The campaign the newcomer joins (Fidely: campaignid). */
  campaignId: string;
  /** What the newcomer uses (Fidely: devicetype 1, 2, 3). */
  deviceType: DeviceType;
  /** An e-mail address. */
  email?: string | null | undefined;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** Language of the message, such as `pl_PL`; the environment’s default unless given. */
  language?: string | null | undefined;
  /** A mobile number with country code. */
  mobile?: string | null | undefined;
};

/** Decisions of a customer, each kept with its evidence. */
export type SetAgreementsInput = {
  /** Recognition by Bluetooth. */
  bluetooth?: boolean | null | undefined;
  /** Privacy consents by name, at most 100. */
  consents?: Array<ConsentInput> | null | undefined;
  /** Whose decisions. A customer decides for itself and can leave it out. */
  customerId?: string | null | undefined;
  /** Marketing by e-mail. */
  email?: boolean | null | undefined;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** Push messages. */
  push?: boolean | null | undefined;
  /** Recognition by RFID. */
  rfid?: boolean | null | undefined;
  /** Marketing by text message. */
  sms?: boolean | null | undefined;
  /** From where the decisions come, such as `web` or `till 7`; 1 to 100 characters. */
  source?: string | null | undefined;
  /** Recognition by Wi-Fi. */
  wifi?: boolean | null | undefined;
  /** The version of the wording the customer saw; 1 to 100 characters. */
  wordingVersion?: string | null | undefined;
};

/** Attributes to set. */
export type SetAttributesInput = {
  /** Merged by name: others stay, a null value removes one. At most 200. */
  attributes: Array<AttributeInput>;
  /** Whose attributes. A customer sets its own and can leave it out. */
  customerId?: string | null | undefined;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
};

/** All tags of a customer. */
export type SetTagsInput = {
  /** Whose tags. A customer sets its own and can leave it out. */
  customerId?: string | null | undefined;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** They replace those there are: at most 100 of 1 to 100 characters, none twice. */
  tags: Array<string>;
};

/** As the customer states it. */
export type Sex =
  | 'FEMALE'
  | 'MALE'
  /** Not asked, or not answered. */
  | 'NOT_SPECIFIED'
  | 'OTHER';

/** Who signs in by Facebook, and on what. */
export type SignInByFacebookInput = {
  /** With it, the answer says what the campaign still misses. */
  campaignId?: string | null | undefined;
  /** The `deviceToken` of the last sign-in on this device, if there was one: what strangers try does not stop this device. One that does not count is as good as none. */
  deviceToken?: string | null | undefined;
  /** What the customer uses. */
  deviceType: DeviceType;
  /** A user access token of our Facebook app. */
  facebookToken: string;
};

/** Who signs in by an OpenID issuer, and on what. */
export type SignInByOAuthInput = {
  /** An ID token or JWT access token of a configured issuer, meant for us (`aud`). */
  accessToken: string;
  /** With it, the answer says what the campaign still misses. */
  campaignId?: string | null | undefined;
  /** The `deviceToken` of the last sign-in on this device, if there was one: what strangers try does not stop this device. One that does not count is as good as none. */
  deviceToken?: string | null | undefined;
  /** What the customer uses. */
  deviceType: DeviceType;
};

/** Who signs in, and on what. */
export type SignInInput = {
  /** With it, the answer says what the campaign still misses. */
  campaignId?: string | null | undefined;
  /** The `deviceToken` of the last sign-in on this device, if there was one: what strangers try does not stop this device. One that does not count is as good as none. */
  deviceToken?: string | null | undefined;
  /** What the customer uses. */
  deviceType: DeviceType;
  /** The password. */
  password: string;
  /** A proved e-mail address, a proved mobile number or a username. */
  username: string;
};

/** A visitor who has not said who they are. */
export type StartAnonymousSessionInput = {
  /** The visitor’s own identifier, best a random UUID: 8 to 100 visible ASCII characters. It is noted on the new profile, where staff find it with all others of this uuid; it opens no earlier one. */
  uuid?: string | null | undefined;
};

/** What moved a balance. */
export type TransactionKind =
  /** The card gained something. */
  | 'ADD'
  /** The card gave something for a reward. */
  | 'REDEEM'
  /** An earlier addition or redemption was taken back. */
  | 'REVERSAL'
  /** It went from one card to another. Lists of transactions leave it out. */
  | 'TRANSFER';

/** An account elsewhere not to sign in with any more. */
export type UnlinkIdentityInput = {
  /** Which, from `Customer.identities`. */
  id: string;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The password of the account here. */
  password: string;
};

/** Which merge to undo. */
export type UnmergeCustomersInput = {
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The `mergeId` the merge was answered with. */
  mergeId: string;
};

/** Changes a customer makes to its own data. What is absent stays, null empties. */
export type UpdateAccountInput = {
  /** Postal address; null empties all of it. */
  address?: AddressInput | null | undefined;
  /** What the customer agrees to. */
  agreements?: AgreementFlagsInput | null | undefined;
  /** Attributes to set, merged by name; at most 200. */
  attributes?: Array<AttributeInput> | null | undefined;
  /** http or https URL of a picture, at most 2048 characters. */
  avatarUrl?: string | null | undefined;
  /** Date of birth, from 1900 to today. */
  birthDate?: string | null | undefined;
  /** Makes it the data entry of this campaign: refused with MissingFields while a mandatory field is empty. */
  campaignId?: string | null | undefined;
  /** Company, 1 to 200 characters. */
  company?: string | null | undefined;
  /** Privacy consents by name, at most 100. */
  consents?: Array<ConsentInput> | null | undefined;
  /** A day that matters to the shop (StickyStreet: custom_date). */
  customDate?: string | null | undefined;
  /** A free remark, 1 to 1000 characters (StickyStreet: custom_field). */
  customField?: string | null | undefined;
  /** Custom fields to set, by number; at most 100. */
  customFields?: Array<CustomFieldInput> | null | undefined;
  /** A free identifier, 1 to 100 characters (Synerise: customId). */
  customId?: string | null | undefined;
  /** What the customer wants to be called, 1 to 200 characters. */
  displayName?: string | null | undefined;
  /** Given name, 1 to 100 characters. */
  firstName?: string | null | undefined;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** Language of messages, such as `en` or `en_US`. */
  language?: string | null | undefined;
  /** Family name, 1 to 100 characters. */
  lastName?: string | null | undefined;
  /** The primary phone number, with country code or as it is dialled in the country of the address given with it. It is stored unproved; `requestPhoneUpdate` proves one. Null forgets it. */
  phone?: string | null | undefined;
  /** Null stands for NOT_SPECIFIED. */
  sex?: Sex | null | undefined;
  /** All labels: at most 100 of 1 to 100 characters, none twice. */
  tags?: Array<string> | null | undefined;
};

/** Changes of a contact. What is absent stays. */
export type UpdateContactInput = {
  /** The contact to change. */
  contactId: string;
  /** Whose contact. A customer changes its own and can leave it out. */
  customerId?: string | null | undefined;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** True makes it the first of its type in place of the one before. */
  primary?: boolean | null | undefined;
  /** Another value of the same type. A new address starts unproved. */
  value?: string | null | undefined;
  /** Whether it is proved. To make an address a proved one needs `contacts:verify`. */
  verified?: boolean | null | undefined;
};

/** Changes of a customer. What is absent stays. */
export type UpdateCustomerInput = {
  /** Postal address; null empties all of it. */
  address?: AddressInput | null | undefined;
  /** Attributes to set, merged by name; at most 200. */
  attributes?: Array<AttributeInput> | null | undefined;
  /** http or https URL of a picture, at most 2048 characters. */
  avatarUrl?: string | null | undefined;
  /** Date of birth, from 1900 to today. */
  birthDate?: string | null | undefined;
  /** Company, 1 to 200 characters. */
  company?: string | null | undefined;
  /** All contacts, at most 50: given, they replace those there are. */
  contacts?: Array<ContactInput> | null | undefined;
  /** A day that matters to the shop (StickyStreet: custom_date). */
  customDate?: string | null | undefined;
  /** A free remark, 1 to 1000 characters (StickyStreet: custom_field). */
  customField?: string | null | undefined;
  /** Custom fields to set, by number; at most 100. */
  customFields?: Array<CustomFieldInput> | null | undefined;
  /** A free identifier, 1 to 100 characters (Synerise: customId). */
  customId?: string | null | undefined;
  /** What the customer wants to be called, 1 to 200 characters. */
  displayName?: string | null | undefined;
  /** The `version` the caller has read; another one is answered with VersionConflict. */
  expectedVersion?: number | null | undefined;
  /** The id in the caller’s own system, 1 to 200 characters; unique. */
  externalId?: string | null | undefined;
  /** Given name, 1 to 100 characters. */
  firstName?: string | null | undefined;
  /** The customer to change. */
  id: string;
  /** 1 to 255 visible ASCII characters. A repetition with the same input within 24 hours does nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** Language of messages, such as `en` or `en_US`. */
  language?: string | null | undefined;
  /** Family name, 1 to 100 characters. */
  lastName?: string | null | undefined;
  /** Opaque data, at most 32,000 bytes as JSON, returned as given. */
  metadata?: unknown;
  /** Null stands for NOT_SPECIFIED. */
  sex?: Sex | null | undefined;
  /** Null stands for ENABLED. */
  status?: CustomerStatus | null | undefined;
  /** All labels: at most 100 of 1 to 100 characters, none twice. */
  tags?: Array<string> | null | undefined;
};

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword:
    | { __typename: 'Busy', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'PasswordChanged', customer: { id: string } | null }
    | { __typename: 'PasswordRejected', message: string, status: number }
   };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset:
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'PasswordResetRequested' }
    | { __typename: 'ResendTooSoon', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'TooManyRequests', retryAfterSeconds: number, message: string, status: number }
   };

export type ConfirmPasswordResetMutationVariables = Exact<{
  input: ConfirmPasswordResetInput;
}>;


export type ConfirmPasswordResetMutation = { confirmPasswordReset:
    | { __typename: 'Busy', message: string, status: number }
    | { __typename: 'CodeRejected', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'PasswordReset' }
   };

export type RequestEmailChangeMutationVariables = Exact<{
  input: RequestEmailChangeInput;
}>;


export type RequestEmailChangeMutation = { requestEmailChange:
    | { __typename: 'Busy', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'EmailChangeRequested' }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'PasswordRejected', message: string, status: number }
    | { __typename: 'ResendTooSoon', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'TooManyRequests', retryAfterSeconds: number, message: string, status: number }
   };

export type ConfirmEmailChangeMutationVariables = Exact<{
  input: ConfirmEmailChangeInput;
}>;


export type ConfirmEmailChangeMutation = { confirmEmailChange:
    | { __typename: 'CodeRejected', message: string, status: number }
    | { __typename: 'ContactTaken', message: string, status: number }
    | { __typename: 'EmailChanged', customer: { id: string, email: string | null, phone: string | null, contacts: Array<{ type: ContactType, value: string, primary: boolean, verified: boolean }> | null, agreements: { email: boolean | null, sms: boolean | null, records: Array<{ channel: string, granted: boolean, source: string | null, actorId: string | null }> } | null } | null }
   };

export type RevertEmailChangeMutationVariables = Exact<{
  input: RevertEmailChangeInput;
}>;


export type RevertEmailChangeMutation = { revertEmailChange:
    | { __typename: 'CodeRejected', message: string, status: number }
    | { __typename: 'ContactTaken', message: string, status: number }
    | { __typename: 'EmailChangeReverted' }
   };

export type RequestPhoneUpdateMutationVariables = Exact<{
  input: RequestPhoneUpdateInput;
}>;


export type RequestPhoneUpdateMutation = { requestPhoneUpdate:
    | { __typename: 'Busy', message: string, status: number }
    | { __typename: 'CodeSent', channel: ContactType, expiresAt: string }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'PasswordRejected', message: string, status: number }
    | { __typename: 'ProofRequired', message: string, status: number }
    | { __typename: 'ResendTooSoon', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'TooManyRequests', retryAfterSeconds: number, message: string, status: number }
   };

export type ConfirmPhoneUpdateMutationVariables = Exact<{
  input: ConfirmPhoneUpdateInput;
}>;


export type ConfirmPhoneUpdateMutation = { confirmPhoneUpdate:
    | { __typename: 'CodeRejected', message: string, status: number }
    | { __typename: 'ContactTaken', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'PhoneChanged', customer: { id: string, email: string | null, phone: string | null, contacts: Array<{ type: ContactType, value: string, primary: boolean, verified: boolean }> | null, agreements: { email: boolean | null, sms: boolean | null, records: Array<{ channel: string, granted: boolean, source: string | null, actorId: string | null }> } | null } | null }
   };

export type DeleteAccountMutationVariables = Exact<{
  input: DeleteAccountInput;
}>;


export type DeleteAccountMutation = { deleteAccount:
    | { __typename: 'AccountDeleted', id: string }
    | { __typename: 'Busy', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'PasswordRejected', message: string, status: number }
   };

export type StartAnonymousSessionMutationVariables = Exact<{
  input: StartAnonymousSessionInput;
}>;


export type StartAnonymousSessionMutation = { startAnonymousSession:
    | { __typename: 'AnonymousSessionStarted', accessToken: string, refreshToken: string, expiresInSeconds: number, customer: { id: string, uuid: string | null, anonymous: boolean | null } | null }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'TooManyRequests', retryAfterSeconds: number, message: string, status: number }
   };

export type RecognizeAnonymousMutationVariables = Exact<{
  input: RecognizeAnonymousInput;
}>;


export type RecognizeAnonymousMutation = { recognizeAnonymous:
    | { __typename: 'AnonymousRecognized', customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: Sex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, metadata: unknown, customDate: string | null, customField: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: ContactType, value: string, primary: boolean, verified: boolean, verifiedBy: Prover | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: ActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
   };

export type ReachFieldsFragment = { id: string, email: string | null, phone: string | null, contacts: Array<{ type: ContactType, value: string, primary: boolean, verified: boolean }> | null, agreements: { email: boolean | null, sms: boolean | null, records: Array<{ channel: string, granted: boolean, source: string | null, actorId: string | null }> } | null };

export type BalanceFieldsFragment = { amount: string, currency: string | null, product: string | null, campaign: { id: string, name: string, kind: CampaignKind } };

export type TransactionFieldsFragment = { id: string, kind: TransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, campaign: { id: string } };

type BalanceOutcomeFields_BalanceAdded_Fragment = { transaction: { id: string, kind: TransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, campaign: { id: string } } | null, card: { id: string, number: string, status: CardStatus, balances: Array<{ amount: string, currency: string | null, product: string | null, campaign: { id: string, name: string, kind: CampaignKind } }> } | null };

type BalanceOutcomeFields_BalanceRedeemed_Fragment = { transaction: { id: string, kind: TransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, campaign: { id: string } } | null, card: { id: string, number: string, status: CardStatus, balances: Array<{ amount: string, currency: string | null, product: string | null, campaign: { id: string, name: string, kind: CampaignKind } }> } | null };

type BalanceOutcomeFields_TransactionReversed_Fragment = { transaction: { id: string, kind: TransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, campaign: { id: string } } | null, card: { id: string, number: string, status: CardStatus, balances: Array<{ amount: string, currency: string | null, product: string | null, campaign: { id: string, name: string, kind: CampaignKind } }> } | null };

export type BalanceOutcomeFieldsFragment =
  | BalanceOutcomeFields_BalanceAdded_Fragment
  | BalanceOutcomeFields_BalanceRedeemed_Fragment
  | BalanceOutcomeFields_TransactionReversed_Fragment
;

export type AddToBalanceMutationVariables = Exact<{
  input: AddToBalanceInput;
}>;


export type AddToBalanceMutation = { addToBalance:
    | { __typename: 'BalanceAdded', transaction: { id: string, kind: TransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, campaign: { id: string } } | null, card: { id: string, number: string, status: CardStatus, balances: Array<{ amount: string, currency: string | null, product: string | null, campaign: { id: string, name: string, kind: CampaignKind } }> } | null }
    | { __typename: 'BalanceTooLarge', message: string, status: number }
    | { __typename: 'CampaignNotFound', message: string, status: number }
    | { __typename: 'CardNotFound', message: string, status: number }
    | { __typename: 'CardNotUsable', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'WrongKind', message: string, status: number }
   };

export type RedeemFromBalanceMutationVariables = Exact<{
  input: RedeemFromBalanceInput;
}>;


export type RedeemFromBalanceMutation = { redeemFromBalance:
    | { __typename: 'BalanceRedeemed', transaction: { id: string, kind: TransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, campaign: { id: string } } | null, card: { id: string, number: string, status: CardStatus, balances: Array<{ amount: string, currency: string | null, product: string | null, campaign: { id: string, name: string, kind: CampaignKind } }> } | null }
    | { __typename: 'CampaignNotFound', message: string, status: number }
    | { __typename: 'CardNotFound', message: string, status: number }
    | { __typename: 'CardNotUsable', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'InsufficientBalance', balance: string, message: string, status: number }
    | { __typename: 'WrongKind', message: string, status: number }
   };

export type ReverseTransactionMutationVariables = Exact<{
  input: ReverseTransactionInput;
}>;


export type ReverseTransactionMutation = { reverseTransaction:
    | { __typename: 'AlreadyReversed', message: string, status: number }
    | { __typename: 'BalanceTooLarge', message: string, status: number }
    | { __typename: 'CardAmbiguous', message: string, status: number }
    | { __typename: 'CardNotFound', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'InsufficientBalance', balance: string, message: string, status: number }
    | { __typename: 'NotReversible', message: string, status: number }
    | { __typename: 'TransactionNotFound', message: string, status: number }
    | { __typename: 'TransactionReversed', transaction: { id: string, kind: TransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, campaign: { id: string } } | null, card: { id: string, number: string, status: CardStatus, balances: Array<{ amount: string, currency: string | null, product: string | null, campaign: { id: string, name: string, kind: CampaignKind } }> } | null }
   };

export type GetBalancesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  campaignId?: string | null | undefined;
}>;


export type GetBalancesQuery = { customer: { card: { id: string, number: string, status: CardStatus, balances: Array<{ amount: string, currency: string | null, product: string | null, campaign: { id: string, name: string, kind: CampaignKind } }>, transactions: { nodes: Array<{ id: string, kind: TransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, campaign: { id: string } }>, edges: Array<{ cursor: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type AddContactMutationVariables = Exact<{
  input: AddContactInput;
}>;


export type AddContactMutation = { addContact:
    | { __typename: 'ContactAdded', contact: { id: string, type: ContactType, value: string, primary: boolean, verified: boolean, verifiedBy: Prover | null } | null, customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: Sex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, metadata: unknown, customDate: string | null, customField: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: ContactType, value: string, primary: boolean, verified: boolean, verifiedBy: Prover | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: ActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
    | { __typename: 'ContactAlreadyListed', message: string, status: number }
    | { __typename: 'ContactProtected', message: string, status: number }
    | { __typename: 'ContactTaken', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'LastWayIn', message: string, status: number }
    | { __typename: 'PushTokensOnly', message: string, status: number }
    | { __typename: 'ScopeMissing', message: string, status: number }
    | { __typename: 'TooManyContacts', message: string, status: number }
   };

export type UpdateContactMutationVariables = Exact<{
  input: UpdateContactInput;
}>;


export type UpdateContactMutation = { updateContact:
    | { __typename: 'ContactAlreadyListed', message: string, status: number }
    | { __typename: 'ContactNotFound', message: string, status: number }
    | { __typename: 'ContactProtected', message: string, status: number }
    | { __typename: 'ContactTaken', message: string, status: number }
    | { __typename: 'ContactUpdated', contact: { id: string, type: ContactType, value: string, primary: boolean, verified: boolean, verifiedBy: Prover | null } | null, customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: Sex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, metadata: unknown, customDate: string | null, customField: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: ContactType, value: string, primary: boolean, verified: boolean, verifiedBy: Prover | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: ActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'LastWayIn', message: string, status: number }
    | { __typename: 'PushTokensOnly', message: string, status: number }
    | { __typename: 'ScopeMissing', message: string, status: number }
   };

export type RemoveContactMutationVariables = Exact<{
  input: RemoveContactInput;
}>;


export type RemoveContactMutation = { removeContact:
    | { __typename: 'ContactNotFound', message: string, status: number }
    | { __typename: 'ContactProtected', message: string, status: number }
    | { __typename: 'ContactRemoved', id: string, customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: Sex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, metadata: unknown, customDate: string | null, customField: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: ContactType, value: string, primary: boolean, verified: boolean, verifiedBy: Prover | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: ActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'LastWayIn', message: string, status: number }
    | { __typename: 'NothingIdentifying', message: string, status: number }
    | { __typename: 'PushTokensOnly', message: string, status: number }
    | { __typename: 'ScopeMissing', message: string, status: number }
   };

export type ContactFieldsFragment = { id: string, type: ContactType, value: string, primary: boolean, verified: boolean, verifiedBy: Prover | null };

export type CustomerFieldsFragment = { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: Sex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, metadata: unknown, customDate: string | null, customField: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: ContactType, value: string, primary: boolean, verified: boolean, verifiedBy: Prover | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: ActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null };

export type HistoryFieldsFragment = { nodes: Array<{ id: string, kind: HistoryKind, at: string, actorKind: ActorKind, actorId: string | null, source: { correlationId: string, ip: string | null, userAgent: string | null } | null, changes: Array<{ field: string, from: unknown, to: unknown }> | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

type ProblemFields_AccountProtected_Fragment = { message: string, status: number };

type ProblemFields_AlreadyMerged_Fragment = { message: string, status: number };

type ProblemFields_AlreadyRegistered_Fragment = { message: string, status: number };

type ProblemFields_AlreadyReversed_Fragment = { message: string, status: number };

type ProblemFields_AlreadyUnmerged_Fragment = { message: string, status: number };

type ProblemFields_BalanceTooLarge_Fragment = { message: string, status: number };

type ProblemFields_Busy_Fragment = { message: string, status: number };

type ProblemFields_CampaignNotFound_Fragment = { message: string, status: number };

type ProblemFields_CardAmbiguous_Fragment = { message: string, status: number };

type ProblemFields_CardCategoryNameTaken_Fragment = { message: string, status: number };

type ProblemFields_CardCategoryNotFound_Fragment = { message: string, status: number };

type ProblemFields_CardExists_Fragment = { message: string, status: number };

type ProblemFields_CardNotFound_Fragment = { message: string, status: number };

type ProblemFields_CardNotUsable_Fragment = { message: string, status: number };

type ProblemFields_CardTaken_Fragment = { message: string, status: number };

type ProblemFields_ClientRejected_Fragment = { message: string, status: number };

type ProblemFields_CodeRejected_Fragment = { message: string, status: number };

type ProblemFields_ContactAlreadyListed_Fragment = { message: string, status: number };

type ProblemFields_ContactNotFound_Fragment = { message: string, status: number };

type ProblemFields_ContactProtected_Fragment = { message: string, status: number };

type ProblemFields_ContactTaken_Fragment = { message: string, status: number };

type ProblemFields_CredentialsProtected_Fragment = { message: string, status: number };

type ProblemFields_CredentialsRejected_Fragment = { message: string, status: number };

type ProblemFields_CustomFieldInUse_Fragment = { message: string, status: number };

type ProblemFields_CustomFieldNameTaken_Fragment = { message: string, status: number };

type ProblemFields_CustomFieldNotFound_Fragment = { message: string, status: number };

type ProblemFields_CustomerNotFound_Fragment = { message: string, status: number };

type ProblemFields_ExternalIdTaken_Fragment = { message: string, status: number };

type ProblemFields_FreshSignInRequired_Fragment = { message: string, status: number };

type ProblemFields_IdempotencyKeyInFlight_Fragment = { message: string, status: number };

type ProblemFields_IdempotencyKeyReused_Fragment = { message: string, status: number };

type ProblemFields_IdentityNotFound_Fragment = { message: string, status: number };

type ProblemFields_IdentityTaken_Fragment = { message: string, status: number };

type ProblemFields_InputRejected_Fragment = { message: string, status: number, fields: Array<{ path: string, message: string }> };

type ProblemFields_InsufficientBalance_Fragment = { message: string, status: number };

type ProblemFields_LastWayIn_Fragment = { message: string, status: number };

type ProblemFields_LaterMergeStands_Fragment = { message: string, status: number };

type ProblemFields_MergeNotFound_Fragment = { message: string, status: number };

type ProblemFields_MissingFields_Fragment = { missingFields: Array<string>, message: string, status: number };

type ProblemFields_NotReversible_Fragment = { message: string, status: number };

type ProblemFields_NothingIdentifying_Fragment = { message: string, status: number };

type ProblemFields_NumberSpaceFull_Fragment = { message: string, status: number };

type ProblemFields_PasswordRejected_Fragment = { message: string, status: number };

type ProblemFields_PinRejected_Fragment = { message: string, status: number };

type ProblemFields_ProofRequired_Fragment = { message: string, status: number };

type ProblemFields_ProviderUnavailable_Fragment = { message: string, status: number };

type ProblemFields_PushTokensOnly_Fragment = { message: string, status: number };

type ProblemFields_RefreshRejected_Fragment = { message: string, status: number };

type ProblemFields_ResendTooSoon_Fragment = { retryAfterSeconds: number, message: string, status: number };

type ProblemFields_SameCustomer_Fragment = { message: string, status: number };

type ProblemFields_ScopeMissing_Fragment = { message: string, status: number };

type ProblemFields_SessionNotFound_Fragment = { message: string, status: number };

type ProblemFields_SurvivorIsVisitor_Fragment = { message: string, status: number };

type ProblemFields_TokenRejected_Fragment = { message: string, status: number };

type ProblemFields_TooManyContacts_Fragment = { message: string, status: number };

type ProblemFields_TooManyRequests_Fragment = { retryAfterSeconds: number, message: string, status: number };

type ProblemFields_TransactionNotFound_Fragment = { message: string, status: number };

type ProblemFields_UnmergeBlocked_Fragment = { message: string, status: number };

type ProblemFields_UsernameTaken_Fragment = { message: string, status: number };

type ProblemFields_UuidTaken_Fragment = { message: string, status: number };

type ProblemFields_VersionConflict_Fragment = { currentVersion: number, message: string, status: number };

type ProblemFields_WrongKind_Fragment = { message: string, status: number };

export type ProblemFieldsFragment =
  | ProblemFields_AccountProtected_Fragment
  | ProblemFields_AlreadyMerged_Fragment
  | ProblemFields_AlreadyRegistered_Fragment
  | ProblemFields_AlreadyReversed_Fragment
  | ProblemFields_AlreadyUnmerged_Fragment
  | ProblemFields_BalanceTooLarge_Fragment
  | ProblemFields_Busy_Fragment
  | ProblemFields_CampaignNotFound_Fragment
  | ProblemFields_CardAmbiguous_Fragment
  | ProblemFields_CardCategoryNameTaken_Fragment
  | ProblemFields_CardCategoryNotFound_Fragment
  | ProblemFields_CardExists_Fragment
  | ProblemFields_CardNotFound_Fragment
  | ProblemFields_CardNotUsable_Fragment
  | ProblemFields_CardTaken_Fragment
  | ProblemFields_ClientRejected_Fragment
  | ProblemFields_CodeRejected_Fragment
  | ProblemFields_ContactAlreadyListed_Fragment
  | ProblemFields_ContactNotFound_Fragment
  | ProblemFields_ContactProtected_Fragment
  | ProblemFields_ContactTaken_Fragment
  | ProblemFields_CredentialsProtected_Fragment
  | ProblemFields_CredentialsRejected_Fragment
  | ProblemFields_CustomFieldInUse_Fragment
  | ProblemFields_CustomFieldNameTaken_Fragment
  | ProblemFields_CustomFieldNotFound_Fragment
  | ProblemFields_CustomerNotFound_Fragment
  | ProblemFields_ExternalIdTaken_Fragment
  | ProblemFields_FreshSignInRequired_Fragment
  | ProblemFields_IdempotencyKeyInFlight_Fragment
  | ProblemFields_IdempotencyKeyReused_Fragment
  | ProblemFields_IdentityNotFound_Fragment
  | ProblemFields_IdentityTaken_Fragment
  | ProblemFields_InputRejected_Fragment
  | ProblemFields_InsufficientBalance_Fragment
  | ProblemFields_LastWayIn_Fragment
  | ProblemFields_LaterMergeStands_Fragment
  | ProblemFields_MergeNotFound_Fragment
  | ProblemFields_MissingFields_Fragment
  | ProblemFields_NotReversible_Fragment
  | ProblemFields_NothingIdentifying_Fragment
  | ProblemFields_NumberSpaceFull_Fragment
  | ProblemFields_PasswordRejected_Fragment
  | ProblemFields_PinRejected_Fragment
  | ProblemFields_ProofRequired_Fragment
  | ProblemFields_ProviderUnavailable_Fragment
  | ProblemFields_PushTokensOnly_Fragment
  | ProblemFields_RefreshRejected_Fragment
  | ProblemFields_ResendTooSoon_Fragment
  | ProblemFields_SameCustomer_Fragment
  | ProblemFields_ScopeMissing_Fragment
  | ProblemFields_SessionNotFound_Fragment
  | ProblemFields_SurvivorIsVisitor_Fragment
  | ProblemFields_TokenRejected_Fragment
  | ProblemFields_TooManyContacts_Fragment
  | ProblemFields_TooManyRequests_Fragment
  | ProblemFields_TransactionNotFound_Fragment
  | ProblemFields_UnmergeBlocked_Fragment
  | ProblemFields_UsernameTaken_Fragment
  | ProblemFields_UuidTaken_Fragment
  | ProblemFields_VersionConflict_Fragment
  | ProblemFields_WrongKind_Fragment
;

export type CreateCustomerMutationVariables = Exact<{
  input: CreateCustomerInput;
}>;


export type CreateCustomerMutation = { createCustomer:
    | { __typename: 'ContactTaken', message: string, status: number }
    | { __typename: 'CustomerCreated', customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: Sex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, metadata: unknown, customDate: string | null, customField: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: ContactType, value: string, primary: boolean, verified: boolean, verifiedBy: Prover | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: ActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
    | { __typename: 'ExternalIdTaken', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NothingIdentifying', message: string, status: number }
    | { __typename: 'ScopeMissing', message: string, status: number }
    | { __typename: 'UuidTaken', message: string, status: number }
   };

export type UpdateCustomerMutationVariables = Exact<{
  input: UpdateCustomerInput;
}>;


export type UpdateCustomerMutation = { updateCustomer:
    | { __typename: 'ContactProtected', message: string, status: number }
    | { __typename: 'ContactTaken', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerUpdated', customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: Sex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, metadata: unknown, customDate: string | null, customField: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: ContactType, value: string, primary: boolean, verified: boolean, verifiedBy: Prover | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: ActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
    | { __typename: 'ExternalIdTaken', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'LastWayIn', message: string, status: number }
    | { __typename: 'NothingIdentifying', message: string, status: number }
    | { __typename: 'ScopeMissing', message: string, status: number }
    | { __typename: 'VersionConflict', currentVersion: number, message: string, status: number }
   };

export type ReplaceCustomerMutationVariables = Exact<{
  input: ReplaceCustomerInput;
}>;


export type ReplaceCustomerMutation = { replaceCustomer:
    | { __typename: 'ContactProtected', message: string, status: number }
    | { __typename: 'ContactTaken', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerReplaced', customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: Sex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, metadata: unknown, customDate: string | null, customField: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: ContactType, value: string, primary: boolean, verified: boolean, verifiedBy: Prover | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: ActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
    | { __typename: 'ExternalIdTaken', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'LastWayIn', message: string, status: number }
    | { __typename: 'NothingIdentifying', message: string, status: number }
    | { __typename: 'ScopeMissing', message: string, status: number }
    | { __typename: 'VersionConflict', currentVersion: number, message: string, status: number }
   };

export type DeleteCustomerMutationVariables = Exact<{
  input: DeleteCustomerInput;
}>;


export type DeleteCustomerMutation = { deleteCustomer:
    | { __typename: 'CustomerDeleted', id: string }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
   };

export type GetCustomerQueryVariables = Exact<{
  id?: string | null | undefined;
  externalId?: string | null | undefined;
  code?: string | null | undefined;
}>;


export type GetCustomerQuery = { customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: Sex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, metadata: unknown, customDate: string | null, customField: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: ContactType, value: string, primary: boolean, verified: boolean, verifiedBy: Prover | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: ActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null };

export type GetHistoryQueryVariables = Exact<{
  id: string;
  first?: number;
  after?: string | null | undefined;
  kinds?: Array<HistoryKind> | HistoryKind | null | undefined;
}>;


export type GetHistoryQuery = { customer: { history: { nodes: Array<{ id: string, kind: HistoryKind, at: string, actorKind: ActorKind, actorId: string | null, source: { correlationId: string, ip: string | null, userAgent: string | null } | null, changes: Array<{ field: string, from: unknown, to: unknown }> | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type ListCustomersQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  page?: number | null | undefined;
  search?: string | null | undefined;
  actives?: boolean | null | undefined;
  filter?: CustomerFilter | null | undefined;
  orderBy?: CustomerOrder;
}>;


export type ListCustomersQuery = { customers: { nodes: Array<{ id: string, externalId: string | null }>, edges: Array<{ cursor: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SearchCustomersQueryVariables = Exact<{
  vvcu?: string | null | undefined;
  email?: string | null | undefined;
  telnum?: string | null | undefined;
}>;


export type SearchCustomersQuery = { searchCustomers: Array<{ id: string, externalId: string | null }> };

export type IdentityFieldsFragment = { id: string, identities: Array<{ id: string, provider: string, createdAt: string, lastUsedAt: string }> | null };

export type MyIdentitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyIdentitiesQuery = { me: { id: string, identities: Array<{ id: string, provider: string, createdAt: string, lastUsedAt: string }> | null } | null };

export type LinkOAuthMutationVariables = Exact<{
  input: LinkOAuthInput;
}>;


export type LinkOAuthMutation = { linkOAuth:
    | { __typename: 'Busy', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'IdentityLinked', customer: { id: string, identities: Array<{ id: string, provider: string, createdAt: string, lastUsedAt: string }> | null } | null }
    | { __typename: 'IdentityTaken', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'PasswordRejected', message: string, status: number }
    | { __typename: 'ProviderUnavailable', message: string, status: number }
    | { __typename: 'TokenRejected', message: string, status: number }
   };

export type LinkFacebookMutationVariables = Exact<{
  input: LinkFacebookInput;
}>;


export type LinkFacebookMutation = { linkFacebook:
    | { __typename: 'Busy', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'IdentityLinked', customer: { id: string, identities: Array<{ id: string, provider: string, createdAt: string, lastUsedAt: string }> | null } | null }
    | { __typename: 'IdentityTaken', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'PasswordRejected', message: string, status: number }
    | { __typename: 'ProviderUnavailable', message: string, status: number }
    | { __typename: 'TokenRejected', message: string, status: number }
   };

export type UnlinkIdentityMutationVariables = Exact<{
  input: UnlinkIdentityInput;
}>;


export type UnlinkIdentityMutation = { unlinkIdentity:
    | { __typename: 'Busy', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'IdentityNotFound', message: string, status: number }
    | { __typename: 'IdentityUnlinked', id: string, customer: { id: string, identities: Array<{ id: string, provider: string, createdAt: string, lastUsedAt: string }> | null } | null }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'LastWayIn', message: string, status: number }
    | { __typename: 'PasswordRejected', message: string, status: number }
   };

export type SignInByOAuthMutationVariables = Exact<{
  input: SignInByOAuthInput;
}>;


export type SignInByOAuthMutation = { signInByOAuth:
    | { __typename: 'CampaignNotFound', message: string, status: number }
    | { __typename: 'CredentialsRejected', message: string, status: number }
    | { __typename: 'ProviderUnavailable', message: string, status: number }
    | { __typename: 'RegistrationIncomplete', accessToken: string, refreshToken: string, expiresInSeconds: number, deviceToken: string, missingFields: Array<string>, customer: { id: string, identities: Array<{ id: string, provider: string, createdAt: string, lastUsedAt: string }> | null } | null }
    | { __typename: 'SignedIn', accessToken: string, refreshToken: string, expiresInSeconds: number, deviceToken: string, customer: { id: string, identities: Array<{ id: string, provider: string, createdAt: string, lastUsedAt: string }> | null } | null }
    | { __typename: 'TooManyRequests', retryAfterSeconds: number, message: string, status: number }
   };

export type SignInByFacebookMutationVariables = Exact<{
  input: SignInByFacebookInput;
}>;


export type SignInByFacebookMutation = { signInByFacebook:
    | { __typename: 'CampaignNotFound', message: string, status: number }
    | { __typename: 'CredentialsRejected', message: string, status: number }
    | { __typename: 'ProviderUnavailable', message: string, status: number }
    | { __typename: 'RegistrationIncomplete', accessToken: string, refreshToken: string, expiresInSeconds: number, deviceToken: string, missingFields: Array<string>, customer: { id: string, identities: Array<{ id: string, provider: string, createdAt: string, lastUsedAt: string }> | null } | null }
    | { __typename: 'SignedIn', accessToken: string, refreshToken: string, expiresInSeconds: number, deviceToken: string, customer: { id: string, identities: Array<{ id: string, provider: string, createdAt: string, lastUsedAt: string }> | null } | null }
    | { __typename: 'TooManyRequests', retryAfterSeconds: number, message: string, status: number }
   };

export type DeleteAccountByOAuthMutationVariables = Exact<{
  input: DeleteAccountByOAuthInput;
}>;


export type DeleteAccountByOAuthMutation = { deleteAccountByOAuth:
    | { __typename: 'AccountDeleted', id: string }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'ProviderUnavailable', message: string, status: number }
    | { __typename: 'TokenRejected', message: string, status: number }
   };

export type DeleteAccountByFacebookMutationVariables = Exact<{
  input: DeleteAccountByFacebookInput;
}>;


export type DeleteAccountByFacebookMutation = { deleteAccountByFacebook:
    | { __typename: 'AccountDeleted', id: string }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'ProviderUnavailable', message: string, status: number }
    | { __typename: 'TokenRejected', message: string, status: number }
   };

export type MergePreviewQueryVariables = Exact<{
  survivorId: string;
  absorbedId: string;
}>;


export type MergePreviewQuery = { mergePreview:
    | { __typename: 'AlreadyMerged', status: number, message: string, mergedCustomerId: string, survivorId: string }
    | { __typename: 'BalanceTooLarge', status: number, message: string }
    | { __typename: 'CustomerNotFound', status: number, message: string }
    | { __typename: 'MergePreview', survivorId: string, absorbedId: string, items: Array<{ subject: MergeSubject, name: string, survivor: unknown, absorbed: unknown, result: unknown, rule: MergeRule }> }
    | { __typename: 'SameCustomer', status: number, message: string }
    | { __typename: 'SurvivorIsVisitor', status: number, message: string }
   };

export type MergeCustomersMutationVariables = Exact<{
  input: MergeCustomersInput;
}>;


export type MergeCustomersMutation = { mergeCustomers:
    | { __typename: 'AccountProtected', status: number, message: string }
    | { __typename: 'AlreadyMerged', status: number, message: string, mergedCustomerId: string, survivorId: string }
    | { __typename: 'BalanceTooLarge', status: number, message: string }
    | { __typename: 'CustomerNotFound', status: number, message: string }
    | { __typename: 'CustomersMerged', mergeId: string, absorbedId: string, customer: { id: string } | null }
    | { __typename: 'IdempotencyKeyInFlight', status: number, message: string }
    | { __typename: 'IdempotencyKeyReused', status: number, message: string }
    | { __typename: 'InputRejected', status: number, message: string }
    | { __typename: 'SameCustomer', status: number, message: string }
    | { __typename: 'SurvivorIsVisitor', status: number, message: string }
   };

export type UnmergeCustomersMutationVariables = Exact<{
  input: UnmergeCustomersInput;
}>;


export type UnmergeCustomersMutation = { unmergeCustomers:
    | { __typename: 'AlreadyUnmerged', status: number, message: string }
    | { __typename: 'CustomersUnmerged', mergeId: string, restoredId: string, customer: { id: string } | null }
    | { __typename: 'IdempotencyKeyInFlight', status: number, message: string }
    | { __typename: 'IdempotencyKeyReused', status: number, message: string }
    | { __typename: 'InputRejected', status: number, message: string }
    | { __typename: 'LaterMergeStands', status: number, message: string, laterMergeId: string }
    | { __typename: 'MergeNotFound', status: number, message: string }
    | { __typename: 'UnmergeBlocked', status: number, message: string, obstacles: Array<{ name: string, message: string }> }
   };

export type ExportMyDataQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportMyDataQuery = { exportMyData:
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'DataExport', customerId: string, exportedAt: string, data: unknown }
    | { __typename: 'FreshSignInRequired', message: string, status: number }
   };

export type ExportCustomerQueryVariables = Exact<{
  id: string;
}>;


export type ExportCustomerQuery = { exportCustomer:
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'DataExport', customerId: string, exportedAt: string, data: unknown }
   };

export type EraseCustomerMutationVariables = Exact<{
  input: EraseCustomerInput;
}>;


export type EraseCustomerMutation = { eraseCustomer:
    | { __typename: 'CustomerErased', id: string }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
   };

export type DuplicateCandidatesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DuplicateCandidatesQuery = { duplicateCandidates: { nodes: Array<{ weight: number, signs: Array<{ rule: DuplicateRule, weight: number }>, one: { id: string } | null, other: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: Sex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, metadata: unknown, customDate: string | null, customField: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: ContactType, value: string, primary: boolean, verified: boolean, verifiedBy: Prover | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: ActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null };

export type UpdateAccountMutationVariables = Exact<{
  input: UpdateAccountInput;
}>;


export type UpdateAccountMutation = { updateAccount:
    | { __typename: 'AccountUpdated', customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: Sex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, metadata: unknown, customDate: string | null, customField: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: ContactType, value: string, primary: boolean, verified: boolean, verifiedBy: Prover | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: ActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
    | { __typename: 'CampaignNotFound', message: string, status: number }
    | { __typename: 'ContactTaken', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'LastWayIn', message: string, status: number }
    | { __typename: 'MissingFields', missingFields: Array<string>, message: string, status: number }
    | { __typename: 'NothingIdentifying', message: string, status: number }
    | { __typename: 'TooManyContacts', message: string, status: number }
   };

export type SetAgreementsMutationVariables = Exact<{
  input: SetAgreementsInput;
}>;


export type SetAgreementsMutation = { setAgreements:
    | { __typename: 'AgreementsSet', customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: Sex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, metadata: unknown, customDate: string | null, customField: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: ContactType, value: string, primary: boolean, verified: boolean, verifiedBy: Prover | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: ActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
   };

export type SetAttributesMutationVariables = Exact<{
  input: SetAttributesInput;
}>;


export type SetAttributesMutation = { setAttributes:
    | { __typename: 'AttributesSet', customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: Sex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, metadata: unknown, customDate: string | null, customField: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: ContactType, value: string, primary: boolean, verified: boolean, verifiedBy: Prover | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: ActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
   };

export type SetTagsMutationVariables = Exact<{
  input: SetTagsInput;
}>;


export type SetTagsMutation = { setTags:
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'TagsSet', customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: Sex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, metadata: unknown, customDate: string | null, customField: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: ContactType, value: string, primary: boolean, verified: boolean, verifiedBy: Prover | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: ActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
   };

export type CheckCardQueryVariables = Exact<{
  card?: string | null | undefined;
  email?: string | null | undefined;
  mobile?: string | null | undefined;
}>;


export type CheckCardQuery = { checkCard:
    | { __typename: 'CardChecked', outcome: CheckCardOutcome, customerId: string | null }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'TooManyRequests', retryAfterSeconds: number, message: string, status: number }
   };

export type SendRegistrationCodeMutationVariables = Exact<{
  input: SendRegistrationCodeInput;
}>;


export type SendRegistrationCodeMutation = { sendRegistrationCode:
    | { __typename: 'CampaignNotFound', message: string, status: number }
    | { __typename: 'CodeSent', channel: ContactType, expiresAt: string }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'ResendTooSoon', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'TooManyRequests', retryAfterSeconds: number, message: string, status: number }
   };

export type RegisterWithCodeMutationVariables = Exact<{
  input: RegisterWithCodeInput;
}>;


export type RegisterWithCodeMutation = { registerWithCode:
    | { __typename: 'Busy', message: string, status: number }
    | { __typename: 'CardCategoryNotFound', message: string, status: number }
    | { __typename: 'CodeRejected', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'Registered', customer: { id: string, registered: boolean | null, anonymous: boolean | null, status: CustomerStatus | null, email: string | null, phone: string | null, language: string | null, card: { number: string, fidelyCode: string, status: CardStatus, category: { id: string, name: string } | null } | null, contacts: Array<{ type: ContactType, value: string, primary: boolean, verified: boolean }> | null } | null }
   };

export type SendClaimCodeMutationVariables = Exact<{
  input: SendClaimCodeInput;
}>;


export type SendClaimCodeMutation = { sendClaimCode:
    | { __typename: 'AlreadyRegistered', message: string, status: number }
    | { __typename: 'CodeSent', channel: ContactType, expiresAt: string }
    | { __typename: 'ContactNotFound', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'ResendTooSoon', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'TooManyRequests', retryAfterSeconds: number, message: string, status: number }
   };

export type ClaimAccountMutationVariables = Exact<{
  input: ClaimAccountInput;
}>;


export type ClaimAccountMutation = { claimAccount:
    | { __typename: 'AccountClaimed', cardNumber: string, customer: { id: string, registered: boolean | null, anonymous: boolean | null, status: CustomerStatus | null, email: string | null, phone: string | null, language: string | null, card: { number: string, fidelyCode: string, status: CardStatus, category: { id: string, name: string } | null } | null, contacts: Array<{ type: ContactType, value: string, primary: boolean, verified: boolean }> | null } | null }
    | { __typename: 'AlreadyRegistered', message: string, status: number }
    | { __typename: 'Busy', message: string, status: number }
    | { __typename: 'CodeRejected', message: string, status: number }
    | { __typename: 'ContactTaken', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'IdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'IdempotencyKeyReused', message: string, status: number }
    | { __typename: 'InputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
   };

export type CodeSentFieldsFragment = { channel: ContactType, expiresAt: string };

export type AccountFieldsFragment = { id: string, registered: boolean | null, anonymous: boolean | null, status: CustomerStatus | null, email: string | null, phone: string | null, language: string | null, card: { number: string, fidelyCode: string, status: CardStatus, category: { id: string, name: string } | null } | null, contacts: Array<{ type: ContactType, value: string, primary: boolean, verified: boolean }> | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'Busy', message: string, status: number }
    | { __typename: 'CampaignNotFound', message: string, status: number }
    | { __typename: 'CredentialsRejected', message: string, status: number }
    | { __typename: 'RegistrationIncomplete', deviceToken: string, missingFields: Array<string>, accessToken: string, refreshToken: string, expiresInSeconds: number, customer: { id: string } | null }
    | { __typename: 'SignedIn', deviceToken: string, accessToken: string, refreshToken: string, expiresInSeconds: number, customer: { id: string, registered: boolean | null, anonymous: boolean | null, status: CustomerStatus | null, email: string | null, phone: string | null, language: string | null, card: { number: string, fidelyCode: string, status: CardStatus, category: { id: string, name: string } | null } | null, contacts: Array<{ type: ContactType, value: string, primary: boolean, verified: boolean }> | null } | null }
    | { __typename: 'TooManyRequests', retryAfterSeconds: number, message: string, status: number }
   };

export type RefreshSessionMutationVariables = Exact<{
  input: RefreshSessionInput;
}>;


export type RefreshSessionMutation = { refreshSession:
    | { __typename: 'RefreshRejected', message: string, status: number }
    | { __typename: 'SessionRefreshed', accessToken: string, refreshToken: string, expiresInSeconds: number, customer: { id: string } | null }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut:
    | { __typename: 'SessionNotFound', message: string, status: number }
    | { __typename: 'SignedOut', sessionId: string }
   };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { revokeSession:
    | { __typename: 'SessionNotFound', message: string, status: number }
    | { __typename: 'SessionRevoked', id: string, customer: { sessions: Array<{ id: string }> | null } | null }
   };

export type RevokeOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type RevokeOtherSessionsMutation = { revokeOtherSessions: { __typename: 'OtherSessionsRevoked', revoked: number, customer: { sessions: Array<{ id: string }> | null } | null } };

export type MySessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySessionsQuery = { me: { id: string, sessions: Array<{ id: string, deviceType: DeviceType, ip: string | null, userAgent: string | null, createdAt: string, lastUsedAt: string, expiresAt: string, current: boolean }> | null } | null };

export type MyAccountQueryVariables = Exact<{
  campaignId: string;
}>;


export type MyAccountQuery = { me: { missingFields: Array<string> | null, id: string, registered: boolean | null, anonymous: boolean | null, status: CustomerStatus | null, email: string | null, phone: string | null, language: string | null, card: { barcodeSvg: string, number: string, fidelyCode: string, status: CardStatus, category: { id: string, name: string } | null } | null, contacts: Array<{ type: ContactType, value: string, primary: boolean, verified: boolean }> | null } | null };

type TokenFields_AnonymousSessionStarted_Fragment = { accessToken: string, refreshToken: string, expiresInSeconds: number };

type TokenFields_RegistrationIncomplete_Fragment = { accessToken: string, refreshToken: string, expiresInSeconds: number };

type TokenFields_SessionRefreshed_Fragment = { accessToken: string, refreshToken: string, expiresInSeconds: number };

type TokenFields_SignedIn_Fragment = { accessToken: string, refreshToken: string, expiresInSeconds: number };

export type TokenFieldsFragment =
  | TokenFields_AnonymousSessionStarted_Fragment
  | TokenFields_RegistrationIncomplete_Fragment
  | TokenFields_SessionRefreshed_Fragment
  | TokenFields_SignedIn_Fragment
;

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ReachFieldsFragmentDoc = new TypedDocumentString(`
    fragment ReachFields on Customer {
  id
  email
  phone
  contacts {
    type
    value
    primary
    verified
  }
  agreements {
    email
    sms
    records {
      channel
      granted
      source
      actorId
    }
  }
}
    `, {"fragmentName":"ReachFields"}) as unknown as TypedDocumentString<ReachFieldsFragment, unknown>;
export const TransactionFieldsFragmentDoc = new TypedDocumentString(`
    fragment TransactionFields on BalanceTransaction {
  id
  kind
  campaign {
    id
  }
  amount
  currency
  product
  reason
  reference
  at
  reversesId
  isReversed
}
    `, {"fragmentName":"TransactionFields"}) as unknown as TypedDocumentString<TransactionFieldsFragment, unknown>;
export const BalanceFieldsFragmentDoc = new TypedDocumentString(`
    fragment BalanceFields on Balance {
  campaign {
    id
    name
    kind
  }
  amount
  currency
  product
}
    `, {"fragmentName":"BalanceFields"}) as unknown as TypedDocumentString<BalanceFieldsFragment, unknown>;
export const BalanceOutcomeFieldsFragmentDoc = new TypedDocumentString(`
    fragment BalanceOutcomeFields on BalanceOutcome {
  transaction {
    ...TransactionFields
  }
  card {
    id
    number
    status
    balances {
      ...BalanceFields
    }
  }
}
    fragment BalanceFields on Balance {
  campaign {
    id
    name
    kind
  }
  amount
  currency
  product
}
fragment TransactionFields on BalanceTransaction {
  id
  kind
  campaign {
    id
  }
  amount
  currency
  product
  reason
  reference
  at
  reversesId
  isReversed
}`, {"fragmentName":"BalanceOutcomeFields"}) as unknown as TypedDocumentString<BalanceOutcomeFieldsFragment, unknown>;
export const ContactFieldsFragmentDoc = new TypedDocumentString(`
    fragment ContactFields on Contact {
  id
  type
  value
  primary
  verified
  verifiedBy
}
    `, {"fragmentName":"ContactFields"}) as unknown as TypedDocumentString<ContactFieldsFragment, unknown>;
export const CustomerFieldsFragmentDoc = new TypedDocumentString(`
    fragment CustomerFields on Customer {
  id
  uuid
  externalId
  customId
  code
  status
  registered
  anonymous
  firstName
  lastName
  displayName
  sex
  birthDate
  avatarUrl
  company
  language
  address {
    street1
    street2
    city
    province
    postalCode
    countryCode
    latitude
    longitude
  }
  email
  phone
  tags
  metadata
  customDate
  customField
  createdAt
  updatedAt
  lastActivityAt
  version
  contacts {
    ...ContactFields
  }
  agreements {
    email
    sms
    push
    bluetooth
    rfid
    wifi
    records {
      channel
      granted
      at
      actorKind
      actorId
      source
      wordingVersion
    }
  }
  attributes {
    name
    value
  }
}
    fragment ContactFields on Contact {
  id
  type
  value
  primary
  verified
  verifiedBy
}`, {"fragmentName":"CustomerFields"}) as unknown as TypedDocumentString<CustomerFieldsFragment, unknown>;
export const HistoryFieldsFragmentDoc = new TypedDocumentString(`
    fragment HistoryFields on HistoryConnection {
  nodes {
    id
    kind
    at
    actorKind
    actorId
    source {
      correlationId
      ip
      userAgent
    }
    changes {
      field
      from
      to
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    `, {"fragmentName":"HistoryFields"}) as unknown as TypedDocumentString<HistoryFieldsFragment, unknown>;
export const ProblemFieldsFragmentDoc = new TypedDocumentString(`
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}
    `, {"fragmentName":"ProblemFields"}) as unknown as TypedDocumentString<ProblemFieldsFragment, unknown>;
export const IdentityFieldsFragmentDoc = new TypedDocumentString(`
    fragment IdentityFields on Customer {
  id
  identities {
    id
    provider
    createdAt
    lastUsedAt
  }
}
    `, {"fragmentName":"IdentityFields"}) as unknown as TypedDocumentString<IdentityFieldsFragment, unknown>;
export const CodeSentFieldsFragmentDoc = new TypedDocumentString(`
    fragment CodeSentFields on CodeSent {
  channel
  expiresAt
}
    `, {"fragmentName":"CodeSentFields"}) as unknown as TypedDocumentString<CodeSentFieldsFragment, unknown>;
export const AccountFieldsFragmentDoc = new TypedDocumentString(`
    fragment AccountFields on Customer {
  id
  registered
  anonymous
  status
  email
  phone
  language
  card {
    number
    fidelyCode
    status
    category {
      id
      name
    }
  }
  contacts {
    type
    value
    primary
    verified
  }
}
    `, {"fragmentName":"AccountFields"}) as unknown as TypedDocumentString<AccountFieldsFragment, unknown>;
export const TokenFieldsFragmentDoc = new TypedDocumentString(`
    fragment TokenFields on SessionTokens {
  accessToken
  refreshToken
  expiresInSeconds
}
    `, {"fragmentName":"TokenFields"}) as unknown as TypedDocumentString<TokenFieldsFragment, unknown>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    __typename
    ... on PasswordChanged {
      customer {
        id
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const RequestPasswordResetDocument = new TypedDocumentString(`
    mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input) {
    __typename
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const ConfirmPasswordResetDocument = new TypedDocumentString(`
    mutation ConfirmPasswordReset($input: ConfirmPasswordResetInput!) {
  confirmPasswordReset(input: $input) {
    __typename
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<ConfirmPasswordResetMutation, ConfirmPasswordResetMutationVariables>;
export const RequestEmailChangeDocument = new TypedDocumentString(`
    mutation RequestEmailChange($input: RequestEmailChangeInput!) {
  requestEmailChange(input: $input) {
    __typename
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<RequestEmailChangeMutation, RequestEmailChangeMutationVariables>;
export const ConfirmEmailChangeDocument = new TypedDocumentString(`
    mutation ConfirmEmailChange($input: ConfirmEmailChangeInput!) {
  confirmEmailChange(input: $input) {
    __typename
    ... on EmailChanged {
      customer {
        ...ReachFields
      }
    }
    ...ProblemFields
  }
}
    fragment ReachFields on Customer {
  id
  email
  phone
  contacts {
    type
    value
    primary
    verified
  }
  agreements {
    email
    sms
    records {
      channel
      granted
      source
      actorId
    }
  }
}
fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<ConfirmEmailChangeMutation, ConfirmEmailChangeMutationVariables>;
export const RevertEmailChangeDocument = new TypedDocumentString(`
    mutation RevertEmailChange($input: RevertEmailChangeInput!) {
  revertEmailChange(input: $input) {
    __typename
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<RevertEmailChangeMutation, RevertEmailChangeMutationVariables>;
export const RequestPhoneUpdateDocument = new TypedDocumentString(`
    mutation RequestPhoneUpdate($input: RequestPhoneUpdateInput!) {
  requestPhoneUpdate(input: $input) {
    __typename
    ...CodeSentFields
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}
fragment CodeSentFields on CodeSent {
  channel
  expiresAt
}`) as unknown as TypedDocumentString<RequestPhoneUpdateMutation, RequestPhoneUpdateMutationVariables>;
export const ConfirmPhoneUpdateDocument = new TypedDocumentString(`
    mutation ConfirmPhoneUpdate($input: ConfirmPhoneUpdateInput!) {
  confirmPhoneUpdate(input: $input) {
    __typename
    ... on PhoneChanged {
      customer {
        ...ReachFields
      }
    }
    ...ProblemFields
  }
}
    fragment ReachFields on Customer {
  id
  email
  phone
  contacts {
    type
    value
    primary
    verified
  }
  agreements {
    email
    sms
    records {
      channel
      granted
      source
      actorId
    }
  }
}
fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<ConfirmPhoneUpdateMutation, ConfirmPhoneUpdateMutationVariables>;
export const DeleteAccountDocument = new TypedDocumentString(`
    mutation DeleteAccount($input: DeleteAccountInput!) {
  deleteAccount(input: $input) {
    __typename
    ... on AccountDeleted {
      id
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<DeleteAccountMutation, DeleteAccountMutationVariables>;
export const StartAnonymousSessionDocument = new TypedDocumentString(`
    mutation StartAnonymousSession($input: StartAnonymousSessionInput!) {
  startAnonymousSession(input: $input) {
    __typename
    ... on AnonymousSessionStarted {
      customer {
        id
        uuid
        anonymous
      }
    }
    ...TokenFields
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}
fragment TokenFields on SessionTokens {
  accessToken
  refreshToken
  expiresInSeconds
}`) as unknown as TypedDocumentString<StartAnonymousSessionMutation, StartAnonymousSessionMutationVariables>;
export const RecognizeAnonymousDocument = new TypedDocumentString(`
    mutation RecognizeAnonymous($input: RecognizeAnonymousInput!) {
  recognizeAnonymous(input: $input) {
    __typename
    ... on AnonymousRecognized {
      customer {
        ...CustomerFields
      }
    }
    ...ProblemFields
  }
}
    fragment ContactFields on Contact {
  id
  type
  value
  primary
  verified
  verifiedBy
}
fragment CustomerFields on Customer {
  id
  uuid
  externalId
  customId
  code
  status
  registered
  anonymous
  firstName
  lastName
  displayName
  sex
  birthDate
  avatarUrl
  company
  language
  address {
    street1
    street2
    city
    province
    postalCode
    countryCode
    latitude
    longitude
  }
  email
  phone
  tags
  metadata
  customDate
  customField
  createdAt
  updatedAt
  lastActivityAt
  version
  contacts {
    ...ContactFields
  }
  agreements {
    email
    sms
    push
    bluetooth
    rfid
    wifi
    records {
      channel
      granted
      at
      actorKind
      actorId
      source
      wordingVersion
    }
  }
  attributes {
    name
    value
  }
}
fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<RecognizeAnonymousMutation, RecognizeAnonymousMutationVariables>;
export const AddToBalanceDocument = new TypedDocumentString(`
    mutation AddToBalance($input: AddToBalanceInput!) {
  addToBalance(input: $input) {
    __typename
    ...BalanceOutcomeFields
    ...ProblemFields
  }
}
    fragment BalanceFields on Balance {
  campaign {
    id
    name
    kind
  }
  amount
  currency
  product
}
fragment TransactionFields on BalanceTransaction {
  id
  kind
  campaign {
    id
  }
  amount
  currency
  product
  reason
  reference
  at
  reversesId
  isReversed
}
fragment BalanceOutcomeFields on BalanceOutcome {
  transaction {
    ...TransactionFields
  }
  card {
    id
    number
    status
    balances {
      ...BalanceFields
    }
  }
}
fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<AddToBalanceMutation, AddToBalanceMutationVariables>;
export const RedeemFromBalanceDocument = new TypedDocumentString(`
    mutation RedeemFromBalance($input: RedeemFromBalanceInput!) {
  redeemFromBalance(input: $input) {
    __typename
    ...BalanceOutcomeFields
    ...ProblemFields
    ... on InsufficientBalance {
      balance
    }
  }
}
    fragment BalanceFields on Balance {
  campaign {
    id
    name
    kind
  }
  amount
  currency
  product
}
fragment TransactionFields on BalanceTransaction {
  id
  kind
  campaign {
    id
  }
  amount
  currency
  product
  reason
  reference
  at
  reversesId
  isReversed
}
fragment BalanceOutcomeFields on BalanceOutcome {
  transaction {
    ...TransactionFields
  }
  card {
    id
    number
    status
    balances {
      ...BalanceFields
    }
  }
}
fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<RedeemFromBalanceMutation, RedeemFromBalanceMutationVariables>;
export const ReverseTransactionDocument = new TypedDocumentString(`
    mutation ReverseTransaction($input: ReverseTransactionInput!) {
  reverseTransaction(input: $input) {
    __typename
    ...BalanceOutcomeFields
    ...ProblemFields
    ... on InsufficientBalance {
      balance
    }
  }
}
    fragment BalanceFields on Balance {
  campaign {
    id
    name
    kind
  }
  amount
  currency
  product
}
fragment TransactionFields on BalanceTransaction {
  id
  kind
  campaign {
    id
  }
  amount
  currency
  product
  reason
  reference
  at
  reversesId
  isReversed
}
fragment BalanceOutcomeFields on BalanceOutcome {
  transaction {
    ...TransactionFields
  }
  card {
    id
    number
    status
    balances {
      ...BalanceFields
    }
  }
}
fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<ReverseTransactionMutation, ReverseTransactionMutationVariables>;
export const GetBalancesDocument = new TypedDocumentString(`
    query GetBalances($id: ID!, $first: Int, $after: String, $campaignId: ID) {
  customer(id: $id) {
    card {
      id
      number
      status
      balances {
        ...BalanceFields
      }
      transactions(first: $first, after: $after, campaignId: $campaignId) {
        nodes {
          ...TransactionFields
        }
        edges {
          cursor
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    fragment BalanceFields on Balance {
  campaign {
    id
    name
    kind
  }
  amount
  currency
  product
}
fragment TransactionFields on BalanceTransaction {
  id
  kind
  campaign {
    id
  }
  amount
  currency
  product
  reason
  reference
  at
  reversesId
  isReversed
}`) as unknown as TypedDocumentString<GetBalancesQuery, GetBalancesQueryVariables>;
export const AddContactDocument = new TypedDocumentString(`
    mutation AddContact($input: AddContactInput!) {
  addContact(input: $input) {
    __typename
    ... on ContactAdded {
      contact {
        ...ContactFields
      }
      customer {
        ...CustomerFields
      }
    }
    ...ProblemFields
  }
}
    fragment ContactFields on Contact {
  id
  type
  value
  primary
  verified
  verifiedBy
}
fragment CustomerFields on Customer {
  id
  uuid
  externalId
  customId
  code
  status
  registered
  anonymous
  firstName
  lastName
  displayName
  sex
  birthDate
  avatarUrl
  company
  language
  address {
    street1
    street2
    city
    province
    postalCode
    countryCode
    latitude
    longitude
  }
  email
  phone
  tags
  metadata
  customDate
  customField
  createdAt
  updatedAt
  lastActivityAt
  version
  contacts {
    ...ContactFields
  }
  agreements {
    email
    sms
    push
    bluetooth
    rfid
    wifi
    records {
      channel
      granted
      at
      actorKind
      actorId
      source
      wordingVersion
    }
  }
  attributes {
    name
    value
  }
}
fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<AddContactMutation, AddContactMutationVariables>;
export const UpdateContactDocument = new TypedDocumentString(`
    mutation UpdateContact($input: UpdateContactInput!) {
  updateContact(input: $input) {
    __typename
    ... on ContactUpdated {
      contact {
        ...ContactFields
      }
      customer {
        ...CustomerFields
      }
    }
    ...ProblemFields
  }
}
    fragment ContactFields on Contact {
  id
  type
  value
  primary
  verified
  verifiedBy
}
fragment CustomerFields on Customer {
  id
  uuid
  externalId
  customId
  code
  status
  registered
  anonymous
  firstName
  lastName
  displayName
  sex
  birthDate
  avatarUrl
  company
  language
  address {
    street1
    street2
    city
    province
    postalCode
    countryCode
    latitude
    longitude
  }
  email
  phone
  tags
  metadata
  customDate
  customField
  createdAt
  updatedAt
  lastActivityAt
  version
  contacts {
    ...ContactFields
  }
  agreements {
    email
    sms
    push
    bluetooth
    rfid
    wifi
    records {
      channel
      granted
      at
      actorKind
      actorId
      source
      wordingVersion
    }
  }
  attributes {
    name
    value
  }
}
fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<UpdateContactMutation, UpdateContactMutationVariables>;
export const RemoveContactDocument = new TypedDocumentString(`
    mutation RemoveContact($input: RemoveContactInput!) {
  removeContact(input: $input) {
    __typename
    ... on ContactRemoved {
      id
      customer {
        ...CustomerFields
      }
    }
    ...ProblemFields
  }
}
    fragment ContactFields on Contact {
  id
  type
  value
  primary
  verified
  verifiedBy
}
fragment CustomerFields on Customer {
  id
  uuid
  externalId
  customId
  code
  status
  registered
  anonymous
  firstName
  lastName
  displayName
  sex
  birthDate
  avatarUrl
  company
  language
  address {
    street1
    street2
    city
    province
    postalCode
    countryCode
    latitude
    longitude
  }
  email
  phone
  tags
  metadata
  customDate
  customField
  createdAt
  updatedAt
  lastActivityAt
  version
  contacts {
    ...ContactFields
  }
  agreements {
    email
    sms
    push
    bluetooth
    rfid
    wifi
    records {
      channel
      granted
      at
      actorKind
      actorId
      source
      wordingVersion
    }
  }
  attributes {
    name
    value
  }
}
fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<RemoveContactMutation, RemoveContactMutationVariables>;
export const CreateCustomerDocument = new TypedDocumentString(`
    mutation CreateCustomer($input: CreateCustomerInput!) {
  createCustomer(input: $input) {
    __typename
    ... on CustomerCreated {
      customer {
        ...CustomerFields
      }
    }
    ...ProblemFields
  }
}
    fragment ContactFields on Contact {
  id
  type
  value
  primary
  verified
  verifiedBy
}
fragment CustomerFields on Customer {
  id
  uuid
  externalId
  customId
  code
  status
  registered
  anonymous
  firstName
  lastName
  displayName
  sex
  birthDate
  avatarUrl
  company
  language
  address {
    street1
    street2
    city
    province
    postalCode
    countryCode
    latitude
    longitude
  }
  email
  phone
  tags
  metadata
  customDate
  customField
  createdAt
  updatedAt
  lastActivityAt
  version
  contacts {
    ...ContactFields
  }
  agreements {
    email
    sms
    push
    bluetooth
    rfid
    wifi
    records {
      channel
      granted
      at
      actorKind
      actorId
      source
      wordingVersion
    }
  }
  attributes {
    name
    value
  }
}
fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<CreateCustomerMutation, CreateCustomerMutationVariables>;
export const UpdateCustomerDocument = new TypedDocumentString(`
    mutation UpdateCustomer($input: UpdateCustomerInput!) {
  updateCustomer(input: $input) {
    __typename
    ... on CustomerUpdated {
      customer {
        ...CustomerFields
      }
    }
    ...ProblemFields
  }
}
    fragment ContactFields on Contact {
  id
  type
  value
  primary
  verified
  verifiedBy
}
fragment CustomerFields on Customer {
  id
  uuid
  externalId
  customId
  code
  status
  registered
  anonymous
  firstName
  lastName
  displayName
  sex
  birthDate
  avatarUrl
  company
  language
  address {
    street1
    street2
    city
    province
    postalCode
    countryCode
    latitude
    longitude
  }
  email
  phone
  tags
  metadata
  customDate
  customField
  createdAt
  updatedAt
  lastActivityAt
  version
  contacts {
    ...ContactFields
  }
  agreements {
    email
    sms
    push
    bluetooth
    rfid
    wifi
    records {
      channel
      granted
      at
      actorKind
      actorId
      source
      wordingVersion
    }
  }
  attributes {
    name
    value
  }
}
fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<UpdateCustomerMutation, UpdateCustomerMutationVariables>;
export const ReplaceCustomerDocument = new TypedDocumentString(`
    mutation ReplaceCustomer($input: ReplaceCustomerInput!) {
  replaceCustomer(input: $input) {
    __typename
    ... on CustomerReplaced {
      customer {
        ...CustomerFields
      }
    }
    ...ProblemFields
  }
}
    fragment ContactFields on Contact {
  id
  type
  value
  primary
  verified
  verifiedBy
}
fragment CustomerFields on Customer {
  id
  uuid
  externalId
  customId
  code
  status
  registered
  anonymous
  firstName
  lastName
  displayName
  sex
  birthDate
  avatarUrl
  company
  language
  address {
    street1
    street2
    city
    province
    postalCode
    countryCode
    latitude
    longitude
  }
  email
  phone
  tags
  metadata
  customDate
  customField
  createdAt
  updatedAt
  lastActivityAt
  version
  contacts {
    ...ContactFields
  }
  agreements {
    email
    sms
    push
    bluetooth
    rfid
    wifi
    records {
      channel
      granted
      at
      actorKind
      actorId
      source
      wordingVersion
    }
  }
  attributes {
    name
    value
  }
}
fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<ReplaceCustomerMutation, ReplaceCustomerMutationVariables>;
export const DeleteCustomerDocument = new TypedDocumentString(`
    mutation DeleteCustomer($input: DeleteCustomerInput!) {
  deleteCustomer(input: $input) {
    __typename
    ... on CustomerDeleted {
      id
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<DeleteCustomerMutation, DeleteCustomerMutationVariables>;
export const GetCustomerDocument = new TypedDocumentString(`
    query GetCustomer($id: ID, $externalId: String, $code: String) {
  customer(id: $id, externalId: $externalId, code: $code) {
    ...CustomerFields
  }
}
    fragment ContactFields on Contact {
  id
  type
  value
  primary
  verified
  verifiedBy
}
fragment CustomerFields on Customer {
  id
  uuid
  externalId
  customId
  code
  status
  registered
  anonymous
  firstName
  lastName
  displayName
  sex
  birthDate
  avatarUrl
  company
  language
  address {
    street1
    street2
    city
    province
    postalCode
    countryCode
    latitude
    longitude
  }
  email
  phone
  tags
  metadata
  customDate
  customField
  createdAt
  updatedAt
  lastActivityAt
  version
  contacts {
    ...ContactFields
  }
  agreements {
    email
    sms
    push
    bluetooth
    rfid
    wifi
    records {
      channel
      granted
      at
      actorKind
      actorId
      source
      wordingVersion
    }
  }
  attributes {
    name
    value
  }
}`) as unknown as TypedDocumentString<GetCustomerQuery, GetCustomerQueryVariables>;
export const GetHistoryDocument = new TypedDocumentString(`
    query GetHistory($id: ID!, $first: Int! = 10, $after: String, $kinds: [HistoryKind!]) {
  customer(id: $id) {
    history(first: $first, after: $after, kinds: $kinds) {
      ...HistoryFields
    }
  }
}
    fragment HistoryFields on HistoryConnection {
  nodes {
    id
    kind
    at
    actorKind
    actorId
    source {
      correlationId
      ip
      userAgent
    }
    changes {
      field
      from
      to
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<GetHistoryQuery, GetHistoryQueryVariables>;
export const ListCustomersDocument = new TypedDocumentString(`
    query ListCustomers($first: Int! = 25, $after: String, $page: Int, $search: String, $actives: Boolean, $filter: CustomerFilter, $orderBy: CustomerOrder! = CREATED_AT_ASC) {
  customers(
    first: $first
    after: $after
    page: $page
    search: $search
    actives: $actives
    filter: $filter
    orderBy: $orderBy
  ) {
    nodes {
      id
      externalId
    }
    edges {
      cursor
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ListCustomersQuery, ListCustomersQueryVariables>;
export const SearchCustomersDocument = new TypedDocumentString(`
    query SearchCustomers($vvcu: ID, $email: String, $telnum: String) {
  searchCustomers(vvcu: $vvcu, email: $email, telnum: $telnum) {
    id
    externalId
  }
}
    `) as unknown as TypedDocumentString<SearchCustomersQuery, SearchCustomersQueryVariables>;
export const MyIdentitiesDocument = new TypedDocumentString(`
    query MyIdentities {
  me {
    ...IdentityFields
  }
}
    fragment IdentityFields on Customer {
  id
  identities {
    id
    provider
    createdAt
    lastUsedAt
  }
}`) as unknown as TypedDocumentString<MyIdentitiesQuery, MyIdentitiesQueryVariables>;
export const LinkOAuthDocument = new TypedDocumentString(`
    mutation LinkOAuth($input: LinkOAuthInput!) {
  linkOAuth(input: $input) {
    __typename
    ... on IdentityLinked {
      customer {
        ...IdentityFields
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}
fragment IdentityFields on Customer {
  id
  identities {
    id
    provider
    createdAt
    lastUsedAt
  }
}`) as unknown as TypedDocumentString<LinkOAuthMutation, LinkOAuthMutationVariables>;
export const LinkFacebookDocument = new TypedDocumentString(`
    mutation LinkFacebook($input: LinkFacebookInput!) {
  linkFacebook(input: $input) {
    __typename
    ... on IdentityLinked {
      customer {
        ...IdentityFields
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}
fragment IdentityFields on Customer {
  id
  identities {
    id
    provider
    createdAt
    lastUsedAt
  }
}`) as unknown as TypedDocumentString<LinkFacebookMutation, LinkFacebookMutationVariables>;
export const UnlinkIdentityDocument = new TypedDocumentString(`
    mutation UnlinkIdentity($input: UnlinkIdentityInput!) {
  unlinkIdentity(input: $input) {
    __typename
    ... on IdentityUnlinked {
      id
      customer {
        ...IdentityFields
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}
fragment IdentityFields on Customer {
  id
  identities {
    id
    provider
    createdAt
    lastUsedAt
  }
}`) as unknown as TypedDocumentString<UnlinkIdentityMutation, UnlinkIdentityMutationVariables>;
export const SignInByOAuthDocument = new TypedDocumentString(`
    mutation SignInByOAuth($input: SignInByOAuthInput!) {
  signInByOAuth(input: $input) {
    __typename
    ... on SessionTokens {
      accessToken
      refreshToken
      expiresInSeconds
    }
    ... on CustomerOutcome {
      customer {
        ...IdentityFields
      }
    }
    ... on SignedIn {
      deviceToken
    }
    ... on RegistrationIncomplete {
      deviceToken
      missingFields
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}
fragment IdentityFields on Customer {
  id
  identities {
    id
    provider
    createdAt
    lastUsedAt
  }
}`) as unknown as TypedDocumentString<SignInByOAuthMutation, SignInByOAuthMutationVariables>;
export const SignInByFacebookDocument = new TypedDocumentString(`
    mutation SignInByFacebook($input: SignInByFacebookInput!) {
  signInByFacebook(input: $input) {
    __typename
    ... on SessionTokens {
      accessToken
      refreshToken
      expiresInSeconds
    }
    ... on CustomerOutcome {
      customer {
        ...IdentityFields
      }
    }
    ... on SignedIn {
      deviceToken
    }
    ... on RegistrationIncomplete {
      deviceToken
      missingFields
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}
fragment IdentityFields on Customer {
  id
  identities {
    id
    provider
    createdAt
    lastUsedAt
  }
}`) as unknown as TypedDocumentString<SignInByFacebookMutation, SignInByFacebookMutationVariables>;
export const DeleteAccountByOAuthDocument = new TypedDocumentString(`
    mutation DeleteAccountByOAuth($input: DeleteAccountByOAuthInput!) {
  deleteAccountByOAuth(input: $input) {
    __typename
    ... on AccountDeleted {
      id
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<DeleteAccountByOAuthMutation, DeleteAccountByOAuthMutationVariables>;
export const DeleteAccountByFacebookDocument = new TypedDocumentString(`
    mutation DeleteAccountByFacebook($input: DeleteAccountByFacebookInput!) {
  deleteAccountByFacebook(input: $input) {
    __typename
    ... on AccountDeleted {
      id
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<DeleteAccountByFacebookMutation, DeleteAccountByFacebookMutationVariables>;
export const MergePreviewDocument = new TypedDocumentString(`
    query MergePreview($survivorId: ID!, $absorbedId: ID!) {
  mergePreview(survivorId: $survivorId, absorbedId: $absorbedId) {
    __typename
    ... on MergePreview {
      survivorId
      absorbedId
      items {
        subject
        name
        survivor
        absorbed
        result
        rule
      }
    }
    ... on Problem {
      status
      message
    }
    ... on AlreadyMerged {
      mergedCustomerId
      survivorId
    }
  }
}
    `) as unknown as TypedDocumentString<MergePreviewQuery, MergePreviewQueryVariables>;
export const MergeCustomersDocument = new TypedDocumentString(`
    mutation MergeCustomers($input: MergeCustomersInput!) {
  mergeCustomers(input: $input) {
    __typename
    ... on CustomersMerged {
      mergeId
      absorbedId
      customer {
        id
      }
    }
    ... on Problem {
      status
      message
    }
    ... on AlreadyMerged {
      mergedCustomerId
      survivorId
    }
  }
}
    `) as unknown as TypedDocumentString<MergeCustomersMutation, MergeCustomersMutationVariables>;
export const UnmergeCustomersDocument = new TypedDocumentString(`
    mutation UnmergeCustomers($input: UnmergeCustomersInput!) {
  unmergeCustomers(input: $input) {
    __typename
    ... on CustomersUnmerged {
      mergeId
      restoredId
      customer {
        id
      }
    }
    ... on Problem {
      status
      message
    }
    ... on LaterMergeStands {
      laterMergeId
    }
    ... on UnmergeBlocked {
      obstacles {
        name
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UnmergeCustomersMutation, UnmergeCustomersMutationVariables>;
export const ExportMyDataDocument = new TypedDocumentString(`
    query ExportMyData {
  exportMyData {
    __typename
    ... on DataExport {
      customerId
      exportedAt
      data
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<ExportMyDataQuery, ExportMyDataQueryVariables>;
export const ExportCustomerDocument = new TypedDocumentString(`
    query ExportCustomer($id: ID!) {
  exportCustomer(id: $id) {
    __typename
    ... on DataExport {
      customerId
      exportedAt
      data
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<ExportCustomerQuery, ExportCustomerQueryVariables>;
export const EraseCustomerDocument = new TypedDocumentString(`
    mutation EraseCustomer($input: EraseCustomerInput!) {
  eraseCustomer(input: $input) {
    __typename
    ... on CustomerErased {
      id
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<EraseCustomerMutation, EraseCustomerMutationVariables>;
export const DuplicateCandidatesDocument = new TypedDocumentString(`
    query DuplicateCandidates($first: Int, $after: String) {
  duplicateCandidates(first: $first, after: $after) {
    nodes {
      weight
      signs {
        rule
        weight
      }
      one {
        id
      }
      other {
        id
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<DuplicateCandidatesQuery, DuplicateCandidatesQueryVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    ...CustomerFields
  }
}
    fragment ContactFields on Contact {
  id
  type
  value
  primary
  verified
  verifiedBy
}
fragment CustomerFields on Customer {
  id
  uuid
  externalId
  customId
  code
  status
  registered
  anonymous
  firstName
  lastName
  displayName
  sex
  birthDate
  avatarUrl
  company
  language
  address {
    street1
    street2
    city
    province
    postalCode
    countryCode
    latitude
    longitude
  }
  email
  phone
  tags
  metadata
  customDate
  customField
  createdAt
  updatedAt
  lastActivityAt
  version
  contacts {
    ...ContactFields
  }
  agreements {
    email
    sms
    push
    bluetooth
    rfid
    wifi
    records {
      channel
      granted
      at
      actorKind
      actorId
      source
      wordingVersion
    }
  }
  attributes {
    name
    value
  }
}`) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const UpdateAccountDocument = new TypedDocumentString(`
    mutation UpdateAccount($input: UpdateAccountInput!) {
  updateAccount(input: $input) {
    __typename
    ... on AccountUpdated {
      customer {
        ...CustomerFields
      }
    }
    ...ProblemFields
  }
}
    fragment ContactFields on Contact {
  id
  type
  value
  primary
  verified
  verifiedBy
}
fragment CustomerFields on Customer {
  id
  uuid
  externalId
  customId
  code
  status
  registered
  anonymous
  firstName
  lastName
  displayName
  sex
  birthDate
  avatarUrl
  company
  language
  address {
    street1
    street2
    city
    province
    postalCode
    countryCode
    latitude
    longitude
  }
  email
  phone
  tags
  metadata
  customDate
  customField
  createdAt
  updatedAt
  lastActivityAt
  version
  contacts {
    ...ContactFields
  }
  agreements {
    email
    sms
    push
    bluetooth
    rfid
    wifi
    records {
      channel
      granted
      at
      actorKind
      actorId
      source
      wordingVersion
    }
  }
  attributes {
    name
    value
  }
}
fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<UpdateAccountMutation, UpdateAccountMutationVariables>;
export const SetAgreementsDocument = new TypedDocumentString(`
    mutation SetAgreements($input: SetAgreementsInput!) {
  setAgreements(input: $input) {
    __typename
    ... on AgreementsSet {
      customer {
        ...CustomerFields
      }
    }
    ...ProblemFields
  }
}
    fragment ContactFields on Contact {
  id
  type
  value
  primary
  verified
  verifiedBy
}
fragment CustomerFields on Customer {
  id
  uuid
  externalId
  customId
  code
  status
  registered
  anonymous
  firstName
  lastName
  displayName
  sex
  birthDate
  avatarUrl
  company
  language
  address {
    street1
    street2
    city
    province
    postalCode
    countryCode
    latitude
    longitude
  }
  email
  phone
  tags
  metadata
  customDate
  customField
  createdAt
  updatedAt
  lastActivityAt
  version
  contacts {
    ...ContactFields
  }
  agreements {
    email
    sms
    push
    bluetooth
    rfid
    wifi
    records {
      channel
      granted
      at
      actorKind
      actorId
      source
      wordingVersion
    }
  }
  attributes {
    name
    value
  }
}
fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<SetAgreementsMutation, SetAgreementsMutationVariables>;
export const SetAttributesDocument = new TypedDocumentString(`
    mutation SetAttributes($input: SetAttributesInput!) {
  setAttributes(input: $input) {
    __typename
    ... on AttributesSet {
      customer {
        ...CustomerFields
      }
    }
    ...ProblemFields
  }
}
    fragment ContactFields on Contact {
  id
  type
  value
  primary
  verified
  verifiedBy
}
fragment CustomerFields on Customer {
  id
  uuid
  externalId
  customId
  code
  status
  registered
  anonymous
  firstName
  lastName
  displayName
  sex
  birthDate
  avatarUrl
  company
  language
  address {
    street1
    street2
    city
    province
    postalCode
    countryCode
    latitude
    longitude
  }
  email
  phone
  tags
  metadata
  customDate
  customField
  createdAt
  updatedAt
  lastActivityAt
  version
  contacts {
    ...ContactFields
  }
  agreements {
    email
    sms
    push
    bluetooth
    rfid
    wifi
    records {
      channel
      granted
      at
      actorKind
      actorId
      source
      wordingVersion
    }
  }
  attributes {
    name
    value
  }
}
fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<SetAttributesMutation, SetAttributesMutationVariables>;
export const SetTagsDocument = new TypedDocumentString(`
    mutation SetTags($input: SetTagsInput!) {
  setTags(input: $input) {
    __typename
    ... on TagsSet {
      customer {
        ...CustomerFields
      }
    }
    ...ProblemFields
  }
}
    fragment ContactFields on Contact {
  id
  type
  value
  primary
  verified
  verifiedBy
}
fragment CustomerFields on Customer {
  id
  uuid
  externalId
  customId
  code
  status
  registered
  anonymous
  firstName
  lastName
  displayName
  sex
  birthDate
  avatarUrl
  company
  language
  address {
    street1
    street2
    city
    province
    postalCode
    countryCode
    latitude
    longitude
  }
  email
  phone
  tags
  metadata
  customDate
  customField
  createdAt
  updatedAt
  lastActivityAt
  version
  contacts {
    ...ContactFields
  }
  agreements {
    email
    sms
    push
    bluetooth
    rfid
    wifi
    records {
      channel
      granted
      at
      actorKind
      actorId
      source
      wordingVersion
    }
  }
  attributes {
    name
    value
  }
}
fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<SetTagsMutation, SetTagsMutationVariables>;
export const CheckCardDocument = new TypedDocumentString(`
    query CheckCard($card: String, $email: String, $mobile: String) {
  checkCard(card: $card, email: $email, mobile: $mobile) {
    __typename
    ... on CardChecked {
      outcome
      customerId
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<CheckCardQuery, CheckCardQueryVariables>;
export const SendRegistrationCodeDocument = new TypedDocumentString(`
    mutation SendRegistrationCode($input: SendRegistrationCodeInput!) {
  sendRegistrationCode(input: $input) {
    __typename
    ...CodeSentFields
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}
fragment CodeSentFields on CodeSent {
  channel
  expiresAt
}`) as unknown as TypedDocumentString<SendRegistrationCodeMutation, SendRegistrationCodeMutationVariables>;
export const RegisterWithCodeDocument = new TypedDocumentString(`
    mutation RegisterWithCode($input: RegisterWithCodeInput!) {
  registerWithCode(input: $input) {
    __typename
    ... on Registered {
      customer {
        ...AccountFields
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}
fragment AccountFields on Customer {
  id
  registered
  anonymous
  status
  email
  phone
  language
  card {
    number
    fidelyCode
    status
    category {
      id
      name
    }
  }
  contacts {
    type
    value
    primary
    verified
  }
}`) as unknown as TypedDocumentString<RegisterWithCodeMutation, RegisterWithCodeMutationVariables>;
export const SendClaimCodeDocument = new TypedDocumentString(`
    mutation SendClaimCode($input: SendClaimCodeInput!) {
  sendClaimCode(input: $input) {
    __typename
    ...CodeSentFields
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}
fragment CodeSentFields on CodeSent {
  channel
  expiresAt
}`) as unknown as TypedDocumentString<SendClaimCodeMutation, SendClaimCodeMutationVariables>;
export const ClaimAccountDocument = new TypedDocumentString(`
    mutation ClaimAccount($input: ClaimAccountInput!) {
  claimAccount(input: $input) {
    __typename
    ... on AccountClaimed {
      cardNumber
      customer {
        ...AccountFields
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}
fragment AccountFields on Customer {
  id
  registered
  anonymous
  status
  email
  phone
  language
  card {
    number
    fidelyCode
    status
    category {
      id
      name
    }
  }
  contacts {
    type
    value
    primary
    verified
  }
}`) as unknown as TypedDocumentString<ClaimAccountMutation, ClaimAccountMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    __typename
    ... on SignedIn {
      deviceToken
      customer {
        ...AccountFields
      }
    }
    ... on RegistrationIncomplete {
      deviceToken
      missingFields
      customer {
        id
      }
    }
    ... on TooManyRequests {
      retryAfterSeconds
    }
    ...TokenFields
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}
fragment AccountFields on Customer {
  id
  registered
  anonymous
  status
  email
  phone
  language
  card {
    number
    fidelyCode
    status
    category {
      id
      name
    }
  }
  contacts {
    type
    value
    primary
    verified
  }
}
fragment TokenFields on SessionTokens {
  accessToken
  refreshToken
  expiresInSeconds
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const RefreshSessionDocument = new TypedDocumentString(`
    mutation RefreshSession($input: RefreshSessionInput!) {
  refreshSession(input: $input) {
    __typename
    ... on SessionRefreshed {
      customer {
        id
      }
    }
    ...TokenFields
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}
fragment TokenFields on SessionTokens {
  accessToken
  refreshToken
  expiresInSeconds
}`) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut {
    __typename
    ... on SignedOut {
      sessionId
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const RevokeSessionDocument = new TypedDocumentString(`
    mutation RevokeSession($input: RevokeSessionInput!) {
  revokeSession(input: $input) {
    __typename
    ... on SessionRevoked {
      id
      customer {
        sessions {
          id
        }
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on Problem {
  message
  status
  ... on InputRejected {
    fields {
      path
      message
    }
  }
  ... on VersionConflict {
    currentVersion
  }
  ... on ResendTooSoon {
    retryAfterSeconds
  }
  ... on TooManyRequests {
    retryAfterSeconds
  }
  ... on MissingFields {
    missingFields
  }
}`) as unknown as TypedDocumentString<RevokeSessionMutation, RevokeSessionMutationVariables>;
export const RevokeOtherSessionsDocument = new TypedDocumentString(`
    mutation RevokeOtherSessions {
  revokeOtherSessions {
    __typename
    ... on OtherSessionsRevoked {
      revoked
      customer {
        sessions {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeOtherSessionsMutation, RevokeOtherSessionsMutationVariables>;
export const MySessionsDocument = new TypedDocumentString(`
    query MySessions {
  me {
    id
    sessions {
      id
      deviceType
      ip
      userAgent
      createdAt
      lastUsedAt
      expiresAt
      current
    }
  }
}
    `) as unknown as TypedDocumentString<MySessionsQuery, MySessionsQueryVariables>;
export const MyAccountDocument = new TypedDocumentString(`
    query MyAccount($campaignId: ID!) {
  me {
    ...AccountFields
    card {
      barcodeSvg
    }
    missingFields(campaignId: $campaignId)
  }
}
    fragment AccountFields on Customer {
  id
  registered
  anonymous
  status
  email
  phone
  language
  card {
    number
    fidelyCode
    status
    category {
      id
      name
    }
  }
  contacts {
    type
    value
    primary
    verified
  }
}`) as unknown as TypedDocumentString<MyAccountQuery, MyAccountQueryVariables>;