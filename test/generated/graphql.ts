/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The kind of caller behind a change. */
export type ActorKind =
  /** A visitor who has not said who they are. */
  | 'ANONYMOUS'
  /** The customer themselves. */
  | 'CUSTOMER'
  /** Another system of the company, such as a till. */
  | 'SERVICE'
  /** An employee. */
  | 'STAFF'
  /** This service, on its own account. */
  | 'SYSTEM';

/** The contact to add. */
export type AddContactInput = {
  /** The customer; by default the customer who is calling. */
  customerId?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** True makes it the primary contact of its type in place of the previous one; false unless given. */
  primary?: boolean | null | undefined;
  /** The type of the contact. */
  type: ContactType;
  /** An e-mail address, a phone number with its country code, or a push token of at most 4096 characters. */
  value: string;
  /** Whether the contact is proved; unless given, true for PUSH and otherwise false. True for an address needs `contacts:verify`. */
  verified?: boolean | null | undefined;
};

/** The amount to add, and to which card: given by `cardNumber` or by `customerId`. */
export type AddToBalanceInput = {
  /** The amount, greater than zero: whole points, visits or pieces, or money with as many decimals as its currency has. */
  amount: string;
  /** The campaign of the balance. */
  campaignId: string;
  /** The number of a card in use. */
  cardNumber?: string | null | undefined;
  /** The customer whose card it is. */
  customerId?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The name of the product, 1 to 100 characters, spelled the same every time; for campaigns of kind PRODUCT only. */
  product?: string | null | undefined;
  /** The reason, 1 to 500 characters. It is erased with the customer. */
  reason?: string | null | undefined;
  /** A reference such as a receipt number, 1 to 200 characters. It stays in the books, so it must not be personal. */
  reference?: string | null | undefined;
};

/** A postal address. An absent field stays as it is; null empties it. */
export type AddressInput = {
  /** City or town, 1 to 100 characters. */
  city?: string | null | undefined;
  /** ISO 3166-1 alpha-2 such as `PL`, or a calling code such as `+48`. */
  countryCode?: string | null | undefined;
  /** Degrees north of the equator (WGS 84), -90 to 90. */
  latitude?: number | null | undefined;
  /** Degrees east of Greenwich (WGS 84), -180 to 180. */
  longitude?: number | null | undefined;
  /** Postal code, 1 to 20 characters. */
  postalCode?: string | null | undefined;
  /** Province or state, 1 to 100 characters. */
  province?: string | null | undefined;
  /** Street and number, 1 to 200 characters. */
  street1?: string | null | undefined;
  /** A second address line, 1 to 200 characters. */
  street2?: string | null | undefined;
};

/** Decisions about channels. An absent channel stays as it was decided; null is refused. */
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

/** An attribute to set. */
export type AttributeInput = {
  /** The name, 1 to 100 characters. */
  name: string;
  /** The value, at most 10,000 bytes as JSON. The attribute is removed if this is null or absent. */
  value?: unknown;
};

/** The unit that a campaign counts. */
export type CampaignKind =
  /** An amount in the campaign’s currency. */
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
  /** The card is refused at tills. */
  | 'BLOCKED';

/** The new and the old password. */
export type ChangePasswordInput = {
  /** A password of 8 to 128 characters that is not easy to guess. There are no rules about kinds of characters. */
  newPassword: string;
  /** The account’s current password. */
  oldPassword: string;
};

/** The way a person gets to an account. */
export type CheckCardOutcome =
  /** Has an account: continue with `signIn`. */
  | 'ALREADY_REGISTERED'
  /** On record with a card and without an account: continue with `sendClaimCode`. */
  | 'HAS_CARD'
  /** Nobody is on record: continue with `sendRegistrationCode`. */
  | 'NEW_CUSTOMER'
  /** On record without a card or an account: continue with `sendClaimCode`; the claim issues a card. */
  | 'ON_RECORD';

/** The customer who claims an account, with the code from the message. */
export type ClaimAccountInput = {
  /** The code: 8 digits by e-mail, 6 digits by text message. */
  code: string;
  /** The customer. */
  customerId: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** A password of 8 to 128 characters, at most 512 bytes, that is not easy to guess. There are no rules about kinds of characters. */
  password: string;
  /** The address or number that the code was sent to. It becomes the username. */
  username: string;
};

/** The token from the message to the new address, and the decision about newsletters. */
export type ConfirmEmailChangeInput = {
  /** Whether the customer agrees to newsletters at the new address. */
  newsletterAgreement: boolean;
  /** The token of the mailed link. It works once, within one hour. */
  token: string;
};

/** The new password, with the token from the message. */
export type ConfirmPasswordResetInput = {
  /** A password of 8 to 128 characters that is not easy to guess. There are no rules about kinds of characters. */
  password: string;
  /** The token of the mailed link. It works once, within one hour. */
  token: string;
};

/** The new number with the code that was sent to it, and the decision about text messages. */
export type ConfirmPhoneUpdateInput = {
  /** The code of 6 digits. It allows 5 tries and is valid for ten minutes. */
  confirmationCode: string;
  /** The number that the code was sent to. */
  phone: string;
  /** Whether the customer agrees to marketing by text message. */
  smsAgreement: boolean;
};

/** A decision about a privacy consent of a campaign. */
export type ConsentInput = {
  /** True when agreed to, false when refused or withdrawn. */
  granted: boolean;
  /** The name of the consent, 1 to 100 characters. */
  name: string;
};

/** A way to reach the customer. */
export type ContactInput = {
  /** Whether this is the primary contact of its type; false unless given. */
  primary?: boolean | null | undefined;
  /** The type of the contact. */
  type: ContactType;
  /** An e-mail address, a phone number with its country code, or a push token of at most 4096 characters. */
  value: string;
  /** Whether the contact is proved. Unless given, a contact that is already listed stays as it is, and a new one is proved only if it is PUSH. Making an address proved needs `contacts:verify`. */
  verified?: boolean | null | undefined;
};

/** The type of a contact. */
export type ContactType =
  /** An e-mail address (RFC 5321), at most 254 characters. */
  | 'EMAIL'
  /** A telephone number in E.164, such as +48512345678. */
  | 'PHONE'
  /** A push token of an app; opaque to this service. */
  | 'PUSH';

/** A new customer, with at least an externalId, an e-mail address or a phone number. */
export type CreateCustomerInput = {
  /** Postal address; null empties all of it. */
  address?: AddressInput | null | undefined;
  /** Attributes to set, merged by name; at most 200. */
  attributes?: Array<AttributeInput> | null | undefined;
  /** The http or https URL of a picture, at most 2048 characters. */
  avatarUrl?: string | null | undefined;
  /** Date of birth, from 1900 to today. */
  birthDate?: string | null | undefined;
  /** The customer’s company, 1 to 200 characters. */
  company?: string | null | undefined;
  /** All contacts, at most 50. If given, they replace the existing ones. */
  contacts?: Array<ContactInput> | null | undefined;
  /** A date that matters to the shop. */
  customDate?: string | null | undefined;
  /** A free remark, 1 to 1000 characters. */
  customField?: string | null | undefined;
  /** Custom fields to set, by number; at most 100. */
  customFields?: Array<CustomFieldInput> | null | undefined;
  /** A free identifier, 1 to 100 characters. */
  customId?: string | null | undefined;
  /** The name the customer wants to be called by, 1 to 200 characters. */
  displayName?: string | null | undefined;
  /** The customer’s id in the caller’s own system, 1 to 200 characters; unique. */
  externalId?: string | null | undefined;
  /** Given name, 1 to 100 characters. */
  firstName?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The language of messages, such as `en` or `en_US`. */
  language?: string | null | undefined;
  /** Family name, 1 to 100 characters. */
  lastName?: string | null | undefined;
  /** Opaque data, at most 32,000 bytes as JSON, returned as it was given. */
  metadata?: unknown;
  /** The customer’s sex. Null stands for NOT_SPECIFIED. */
  sex?: Sex | null | undefined;
  /** Whether the customer may use their account. Null stands for ENABLED. */
  status?: CustomerStatus | null | undefined;
  /** All tags: at most 100, of 1 to 100 characters each, without repetition. */
  tags?: Array<string> | null | undefined;
  /** The visitor’s own identifier; the id of the customer unless given. Unique, but visitors’ profiles do not count. */
  uuid?: string | null | undefined;
};

/** A value for one custom field. */
export type CustomFieldInput = {
  /** The number of the field, as in `customField_N`. */
  number: number;
  /** The value, in the type of the field: text; a number or its numeral; true or false; YYYY-MM-DD; `2012.07.28 22:59:59`; a choice; choices as a list or separated by commas. Null empties the field. */
  value?: unknown;
};

/** Conditions for a list of customers. A customer has to meet all that are given. */
export type CustomerFilter = {
  /** True for visitors who have not said who they are, false for all others. */
  anonymous?: boolean | null | undefined;
  /** Only customers created before this time. */
  createdBefore?: string | null | undefined;
  /** Only customers created at this time or later. */
  createdFrom?: string | null | undefined;
  /** Only customers with these values in custom fields; for a MANY_OF_LIST field, with this choice among theirs. */
  customFields?: Array<CustomFieldInput> | null | undefined;
  /** True for customers with an account to sign in to, false for those without. */
  registered?: boolean | null | undefined;
  /** Only customers in this status. */
  status?: CustomerStatus | null | undefined;
  /** Only customers with this tag. */
  tag?: string | null | undefined;
};

/** The order of a list of customers. Ties are broken by id. */
export type CustomerOrder =
  /** Oldest first. */
  | 'CREATED_AT_ASC'
  /** Newest first. */
  | 'CREATED_AT_DESC';

/** Whether a customer may use their account. */
export type CustomerStatus =
  /** The customer cannot sign in and is left out of lists of active customers. */
  | 'DISABLED'
  /** The usual status. */
  | 'ENABLED';

/** The proof that the customer may delete the account. */
export type DeleteAccountByFacebookInput = {
  /** A user access token of this service’s Facebook app, for the linked Facebook account. The person must have authenticated within the last 5 minutes, and the token must not have been used here before. */
  facebookToken: string;
};

/** The proof that the customer may delete the account. */
export type DeleteAccountByOAuthInput = {
  /** An ID token or JWT access token of a linked issuer, with this service in its audience (`aud`). The person must have authenticated within the last 5 minutes (`auth_time`, otherwise `iat`), and the token must not have been used here before. */
  accessToken: string;
};

/** The proof that the customer may delete the account. */
export type DeleteAccountInput = {
  /** The password of the account. */
  password: string;
};

/** The customer to delete. */
export type DeleteCustomerInput = {
  /** The id of the customer. */
  id: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
};

/** The kind of device on which a customer signs in. */
export type DeviceType =
  | 'ANDROID'
  | 'BROWSER'
  | 'IOS';

/** A rule by which two records may belong to one person. */
export type DuplicateRule =
  /** The same card number, on records that were taken over from elsewhere. Weight 30. */
  | 'SAME_CARD'
  /** The same customId. Weight 50. */
  | 'SAME_CUSTOM_ID'
  /** The same e-mail address, unproved on at least one of them. Weight 60. */
  | 'SAME_EMAIL'
  /** The same part before the @ of two addresses, with the same first and last name. Weight 30. */
  | 'SAME_EMAIL_NAME_AND_NAME'
  /** The same first name, last name and birth date. Weight 60. */
  | 'SAME_NAME_AND_BIRTH_DATE'
  /** The same phone number, proved or not; families share one. Weight 40. */
  | 'SAME_PHONE';

/** The customer to erase, and the ground for it. */
export type EraseCustomerInput = {
  /** The customer. */
  id: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The ground for the erasure, kept in the erasure journal. */
  reason: ErasureReason;
};

/** The ground on which a person’s data is erased (GDPR, article 17). */
export type ErasureReason =
  /** The data was collected from a child: article 17 (1) f. */
  | 'CHILD'
  /** The consent on which the data was held is withdrawn: article 17 (1) b. */
  | 'CONSENT_WITHDRAWN'
  /** A law requires the erasure: article 17 (1) e. */
  | 'LEGAL_OBLIGATION'
  /** The data is no longer needed for its purpose: article 17 (1) a. */
  | 'NO_LONGER_NEEDED'
  /** The person objected, and nothing outweighs the objection: article 17 (1) c. */
  | 'OBJECTION'
  /** The person asked for it. */
  | 'REQUESTED'
  /** The data was held unlawfully: article 17 (1) d. */
  | 'UNLAWFUL';

/** The kind of an event in a customer’s history. */
export type HistoryKind =
  /** A customer on record got an account. */
  | 'ACCOUNT_CLAIMED'
  /** The customer changed their own data. */
  | 'ACCOUNT_UPDATED'
  /** Agreements were granted or withdrawn. */
  | 'AGREEMENTS_CHANGED'
  /** Attributes were set or removed. */
  | 'ATTRIBUTES_CHANGED'
  /** Something was added to a balance. */
  | 'BALANCE_ADDED'
  /** Something was redeemed from a balance. */
  | 'BALANCE_REDEEMED'
  /** An addition or redemption was taken back. */
  | 'BALANCE_REVERSED'
  /** The card was blocked. */
  | 'CARD_BLOCKED'
  /** A card was issued. */
  | 'CARD_ISSUED'
  /** A new card took the place of the old one. */
  | 'CARD_REPLACED'
  /** A contact was added. */
  | 'CONTACT_ADDED'
  /** A contact was removed. */
  | 'CONTACT_REMOVED'
  /** A contact was changed. */
  | 'CONTACT_UPDATED'
  /** Another customer became part of this one. */
  | 'CUSTOMERS_MERGED'
  /** A merge was undone: the other customer left this one. */
  | 'CUSTOMERS_UNMERGED'
  /** A service, a till or staff entered the customer. */
  | 'CUSTOMER_CREATED'
  /** The customer was deleted. */
  | 'CUSTOMER_DELETED'
  /** A service or staff replaced all data. */
  | 'CUSTOMER_REPLACED'
  /** A service, a till or staff changed some data. */
  | 'CUSTOMER_UPDATED'
  /** The customer moved to another e-mail address. */
  | 'EMAIL_CHANGED'
  /** The owner of the former e-mail address took the account back. */
  | 'EMAIL_CHANGE_REVERTED'
  /** An account elsewhere was linked for signing in. */
  | 'IDENTITY_LINKED'
  /** An account elsewhere was unlinked. */
  | 'IDENTITY_UNLINKED'
  /** The customer became part of another one. */
  | 'MERGED_INTO'
  /** The customer changed their password. */
  | 'PASSWORD_CHANGED'
  /** A change that asks for the password got a wrong one. */
  | 'PASSWORD_REJECTED'
  /** The password was set anew by a link. */
  | 'PASSWORD_RESET'
  /** The customer moved to another phone number. */
  | 'PHONE_CHANGED'
  /** The customer registered a new account. */
  | 'REGISTERED'
  /** Sessions were ended from elsewhere. */
  | 'SESSIONS_REVOKED'
  /** The customer signed in. */
  | 'SIGNED_IN'
  /** The customer signed out. */
  | 'SIGNED_OUT'
  /** The tags were replaced. */
  | 'TAGS_CHANGED'
  /** A refresh token was used a second time, and its session was ended. */
  | 'TOKEN_REUSED'
  /** A merge was undone: the customer left the other one. */
  | 'UNMERGED_FROM'
  /** A visitor signed in: their data became part of the customer. */
  | 'VISITOR_ADOPTED'
  /** A visitor left data without signing in. */
  | 'VISITOR_RECOGNIZED';

/** The Facebook account to link, with the password as proof. */
export type LinkFacebookInput = {
  /** A user access token of this service’s Facebook app. */
  facebookToken: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The password of the account in this service. */
  password: string;
};

/** The account at an OpenID issuer to link, with the password as proof. */
export type LinkOAuthInput = {
  /** An ID token or JWT access token of a configured issuer, with this service in its audience (`aud`). */
  accessToken: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The password of the account in this service. */
  password: string;
};

/** The two customers to merge. */
export type MergeCustomersInput = {
  /** The customer who is absorbed. */
  absorbedId: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The customer who remains. */
  survivorId: string;
};

/** A rule by which a merge decides. */
export type MergeRule =
  /** The survivor’s stays, and the absorbed customer’s is void. */
  | 'DROPPED'
  /** The survivor has none and takes the absorbed customer’s. */
  | 'FILLED'
  /** The absorbed customer’s are added to the survivor’s. */
  | 'JOINED'
  /** The later time is taken. */
  | 'LATER'
  /** The survivor’s stays, and the absorbed customer’s leads to the survivor from then on. */
  | 'LEADS_ON'
  /** The two disagree, and the refusal holds. */
  | 'STRICTER'
  /** The two amounts are added up. */
  | 'SUM'
  /** The survivor’s value stays. */
  | 'SURVIVOR';

/** A kind of thing that a merge decides about. */
export type MergeSubject =
  /** A decision about one channel or purpose. */
  | 'AGREEMENT'
  /** A free attribute. */
  | 'ATTRIBUTE'
  /** The card’s balance in one campaign or of one product. */
  | 'BALANCE'
  /** A card in use; its result is its status, `MERGED` for a card that names the survivor from then on. */
  | 'CARD'
  /** A contact. */
  | 'CONTACT'
  /** A custom field’s value. */
  | 'CUSTOM_FIELD'
  /** A field of the customer itself. */
  | 'FIELD'
  /** A way to sign in. */
  | 'SIGN_IN'
  /** A tag. */
  | 'TAG';

/** Who proved that a contact belongs to the customer. */
export type Prover =
  /** The customer, with a code or a link that was sent to it. Only such a contact receives messages that lead into the account. */
  | 'CUSTOMER'
  /** A service, which vouched for it. */
  | 'SERVICE'
  /** An employee, who vouched for it. */
  | 'STAFF';

/** What visitors say about themselves. Every field is optional. */
export type RecognizeAnonymousInput = {
  /** A free identifier, 1 to 100 characters, stored as `customId`. */
  customIdentify?: string | null | undefined;
  /** An e-mail address. It is noted as unproved. */
  email?: string | null | undefined;
  /** Values to store as attributes, merged by name; at most 200. */
  parameters?: Array<AttributeInput> | null | undefined;
};

/** The amount to redeem, and from which card: given by `cardNumber` or by `customerId`. */
export type RedeemFromBalanceInput = {
  /** The amount, greater than zero: whole points, visits or pieces, or money with as many decimals as its currency has. */
  amount: string;
  /** The campaign of the balance. */
  campaignId: string;
  /** The number of a card in use. */
  cardNumber?: string | null | undefined;
  /** The customer whose card it is. */
  customerId?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The name of the product, 1 to 100 characters, spelled the same every time; for campaigns of kind PRODUCT only. */
  product?: string | null | undefined;
  /** The reason, 1 to 500 characters. It is erased with the customer. */
  reason?: string | null | undefined;
  /** A reference such as a receipt number, 1 to 200 characters. It stays in the books, so it must not be personal. */
  reference?: string | null | undefined;
};

/** The session to continue. */
export type RefreshSessionInput = {
  /** The refresh token of the last answer. It works once. */
  refreshToken: string;
};

/** A newcomer, with the code from the message. */
export type RegisterWithCodeInput = {
  /** The campaign for which the code was requested. */
  campaignId: string;
  /** The category of the virtual card. */
  categoryId?: string | null | undefined;
  /** The code: 8 digits by e-mail, 6 digits by text message. */
  code: string;
  /** The newcomer’s kind of device. */
  deviceType: DeviceType;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The customer’s language, such as `pl_PL`. */
  language?: string | null | undefined;
  /** A password of 8 to 128 characters, at most 512 bytes, that is not easy to guess. There are no rules about kinds of characters. */
  password: string;
  /** The address or number that the code was sent to. It becomes the username. */
  username: string;
};

/** The contact to remove. */
export type RemoveContactInput = {
  /** The contact to remove. */
  contactId: string;
  /** The customer; by default the customer who is calling. */
  customerId?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
};

/** All data of a customer. An absent field is emptied, except agreements. */
export type ReplaceCustomerInput = {
  /** Postal address; null empties all of it. */
  address?: AddressInput | null | undefined;
  /** Attributes to set, merged by name; at most 200. */
  attributes?: Array<AttributeInput> | null | undefined;
  /** The http or https URL of a picture, at most 2048 characters. */
  avatarUrl?: string | null | undefined;
  /** Date of birth, from 1900 to today. */
  birthDate?: string | null | undefined;
  /** The customer’s company, 1 to 200 characters. */
  company?: string | null | undefined;
  /** All contacts, at most 50. If given, they replace the existing ones. */
  contacts?: Array<ContactInput> | null | undefined;
  /** A date that matters to the shop. */
  customDate?: string | null | undefined;
  /** A free remark, 1 to 1000 characters. */
  customField?: string | null | undefined;
  /** Custom fields to set, by number; at most 100. */
  customFields?: Array<CustomFieldInput> | null | undefined;
  /** A free identifier, 1 to 100 characters. */
  customId?: string | null | undefined;
  /** The name the customer wants to be called by, 1 to 200 characters. */
  displayName?: string | null | undefined;
  /** The `version` that the caller has read. The answer is VersionConflict if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** The customer’s id in the caller’s own system, 1 to 200 characters; unique. */
  externalId?: string | null | undefined;
  /** Given name, 1 to 100 characters. */
  firstName?: string | null | undefined;
  /** The customer to replace the data of. */
  id: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The language of messages, such as `en` or `en_US`. */
  language?: string | null | undefined;
  /** Family name, 1 to 100 characters. */
  lastName?: string | null | undefined;
  /** Opaque data, at most 32,000 bytes as JSON, returned as it was given. */
  metadata?: unknown;
  /** The customer’s sex. Null stands for NOT_SPECIFIED. */
  sex?: Sex | null | undefined;
  /** Whether the customer may use their account. Null stands for ENABLED. */
  status?: CustomerStatus | null | undefined;
  /** All tags: at most 100, of 1 to 100 characters each, without repetition. */
  tags?: Array<string> | null | undefined;
};

/** The new address, with the password as proof. */
export type RequestEmailChangeInput = {
  /** The new e-mail address. */
  email: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The password of the account. */
  password: string;
};

/** The account whose password is to be reset. */
export type RequestPasswordResetInput = {
  /** The e-mail address of the account. */
  email: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
};

/** The new number, with the password where it is required. */
export type RequestPhoneUpdateInput = {
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The password. It is required when the session is older than five minutes, or when the number to be replaced is the only means of recovering the account. */
  password?: string | null | undefined;
  /** The new mobile number, with its country code. */
  phone: string;
};

/** The transaction to reverse. */
export type ReverseTransactionInput = {
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The reason, 1 to 500 characters. It is erased with the customer. */
  reason?: string | null | undefined;
  /** The id of an addition or a redemption. */
  transactionId: string;
};

/** The token from the message to the old address. */
export type RevertEmailChangeInput = {
  /** The token of the mailed link. It works once, within 72 hours. */
  token: string;
};

/** The session to end. */
export type RevokeSessionInput = {
  /** The id of the session, from `Customer.sessions`. */
  id: string;
};

/** The customer who claims an account, and one of their contacts to send the code to. */
export type SendClaimCodeInput = {
  /** The customer, from the answer of `checkCard`. */
  customerId: string;
  /** The customer’s kind of device. */
  deviceType: DeviceType;
  /** The value of one of the customer’s e-mail contacts. */
  email?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The value of one of the customer’s phone contacts. */
  mobile?: string | null | undefined;
};

/** The newcomer’s address to prove, given as `email` or `mobile`. */
export type SendRegistrationCodeInput = {
  /** The campaign that the newcomer joins. */
  campaignId: string;
  /** The newcomer’s kind of device. */
  deviceType: DeviceType;
  /** An e-mail address. */
  email?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The language of the message, such as `pl_PL`; the environment’s default unless given. */
  language?: string | null | undefined;
  /** A mobile number with its country code. */
  mobile?: string | null | undefined;
};

/** The decisions of a customer, each kept with its evidence. */
export type SetAgreementsInput = {
  /** Recognition by Bluetooth. */
  bluetooth?: boolean | null | undefined;
  /** Privacy consents by name, at most 100. */
  consents?: Array<ConsentInput> | null | undefined;
  /** The customer; by default the customer who is calling. */
  customerId?: string | null | undefined;
  /** Marketing by e-mail. */
  email?: boolean | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** Push messages. */
  push?: boolean | null | undefined;
  /** Recognition by RFID. */
  rfid?: boolean | null | undefined;
  /** Marketing by text message. */
  sms?: boolean | null | undefined;
  /** The place that the decisions come from, such as `web` or `till 7`; 1 to 100 characters. */
  source?: string | null | undefined;
  /** Recognition by Wi-Fi. */
  wifi?: boolean | null | undefined;
  /** The version of the wording that the customer saw, 1 to 100 characters. */
  wordingVersion?: string | null | undefined;
};

/** The attributes to set. */
export type SetAttributesInput = {
  /** The attributes, at most 200. They are merged by name: others stay, and a null value removes one. */
  attributes: Array<AttributeInput>;
  /** The customer; by default the customer who is calling. */
  customerId?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
};

/** All tags of a customer. */
export type SetTagsInput = {
  /** The customer; by default the customer who is calling. */
  customerId?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** All tags, which replace the existing ones: at most 100, of 1 to 100 characters each, without repetition. */
  tags: Array<string>;
};

/** The customer’s sex, as they state it. */
export type Sex =
  | 'FEMALE'
  | 'MALE'
  /** Not asked, or not answered. */
  | 'NOT_SPECIFIED'
  | 'OTHER';

/** The token that proves the identity, and the device to sign in on. */
export type SignInByFacebookInput = {
  /** A campaign whose missing data the answer should name. */
  campaignId?: string | null | undefined;
  /** The `deviceToken` of the last sign-in on this device, if there was one. With it, attempts of strangers do not keep this device out. An invalid one is ignored. */
  deviceToken?: string | null | undefined;
  /** The customer’s kind of device. */
  deviceType: DeviceType;
  /** A user access token of this service’s Facebook app. */
  facebookToken: string;
};

/** The token that proves the identity, and the device to sign in on. */
export type SignInByOAuthInput = {
  /** An ID token or JWT access token of a configured issuer, with this service in its audience (`aud`). */
  accessToken: string;
  /** A campaign whose missing data the answer should name. */
  campaignId?: string | null | undefined;
  /** The `deviceToken` of the last sign-in on this device, if there was one. With it, attempts of strangers do not keep this device out. An invalid one is ignored. */
  deviceToken?: string | null | undefined;
  /** The customer’s kind of device. */
  deviceType: DeviceType;
};

/** The credentials, and the device to sign in on. */
export type SignInInput = {
  /** A campaign whose missing data the answer should name. */
  campaignId?: string | null | undefined;
  /** The `deviceToken` of the last sign-in on this device, if there was one. With it, attempts of strangers do not keep this device out. An invalid one is ignored. */
  deviceToken?: string | null | undefined;
  /** The customer’s kind of device. */
  deviceType: DeviceType;
  /** The password. */
  password: string;
  /** A proved e-mail address, a proved mobile number or a username. */
  username: string;
};

/** A visitor who has not said who they are. */
export type StartAnonymousSessionInput = {
  /** The visitor’s own identifier, ideally a random UUID: 8 to 100 visible ASCII characters. It is noted on the new profile, so that staff can find all profiles with this uuid. It does not open an earlier profile. */
  uuid?: string | null | undefined;
};

/** The kind of a movement of a balance. */
export type TransactionKind =
  /** An amount was added to the card. */
  | 'ADD'
  /** An amount was redeemed for a reward. */
  | 'REDEEM'
  /** An earlier addition or redemption was reversed. */
  | 'REVERSAL'
  /** The balance moved from one card to another. Lists of transactions leave transfers out. */
  | 'TRANSFER';

/** The identity to unlink, with the password as proof. */
export type UnlinkIdentityInput = {
  /** The id of the identity, from `Customer.identities`. */
  id: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The password of the account in this service. */
  password: string;
};

/** The merge to undo. */
export type UnmergeCustomersInput = {
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The `mergeId` from the answer of `mergeCustomers`. */
  mergeId: string;
};

/** Changes that customers make to their own data. An absent field stays as it is; null empties it. */
export type UpdateAccountInput = {
  /** Postal address; null empties all of it. */
  address?: AddressInput | null | undefined;
  /** The customer’s agreements. */
  agreements?: AgreementFlagsInput | null | undefined;
  /** Attributes to set, merged by name; at most 200. */
  attributes?: Array<AttributeInput> | null | undefined;
  /** The http or https URL of a picture, at most 2048 characters. */
  avatarUrl?: string | null | undefined;
  /** Date of birth, from 1900 to today. */
  birthDate?: string | null | undefined;
  /** The campaign whose form this is. The answer is MissingFields while one of its mandatory fields is empty. */
  campaignId?: string | null | undefined;
  /** The customer’s company, 1 to 200 characters. */
  company?: string | null | undefined;
  /** Privacy consents by name, at most 100. */
  consents?: Array<ConsentInput> | null | undefined;
  /** A date that matters to the shop. */
  customDate?: string | null | undefined;
  /** A free remark, 1 to 1000 characters. */
  customField?: string | null | undefined;
  /** Custom fields to set, by number; at most 100. */
  customFields?: Array<CustomFieldInput> | null | undefined;
  /** A free identifier, 1 to 100 characters. */
  customId?: string | null | undefined;
  /** The name the customer wants to be called by, 1 to 200 characters. */
  displayName?: string | null | undefined;
  /** Given name, 1 to 100 characters. */
  firstName?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The language of messages, such as `en` or `en_US`. */
  language?: string | null | undefined;
  /** Family name, 1 to 100 characters. */
  lastName?: string | null | undefined;
  /** The primary phone number, with its country code or as it is dialled in the country of the address given with it. It is stored unproved; `requestPhoneUpdate` proves a number. Null removes it. */
  phone?: string | null | undefined;
  /** The customer’s sex. Null stands for NOT_SPECIFIED. */
  sex?: Sex | null | undefined;
  /** All tags: at most 100, of 1 to 100 characters each, without repetition. */
  tags?: Array<string> | null | undefined;
};

/** The contact to change, and its changes. An absent field stays as it is. */
export type UpdateContactInput = {
  /** The contact to change. */
  contactId: string;
  /** The customer; by default the customer who is calling. */
  customerId?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** True makes it the primary contact of its type in place of the previous one. */
  primary?: boolean | null | undefined;
  /** A new value of the same type. A new address starts unproved. */
  value?: string | null | undefined;
  /** Whether the contact is proved. Making an address proved needs `contacts:verify`. */
  verified?: boolean | null | undefined;
};

/** The customer to change, and their changes. An absent field stays as it is. */
export type UpdateCustomerInput = {
  /** Postal address; null empties all of it. */
  address?: AddressInput | null | undefined;
  /** Attributes to set, merged by name; at most 200. */
  attributes?: Array<AttributeInput> | null | undefined;
  /** The http or https URL of a picture, at most 2048 characters. */
  avatarUrl?: string | null | undefined;
  /** Date of birth, from 1900 to today. */
  birthDate?: string | null | undefined;
  /** The customer’s company, 1 to 200 characters. */
  company?: string | null | undefined;
  /** All contacts, at most 50. If given, they replace the existing ones. */
  contacts?: Array<ContactInput> | null | undefined;
  /** A date that matters to the shop. */
  customDate?: string | null | undefined;
  /** A free remark, 1 to 1000 characters. */
  customField?: string | null | undefined;
  /** Custom fields to set, by number; at most 100. */
  customFields?: Array<CustomFieldInput> | null | undefined;
  /** A free identifier, 1 to 100 characters. */
  customId?: string | null | undefined;
  /** The name the customer wants to be called by, 1 to 200 characters. */
  displayName?: string | null | undefined;
  /** The `version` that the caller has read. The answer is VersionConflict if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** The customer’s id in the caller’s own system, 1 to 200 characters; unique. */
  externalId?: string | null | undefined;
  /** Given name, 1 to 100 characters. */
  firstName?: string | null | undefined;
  /** The customer to change. */
  id: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer. */
  idempotencyKey?: string | null | undefined;
  /** The language of messages, such as `en` or `en_US`. */
  language?: string | null | undefined;
  /** Family name, 1 to 100 characters. */
  lastName?: string | null | undefined;
  /** Opaque data, at most 32,000 bytes as JSON, returned as it was given. */
  metadata?: unknown;
  /** The customer’s sex. Null stands for NOT_SPECIFIED. */
  sex?: Sex | null | undefined;
  /** Whether the customer may use their account. Null stands for ENABLED. */
  status?: CustomerStatus | null | undefined;
  /** All tags: at most 100, of 1 to 100 characters each, without repetition. */
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
    | { __typename: 'TooManyContacts', message: string, status: number }
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
    | { __typename: 'CardAmbiguous', message: string, status: number }
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
    | { __typename: 'CardAmbiguous', message: string, status: number }
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