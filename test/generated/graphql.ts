/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What the calling system has done about a person who was erased. */
export type AcknowledgeErasureInput = {
  /** The id that the customer had: the `subject` of `customer.erased`. */
  customerId: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** Why data has to stay, such as the law that says so, 1 to 500 characters. Required with `REFUSED`, and for nothing else. It is kept for ever: do not write who it is about. */
  reason?: string | null | undefined;
  /** What became of the data there. */
  status: CustomerErasureAcknowledgement;
};

/** The address to add. */
export type AddAddressInput = {
  /** City or town, 1 to 100 characters. */
  city?: string | null | undefined;
  /** The company there, 1 to 200 characters. */
  company?: string | null | undefined;
  /** ISO 3166-1 alpha-2 such as `PL`, or a calling code such as `+48`. */
  countryCode?: string | null | undefined;
  /** The customer; by default the customer who is calling. */
  customerId?: string | null | undefined;
  /** True makes bills go there by default, in place of the previous address. */
  defaultBilling?: boolean | null | undefined;
  /** True makes orders go there by default, in place of the previous address. */
  defaultShipping?: boolean | null | undefined;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The person who receives it, 1 to 200 characters. */
  name?: string | null | undefined;
  /** The phone number there, with its country code or as it is dialled in `countryCode`. */
  phone?: string | null | undefined;
  /** Postal code, 1 to 20 characters. */
  postalCode?: string | null | undefined;
  /** Province or state, 1 to 100 characters. */
  province?: string | null | undefined;
  /** Street and number, 1 to 200 characters. */
  street1?: string | null | undefined;
  /** A second address line, 1 to 200 characters. */
  street2?: string | null | undefined;
};

/** The contact to add. */
export type AddContactInput = {
  /** The customer; by default the customer who is calling. */
  customerId?: string | null | undefined;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** True makes it the primary contact of its type in place of the previous one; false unless given. */
  primary?: boolean | null | undefined;
  /** The type of the contact. */
  type: CustomerContactType;
  /** An e-mail address, a phone number with its country code or as it is dialled in the country of the customer’s address, or a push token of at most 4096 characters. */
  value: string;
  /** Whether the contact is proved; unless given, true for PUSH and otherwise false. True for an address needs `contacts:verify`. */
  verified?: boolean | null | undefined;
};

/** The note to add. */
export type AddNoteInput = {
  /** The customer that it is about. */
  customerId: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The note, 1 to 4000 characters, not all of them invisible. The customer reads it in an export of their data. */
  text: string;
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
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The name of the product, 1 to 100 characters, spelled the same every time; for campaigns of kind PRODUCT only. */
  product?: string | null | undefined;
  /** The reason, 1 to 500 characters. It is erased with the customer. */
  reason?: string | null | undefined;
  /** A reference such as a receipt number, 1 to 200 characters. It stays in the books, so it must not be personal. */
  reference?: string | null | undefined;
};

/** The amount of a correction, its reason, and which card: given by `cardNumber` or by `customerId`. */
export type AdjustBalanceInput = {
  /** The amount to add, or to take if it is negative; not zero: whole points, visits or pieces, or money with as many decimals as its currency has. */
  amount: string;
  /** The campaign of the balance. */
  campaignId: string;
  /** The number of a card in use. */
  cardNumber?: string | null | undefined;
  /** The customer whose card it is. */
  customerId?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The name of the product, 1 to 100 characters, spelled the same every time; for campaigns of kind PRODUCT only. */
  product?: string | null | undefined;
  /** The reason, 1 to 200 characters. The customer can read it in their history and their transactions; it is erased with them. */
  reason: string;
  /** A reference such as a receipt number, 1 to 200 characters. It stays in the books, so it must not be personal. */
  reference?: string | null | undefined;
};

/** The new and the old password. */
export type ChangePasswordInput = {
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** A password of 8 to 128 characters that is not easy to guess. There are no rules about kinds of characters. */
  newPassword: string;
  /** The account’s current password. */
  oldPassword: string;
};

/** The customer who claims an account, with the code from the message. */
export type ClaimAccountInput = {
  /** A campaign that the customer joins thereby. */
  campaignId?: string | null | undefined;
  /** The code: 8 digits by e-mail, 6 digits by text message. */
  code: string;
  /** The customer. */
  customerId: string;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** A password of 8 to 128 characters, at most 512 bytes, that is not easy to guess. There are no rules about kinds of characters. */
  password: string;
  /** The address or number that the code was sent to. It becomes the username. */
  username: string;
};

/** The token from the message to the new address, and the decision about newsletters. */
export type ConfirmEmailChangeInput = {
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** Whether the customer agrees to newsletters at the new address. */
  newsletterAgreement: boolean;
  /** The token of the mailed link. It works once, within one hour. */
  token: string;
};

/** The new password, with what was sent: the `token` of a link, or a `code` and the `phone` it went to. */
export type ConfirmPasswordResetInput = {
  /** The code of 6 digits from the text message. It works once, within ten minutes, and allows 5 tries; a number has 10 tries an hour and 30 a day, however many codes are sent. */
  code?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** A password of 8 to 128 characters that is not easy to guess. There are no rules about kinds of characters. */
  password: string;
  /** The mobile number that the code was sent to, with its country code. */
  phone?: string | null | undefined;
  /** The token of the mailed link. It works once, within one hour. Give neither `phone` nor `code` with it. */
  token?: string | null | undefined;
};

/** The new number with the code that was sent to it, and the decision about text messages. */
export type ConfirmPhoneUpdateInput = {
  /** The code of 6 digits. It allows 5 tries and is valid for ten minutes. */
  confirmationCode: string;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The number that the code was sent to. */
  phone: string;
  /** Whether the customer agrees to marketing by text message. */
  smsAgreement: boolean;
};

/** A new customer, with at least an externalId, an e-mail address or a phone number. */
export type CreateCustomerInput = {
  /** Postal address; null empties all of it. */
  address?: CustomerAddressInput | null | undefined;
  /** The place that the agreements and consents come from, such as `web` or `till 7`; 1 to 100 characters. */
  agreementSource?: string | null | undefined;
  /** The customer’s agreements. */
  agreements?: CustomerAgreementFlagsInput | null | undefined;
  /** Attributes to set, merged by name; at most 200. */
  attributes?: Array<CustomerAttributeInput> | null | undefined;
  /** The http or https URL of a picture, at most 2048 characters. */
  avatarUrl?: string | null | undefined;
  /** Date of birth, from 1900 to today. */
  birthDate?: string | null | undefined;
  /** The customer’s company, 1 to 200 characters. */
  company?: string | null | undefined;
  /** Privacy consents by name, at most 100. Some campaign has to define each. */
  consents?: Array<CustomerConsentInput> | null | undefined;
  /** All contacts, at most 50. If given, they replace the existing ones. */
  contacts?: Array<CustomerContactInput> | null | undefined;
  /** A date that matters to the shop. */
  customDate?: string | null | undefined;
  /** Custom fields to set, by number; at most 100. */
  customFields?: Array<CustomerCustomFieldInput> | null | undefined;
  /** A free identifier, 1 to 100 characters. */
  customId?: string | null | undefined;
  /** The name the customer wants to be called by, 1 to 200 characters. */
  displayName?: string | null | undefined;
  /** The customer’s id in the caller’s own system, 1 to 200 characters; unique. */
  externalId?: string | null | undefined;
  /** Given name, 1 to 100 characters. */
  firstName?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The language of messages as a tag (BCP 47), such as `en` or `en-US`; `en_us` is read too. It is kept in its canonical form. */
  language?: string | null | undefined;
  /** Family name, 1 to 100 characters. */
  lastName?: string | null | undefined;
  /** Opaque data, at most 32,000 bytes as JSON, returned as it was given. */
  metadata?: unknown;
  /** A free remark, 1 to 1000 characters. */
  note?: string | null | undefined;
  /** The customer’s sex. Null stands for NOT_SPECIFIED. */
  sex?: CustomerSex | null | undefined;
  /** Whether the customer may use their account. Null stands for ENABLED. */
  status?: CustomerStatus | null | undefined;
  /** All tags: at most 100, of 1 to 100 characters each, without repetition. */
  tags?: Array<string> | null | undefined;
  /** The visitor’s own identifier; the id of the customer unless given. Unique, but visitors’ profiles do not count. */
  uuid?: string | null | undefined;
  /** The version of the wording that the customer saw, 1 to 100 characters. */
  wordingVersion?: string | null | undefined;
};

/** A hook to register. */
export type CreateHookInput = {
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The name, 1 to 100 characters. */
  name: string;
  /** What happens if it does not answer. */
  onFailure: CustomerHookFailure;
  /** True if it is not to be asked yet. False unless given. */
  paused?: boolean | null | undefined;
  /** What it is asked before. It does not change. */
  point: CustomerHookPoint;
  /** Whether it is told personal data besides ids. False unless given. */
  seesPersonal?: boolean | null | undefined;
  /** The URL to call: https, at most 2048 characters, without user name, password and fragment, and in the public network. In development also http, this machine and private networks. */
  url: string;
};

/** The endpoint to add. */
export type CreateWebhookEndpointInput = {
  /** An e-mail address to be told when the endpoint is paused because it fails. */
  contactEmail?: string | null | undefined;
  /** What it is for, 1 to 500 characters. */
  description?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** Whether events say old and new values; false unless given. True needs `customers:read` (CustomerScopeMissing). */
  showsValues?: boolean | null | undefined;
  /** The types of events to send, such as `customer.updated`; null for all. */
  types?: Array<string> | null | undefined;
  /** The URL to post events to, at most 2048 characters: https in production, of a public address, without user name, password and fragment. */
  url: string;
};

/** The kind of caller behind a change. */
export type CustomerActorKind =
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

/** A postal address. An absent field stays as it is; null empties it. */
export type CustomerAddressInput = {
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
export type CustomerAgreementFlagsInput = {
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
export type CustomerAttributeInput = {
  /** The name, 1 to 100 characters. */
  name: string;
  /** The value, at most 10,000 bytes as JSON. The attribute is removed if this is null or absent. */
  value?: unknown;
};

/** A decision about a privacy consent of a campaign. */
export type CustomerConsentInput = {
  /** True when agreed to, false when refused or withdrawn. */
  granted: boolean;
  /** The name of the consent, 1 to 100 characters. */
  name: string;
};

/** A way to reach the customer. */
export type CustomerContactInput = {
  /** Whether this is the primary contact of its type; false unless given. */
  primary?: boolean | null | undefined;
  /** The type of the contact. */
  type: CustomerContactType;
  /** An e-mail address, a phone number with its country code or as it is dialled in the country of the customer’s address, or a push token of at most 4096 characters. */
  value: string;
  /** Whether the contact is proved. Unless given, a contact that is already listed stays as it is, and a new one is proved only if it is PUSH. Making an address proved needs `contacts:verify`. */
  verified?: boolean | null | undefined;
};

/** Who proved that a contact belongs to the customer. */
export type CustomerContactProver =
  /** The customer, with a code or a link that was sent to it. Only such a contact receives messages that lead into the account. */
  | 'CUSTOMER'
  /** A service, which vouched for it. */
  | 'SERVICE'
  /** An employee, who vouched for it. */
  | 'STAFF';

/** The type of a contact. */
export type CustomerContactType =
  /** An e-mail address (RFC 5321), at most 254 characters. */
  | 'EMAIL'
  /** A telephone number in E.164, such as +48512345678. */
  | 'PHONE'
  /** A push token of an app; opaque to this service. */
  | 'PUSH';

/** A value for one custom field. */
export type CustomerCustomFieldInput = {
  /** The number of the field, as in `customField_N`. */
  number: number;
  /** The value, in the type of the field: text; a number or its numeral; true or false; YYYY-MM-DD; `2012.07.28 22:59:59`; a choice; choices as a list or separated by commas. Null empties the field. */
  value?: unknown;
};

/** The kind of device on which a customer signs in. */
export type CustomerDeviceType =
  /** An app on Android. */
  | 'ANDROID'
  /** A web browser. */
  | 'BROWSER'
  /** An app on iOS or iPadOS. */
  | 'IOS'
  /** Another kind, or one that was not given. */
  | 'OTHER';

/** A rule by which two records may belong to one person. */
export type CustomerDuplicateRule =
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

/** What another system says of the erasure of a person. */
export type CustomerErasureAcknowledgement =
  /** It has erased what it held of the person. */
  | 'DONE'
  /** It held nothing of the person. */
  | 'NOTHING_HELD'
  /** It keeps data of the person, and says why. */
  | 'REFUSED';

/** By what a person was erased. */
export type CustomerErasureCause =
  /** The customer deleted their account. */
  | 'ACCOUNT_DELETED'
  /** A service or an employee deleted the record, by `deleteCustomer`. */
  | 'CUSTOMER_DELETED'
  /** An employee erased the person, by `eraseCustomer`. */
  | 'CUSTOMER_ERASED';

/** The ground on which a person’s data is erased (GDPR, article 17). */
export type CustomerErasureReason =
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

/** How far the erasure of a person is at another system. */
export type CustomerErasureSystemStatus =
  /** It has erased what it held of the person. */
  | 'DONE'
  /** It held nothing of the person. */
  | 'NOTHING_HELD'
  /** It has not answered in time: within 7 days unless the installation says otherwise. */
  | 'OVERDUE'
  /** It has been asked and has not answered. */
  | 'PENDING'
  /** It keeps data of the person, and says why. */
  | 'REFUSED';

/** Conditions for a list of customers. A customer has to meet all that are given. */
export type CustomerFilter = {
  /** True for visitors who have not said who they are, false for all others. */
  anonymous?: boolean | null | undefined;
  /** Only customers created before this time. */
  createdBefore?: string | null | undefined;
  /** Only customers created at this time or later. */
  createdFrom?: string | null | undefined;
  /** Only customers with these values in custom fields; for a MANY_OF_LIST field, with this choice among theirs. */
  customFields?: Array<CustomerCustomFieldInput> | null | undefined;
  /** Only customers in the group with this id. */
  groupId?: string | null | undefined;
  /** True for customers with an account to sign in to, false for those without. */
  registered?: boolean | null | undefined;
  /** Only customers in this status. */
  status?: CustomerStatus | null | undefined;
  /** Only customers with this tag. */
  tag?: string | null | undefined;
  /** Only customers with every one of these tags: 1 to 20 tags of at most 100 characters. */
  tagsAll?: Array<string> | null | undefined;
  /** Only customers with at least one of these tags: 1 to 20 tags of at most 100 characters. */
  tagsAny?: Array<string> | null | undefined;
  /** Only customers changed at this time or later. A change becomes visible up to a minute after the time it bears, so a program that follows changes asks again from a minute before the last `updatedAt` it has seen. */
  updatedFrom?: string | null | undefined;
};

/** The kind of an event in a customer’s history. */
export type CustomerHistoryKind =
  /** A customer on record got an account. */
  | 'ACCOUNT_CLAIMED'
  /** The customer changed their own data. */
  | 'ACCOUNT_UPDATED'
  /** An address was added to the list. */
  | 'ADDRESS_ADDED'
  /** An address was removed from the list. */
  | 'ADDRESS_REMOVED'
  /** An address of the list was changed. */
  | 'ADDRESS_UPDATED'
  /** Agreements were granted or withdrawn. */
  | 'AGREEMENTS_CHANGED'
  /** Attributes were set or removed. */
  | 'ATTRIBUTES_CHANGED'
  /** Something was added to a balance. */
  | 'BALANCE_ADDED'
  /** Staff corrected a balance. */
  | 'BALANCE_ADJUSTED'
  /** What was not redeemed in time expired. */
  | 'BALANCE_EXPIRED'
  /** Something was redeemed from a balance. */
  | 'BALANCE_REDEEMED'
  /** An addition, a redemption or an expiry was taken back, or a part of it. */
  | 'BALANCE_REVERSED'
  /** The card was blocked. */
  | 'CARD_BLOCKED'
  /** The card was moved to another category. */
  | 'CARD_CATEGORY_CHANGED'
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
  /** The customer came into groups or left them. */
  | 'GROUPS_CHANGED'
  /** An account elsewhere was linked for signing in. */
  | 'IDENTITY_LINKED'
  /** An account elsewhere was unlinked. */
  | 'IDENTITY_UNLINKED'
  /** The customer became part of another one. */
  | 'MERGED_INTO'
  /** An employee noted something. The entry has the note’s id, not what it says. */
  | 'NOTE_ADDED'
  /** A note by an employee was removed. */
  | 'NOTE_REMOVED'
  /** The customer changed their password. */
  | 'PASSWORD_CHANGED'
  /** A change that asks for the password got a wrong one. */
  | 'PASSWORD_REJECTED'
  /** The password was set anew by a link or a code. */
  | 'PASSWORD_RESET'
  /** The customer moved to another phone number. */
  | 'PHONE_CHANGED'
  /** Staff took the PIN away. */
  | 'PIN_RESET'
  /** Staff had a way to a new password sent to an address of the customer. */
  | 'RECOVERY_SENT'
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
  /** A contact takes other kinds of messages. */
  | 'TOPICS_CHANGED'
  /** A merge was undone: the customer left the other one. */
  | 'UNMERGED_FROM'
  /** A visitor signed in: their data became part of the customer. */
  | 'VISITOR_ADOPTED'
  /** A visitor left data without signing in. */
  | 'VISITOR_RECOGNIZED';

/** What happens if a hook gives no usable answer within a second. */
export type CustomerHookFailure =
  /** As if it had allowed it. */
  | 'ALLOW'
  /** It is refused, with the code `HOOK_DID_NOT_ANSWER`. */
  | 'REFUSE';

/** What a hook is asked before. */
export type CustomerHookPoint =
  /** `addContact`, `updateContact`, `removeContact`, `confirmEmailChange`, `revertEmailChange`, `confirmPhoneUpdate`, and `updateCustomer`, `replaceCustomer` and `updateAccount` where they give contacts. */
  | 'BEFORE_CONTACT_CHANGE'
  /** `recordCustomer`. */
  | 'BEFORE_RECORD_CUSTOMER'
  /** `redeemFromBalance`. */
  | 'BEFORE_REDEEM'
  /** `registerWithCode` and `claimAccount`, after the code. */
  | 'BEFORE_REGISTER'
  /** `signIn`, `signInByOAuth` and `signInByFacebook`, after the proof and before the session. */
  | 'BEFORE_SIGN_IN';

/** A rule by which a merge decides. */
export type CustomerMergeRule =
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
export type CustomerMergeSubject =
  /** An address of the list. */
  | 'ADDRESS'
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
  /** A group. */
  | 'GROUP'
  /** How many notes by staff there are. */
  | 'NOTE'
  /** A way to sign in. */
  | 'SIGN_IN'
  /** A tag. */
  | 'TAG';

/** The order of a list of customers. Ties are broken by id. */
export type CustomerOrder =
  /** Oldest first. */
  | 'CREATED_AT_ASC'
  /** Newest first. */
  | 'CREATED_AT_DESC'
  /** Active longest ago first, and before them customers of whom no activity is known. */
  | 'LAST_ACTIVITY_AT_ASC'
  /** Active last first, and after all others customers of whom no activity is known. */
  | 'LAST_ACTIVITY_AT_DESC'
  /** By last name and then first name, or else by display name or company, regardless of accents and capitals. Customers who have none of these come last. */
  | 'NAME_ASC'
  /** NAME_ASC backwards: customers who have no name come first. */
  | 'NAME_DESC'
  /** Changed longest ago first. */
  | 'UPDATED_AT_ASC'
  /** Changed last first. */
  | 'UPDATED_AT_DESC';

/** The customer’s sex, as they state it. */
export type CustomerSex =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** Not asked, or not answered. */
  | 'NOT_SPECIFIED'
  /** Neither of the two. */
  | 'OTHER';

/** Whether a customer may use their account. */
export type CustomerStatus =
  /** The customer cannot sign in and is left out of lists of active customers. */
  | 'DISABLED'
  /** The usual status. */
  | 'ENABLED';

/** Whether a contact takes one topic. */
export type CustomerTopicDecisionInput = {
  /** The code of the topic. */
  code: string;
  /** False refuses such messages, true takes them again. */
  wanted: boolean;
};

/** What has become of an event for an endpoint. */
export type CustomerWebhookDeliveryStatus =
  /** The endpoint answered with a status from 200 to 299. */
  | 'DELIVERED'
  /** It was tried for a day and given up; `replayWebhooks` sends it once more. */
  | 'PARKED'
  /** It waits for its turn, or to be tried again. */
  | 'PENDING';

/** Why deliveries to an endpoint are paused. */
export type CustomerWebhookPause =
  /** Staff paused it. */
  | 'BY_STAFF'
  /** It took no event for 12 hours. */
  | 'FAILING'
  /** It answered with the HTTP status 410. */
  | 'GONE';

/** A group of customers. With the id of an existing group, that group as it should be. */
export type DefineGroupInput = {
  /** What the group is for, 1 to 1000 characters. Customers see it. */
  description?: string | null | undefined;
  /** The group to change; a new one unless given. */
  groupId?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The name, 1 to 100 characters; unique. Customers see it. */
  name: string;
};

/** A topic of messages. With the code of an existing topic, that topic as it should be. */
export type DefineTopicInput = {
  /** The code: 1 to 50 small letters, digits and hyphens, a letter first. It does not change. */
  code: string;
  /** True for messages that customers cannot do without, such as those about an order. False unless given; kept unless given where the topic exists. */
  essential?: boolean | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The name, 1 to 100 characters. */
  name: string;
};

/** The proof that the customer may delete the account. A repetition of a call that has succeeded is UNAUTHENTICATED, whatever its `idempotencyKey`, because the token is dead. */
export type DeleteAccountByFacebookInput = {
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A user access token of this service’s Facebook app, for the linked Facebook account. The person must have authenticated within the last 5 minutes, and the token must not have been used here before. */
  facebookToken: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
};

/** The proof that the customer may delete the account. A repetition of a call that has succeeded is UNAUTHENTICATED, whatever its `idempotencyKey`, because the token is dead. */
export type DeleteAccountByOAuthInput = {
  /** An ID token or JWT access token of a linked issuer, with this service in its audience (`aud`). The person must have authenticated within the last 5 minutes (`auth_time`, otherwise `iat`), and the token must not have been used here before. */
  accessToken: string;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
};

/** The proof that the customer may delete the account. A repetition of a call that has succeeded is UNAUTHENTICATED, whatever its `idempotencyKey`, because the token is dead. */
export type DeleteAccountInput = {
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The password of the account. */
  password: string;
};

/** The customer to delete. */
export type DeleteCustomerInput = {
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** The id of the customer. */
  id: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
};

/** A pair of records that are not of one person. */
export type DismissDuplicateCandidateInput = {
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** Why they are two persons, 1 to 500 characters. It replaces an earlier note, and is part of the data export of both: do not write about anybody else. */
  note?: string | null | undefined;
  /** The id of one of the two, in either order. */
  oneId: string;
  /** The id of the other one. */
  otherId: string;
};

/** The customer to sign out, and why. */
export type EndCustomerSessionsInput = {
  /** The customer. */
  customerId: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The reason, 1 to 200 characters, not all of them invisible. The customer can read it in their history. */
  reason: string;
};

/** The customer to erase, and the ground for it. */
export type EraseCustomerInput = {
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** The customer. */
  id: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The ground for the erasure, kept in the erasure journal. */
  reason: CustomerErasureReason;
};

/** The Facebook account to link, with the password as proof. */
export type LinkFacebookInput = {
  /** A user access token of this service’s Facebook app. */
  facebookToken: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The password of the account in this service. */
  password: string;
};

/** The account at an OpenID issuer to link, with the password as proof. */
export type LinkOAuthInput = {
  /** An ID token or JWT access token of a configured issuer, with this service in its audience (`aud`). */
  accessToken: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The password of the account in this service. */
  password: string;
};

/** The unit that a campaign counts. */
export type LoyaltyCampaignKind =
  /** An amount in the campaign’s currency. */
  | 'MONEY'
  /** Whole points. */
  | 'POINTS'
  /** Pieces of named products. */
  | 'PRODUCT'
  /** Whole visits. */
  | 'VISITS';

/** The way a person gets to an account. */
export type LoyaltyCardCheckOutcome =
  /** Has an account: continue with `signIn`. */
  | 'ALREADY_REGISTERED'
  /** On record with a card and without an account: continue with `sendClaimCode`. */
  | 'HAS_CARD'
  /** Nobody is on record: continue with `sendRegistrationCode`. */
  | 'NEW_CUSTOMER'
  /** On record without a card or an account: continue with `sendClaimCode`; the claim issues a card. */
  | 'ON_RECORD';

/** Whether a card can be used. */
export type LoyaltyCardStatus =
  /** The card can be used. */
  | 'ACTIVE'
  /** The card is refused at tills. */
  | 'BLOCKED';

/** The kind of a movement of a balance. */
export type LoyaltyTransactionKind =
  /** An amount was added to the card. */
  | 'ADD'
  /** Staff corrected the balance. */
  | 'ADJUST'
  /** What was not redeemed in time expired. */
  | 'EXPIRY'
  /** An amount was redeemed for a reward. */
  | 'REDEEM'
  /** An earlier addition or redemption was reversed. */
  | 'REVERSAL'
  /** The balance moved from one card to another. Lists of transactions leave transfers out. */
  | 'TRANSFER';

/** The two customers to merge. */
export type MergeCustomersInput = {
  /** The customer who is absorbed. */
  absorbedId: string;
  /** The `version` of the customer to be absorbed, as `expectedVersion` is that of the one who remains. */
  expectedAbsorbedVersion?: number | null | undefined;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The customer who remains. */
  survivorId: string;
};

/** The endpoint to pause. */
export type PauseWebhookEndpointInput = {
  /** The endpoint. */
  endpointId: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
};

/** What visitors say about themselves. Every field is optional. */
export type RecognizeAnonymousInput = {
  /** A free identifier, 1 to 100 characters, stored as `customId`. */
  customIdentify?: string | null | undefined;
  /** An e-mail address. It is noted as unproved. */
  email?: string | null | undefined;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** Values to store as attributes, merged by name; at most 200. */
  parameters?: Array<CustomerAttributeInput> | null | undefined;
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
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The name of the product, 1 to 100 characters, spelled the same every time; for campaigns of kind PRODUCT only. */
  product?: string | null | undefined;
  /** The reason, 1 to 500 characters. It is erased with the customer. */
  reason?: string | null | undefined;
  /** A reference such as a receipt number, 1 to 200 characters. It stays in the books, so it must not be personal. */
  reference?: string | null | undefined;
};

/** The session to continue. Repeated with its `idempotencyKey`, the answer is the token that took the place of this one, as long as that has not been used. */
export type RefreshSessionInput = {
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The refresh token of the last answer. It works once. */
  refreshToken: string;
};

/** A newcomer, with the code from the message. */
export type RegisterWithCodeInput = {
  /** The campaign for which the code was requested. */
  campaignId: string;
  /** The number of the card that the newcomer was given at the till, as it is printed. Together with the address, noted there, it leads to the till’s record: its card and balances are then the account’s. It has to be in use. */
  cardNumber?: string | null | undefined;
  /** The category of the virtual card, one with `openToRegistration`. Another one is refused as unknown, and the code stays good. */
  categoryId?: string | null | undefined;
  /** The code: 8 digits by e-mail, 6 digits by text message. */
  code: string;
  /** The newcomer’s kind of device; OTHER unless given. */
  deviceType?: CustomerDeviceType | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The customer’s language as a tag (BCP 47), such as `pl-PL`. Unless given, that which `sendRegistrationCode` was given for this code, else the first of the header `Accept-Language` that there are messages in, else the first. */
  language?: string | null | undefined;
  /** A password of 8 to 128 characters, at most 512 bytes, that is not easy to guess. There are no rules about kinds of characters. */
  password: string;
  /** The PIN of that record, 4 to 8 digits. Required if it has one; without `cardNumber` it leads to the record if only one has the address. */
  pin?: string | null | undefined;
  /** The address or number that the code was sent to. It becomes the username. */
  username: string;
};

/** The address to remove. */
export type RemoveAddressInput = {
  /** The address to remove. */
  addressId: string;
  /** The customer; by default the customer who is calling. */
  customerId?: string | null | undefined;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
};

/** The contact to remove. */
export type RemoveContactInput = {
  /** The contact to remove. */
  contactId: string;
  /** The customer; by default the customer who is calling. */
  customerId?: string | null | undefined;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
};

/** The group to remove. */
export type RemoveGroupInput = {
  /** The group to remove. */
  groupId: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
};

/** The hook to remove. */
export type RemoveHookInput = {
  /** The hook. */
  hookId: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
};

/** The note to remove. */
export type RemoveNoteInput = {
  /** The customer that it is about. */
  customerId: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The note to remove. */
  noteId: string;
};

/** The topic to remove. */
export type RemoveTopicInput = {
  /** The code of the topic. */
  code: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
};

/** The endpoint to remove. */
export type RemoveWebhookEndpointInput = {
  /** The endpoint. */
  endpointId: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
};

/** All data of a customer. An absent field is emptied, except agreements. */
export type ReplaceCustomerInput = {
  /** Postal address; null empties all of it. */
  address?: CustomerAddressInput | null | undefined;
  /** Attributes to set, merged by name; at most 200. */
  attributes?: Array<CustomerAttributeInput> | null | undefined;
  /** The http or https URL of a picture, at most 2048 characters. */
  avatarUrl?: string | null | undefined;
  /** Date of birth, from 1900 to today. */
  birthDate?: string | null | undefined;
  /** The customer’s company, 1 to 200 characters. */
  company?: string | null | undefined;
  /** All contacts, at most 50. If given, they replace the existing ones. */
  contacts?: Array<CustomerContactInput> | null | undefined;
  /** A date that matters to the shop. */
  customDate?: string | null | undefined;
  /** Custom fields to set, by number; at most 100. */
  customFields?: Array<CustomerCustomFieldInput> | null | undefined;
  /** A free identifier, 1 to 100 characters. */
  customId?: string | null | undefined;
  /** The name the customer wants to be called by, 1 to 200 characters. */
  displayName?: string | null | undefined;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** The customer’s id in the caller’s own system, 1 to 200 characters; unique. */
  externalId?: string | null | undefined;
  /** Given name, 1 to 100 characters. */
  firstName?: string | null | undefined;
  /** The customer to replace the data of. */
  id: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The language of messages as a tag (BCP 47), such as `en` or `en-US`; `en_us` is read too. It is kept in its canonical form. */
  language?: string | null | undefined;
  /** Family name, 1 to 100 characters. */
  lastName?: string | null | undefined;
  /** Opaque data, at most 32,000 bytes as JSON, returned as it was given. */
  metadata?: unknown;
  /** A free remark, 1 to 1000 characters. */
  note?: string | null | undefined;
  /** The customer’s sex. Null stands for NOT_SPECIFIED. */
  sex?: CustomerSex | null | undefined;
  /** Whether the customer may use their account. Null stands for ENABLED. */
  status?: CustomerStatus | null | undefined;
  /** All tags: at most 100, of 1 to 100 characters each, without repetition. */
  tags?: Array<string> | null | undefined;
};

/** What to send once more: exactly one of `since`, `fromEventId` and `onlyParked`. */
export type ReplayWebhooksInput = {
  /** The endpoint. */
  endpointId: string;
  /** This event and all that follow it. */
  fromEventId?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** True: what was given up, and nothing else. */
  onlyParked?: boolean | null | undefined;
  /** Everything since then, which is not in the future, as far back as events are kept. Erasures are sent from any time, also those of which no other event is left. */
  since?: string | null | undefined;
};

/** The new address, with the password as proof. */
export type RequestEmailChangeInput = {
  /** The new e-mail address. */
  email: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The password of the account. */
  password: string;
};

/** The account whose password is to be reset, named by `email` or by `phone`: exactly one of them. */
export type RequestPasswordResetInput = {
  /** The e-mail address of the account, to which a link is sent. */
  email?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The mobile number of the account, with its country code, to which a code is sent. */
  phone?: string | null | undefined;
};

/** The new number, with the password where it is required. */
export type RequestPhoneUpdateInput = {
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The password. It is required when the session is older than five minutes, or when the number to be replaced is the only means of recovering the account. */
  password?: string | null | undefined;
  /** The new mobile number, with its country code or as it is dialled in the country of the customer’s address. */
  phone: string;
};

/** The customer whose PIN is taken away, and why. */
export type ResetPinInput = {
  /** The customer. */
  customerId: string;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The reason, 1 to 200 characters, not all of them invisible. The customer can read it in their history. */
  reason: string;
};

/** A pair of records whose dismissal is taken back. */
export type RestoreDuplicateCandidateInput = {
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The id of one of the two, in either order. */
  oneId: string;
  /** The id of the other one. */
  otherId: string;
};

/** The endpoint whose deliveries go on. */
export type ResumeWebhookEndpointInput = {
  /** The endpoint. */
  endpointId: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
};

/** The transaction to reverse, given by `transactionId` or by `reference`, and how much of it. */
export type ReverseTransactionInput = {
  /** The part to reverse, greater than zero and at most what is left of the transaction; all that is left unless given. */
  amount?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The reason, 1 to 500 characters. It is erased with the customer. */
  reason?: string | null | undefined;
  /** The reference of an addition or a redemption, 1 to 200 characters. A service finds its own transactions by it, staff those of every service. */
  reference?: string | null | undefined;
  /** The id of an addition, a redemption or an expiry. */
  transactionId?: string | null | undefined;
};

/** The token from the message to the old address. */
export type RevertEmailChangeInput = {
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The token of the mailed link. It works once, within 72 hours. */
  token: string;
};

/** The session to end. */
export type RevokeSessionInput = {
  /** The id of the session, from `Customer.sessions`. */
  id: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
};

/** The hook that gets a new secret. */
export type RotateHookSecretInput = {
  /** The hook. */
  hookId: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
};

/** The endpoint that gets a new secret. */
export type RotateWebhookSecretInput = {
  /** The endpoint. */
  endpointId: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
};

/** The customer who claims an account, and one of their contacts to send the code to. */
export type SendClaimCodeInput = {
  /** The customer, from the answer of `checkCard`. */
  customerId: string;
  /** The customer’s kind of device; OTHER unless given. */
  deviceType?: CustomerDeviceType | null | undefined;
  /** The value of one of the customer’s e-mail contacts. */
  email?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /**
   * The value of one of the customer’s phone contacts.
   * @deprecated Use phone. Removed after 2027-11-30.
   */
  mobile?: string | null | undefined;
  /** The value of one of the customer’s phone contacts. */
  phone?: string | null | undefined;
};

/** The customer to let back in, the address to send it to by `email` or by `phone`, exactly one of them, and why. */
export type SendRecoveryInput = {
  /** The customer. */
  customerId: string;
  /** An e-mail address that is on the record. */
  email?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** A mobile number that is on the record, with its country code. */
  phone?: string | null | undefined;
  /** The reason, 1 to 200 characters, not all of them invisible. The customer can read it in their history. */
  reason: string;
};

/** The newcomer’s address to prove, given as `email` or `phone`. */
export type SendRegistrationCodeInput = {
  /** The campaign that the newcomer joins. */
  campaignId: string;
  /** The newcomer’s kind of device; OTHER unless given. */
  deviceType?: CustomerDeviceType | null | undefined;
  /** An e-mail address. */
  email?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The language of the message as a tag (BCP 47), such as `pl-PL`; it becomes the customer’s, unless `registerWithCode` gives another. Unless given, the first of the header `Accept-Language` that there are messages in, else the environment’s default. */
  language?: string | null | undefined;
  /**
   * A mobile number with its country code.
   * @deprecated Use phone. Removed after 2027-11-30.
   */
  mobile?: string | null | undefined;
  /** A mobile number with its country code. */
  phone?: string | null | undefined;
};

/** The endpoint to test. */
export type SendTestWebhookInput = {
  /** The endpoint. */
  endpointId: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
};

/** The decisions of a customer, each kept with its evidence. */
export type SetAgreementsInput = {
  /** Recognition by Bluetooth. */
  bluetooth?: boolean | null | undefined;
  /** Privacy consents by name, at most 100. */
  consents?: Array<CustomerConsentInput> | null | undefined;
  /** The customer; by default the customer who is calling. */
  customerId?: string | null | undefined;
  /** Marketing by e-mail. */
  email?: boolean | null | undefined;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
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
  attributes: Array<CustomerAttributeInput>;
  /** The customer; by default the customer who is calling. */
  customerId?: string | null | undefined;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
};

/** All groups of a customer. */
export type SetGroupsInput = {
  /** The customer. */
  customerId: string;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** All groups that the customer is in from now on, at most 100, without repetition. */
  groupIds: Array<string>;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
};

/** The tags that customers cannot give themselves. */
export type SetProtectedTagsInput = {
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** All protected tags, which replace the existing ones: at most 200, of 1 to 100 characters each. Case, accents, blanks and invisible characters make no other tag of one. */
  tags: Array<string>;
};

/** All tags of a customer. */
export type SetTagsInput = {
  /** The customer; by default the customer who is calling. */
  customerId?: string | null | undefined;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** All tags, which replace the existing ones: at most 100, of 1 to 100 characters each, without repetition. Customers themselves leave protected tags as they are (CustomerTagProtected). */
  tags: Array<string>;
};

/** The topics that a contact takes. */
export type SetTopicsInput = {
  /** The contact. */
  contactId: string;
  /** The customer; by default the customer who is calling. */
  customerId?: string | null | undefined;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The decisions, at most 200, each topic once. A topic that is left out stays as it is. */
  topics: Array<CustomerTopicDecisionInput>;
};

/** The token that proves the identity, and the device to sign in on. Repeated with its `idempotencyKey`, the token is checked again and the answer is the first session: the key alone opens nothing. */
export type SignInByFacebookInput = {
  /** A campaign whose missing data the answer should name. */
  campaignId?: string | null | undefined;
  /** The `deviceToken` of the last sign-in on this device, if there was one. With it, attempts of strangers do not keep this device out. An invalid one is ignored. */
  deviceToken?: string | null | undefined;
  /** The customer’s kind of device; OTHER unless given. */
  deviceType?: CustomerDeviceType | null | undefined;
  /** A user access token of this service’s Facebook app. */
  facebookToken: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
};

/** The token that proves the identity, and the device to sign in on. Repeated with its `idempotencyKey`, the token is checked again and the answer is the first session: the key alone opens nothing. */
export type SignInByOAuthInput = {
  /** An ID token or JWT access token of a configured issuer, with this service in its audience (`aud`). */
  accessToken: string;
  /** A campaign whose missing data the answer should name. */
  campaignId?: string | null | undefined;
  /** The `deviceToken` of the last sign-in on this device, if there was one. With it, attempts of strangers do not keep this device out. An invalid one is ignored. */
  deviceToken?: string | null | undefined;
  /** The customer’s kind of device; OTHER unless given. */
  deviceType?: CustomerDeviceType | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
};

/** The credentials, and the device to sign in on. Repeated with its `idempotencyKey`, they are checked again and the answer is the first session: the key alone opens nothing. */
export type SignInInput = {
  /** A campaign to join, whose missing data the answer names. Without one, it names those of the campaigns joined. */
  campaignId?: string | null | undefined;
  /** The `deviceToken` of the last sign-in on this device, if there was one. With it, attempts of strangers do not keep this device out. An invalid one is ignored. */
  deviceToken?: string | null | undefined;
  /** The customer’s kind of device; OTHER unless given. */
  deviceType?: CustomerDeviceType | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The password. */
  password: string;
  /** A proved e-mail address, a proved mobile number or a username. */
  username: string;
};

/** A visitor who has not said who they are. */
export type StartAnonymousSessionInput = {
  /** A key of 22 to 255 visible ASCII characters that nobody can guess, such as a random UUID. Repeating the call with the same key and input within 24 hours gets the first visitor’s session. */
  idempotencyKey?: string | null | undefined;
  /** The visitor’s own identifier, ideally a random UUID: 8 to 100 visible ASCII characters. It is noted on the new profile, so that staff can find all profiles with this uuid. It does not open an earlier profile. */
  uuid?: string | null | undefined;
};

/** The identity to unlink, with the password as proof. */
export type UnlinkIdentityInput = {
  /** The id of the identity, from `Customer.identities`. */
  id: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The password of the account in this service. */
  password: string;
};

/** The merge to undo. */
export type UnmergeCustomersInput = {
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The `mergeId` from the answer of `mergeCustomers`. */
  mergeId: string;
};

/** Changes that customers make to their own data. An absent field stays as it is; null empties it. */
export type UpdateAccountInput = {
  /** Postal address; null empties all of it. */
  address?: CustomerAddressInput | null | undefined;
  /** The customer’s agreements. */
  agreements?: CustomerAgreementFlagsInput | null | undefined;
  /** Attributes to set, merged by name; at most 200. */
  attributes?: Array<CustomerAttributeInput> | null | undefined;
  /** The http or https URL of a picture, at most 2048 characters. */
  avatarUrl?: string | null | undefined;
  /** Date of birth, from 1900 to today. */
  birthDate?: string | null | undefined;
  /** The campaign whose form this is. The answer is CustomerFieldsMissing while one of its mandatory fields is empty. */
  campaignId?: string | null | undefined;
  /** The customer’s company, 1 to 200 characters. */
  company?: string | null | undefined;
  /** Privacy consents by name, at most 100. */
  consents?: Array<CustomerConsentInput> | null | undefined;
  /** A date that matters to the shop. */
  customDate?: string | null | undefined;
  /** Custom fields to set, by number; at most 100. */
  customFields?: Array<CustomerCustomFieldInput> | null | undefined;
  /** A free identifier, 1 to 100 characters. */
  customId?: string | null | undefined;
  /** The name the customer wants to be called by, 1 to 200 characters. */
  displayName?: string | null | undefined;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** Given name, 1 to 100 characters. */
  firstName?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The language of messages as a tag (BCP 47), such as `en` or `en-US`; `en_us` is read too. It is kept in its canonical form. */
  language?: string | null | undefined;
  /** Family name, 1 to 100 characters. */
  lastName?: string | null | undefined;
  /** A free remark, 1 to 1000 characters. */
  note?: string | null | undefined;
  /** The primary phone number, with its country code or as it is dialled in the country of the address, given with it or on record. It is stored unproved; `requestPhoneUpdate` proves a number. Null removes it. */
  phone?: string | null | undefined;
  /** The customer’s sex. Null stands for NOT_SPECIFIED. */
  sex?: CustomerSex | null | undefined;
  /** All tags: at most 100, of 1 to 100 characters each, without repetition. */
  tags?: Array<string> | null | undefined;
};

/** The address to change, and its changes. An absent part stays as it is; null empties it. */
export type UpdateAddressInput = {
  /** The address to change. */
  addressId: string;
  /** City or town, 1 to 100 characters. */
  city?: string | null | undefined;
  /** The company there, 1 to 200 characters. */
  company?: string | null | undefined;
  /** ISO 3166-1 alpha-2 such as `PL`, or a calling code such as `+48`. */
  countryCode?: string | null | undefined;
  /** The customer; by default the customer who is calling. */
  customerId?: string | null | undefined;
  /** True makes bills go there by default, in place of the previous address. */
  defaultBilling?: boolean | null | undefined;
  /** True makes orders go there by default, in place of the previous address. */
  defaultShipping?: boolean | null | undefined;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The person who receives it, 1 to 200 characters. */
  name?: string | null | undefined;
  /** The phone number there, with its country code or as it is dialled in `countryCode`. */
  phone?: string | null | undefined;
  /** Postal code, 1 to 20 characters. */
  postalCode?: string | null | undefined;
  /** Province or state, 1 to 100 characters. */
  province?: string | null | undefined;
  /** Street and number, 1 to 200 characters. */
  street1?: string | null | undefined;
  /** A second address line, 1 to 200 characters. */
  street2?: string | null | undefined;
};

/** The contact to change, and its changes. An absent field stays as it is. */
export type UpdateContactInput = {
  /** The contact to change. */
  contactId: string;
  /** The customer; by default the customer who is calling. */
  customerId?: string | null | undefined;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
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
  address?: CustomerAddressInput | null | undefined;
  /** Attributes to set, merged by name; at most 200. */
  attributes?: Array<CustomerAttributeInput> | null | undefined;
  /** The http or https URL of a picture, at most 2048 characters. */
  avatarUrl?: string | null | undefined;
  /** Date of birth, from 1900 to today. */
  birthDate?: string | null | undefined;
  /** The customer’s company, 1 to 200 characters. */
  company?: string | null | undefined;
  /** All contacts, at most 50. If given, they replace the existing ones. */
  contacts?: Array<CustomerContactInput> | null | undefined;
  /** A date that matters to the shop. */
  customDate?: string | null | undefined;
  /** Custom fields to set, by number; at most 100. */
  customFields?: Array<CustomerCustomFieldInput> | null | undefined;
  /** A free identifier, 1 to 100 characters. */
  customId?: string | null | undefined;
  /** The name the customer wants to be called by, 1 to 200 characters. */
  displayName?: string | null | undefined;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** The customer’s id in the caller’s own system, 1 to 200 characters; unique. */
  externalId?: string | null | undefined;
  /** Given name, 1 to 100 characters. */
  firstName?: string | null | undefined;
  /** The customer to change. */
  id: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The language of messages as a tag (BCP 47), such as `en` or `en-US`; `en_us` is read too. It is kept in its canonical form. */
  language?: string | null | undefined;
  /** Family name, 1 to 100 characters. */
  lastName?: string | null | undefined;
  /** Opaque data, at most 32,000 bytes as JSON, returned as it was given. */
  metadata?: unknown;
  /** A free remark, 1 to 1000 characters. */
  note?: string | null | undefined;
  /** The customer’s sex. Null stands for NOT_SPECIFIED. */
  sex?: CustomerSex | null | undefined;
  /** Whether the customer may use their account. Null stands for ENABLED. */
  status?: CustomerStatus | null | undefined;
  /** All tags: at most 100, of 1 to 100 characters each, without repetition. */
  tags?: Array<string> | null | undefined;
};

/** Changes of a hook. What is absent or null stays. */
export type UpdateHookInput = {
  /** The hook. */
  hookId: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The name, 1 to 100 characters. */
  name?: string | null | undefined;
  /** What happens if it does not answer. */
  onFailure?: CustomerHookFailure | null | undefined;
  /** True pauses it, so that it is not asked; false lets it go on. */
  paused?: boolean | null | undefined;
  /** Whether it is told personal data besides ids. */
  seesPersonal?: boolean | null | undefined;
  /** The URL to call: https, at most 2048 characters, without user name, password and fragment, and in the public network. In development also http, this machine and private networks. */
  url?: string | null | undefined;
};

/** What to change about an endpoint. What is left out stays. */
export type UpdateWebhookEndpointInput = {
  /** An e-mail address to be told when the endpoint is paused because it fails. Null clears it. */
  contactEmail?: string | null | undefined;
  /** What it is for, 1 to 500 characters. Null clears it. */
  description?: string | null | undefined;
  /** The endpoint. */
  endpointId: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** Whether events say old and new values. True, where it was false, needs `customers:read` (CustomerScopeMissing). */
  showsValues?: boolean | null | undefined;
  /** The types of events to send, such as `customer.updated`; null for all. */
  types?: Array<string> | null | undefined;
  /** The URL to post events to, at most 2048 characters: https in production, of a public address, without user name, password and fragment. Another one for an endpoint that is sent values needs `customers:read` (CustomerScopeMissing). */
  url?: string | null | undefined;
};

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword:
    | { __typename: 'CustomerAccountsBusy', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerPasswordChanged', customer: { id: string } | null }
    | { __typename: 'CustomerPasswordRejected', message: string, status: number }
   };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerPasswordResetRequested' }
    | { __typename: 'CustomerResendTooSoon', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
   };

export type ConfirmPasswordResetMutationVariables = Exact<{
  input: ConfirmPasswordResetInput;
}>;


export type ConfirmPasswordResetMutation = { confirmPasswordReset:
    | { __typename: 'CustomerAccountsBusy', message: string, status: number }
    | { __typename: 'CustomerCodeRejected', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerPasswordReset' }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
   };

export type RequestEmailChangeMutationVariables = Exact<{
  input: RequestEmailChangeInput;
}>;


export type RequestEmailChangeMutation = { requestEmailChange:
    | { __typename: 'CustomerAccountsBusy', message: string, status: number }
    | { __typename: 'CustomerEmailChangeRequested' }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerPasswordRejected', message: string, status: number }
    | { __typename: 'CustomerResendTooSoon', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
   };

export type ConfirmEmailChangeMutationVariables = Exact<{
  input: ConfirmEmailChangeInput;
}>;


export type ConfirmEmailChangeMutation = { confirmEmailChange:
    | { __typename: 'CustomerCodeRejected', message: string, status: number }
    | { __typename: 'CustomerContactTaken', message: string, status: number }
    | { __typename: 'CustomerEmailChanged', customer: { id: string, email: string | null, phone: string | null, contacts: Array<{ type: CustomerContactType, value: string, primary: boolean, verified: boolean }> | null, agreements: { email: boolean | null, sms: boolean | null, records: Array<{ channel: string, granted: boolean, source: string | null, actorId: string | null }> } | null } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerRefusedByHook', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type RevertEmailChangeMutationVariables = Exact<{
  input: RevertEmailChangeInput;
}>;


export type RevertEmailChangeMutation = { revertEmailChange:
    | { __typename: 'CustomerCodeRejected', message: string, status: number }
    | { __typename: 'CustomerContactTaken', message: string, status: number }
    | { __typename: 'CustomerEmailChangeReverted' }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerRefusedByHook', message: string, status: number }
   };

export type RequestPhoneUpdateMutationVariables = Exact<{
  input: RequestPhoneUpdateInput;
}>;


export type RequestPhoneUpdateMutation = { requestPhoneUpdate:
    | { __typename: 'CustomerAccountsBusy', message: string, status: number }
    | { __typename: 'CustomerCodeSent', channel: CustomerContactType, expiresAt: string }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerPasswordRejected', message: string, status: number }
    | { __typename: 'CustomerProofRequired', message: string, status: number }
    | { __typename: 'CustomerResendTooSoon', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
   };

export type ConfirmPhoneUpdateMutationVariables = Exact<{
  input: ConfirmPhoneUpdateInput;
}>;


export type ConfirmPhoneUpdateMutation = { confirmPhoneUpdate:
    | { __typename: 'CustomerCodeRejected', message: string, status: number }
    | { __typename: 'CustomerContactTaken', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerPhoneChanged', customer: { id: string, email: string | null, phone: string | null, contacts: Array<{ type: CustomerContactType, value: string, primary: boolean, verified: boolean }> | null, agreements: { email: boolean | null, sms: boolean | null, records: Array<{ channel: string, granted: boolean, source: string | null, actorId: string | null }> } | null } | null }
    | { __typename: 'CustomerRefusedByHook', message: string, status: number }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type DeleteAccountMutationVariables = Exact<{
  input: DeleteAccountInput;
}>;


export type DeleteAccountMutation = { deleteAccount:
    | { __typename: 'CustomerAccountDeleted', id: string }
    | { __typename: 'CustomerAccountsBusy', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerPasswordRejected', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type StartAnonymousSessionMutationVariables = Exact<{
  input: StartAnonymousSessionInput;
}>;


export type StartAnonymousSessionMutation = { startAnonymousSession:
    | { __typename: 'CustomerAnonymousSessionStarted', accessToken: string, refreshToken: string, expiresInSeconds: number, customer: { id: string, uuid: string | null, anonymous: boolean | null } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
   };

export type RecognizeAnonymousMutationVariables = Exact<{
  input: RecognizeAnonymousInput;
}>;


export type RecognizeAnonymousMutation = { recognizeAnonymous:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerTooManyContacts', message: string, status: number }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
    | { __typename: 'CustomerVisitorRecognized', customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: CustomerActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
   };

export type ReachFieldsFragment = { id: string, email: string | null, phone: string | null, contacts: Array<{ type: CustomerContactType, value: string, primary: boolean, verified: boolean }> | null, agreements: { email: boolean | null, sms: boolean | null, records: Array<{ channel: string, granted: boolean, source: string | null, actorId: string | null }> } | null };

export type AddressEntryFieldsFragment = { id: string, name: string | null, company: string | null, street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, phone: string | null, defaultBilling: boolean, defaultShipping: boolean, createdAt: string, updatedAt: string };

export type GetAddressesQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
}>;


export type GetAddressesQuery = { customer: { version: number | null, addresses: Array<{ id: string, name: string | null, company: string | null, street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, phone: string | null, defaultBilling: boolean, defaultShipping: boolean, createdAt: string, updatedAt: string }> | null } | null };

export type MyAddressListQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAddressListQuery = { me: { addresses: Array<{ id: string, name: string | null, company: string | null, street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, phone: string | null, defaultBilling: boolean, defaultShipping: boolean, createdAt: string, updatedAt: string }> | null } | null };

export type AddAddressMutationVariables = Exact<{
  input: AddAddressInput;
}>;


export type AddAddressMutation = { addAddress:
    | { __typename: 'CustomerAddressAdded', address: { id: string, name: string | null, company: string | null, street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, phone: string | null, defaultBilling: boolean, defaultShipping: boolean, createdAt: string, updatedAt: string } | null, customer: { version: number | null, addresses: Array<{ id: string, name: string | null, company: string | null, street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, phone: string | null, defaultBilling: boolean, defaultShipping: boolean, createdAt: string, updatedAt: string }> | null } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerTooManyAddresses', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type UpdateAddressMutationVariables = Exact<{
  input: UpdateAddressInput;
}>;


export type UpdateAddressMutation = { updateAddress:
    | { __typename: 'CustomerAddressNotFound', message: string, status: number }
    | { __typename: 'CustomerAddressUpdated', address: { id: string, name: string | null, company: string | null, street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, phone: string | null, defaultBilling: boolean, defaultShipping: boolean, createdAt: string, updatedAt: string } | null, customer: { version: number | null, addresses: Array<{ id: string, name: string | null, company: string | null, street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, phone: string | null, defaultBilling: boolean, defaultShipping: boolean, createdAt: string, updatedAt: string }> | null } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type RemoveAddressMutationVariables = Exact<{
  input: RemoveAddressInput;
}>;


export type RemoveAddressMutation = { removeAddress:
    | { __typename: 'CustomerAddressNotFound', message: string, status: number }
    | { __typename: 'CustomerAddressRemoved', id: string, customer: { version: number | null, addresses: Array<{ id: string, name: string | null, company: string | null, street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, phone: string | null, defaultBilling: boolean, defaultShipping: boolean, createdAt: string, updatedAt: string }> | null } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type BalanceFieldsFragment = { amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { id: string, name: string, kind: LoyaltyCampaignKind } };

export type TransactionFieldsFragment = { id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { id: string } };

type BalanceOutcomeFields_LoyaltyBalanceAdded_Fragment = { transaction: { id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { id: string } } | null, card: { id: string, number: string, status: LoyaltyCardStatus, balances: Array<{ amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { id: string, name: string, kind: LoyaltyCampaignKind } }> } | null };

type BalanceOutcomeFields_LoyaltyBalanceAdjusted_Fragment = { transaction: { id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { id: string } } | null, card: { id: string, number: string, status: LoyaltyCardStatus, balances: Array<{ amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { id: string, name: string, kind: LoyaltyCampaignKind } }> } | null };

type BalanceOutcomeFields_LoyaltyBalanceRedeemed_Fragment = { transaction: { id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { id: string } } | null, card: { id: string, number: string, status: LoyaltyCardStatus, balances: Array<{ amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { id: string, name: string, kind: LoyaltyCampaignKind } }> } | null };

type BalanceOutcomeFields_LoyaltyTransactionReversed_Fragment = { transaction: { id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { id: string } } | null, card: { id: string, number: string, status: LoyaltyCardStatus, balances: Array<{ amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { id: string, name: string, kind: LoyaltyCampaignKind } }> } | null };

export type BalanceOutcomeFieldsFragment =
  | BalanceOutcomeFields_LoyaltyBalanceAdded_Fragment
  | BalanceOutcomeFields_LoyaltyBalanceAdjusted_Fragment
  | BalanceOutcomeFields_LoyaltyBalanceRedeemed_Fragment
  | BalanceOutcomeFields_LoyaltyTransactionReversed_Fragment
;

export type AddToBalanceMutationVariables = Exact<{
  input: AddToBalanceInput;
}>;


export type AddToBalanceMutation = { addToBalance:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'LoyaltyBalanceAdded', transaction: { id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { id: string } } | null, card: { id: string, number: string, status: LoyaltyCardStatus, balances: Array<{ amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { id: string, name: string, kind: LoyaltyCampaignKind } }> } | null }
    | { __typename: 'LoyaltyBalanceTooLarge', message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotOpen', message: string, status: number }
    | { __typename: 'LoyaltyCardAmbiguous', message: string, status: number }
    | { __typename: 'LoyaltyCardNotFound', message: string, status: number }
    | { __typename: 'LoyaltyCardNotUsable', message: string, status: number }
    | { __typename: 'LoyaltyWrongKind', message: string, status: number }
   };

export type RedeemFromBalanceMutationVariables = Exact<{
  input: RedeemFromBalanceInput;
}>;


export type RedeemFromBalanceMutation = { redeemFromBalance:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerRefusedByHook', message: string, status: number }
    | { __typename: 'LoyaltyBalanceInsufficient', balance: string, message: string, status: number }
    | { __typename: 'LoyaltyBalanceRedeemed', transaction: { id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { id: string } } | null, card: { id: string, number: string, status: LoyaltyCardStatus, balances: Array<{ amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { id: string, name: string, kind: LoyaltyCampaignKind } }> } | null }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotOpen', message: string, status: number }
    | { __typename: 'LoyaltyCardAmbiguous', message: string, status: number }
    | { __typename: 'LoyaltyCardNotFound', message: string, status: number }
    | { __typename: 'LoyaltyCardNotUsable', message: string, status: number }
    | { __typename: 'LoyaltyWrongKind', message: string, status: number }
   };

export type AdjustBalanceMutationVariables = Exact<{
  input: AdjustBalanceInput;
}>;


export type AdjustBalanceMutation = { adjustBalance:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'LoyaltyBalanceAdjusted', transaction: { id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { id: string } } | null, card: { id: string, number: string, status: LoyaltyCardStatus, balances: Array<{ amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { id: string, name: string, kind: LoyaltyCampaignKind } }> } | null }
    | { __typename: 'LoyaltyBalanceInsufficient', balance: string, message: string, status: number }
    | { __typename: 'LoyaltyBalanceTooLarge', message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
    | { __typename: 'LoyaltyCardAmbiguous', message: string, status: number }
    | { __typename: 'LoyaltyCardNotFound', message: string, status: number }
    | { __typename: 'LoyaltyWrongKind', message: string, status: number }
   };

export type ReverseTransactionMutationVariables = Exact<{
  input: ReverseTransactionInput;
}>;


export type ReverseTransactionMutation = { reverseTransaction:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'LoyaltyBalanceInsufficient', balance: string, message: string, status: number }
    | { __typename: 'LoyaltyBalanceTooLarge', message: string, status: number }
    | { __typename: 'LoyaltyCardAmbiguous', message: string, status: number }
    | { __typename: 'LoyaltyCardNotFound', message: string, status: number }
    | { __typename: 'LoyaltyReferenceAmbiguous', message: string, status: number }
    | { __typename: 'LoyaltyReversalTooLarge', message: string, status: number }
    | { __typename: 'LoyaltyTransactionAlreadyReversed', message: string, status: number }
    | { __typename: 'LoyaltyTransactionNotFound', message: string, status: number }
    | { __typename: 'LoyaltyTransactionNotReversible', message: string, status: number }
    | { __typename: 'LoyaltyTransactionReversed', transaction: { id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { id: string } } | null, card: { id: string, number: string, status: LoyaltyCardStatus, balances: Array<{ amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { id: string, name: string, kind: LoyaltyCampaignKind } }> } | null }
    | { __typename: 'LoyaltyWrongKind', message: string, status: number }
   };

export type GetBalancesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  campaignId?: string | null | undefined;
}>;


export type GetBalancesQuery = { customer: { card: { id: string, number: string, status: LoyaltyCardStatus, balances: Array<{ amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { id: string, name: string, kind: LoyaltyCampaignKind } }>, transactions: { nodes: Array<{ id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { id: string } }>, edges: Array<{ cursor: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type AddContactMutationVariables = Exact<{
  input: AddContactInput;
}>;


export type AddContactMutation = { addContact:
    | { __typename: 'CustomerContactAdded', contact: { id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null } | null, customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: CustomerActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
    | { __typename: 'CustomerContactAlreadyListed', message: string, status: number }
    | { __typename: 'CustomerContactProtected', message: string, status: number }
    | { __typename: 'CustomerContactTaken', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerLastWayIn', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerPushTokensOnly', message: string, status: number }
    | { __typename: 'CustomerRefusedByHook', message: string, status: number }
    | { __typename: 'CustomerScopeMissing', message: string, status: number }
    | { __typename: 'CustomerTooManyContacts', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type UpdateContactMutationVariables = Exact<{
  input: UpdateContactInput;
}>;


export type UpdateContactMutation = { updateContact:
    | { __typename: 'CustomerContactAlreadyListed', message: string, status: number }
    | { __typename: 'CustomerContactNotFound', message: string, status: number }
    | { __typename: 'CustomerContactProtected', message: string, status: number }
    | { __typename: 'CustomerContactTaken', message: string, status: number }
    | { __typename: 'CustomerContactUpdated', contact: { id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null } | null, customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: CustomerActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerLastWayIn', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerPushTokensOnly', message: string, status: number }
    | { __typename: 'CustomerRefusedByHook', message: string, status: number }
    | { __typename: 'CustomerScopeMissing', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type RemoveContactMutationVariables = Exact<{
  input: RemoveContactInput;
}>;


export type RemoveContactMutation = { removeContact:
    | { __typename: 'CustomerContactNotFound', message: string, status: number }
    | { __typename: 'CustomerContactProtected', message: string, status: number }
    | { __typename: 'CustomerContactRemoved', id: string, customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: CustomerActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerLastWayIn', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerPushTokensOnly', message: string, status: number }
    | { __typename: 'CustomerRefusedByHook', message: string, status: number }
    | { __typename: 'CustomerScopeMissing', message: string, status: number }
    | { __typename: 'CustomerUnidentifiable', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type ContactFieldsFragment = { id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null };

export type CustomerFieldsFragment = { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: CustomerActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null };

export type HistoryFieldsFragment = { nodes: Array<{ id: string, kind: CustomerHistoryKind, at: string, actorKind: CustomerActorKind, actorId: string | null, source: { correlationId: string, ip: string | null, userAgent: string | null } | null, changes: Array<{ field: string, from: unknown, to: unknown }> | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

type ProblemFields_CustomerAccountMissing_Fragment = { message: string, status: number };

type ProblemFields_CustomerAccountProtected_Fragment = { message: string, status: number };

type ProblemFields_CustomerAccountsBusy_Fragment = { message: string, status: number };

type ProblemFields_CustomerAddressNotFound_Fragment = { message: string, status: number };

type ProblemFields_CustomerAlreadyMerged_Fragment = { message: string, status: number };

type ProblemFields_CustomerAlreadyRegistered_Fragment = { message: string, status: number };

type ProblemFields_CustomerAlreadyUnmerged_Fragment = { message: string, status: number };

type ProblemFields_CustomerCodeRejected_Fragment = { message: string, status: number };

type ProblemFields_CustomerContactAlreadyListed_Fragment = { message: string, status: number };

type ProblemFields_CustomerContactNotFound_Fragment = { message: string, status: number };

type ProblemFields_CustomerContactProtected_Fragment = { message: string, status: number };

type ProblemFields_CustomerContactTaken_Fragment = { message: string, status: number };

type ProblemFields_CustomerContactUnverified_Fragment = { message: string, status: number };

type ProblemFields_CustomerCredentialsProtected_Fragment = { message: string, status: number };

type ProblemFields_CustomerCredentialsRejected_Fragment = { message: string, status: number };

type ProblemFields_CustomerCustomFieldInUse_Fragment = { message: string, status: number };

type ProblemFields_CustomerCustomFieldNameTaken_Fragment = { message: string, status: number };

type ProblemFields_CustomerCustomFieldNotFound_Fragment = { message: string, status: number };

type ProblemFields_CustomerDuplicateCandidateNotFound_Fragment = { message: string, status: number };

type ProblemFields_CustomerErasureAcknowledgedOtherwise_Fragment = { message: string, status: number };

type ProblemFields_CustomerErasureNotFound_Fragment = { message: string, status: number };

type ProblemFields_CustomerExternalIdTaken_Fragment = { message: string, status: number };

type ProblemFields_CustomerFieldsMissing_Fragment = { missingFields: Array<string>, message: string, status: number };

type ProblemFields_CustomerFreshSignInRequired_Fragment = { message: string, status: number };

type ProblemFields_CustomerGroupInUse_Fragment = { message: string, status: number };

type ProblemFields_CustomerGroupNameTaken_Fragment = { message: string, status: number };

type ProblemFields_CustomerGroupNotFound_Fragment = { message: string, status: number };

type ProblemFields_CustomerHookNotFound_Fragment = { message: string, status: number };

type ProblemFields_CustomerIdempotencyKeyInFlight_Fragment = { message: string, status: number };

type ProblemFields_CustomerIdempotencyKeyReused_Fragment = { message: string, status: number };

type ProblemFields_CustomerIdentityNotFound_Fragment = { message: string, status: number };

type ProblemFields_CustomerIdentityTaken_Fragment = { message: string, status: number };

type ProblemFields_CustomerInputRejected_Fragment = { message: string, status: number, fields: Array<{ path: string, message: string }> };

type ProblemFields_CustomerLastWayIn_Fragment = { message: string, status: number };

type ProblemFields_CustomerLaterMergeStands_Fragment = { message: string, status: number };

type ProblemFields_CustomerMergeNotFound_Fragment = { message: string, status: number };

type ProblemFields_CustomerMergeWithSelf_Fragment = { message: string, status: number };

type ProblemFields_CustomerNotFound_Fragment = { message: string, status: number };

type ProblemFields_CustomerNoteNotFound_Fragment = { message: string, status: number };

type ProblemFields_CustomerPasswordRejected_Fragment = { message: string, status: number };

type ProblemFields_CustomerPinNotSet_Fragment = { message: string, status: number };

type ProblemFields_CustomerPinRejected_Fragment = { message: string, status: number };

type ProblemFields_CustomerProofRequired_Fragment = { message: string, status: number };

type ProblemFields_CustomerProviderUnavailable_Fragment = { message: string, status: number };

type ProblemFields_CustomerPushTokensOnly_Fragment = { message: string, status: number };

type ProblemFields_CustomerRefreshRejected_Fragment = { message: string, status: number };

type ProblemFields_CustomerRefusedByHook_Fragment = { message: string, status: number };

type ProblemFields_CustomerResendTooSoon_Fragment = { retryAfterSeconds: number, message: string, status: number };

type ProblemFields_CustomerScopeMissing_Fragment = { message: string, status: number };

type ProblemFields_CustomerSessionNotFound_Fragment = { message: string, status: number };

type ProblemFields_CustomerSurvivorIsVisitor_Fragment = { message: string, status: number };

type ProblemFields_CustomerTagProtected_Fragment = { tags: Array<string>, message: string, status: number };

type ProblemFields_CustomerTokenRejected_Fragment = { message: string, status: number };

type ProblemFields_CustomerTooManyAddresses_Fragment = { message: string, status: number };

type ProblemFields_CustomerTooManyContacts_Fragment = { message: string, status: number };

type ProblemFields_CustomerTooManyHooks_Fragment = { message: string, status: number };

type ProblemFields_CustomerTooManyNotes_Fragment = { message: string, status: number };

type ProblemFields_CustomerTooManyRequests_Fragment = { retryAfterSeconds: number, message: string, status: number };

type ProblemFields_CustomerTooManyWebhooks_Fragment = { message: string, status: number };

type ProblemFields_CustomerTopicBuiltIn_Fragment = { message: string, status: number };

type ProblemFields_CustomerTopicEssential_Fragment = { message: string, status: number };

type ProblemFields_CustomerTopicNotFound_Fragment = { message: string, status: number };

type ProblemFields_CustomerUnidentifiable_Fragment = { message: string, status: number };

type ProblemFields_CustomerUnmergeBlocked_Fragment = { message: string, status: number };

type ProblemFields_CustomerUsernameTaken_Fragment = { message: string, status: number };

type ProblemFields_CustomerUuidTaken_Fragment = { message: string, status: number };

type ProblemFields_CustomerVersionConflict_Fragment = { currentVersion: number, message: string, status: number };

type ProblemFields_CustomerWebhookConfigured_Fragment = { message: string, status: number };

type ProblemFields_CustomerWebhookEventForgotten_Fragment = { message: string, status: number };

type ProblemFields_CustomerWebhookNotFound_Fragment = { message: string, status: number };

type ProblemFields_LoyaltyBalanceInsufficient_Fragment = { message: string, status: number };

type ProblemFields_LoyaltyBalanceTooLarge_Fragment = { message: string, status: number };

type ProblemFields_LoyaltyCampaignNotFound_Fragment = { message: string, status: number };

type ProblemFields_LoyaltyCampaignNotOpen_Fragment = { message: string, status: number };

type ProblemFields_LoyaltyCardAmbiguous_Fragment = { message: string, status: number };

type ProblemFields_LoyaltyCardCategoryNameTaken_Fragment = { message: string, status: number };

type ProblemFields_LoyaltyCardCategoryNotFound_Fragment = { message: string, status: number };

type ProblemFields_LoyaltyCardExists_Fragment = { message: string, status: number };

type ProblemFields_LoyaltyCardNotFound_Fragment = { message: string, status: number };

type ProblemFields_LoyaltyCardNotUsable_Fragment = { message: string, status: number };

type ProblemFields_LoyaltyCardNumberSpaceFull_Fragment = { message: string, status: number };

type ProblemFields_LoyaltyCardRejected_Fragment = { message: string, status: number };

type ProblemFields_LoyaltyCardTaken_Fragment = { message: string, status: number };

type ProblemFields_LoyaltyReferenceAmbiguous_Fragment = { message: string, status: number };

type ProblemFields_LoyaltyReversalTooLarge_Fragment = { message: string, status: number };

type ProblemFields_LoyaltyTransactionAlreadyReversed_Fragment = { message: string, status: number };

type ProblemFields_LoyaltyTransactionNotFound_Fragment = { message: string, status: number };

type ProblemFields_LoyaltyTransactionNotReversible_Fragment = { message: string, status: number };

type ProblemFields_LoyaltyWrongKind_Fragment = { message: string, status: number };

type ProblemFields_ServiceTokenClientRejected_Fragment = { message: string, status: number };

export type ProblemFieldsFragment =
  | ProblemFields_CustomerAccountMissing_Fragment
  | ProblemFields_CustomerAccountProtected_Fragment
  | ProblemFields_CustomerAccountsBusy_Fragment
  | ProblemFields_CustomerAddressNotFound_Fragment
  | ProblemFields_CustomerAlreadyMerged_Fragment
  | ProblemFields_CustomerAlreadyRegistered_Fragment
  | ProblemFields_CustomerAlreadyUnmerged_Fragment
  | ProblemFields_CustomerCodeRejected_Fragment
  | ProblemFields_CustomerContactAlreadyListed_Fragment
  | ProblemFields_CustomerContactNotFound_Fragment
  | ProblemFields_CustomerContactProtected_Fragment
  | ProblemFields_CustomerContactTaken_Fragment
  | ProblemFields_CustomerContactUnverified_Fragment
  | ProblemFields_CustomerCredentialsProtected_Fragment
  | ProblemFields_CustomerCredentialsRejected_Fragment
  | ProblemFields_CustomerCustomFieldInUse_Fragment
  | ProblemFields_CustomerCustomFieldNameTaken_Fragment
  | ProblemFields_CustomerCustomFieldNotFound_Fragment
  | ProblemFields_CustomerDuplicateCandidateNotFound_Fragment
  | ProblemFields_CustomerErasureAcknowledgedOtherwise_Fragment
  | ProblemFields_CustomerErasureNotFound_Fragment
  | ProblemFields_CustomerExternalIdTaken_Fragment
  | ProblemFields_CustomerFieldsMissing_Fragment
  | ProblemFields_CustomerFreshSignInRequired_Fragment
  | ProblemFields_CustomerGroupInUse_Fragment
  | ProblemFields_CustomerGroupNameTaken_Fragment
  | ProblemFields_CustomerGroupNotFound_Fragment
  | ProblemFields_CustomerHookNotFound_Fragment
  | ProblemFields_CustomerIdempotencyKeyInFlight_Fragment
  | ProblemFields_CustomerIdempotencyKeyReused_Fragment
  | ProblemFields_CustomerIdentityNotFound_Fragment
  | ProblemFields_CustomerIdentityTaken_Fragment
  | ProblemFields_CustomerInputRejected_Fragment
  | ProblemFields_CustomerLastWayIn_Fragment
  | ProblemFields_CustomerLaterMergeStands_Fragment
  | ProblemFields_CustomerMergeNotFound_Fragment
  | ProblemFields_CustomerMergeWithSelf_Fragment
  | ProblemFields_CustomerNotFound_Fragment
  | ProblemFields_CustomerNoteNotFound_Fragment
  | ProblemFields_CustomerPasswordRejected_Fragment
  | ProblemFields_CustomerPinNotSet_Fragment
  | ProblemFields_CustomerPinRejected_Fragment
  | ProblemFields_CustomerProofRequired_Fragment
  | ProblemFields_CustomerProviderUnavailable_Fragment
  | ProblemFields_CustomerPushTokensOnly_Fragment
  | ProblemFields_CustomerRefreshRejected_Fragment
  | ProblemFields_CustomerRefusedByHook_Fragment
  | ProblemFields_CustomerResendTooSoon_Fragment
  | ProblemFields_CustomerScopeMissing_Fragment
  | ProblemFields_CustomerSessionNotFound_Fragment
  | ProblemFields_CustomerSurvivorIsVisitor_Fragment
  | ProblemFields_CustomerTagProtected_Fragment
  | ProblemFields_CustomerTokenRejected_Fragment
  | ProblemFields_CustomerTooManyAddresses_Fragment
  | ProblemFields_CustomerTooManyContacts_Fragment
  | ProblemFields_CustomerTooManyHooks_Fragment
  | ProblemFields_CustomerTooManyNotes_Fragment
  | ProblemFields_CustomerTooManyRequests_Fragment
  | ProblemFields_CustomerTooManyWebhooks_Fragment
  | ProblemFields_CustomerTopicBuiltIn_Fragment
  | ProblemFields_CustomerTopicEssential_Fragment
  | ProblemFields_CustomerTopicNotFound_Fragment
  | ProblemFields_CustomerUnidentifiable_Fragment
  | ProblemFields_CustomerUnmergeBlocked_Fragment
  | ProblemFields_CustomerUsernameTaken_Fragment
  | ProblemFields_CustomerUuidTaken_Fragment
  | ProblemFields_CustomerVersionConflict_Fragment
  | ProblemFields_CustomerWebhookConfigured_Fragment
  | ProblemFields_CustomerWebhookEventForgotten_Fragment
  | ProblemFields_CustomerWebhookNotFound_Fragment
  | ProblemFields_LoyaltyBalanceInsufficient_Fragment
  | ProblemFields_LoyaltyBalanceTooLarge_Fragment
  | ProblemFields_LoyaltyCampaignNotFound_Fragment
  | ProblemFields_LoyaltyCampaignNotOpen_Fragment
  | ProblemFields_LoyaltyCardAmbiguous_Fragment
  | ProblemFields_LoyaltyCardCategoryNameTaken_Fragment
  | ProblemFields_LoyaltyCardCategoryNotFound_Fragment
  | ProblemFields_LoyaltyCardExists_Fragment
  | ProblemFields_LoyaltyCardNotFound_Fragment
  | ProblemFields_LoyaltyCardNotUsable_Fragment
  | ProblemFields_LoyaltyCardNumberSpaceFull_Fragment
  | ProblemFields_LoyaltyCardRejected_Fragment
  | ProblemFields_LoyaltyCardTaken_Fragment
  | ProblemFields_LoyaltyReferenceAmbiguous_Fragment
  | ProblemFields_LoyaltyReversalTooLarge_Fragment
  | ProblemFields_LoyaltyTransactionAlreadyReversed_Fragment
  | ProblemFields_LoyaltyTransactionNotFound_Fragment
  | ProblemFields_LoyaltyTransactionNotReversible_Fragment
  | ProblemFields_LoyaltyWrongKind_Fragment
  | ProblemFields_ServiceTokenClientRejected_Fragment
;

export type CreateCustomerMutationVariables = Exact<{
  input: CreateCustomerInput;
}>;


export type CreateCustomerMutation = { createCustomer:
    | { __typename: 'CustomerContactTaken', message: string, status: number }
    | { __typename: 'CustomerCreated', customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: CustomerActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
    | { __typename: 'CustomerExternalIdTaken', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerScopeMissing', message: string, status: number }
    | { __typename: 'CustomerUnidentifiable', message: string, status: number }
    | { __typename: 'CustomerUuidTaken', message: string, status: number }
   };

export type UpdateCustomerMutationVariables = Exact<{
  input: UpdateCustomerInput;
}>;


export type UpdateCustomerMutation = { updateCustomer:
    | { __typename: 'CustomerContactProtected', message: string, status: number }
    | { __typename: 'CustomerContactTaken', message: string, status: number }
    | { __typename: 'CustomerExternalIdTaken', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerLastWayIn', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerRefusedByHook', message: string, status: number }
    | { __typename: 'CustomerScopeMissing', message: string, status: number }
    | { __typename: 'CustomerUnidentifiable', message: string, status: number }
    | { __typename: 'CustomerUpdated', customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: CustomerActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type ReplaceCustomerMutationVariables = Exact<{
  input: ReplaceCustomerInput;
}>;


export type ReplaceCustomerMutation = { replaceCustomer:
    | { __typename: 'CustomerContactProtected', message: string, status: number }
    | { __typename: 'CustomerContactTaken', message: string, status: number }
    | { __typename: 'CustomerExternalIdTaken', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerLastWayIn', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerRefusedByHook', message: string, status: number }
    | { __typename: 'CustomerReplaced', customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: CustomerActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
    | { __typename: 'CustomerScopeMissing', message: string, status: number }
    | { __typename: 'CustomerUnidentifiable', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type DeleteCustomerMutationVariables = Exact<{
  input: DeleteCustomerInput;
}>;


export type DeleteCustomerMutation = { deleteCustomer:
    | { __typename: 'CustomerDeleted', id: string }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type GetCustomerQueryVariables = Exact<{
  id?: string | null | undefined;
  externalId?: string | null | undefined;
  code?: string | null | undefined;
}>;


export type GetCustomerQuery = { customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: CustomerActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null };

export type GetHistoryQueryVariables = Exact<{
  id: string;
  first?: number;
  after?: string | null | undefined;
  kinds?: Array<CustomerHistoryKind> | CustomerHistoryKind | null | undefined;
}>;


export type GetHistoryQuery = { customer: { history: { nodes: Array<{ id: string, kind: CustomerHistoryKind, at: string, actorKind: CustomerActorKind, actorId: string | null, source: { correlationId: string, ip: string | null, userAgent: string | null } | null, changes: Array<{ field: string, from: unknown, to: unknown }> | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

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
  uuid?: string | null | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
}>;


export type SearchCustomersQuery = { searchCustomers: Array<{ id: string, externalId: string | null }> };

export type AcknowledgeErasureMutationVariables = Exact<{
  input: AcknowledgeErasureInput;
}>;


export type AcknowledgeErasureMutation = { acknowledgeErasure:
    | { __typename: 'CustomerErasureAcknowledged', customerId: string, acknowledged: CustomerErasureAcknowledgement, at: string }
    | { __typename: 'CustomerErasureAcknowledgedOtherwise', acknowledged: CustomerErasureAcknowledgement, message: string, status: number }
    | { __typename: 'CustomerErasureNotFound', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
   };

export type ErasureStatusQueryVariables = Exact<{
  customerId: string;
}>;


export type ErasureStatusQuery = { erasureStatus: { customerId: string, erasedAt: string, cause: CustomerErasureCause, reason: CustomerErasureReason | null, isComplete: boolean, systems: Array<{ clientId: string, name: string, isRegistered: boolean, status: CustomerErasureSystemStatus, askedAt: string, at: string | null, reason: string | null }> } | null };

export type OpenErasuresQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OpenErasuresQuery = { openErasures: { nodes: Array<{ customerId: string, isComplete: boolean, systems: Array<{ clientId: string, status: CustomerErasureSystemStatus }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HooksQueryVariables = Exact<{ [key: string]: never; }>;


export type HooksQuery = { hooks: Array<{ id: string, name: string, point: CustomerHookPoint, url: string, onFailure: CustomerHookFailure, seesPersonal: boolean, paused: boolean, formerSecretUntil: string | null }> };

export type CreateHookMutationVariables = Exact<{
  input: CreateHookInput;
}>;


export type CreateHookMutation = { createHook:
    | { __typename: 'CustomerHookCreated', hookId: string, secret: string | null, hook: { id: string, name: string, point: CustomerHookPoint, url: string, onFailure: CustomerHookFailure, seesPersonal: boolean, paused: boolean, formerSecretUntil: string | null } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerTooManyHooks', message: string, status: number }
   };

export type UpdateHookMutationVariables = Exact<{
  input: UpdateHookInput;
}>;


export type UpdateHookMutation = { updateHook:
    | { __typename: 'CustomerHookNotFound', message: string, status: number }
    | { __typename: 'CustomerHookUpdated', hookId: string, hook: { id: string, name: string, point: CustomerHookPoint, url: string, onFailure: CustomerHookFailure, seesPersonal: boolean, paused: boolean, formerSecretUntil: string | null } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
   };

export type RemoveHookMutationVariables = Exact<{
  input: RemoveHookInput;
}>;


export type RemoveHookMutation = { removeHook:
    | { __typename: 'CustomerHookNotFound', message: string, status: number }
    | { __typename: 'CustomerHookRemoved', hookId: string }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
   };

export type RotateHookSecretMutationVariables = Exact<{
  input: RotateHookSecretInput;
}>;


export type RotateHookSecretMutation = { rotateHookSecret:
    | { __typename: 'CustomerHookNotFound', message: string, status: number }
    | { __typename: 'CustomerHookSecretRotated', hookId: string, secret: string | null, hook: { id: string, name: string, point: CustomerHookPoint, url: string, onFailure: CustomerHookFailure, seesPersonal: boolean, paused: boolean, formerSecretUntil: string | null } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
   };

export type IdentityFieldsFragment = { id: string, identities: Array<{ id: string, provider: string, createdAt: string, lastUsedAt: string }> | null };

export type MyIdentitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyIdentitiesQuery = { me: { id: string, identities: Array<{ id: string, provider: string, createdAt: string, lastUsedAt: string }> | null } | null };

export type LinkOAuthMutationVariables = Exact<{
  input: LinkOAuthInput;
}>;


export type LinkOAuthMutation = { linkOAuth:
    | { __typename: 'CustomerAccountsBusy', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerIdentityLinked', customer: { id: string, identities: Array<{ id: string, provider: string, createdAt: string, lastUsedAt: string }> | null } | null }
    | { __typename: 'CustomerIdentityTaken', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerPasswordRejected', message: string, status: number }
    | { __typename: 'CustomerProviderUnavailable', message: string, status: number }
    | { __typename: 'CustomerTokenRejected', message: string, status: number }
   };

export type LinkFacebookMutationVariables = Exact<{
  input: LinkFacebookInput;
}>;


export type LinkFacebookMutation = { linkFacebook:
    | { __typename: 'CustomerAccountsBusy', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerIdentityLinked', customer: { id: string, identities: Array<{ id: string, provider: string, createdAt: string, lastUsedAt: string }> | null } | null }
    | { __typename: 'CustomerIdentityTaken', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerPasswordRejected', message: string, status: number }
    | { __typename: 'CustomerProviderUnavailable', message: string, status: number }
    | { __typename: 'CustomerTokenRejected', message: string, status: number }
   };

export type UnlinkIdentityMutationVariables = Exact<{
  input: UnlinkIdentityInput;
}>;


export type UnlinkIdentityMutation = { unlinkIdentity:
    | { __typename: 'CustomerAccountsBusy', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerIdentityNotFound', message: string, status: number }
    | { __typename: 'CustomerIdentityUnlinked', id: string, customer: { id: string, identities: Array<{ id: string, provider: string, createdAt: string, lastUsedAt: string }> | null } | null }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerLastWayIn', message: string, status: number }
    | { __typename: 'CustomerPasswordRejected', message: string, status: number }
   };

export type SignInByOAuthMutationVariables = Exact<{
  input: SignInByOAuthInput;
}>;


export type SignInByOAuthMutation = { signInByOAuth:
    | { __typename: 'CustomerCredentialsRejected', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerProviderUnavailable', message: string, status: number }
    | { __typename: 'CustomerRefusedByHook', message: string, status: number }
    | { __typename: 'CustomerRegistrationIncomplete', accessToken: string, refreshToken: string, expiresInSeconds: number, deviceToken: string, missingFields: Array<string>, customer: { id: string, identities: Array<{ id: string, provider: string, createdAt: string, lastUsedAt: string }> | null } | null }
    | { __typename: 'CustomerSignedIn', accessToken: string, refreshToken: string, expiresInSeconds: number, deviceToken: string, customer: { id: string, identities: Array<{ id: string, provider: string, createdAt: string, lastUsedAt: string }> | null } | null }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
   };

export type SignInByFacebookMutationVariables = Exact<{
  input: SignInByFacebookInput;
}>;


export type SignInByFacebookMutation = { signInByFacebook:
    | { __typename: 'CustomerCredentialsRejected', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerProviderUnavailable', message: string, status: number }
    | { __typename: 'CustomerRefusedByHook', message: string, status: number }
    | { __typename: 'CustomerRegistrationIncomplete', accessToken: string, refreshToken: string, expiresInSeconds: number, deviceToken: string, missingFields: Array<string>, customer: { id: string, identities: Array<{ id: string, provider: string, createdAt: string, lastUsedAt: string }> | null } | null }
    | { __typename: 'CustomerSignedIn', accessToken: string, refreshToken: string, expiresInSeconds: number, deviceToken: string, customer: { id: string, identities: Array<{ id: string, provider: string, createdAt: string, lastUsedAt: string }> | null } | null }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
   };

export type DeleteAccountByOAuthMutationVariables = Exact<{
  input: DeleteAccountByOAuthInput;
}>;


export type DeleteAccountByOAuthMutation = { deleteAccountByOAuth:
    | { __typename: 'CustomerAccountDeleted', id: string }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerProviderUnavailable', message: string, status: number }
    | { __typename: 'CustomerTokenRejected', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type DeleteAccountByFacebookMutationVariables = Exact<{
  input: DeleteAccountByFacebookInput;
}>;


export type DeleteAccountByFacebookMutation = { deleteAccountByFacebook:
    | { __typename: 'CustomerAccountDeleted', id: string }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerProviderUnavailable', message: string, status: number }
    | { __typename: 'CustomerTokenRejected', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type GetNotesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type GetNotesQuery = { customer: { version: number | null, notes: { nodes: Array<{ id: string, text: string, authorId: string, createdAt: string }>, edges: Array<{ cursor: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type GetGroupsQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
}>;


export type GetGroupsQuery = { customer: { version: number | null, tags: Array<string> | null, groups: Array<{ id: string, name: string, description: string | null }> | null } | null };

export type MyListsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyListsQuery = { me: { tags: Array<string> | null, groups: Array<{ name: string }> | null } | null };

export type AddNoteMutationVariables = Exact<{
  input: AddNoteInput;
}>;


export type AddNoteMutation = { addNote:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerNoteAdded', noteId: string, customer: { version: number | null } | null }
    | { __typename: 'CustomerTooManyNotes', message: string, status: number }
   };

export type RemoveNoteMutationVariables = Exact<{
  input: RemoveNoteInput;
}>;


export type RemoveNoteMutation = { removeNote:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerNoteNotFound', message: string, status: number }
    | { __typename: 'CustomerNoteRemoved', id: string }
   };

export type DefineGroupMutationVariables = Exact<{
  input: DefineGroupInput;
}>;


export type DefineGroupMutation = { defineGroup:
    | { __typename: 'CustomerGroupDefined', groupId: string, group: { id: string, name: string, description: string | null } | null }
    | { __typename: 'CustomerGroupNameTaken', message: string, status: number }
    | { __typename: 'CustomerGroupNotFound', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
   };

export type RemoveGroupMutationVariables = Exact<{
  input: RemoveGroupInput;
}>;


export type RemoveGroupMutation = { removeGroup:
    | { __typename: 'CustomerGroupInUse', message: string, status: number }
    | { __typename: 'CustomerGroupNotFound', message: string, status: number }
    | { __typename: 'CustomerGroupRemoved', id: string }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
   };

export type SetGroupsMutationVariables = Exact<{
  input: SetGroupsInput;
}>;


export type SetGroupsMutation = { setGroups:
    | { __typename: 'CustomerGroupNotFound', groupIds: Array<string>, message: string, status: number }
    | { __typename: 'CustomerGroupsSet', customer: { version: number | null, groups: Array<{ id: string, name: string }> | null } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type SetProtectedTagsMutationVariables = Exact<{
  input: SetProtectedTagsInput;
}>;


export type SetProtectedTagsMutation = { setProtectedTags:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerProtectedTagsSet', protectedTags: Array<string> | null }
   };

export type MergePreviewQueryVariables = Exact<{
  survivorId: string;
  absorbedId: string;
}>;


export type MergePreviewQuery = { mergePreview:
    | { __typename: 'CustomerAlreadyMerged', status: number, message: string, mergedCustomerId: string, survivorId: string }
    | { __typename: 'CustomerMergePreview', survivorId: string, absorbedId: string, items: Array<{ subject: CustomerMergeSubject, name: string, survivor: unknown, absorbed: unknown, result: unknown, rule: CustomerMergeRule }> }
    | { __typename: 'CustomerMergeWithSelf', status: number, message: string }
    | { __typename: 'CustomerNotFound', status: number, message: string }
    | { __typename: 'CustomerSurvivorIsVisitor', status: number, message: string }
    | { __typename: 'LoyaltyBalanceTooLarge', status: number, message: string }
   };

export type MergeCustomersMutationVariables = Exact<{
  input: MergeCustomersInput;
}>;


export type MergeCustomersMutation = { mergeCustomers:
    | { __typename: 'CustomerAccountProtected', status: number, message: string }
    | { __typename: 'CustomerAlreadyMerged', status: number, message: string, mergedCustomerId: string, survivorId: string }
    | { __typename: 'CustomerIdempotencyKeyInFlight', status: number, message: string }
    | { __typename: 'CustomerIdempotencyKeyReused', status: number, message: string }
    | { __typename: 'CustomerInputRejected', status: number, message: string }
    | { __typename: 'CustomerMergeWithSelf', status: number, message: string }
    | { __typename: 'CustomerNotFound', status: number, message: string }
    | { __typename: 'CustomerSurvivorIsVisitor', status: number, message: string }
    | { __typename: 'CustomerVersionConflict', status: number, message: string }
    | { __typename: 'CustomersMerged', mergeId: string, absorbedId: string, customer: { id: string } | null }
    | { __typename: 'LoyaltyBalanceTooLarge', status: number, message: string }
   };

export type UnmergeCustomersMutationVariables = Exact<{
  input: UnmergeCustomersInput;
}>;


export type UnmergeCustomersMutation = { unmergeCustomers:
    | { __typename: 'CustomerAlreadyUnmerged', status: number, message: string }
    | { __typename: 'CustomerIdempotencyKeyInFlight', status: number, message: string }
    | { __typename: 'CustomerIdempotencyKeyReused', status: number, message: string }
    | { __typename: 'CustomerInputRejected', status: number, message: string }
    | { __typename: 'CustomerLaterMergeStands', status: number, message: string, laterMergeId: string }
    | { __typename: 'CustomerMergeNotFound', status: number, message: string }
    | { __typename: 'CustomerUnmergeBlocked', status: number, message: string, obstacles: Array<{ name: string, message: string }> }
    | { __typename: 'CustomerVersionConflict', status: number, message: string }
    | { __typename: 'CustomersUnmerged', mergeId: string, restoredId: string, customer: { id: string } | null }
   };

export type ExportMyDataQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportMyDataQuery = { exportMyData:
    | { __typename: 'CustomerDataExport', customerId: string, exportedAt: string, data: unknown }
    | { __typename: 'CustomerFreshSignInRequired', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
   };

export type ExportCustomerQueryVariables = Exact<{
  id: string;
}>;


export type ExportCustomerQuery = { exportCustomer:
    | { __typename: 'CustomerDataExport', customerId: string, exportedAt: string, data: unknown }
    | { __typename: 'CustomerNotFound', message: string, status: number }
   };

export type EraseCustomerMutationVariables = Exact<{
  input: EraseCustomerInput;
}>;


export type EraseCustomerMutation = { eraseCustomer:
    | { __typename: 'CustomerErased', id: string }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type DuplicateCandidatesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  dismissed?: boolean | null | undefined;
}>;


export type DuplicateCandidatesQuery = { duplicateCandidates: { nodes: Array<{ weight: number, foundAt: string, signs: Array<{ rule: CustomerDuplicateRule, weight: number }>, dismissal: { at: string, actorId: string, note: string | null } | null, one: { id: string } | null, other: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type DismissDuplicateCandidateMutationVariables = Exact<{
  input: DismissDuplicateCandidateInput;
}>;


export type DismissDuplicateCandidateMutation = { dismissDuplicateCandidate:
    | { __typename: 'CustomerDuplicateCandidateDismissed', done: boolean, oneId: string, otherId: string }
    | { __typename: 'CustomerDuplicateCandidateNotFound', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
   };

export type RestoreDuplicateCandidateMutationVariables = Exact<{
  input: RestoreDuplicateCandidateInput;
}>;


export type RestoreDuplicateCandidateMutation = { restoreDuplicateCandidate:
    | { __typename: 'CustomerDuplicateCandidateNotFound', message: string, status: number }
    | { __typename: 'CustomerDuplicateCandidateRestored', done: boolean, oneId: string, otherId: string }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
   };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: CustomerActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null };

export type UpdateAccountMutationVariables = Exact<{
  input: UpdateAccountInput;
}>;


export type UpdateAccountMutation = { updateAccount:
    | { __typename: 'CustomerAccountUpdated', customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: CustomerActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
    | { __typename: 'CustomerFieldsMissing', missingFields: Array<string>, message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerLastWayIn', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerRefusedByHook', message: string, status: number }
    | { __typename: 'CustomerTagProtected', tags: Array<string>, message: string, status: number }
    | { __typename: 'CustomerTooManyContacts', message: string, status: number }
    | { __typename: 'CustomerUnidentifiable', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
   };

export type SetAgreementsMutationVariables = Exact<{
  input: SetAgreementsInput;
}>;


export type SetAgreementsMutation = { setAgreements:
    | { __typename: 'CustomerAgreementsSet', customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: CustomerActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type SetAttributesMutationVariables = Exact<{
  input: SetAttributesInput;
}>;


export type SetAttributesMutation = { setAttributes:
    | { __typename: 'CustomerAttributesSet', customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: CustomerActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type SetTagsMutationVariables = Exact<{
  input: SetTagsInput;
}>;


export type SetTagsMutation = { setTags:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerTagProtected', tags: Array<string>, message: string, status: number }
    | { __typename: 'CustomerTagsSet', customer: { id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, contacts: Array<{ id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null }> | null, agreements: { email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ channel: string, granted: boolean, at: string, actorKind: CustomerActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ name: string, value: unknown }> | null } | null }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type CheckCardQueryVariables = Exact<{
  card?: string | null | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
}>;


export type CheckCardQuery = { checkCard:
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'LoyaltyCardChecked', outcome: LoyaltyCardCheckOutcome, customerId: string | null }
   };

export type SendRegistrationCodeMutationVariables = Exact<{
  input: SendRegistrationCodeInput;
}>;


export type SendRegistrationCodeMutation = { sendRegistrationCode:
    | { __typename: 'CustomerCodeSent', channel: CustomerContactType, expiresAt: string }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerResendTooSoon', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotOpen', message: string, status: number }
   };

export type RegisterWithCodeMutationVariables = Exact<{
  input: RegisterWithCodeInput;
}>;


export type RegisterWithCodeMutation = { registerWithCode:
    | { __typename: 'CustomerAccountsBusy', message: string, status: number }
    | { __typename: 'CustomerCodeRejected', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerRefusedByHook', message: string, status: number }
    | { __typename: 'CustomerRegistered', customer: { id: string, registered: boolean | null, anonymous: boolean | null, status: CustomerStatus | null, email: string | null, phone: string | null, language: string | null, card: { number: string, barcode: string, status: LoyaltyCardStatus, category: { id: string, name: string } | null } | null, contacts: Array<{ type: CustomerContactType, value: string, primary: boolean, verified: boolean }> | null } | null }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotOpen', message: string, status: number }
    | { __typename: 'LoyaltyCardCategoryNotFound', message: string, status: number }
    | { __typename: 'LoyaltyCardRejected', message: string, status: number }
   };

export type SendClaimCodeMutationVariables = Exact<{
  input: SendClaimCodeInput;
}>;


export type SendClaimCodeMutation = { sendClaimCode:
    | { __typename: 'CustomerAlreadyRegistered', message: string, status: number }
    | { __typename: 'CustomerCodeSent', channel: CustomerContactType, expiresAt: string }
    | { __typename: 'CustomerContactNotFound', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerResendTooSoon', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
   };

export type ClaimAccountMutationVariables = Exact<{
  input: ClaimAccountInput;
}>;


export type ClaimAccountMutation = { claimAccount:
    | { __typename: 'CustomerAccountClaimed', cardNumber: string, customer: { id: string, registered: boolean | null, anonymous: boolean | null, status: CustomerStatus | null, email: string | null, phone: string | null, language: string | null, card: { number: string, barcode: string, status: LoyaltyCardStatus, category: { id: string, name: string } | null } | null, contacts: Array<{ type: CustomerContactType, value: string, primary: boolean, verified: boolean }> | null } | null }
    | { __typename: 'CustomerAccountsBusy', message: string, status: number }
    | { __typename: 'CustomerAlreadyRegistered', message: string, status: number }
    | { __typename: 'CustomerCodeRejected', message: string, status: number }
    | { __typename: 'CustomerContactTaken', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerRefusedByHook', message: string, status: number }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
   };

export type CodeSentFieldsFragment = { channel: CustomerContactType, expiresAt: string };

export type AccountFieldsFragment = { id: string, registered: boolean | null, anonymous: boolean | null, status: CustomerStatus | null, email: string | null, phone: string | null, language: string | null, card: { number: string, barcode: string, status: LoyaltyCardStatus, category: { id: string, name: string } | null } | null, contacts: Array<{ type: CustomerContactType, value: string, primary: boolean, verified: boolean }> | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'CustomerAccountsBusy', message: string, status: number }
    | { __typename: 'CustomerCredentialsRejected', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerRefusedByHook', message: string, status: number }
    | { __typename: 'CustomerRegistrationIncomplete', deviceToken: string, missingFields: Array<string>, accessToken: string, refreshToken: string, expiresInSeconds: number, customer: { id: string } | null }
    | { __typename: 'CustomerSignedIn', deviceToken: string, accessToken: string, refreshToken: string, expiresInSeconds: number, customer: { id: string, registered: boolean | null, anonymous: boolean | null, status: CustomerStatus | null, email: string | null, phone: string | null, language: string | null, card: { number: string, barcode: string, status: LoyaltyCardStatus, category: { id: string, name: string } | null } | null, contacts: Array<{ type: CustomerContactType, value: string, primary: boolean, verified: boolean }> | null } | null }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
   };

export type RefreshSessionMutationVariables = Exact<{
  input: RefreshSessionInput;
}>;


export type RefreshSessionMutation = { refreshSession:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerRefreshRejected', message: string, status: number }
    | { __typename: 'CustomerSessionRefreshed', accessToken: string, refreshToken: string, expiresInSeconds: number, customer: { id: string } | null }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerSessionNotFound', message: string, status: number }
    | { __typename: 'CustomerSignedOut', sessionId: string }
   };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { revokeSession:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerSessionNotFound', message: string, status: number }
    | { __typename: 'CustomerSessionRevoked', id: string, customer: { sessions: Array<{ id: string }> | null } | null }
   };

export type RevokeOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type RevokeOtherSessionsMutation = { revokeOtherSessions:
    | { __typename: 'CustomerIdempotencyKeyInFlight' }
    | { __typename: 'CustomerIdempotencyKeyReused' }
    | { __typename: 'CustomerInputRejected' }
    | { __typename: 'CustomerOtherSessionsRevoked', revoked: number, customer: { sessions: Array<{ id: string }> | null } | null }
   };

export type MySessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySessionsQuery = { me: { id: string, sessions: Array<{ id: string, deviceType: CustomerDeviceType, ip: string | null, userAgent: string | null, createdAt: string, lastUsedAt: string, expiresAt: string, current: boolean }> | null } | null };

export type MyAccountQueryVariables = Exact<{
  campaignId: string;
}>;


export type MyAccountQuery = { me: { missingFields: Array<string> | null, id: string, registered: boolean | null, anonymous: boolean | null, status: CustomerStatus | null, email: string | null, phone: string | null, language: string | null, card: { barcodeSvg: string, number: string, barcode: string, status: LoyaltyCardStatus, category: { id: string, name: string } | null } | null, contacts: Array<{ type: CustomerContactType, value: string, primary: boolean, verified: boolean }> | null } | null };

type TokenFields_CustomerAnonymousSessionStarted_Fragment = { accessToken: string, refreshToken: string, expiresInSeconds: number };

type TokenFields_CustomerRegistrationIncomplete_Fragment = { accessToken: string, refreshToken: string, expiresInSeconds: number };

type TokenFields_CustomerSessionRefreshed_Fragment = { accessToken: string, refreshToken: string, expiresInSeconds: number };

type TokenFields_CustomerSignedIn_Fragment = { accessToken: string, refreshToken: string, expiresInSeconds: number };

export type TokenFieldsFragment =
  | TokenFields_CustomerAnonymousSessionStarted_Fragment
  | TokenFields_CustomerRegistrationIncomplete_Fragment
  | TokenFields_CustomerSessionRefreshed_Fragment
  | TokenFields_CustomerSignedIn_Fragment
;

export type EndCustomerSessionsMutationVariables = Exact<{
  input: EndCustomerSessionsInput;
}>;


export type EndCustomerSessionsMutation = { endCustomerSessions:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerSessionsEnded', customerId: string, revoked: number }
   };

export type SendRecoveryMutationVariables = Exact<{
  input: SendRecoveryInput;
}>;


export type SendRecoveryMutation = { sendRecovery:
    | { __typename: 'CustomerAccountMissing', message: string, status: number }
    | { __typename: 'CustomerContactNotFound', message: string, status: number }
    | { __typename: 'CustomerContactUnverified', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerRecoverySent', customerId: string, channel: CustomerContactType, opensAt: string | null }
    | { __typename: 'CustomerResendTooSoon', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerScopeMissing', scope: string, message: string, status: number }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
   };

export type ResetPinMutationVariables = Exact<{
  input: ResetPinInput;
}>;


export type ResetPinMutation = { resetPin:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerPinNotSet', message: string, status: number }
    | { __typename: 'CustomerPinReset', customerId: string }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type GetTopicsQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
}>;


export type GetTopicsQuery = { customer: { version: number | null, contacts: Array<{ id: string, type: CustomerContactType, topics: Array<{ wanted: boolean, topic: { code: string } }> }> | null } | null };

export type ContactTopicsQueryVariables = Exact<{ [key: string]: never; }>;


export type ContactTopicsQuery = { contactTopics: Array<{ code: string, name: string, essential: boolean }> };

export type SetTopicsMutationVariables = Exact<{
  input: SetTopicsInput;
}>;


export type SetTopicsMutation = { setTopics:
    | { __typename: 'CustomerContactNotFound', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerTopicEssential', codes: Array<string>, message: string, status: number }
    | { __typename: 'CustomerTopicNotFound', codes: Array<string>, message: string, status: number }
    | { __typename: 'CustomerTopicsSet', customer: { version: number | null, contacts: Array<{ id: string, topics: Array<{ wanted: boolean, topic: { code: string } }> }> | null } | null }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type DefineTopicMutationVariables = Exact<{
  input: DefineTopicInput;
}>;


export type DefineTopicMutation = { defineTopic:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerTopicBuiltIn', message: string, status: number }
    | { __typename: 'CustomerTopicDefined', code: string, topic: { code: string, name: string, essential: boolean } | null }
   };

export type RemoveTopicMutationVariables = Exact<{
  input: RemoveTopicInput;
}>;


export type RemoveTopicMutation = { removeTopic:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerTopicBuiltIn', message: string, status: number }
    | { __typename: 'CustomerTopicNotFound', message: string, status: number }
    | { __typename: 'CustomerTopicRemoved', code: string }
   };

export type WebhookEndpointsQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhookEndpointsQuery = { webhookEndpoints: Array<{ id: string, url: string, description: string | null, contactEmail: string | null, types: Array<string> | null, showsValues: boolean, isConfigured: boolean, pausedAt: string | null, pauseReason: CustomerWebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, waiting: number, parked: number }> };

export type WebhookDeliveriesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  status?: CustomerWebhookDeliveryStatus | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhookEndpoint: { id: string, url: string, description: string | null, contactEmail: string | null, types: Array<string> | null, showsValues: boolean, isConfigured: boolean, pausedAt: string | null, pauseReason: CustomerWebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, waiting: number, parked: number, deliveries: { nodes: Array<{ eventId: string, type: string, customerId: string, status: CustomerWebhookDeliveryStatus, queuedAt: string, attempts: number, triedAt: string | null, nextTryAt: string | null, httpStatus: number | null, failure: string | null, milliseconds: number | null, answer: string | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null };

export type CreateWebhookEndpointMutationVariables = Exact<{
  input: CreateWebhookEndpointInput;
}>;


export type CreateWebhookEndpointMutation = { createWebhookEndpoint:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerScopeMissing', message: string, status: number }
    | { __typename: 'CustomerTooManyWebhooks', message: string, status: number }
    | { __typename: 'CustomerWebhookEndpointCreated', endpointId: string, secret: string, endpoint: { id: string, url: string, description: string | null, contactEmail: string | null, types: Array<string> | null, showsValues: boolean, isConfigured: boolean, pausedAt: string | null, pauseReason: CustomerWebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, waiting: number, parked: number } | null }
   };

export type UpdateWebhookEndpointMutationVariables = Exact<{
  input: UpdateWebhookEndpointInput;
}>;


export type UpdateWebhookEndpointMutation = { updateWebhookEndpoint:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerScopeMissing', message: string, status: number }
    | { __typename: 'CustomerWebhookConfigured', message: string, status: number }
    | { __typename: 'CustomerWebhookEndpointUpdated', endpointId: string, endpoint: { id: string, url: string, description: string | null, contactEmail: string | null, types: Array<string> | null, showsValues: boolean, isConfigured: boolean, pausedAt: string | null, pauseReason: CustomerWebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, waiting: number, parked: number } | null }
    | { __typename: 'CustomerWebhookNotFound', message: string, status: number }
   };

export type PauseWebhookEndpointMutationVariables = Exact<{
  input: PauseWebhookEndpointInput;
}>;


export type PauseWebhookEndpointMutation = { pauseWebhookEndpoint:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerWebhookEndpointPaused', endpointId: string, endpoint: { id: string, url: string, description: string | null, contactEmail: string | null, types: Array<string> | null, showsValues: boolean, isConfigured: boolean, pausedAt: string | null, pauseReason: CustomerWebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, waiting: number, parked: number } | null }
    | { __typename: 'CustomerWebhookNotFound', message: string, status: number }
   };

export type ResumeWebhookEndpointMutationVariables = Exact<{
  input: ResumeWebhookEndpointInput;
}>;


export type ResumeWebhookEndpointMutation = { resumeWebhookEndpoint:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerWebhookEndpointResumed', endpointId: string, endpoint: { id: string, url: string, description: string | null, contactEmail: string | null, types: Array<string> | null, showsValues: boolean, isConfigured: boolean, pausedAt: string | null, pauseReason: CustomerWebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, waiting: number, parked: number } | null }
    | { __typename: 'CustomerWebhookNotFound', message: string, status: number }
   };

export type RemoveWebhookEndpointMutationVariables = Exact<{
  input: RemoveWebhookEndpointInput;
}>;


export type RemoveWebhookEndpointMutation = { removeWebhookEndpoint:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerWebhookConfigured', message: string, status: number }
    | { __typename: 'CustomerWebhookEndpointRemoved', id: string }
    | { __typename: 'CustomerWebhookNotFound', message: string, status: number }
   };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: RotateWebhookSecretInput;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerWebhookConfigured', message: string, status: number }
    | { __typename: 'CustomerWebhookNotFound', message: string, status: number }
    | { __typename: 'CustomerWebhookSecretRotated', endpointId: string, secret: string, previousUntil: string, endpoint: { id: string, url: string, description: string | null, contactEmail: string | null, types: Array<string> | null, showsValues: boolean, isConfigured: boolean, pausedAt: string | null, pauseReason: CustomerWebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, waiting: number, parked: number } | null }
   };

export type SendTestWebhookMutationVariables = Exact<{
  input: SendTestWebhookInput;
}>;


export type SendTestWebhookMutation = { sendTestWebhook:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerTestWebhookSent', eventId: string, httpStatus: number | null, failure: string | null, milliseconds: number, answer: string | null, endpoint: { id: string, url: string, description: string | null, contactEmail: string | null, types: Array<string> | null, showsValues: boolean, isConfigured: boolean, pausedAt: string | null, pauseReason: CustomerWebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, waiting: number, parked: number } | null }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerWebhookNotFound', message: string, status: number }
   };

export type ReplayWebhooksMutationVariables = Exact<{
  input: ReplayWebhooksInput;
}>;


export type ReplayWebhooksMutation = { replayWebhooks:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ path: string, message: string }> }
    | { __typename: 'CustomerWebhookEventForgotten', message: string, status: number }
    | { __typename: 'CustomerWebhookNotFound', message: string, status: number }
    | { __typename: 'CustomerWebhooksReplayed', endpointId: string, parked: number | null, endpoint: { id: string, url: string, description: string | null, contactEmail: string | null, types: Array<string> | null, showsValues: boolean, isConfigured: boolean, pausedAt: string | null, pauseReason: CustomerWebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, waiting: number, parked: number } | null }
   };

export type WebhookEndpointPartsFragment = { id: string, url: string, description: string | null, contactEmail: string | null, types: Array<string> | null, showsValues: boolean, isConfigured: boolean, pausedAt: string | null, pauseReason: CustomerWebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, waiting: number, parked: number };

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
export const AddressEntryFieldsFragmentDoc = new TypedDocumentString(`
    fragment AddressEntryFields on CustomerAddressEntry {
  id
  name
  company
  street1
  street2
  city
  province
  postalCode
  countryCode
  phone
  defaultBilling
  defaultShipping
  createdAt
  updatedAt
}
    `, {"fragmentName":"AddressEntryFields"}) as unknown as TypedDocumentString<AddressEntryFieldsFragment, unknown>;
export const TransactionFieldsFragmentDoc = new TypedDocumentString(`
    fragment TransactionFields on LoyaltyTransaction {
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
  reversedAmount
  balanceAfter
}
    `, {"fragmentName":"TransactionFields"}) as unknown as TypedDocumentString<TransactionFieldsFragment, unknown>;
export const BalanceFieldsFragmentDoc = new TypedDocumentString(`
    fragment BalanceFields on LoyaltyBalance {
  campaign {
    id
    name
    kind
  }
  amount
  currency
  product
  expiringAmount
  expiresAt
}
    `, {"fragmentName":"BalanceFields"}) as unknown as TypedDocumentString<BalanceFieldsFragment, unknown>;
export const BalanceOutcomeFieldsFragmentDoc = new TypedDocumentString(`
    fragment BalanceOutcomeFields on LoyaltyBalanceOutcome {
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
    fragment BalanceFields on LoyaltyBalance {
  campaign {
    id
    name
    kind
  }
  amount
  currency
  product
  expiringAmount
  expiresAt
}
fragment TransactionFields on LoyaltyTransaction {
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
  reversedAmount
  balanceAfter
}`, {"fragmentName":"BalanceOutcomeFields"}) as unknown as TypedDocumentString<BalanceOutcomeFieldsFragment, unknown>;
export const ContactFieldsFragmentDoc = new TypedDocumentString(`
    fragment ContactFields on CustomerContact {
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
  campaignIds
  metadata
  customDate
  note
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
    fragment ContactFields on CustomerContact {
  id
  type
  value
  primary
  verified
  verifiedBy
}`, {"fragmentName":"CustomerFields"}) as unknown as TypedDocumentString<CustomerFieldsFragment, unknown>;
export const HistoryFieldsFragmentDoc = new TypedDocumentString(`
    fragment HistoryFields on CustomerHistoryConnection {
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
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
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
    fragment CodeSentFields on CustomerCodeSent {
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
    barcode
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
    fragment TokenFields on CustomerSessionTokens {
  accessToken
  refreshToken
  expiresInSeconds
}
    `, {"fragmentName":"TokenFields"}) as unknown as TypedDocumentString<TokenFieldsFragment, unknown>;
export const WebhookEndpointPartsFragmentDoc = new TypedDocumentString(`
    fragment WebhookEndpointParts on CustomerWebhookEndpoint {
  id
  url
  description
  contactEmail
  types
  showsValues
  isConfigured
  pausedAt
  pauseReason
  failingSince
  previousSecretUntil
  createdAt
  waiting
  parked
}
    `, {"fragmentName":"WebhookEndpointParts"}) as unknown as TypedDocumentString<WebhookEndpointPartsFragment, unknown>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    __typename
    ... on CustomerPasswordChanged {
      customer {
        id
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const RequestPasswordResetDocument = new TypedDocumentString(`
    mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input) {
    __typename
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const ConfirmPasswordResetDocument = new TypedDocumentString(`
    mutation ConfirmPasswordReset($input: ConfirmPasswordResetInput!) {
  confirmPasswordReset(input: $input) {
    __typename
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<ConfirmPasswordResetMutation, ConfirmPasswordResetMutationVariables>;
export const RequestEmailChangeDocument = new TypedDocumentString(`
    mutation RequestEmailChange($input: RequestEmailChangeInput!) {
  requestEmailChange(input: $input) {
    __typename
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<RequestEmailChangeMutation, RequestEmailChangeMutationVariables>;
export const ConfirmEmailChangeDocument = new TypedDocumentString(`
    mutation ConfirmEmailChange($input: ConfirmEmailChangeInput!) {
  confirmEmailChange(input: $input) {
    __typename
    ... on CustomerEmailChanged {
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
fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<ConfirmEmailChangeMutation, ConfirmEmailChangeMutationVariables>;
export const RevertEmailChangeDocument = new TypedDocumentString(`
    mutation RevertEmailChange($input: RevertEmailChangeInput!) {
  revertEmailChange(input: $input) {
    __typename
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
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
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}
fragment CodeSentFields on CustomerCodeSent {
  channel
  expiresAt
}`) as unknown as TypedDocumentString<RequestPhoneUpdateMutation, RequestPhoneUpdateMutationVariables>;
export const ConfirmPhoneUpdateDocument = new TypedDocumentString(`
    mutation ConfirmPhoneUpdate($input: ConfirmPhoneUpdateInput!) {
  confirmPhoneUpdate(input: $input) {
    __typename
    ... on CustomerPhoneChanged {
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
fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<ConfirmPhoneUpdateMutation, ConfirmPhoneUpdateMutationVariables>;
export const DeleteAccountDocument = new TypedDocumentString(`
    mutation DeleteAccount($input: DeleteAccountInput!) {
  deleteAccount(input: $input) {
    __typename
    ... on CustomerAccountDeleted {
      id
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<DeleteAccountMutation, DeleteAccountMutationVariables>;
export const StartAnonymousSessionDocument = new TypedDocumentString(`
    mutation StartAnonymousSession($input: StartAnonymousSessionInput!) {
  startAnonymousSession(input: $input) {
    __typename
    ... on CustomerAnonymousSessionStarted {
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
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}
fragment TokenFields on CustomerSessionTokens {
  accessToken
  refreshToken
  expiresInSeconds
}`) as unknown as TypedDocumentString<StartAnonymousSessionMutation, StartAnonymousSessionMutationVariables>;
export const RecognizeAnonymousDocument = new TypedDocumentString(`
    mutation RecognizeAnonymous($input: RecognizeAnonymousInput!) {
  recognizeAnonymous(input: $input) {
    __typename
    ... on CustomerVisitorRecognized {
      customer {
        ...CustomerFields
      }
    }
    ...ProblemFields
  }
}
    fragment ContactFields on CustomerContact {
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
  campaignIds
  metadata
  customDate
  note
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
fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<RecognizeAnonymousMutation, RecognizeAnonymousMutationVariables>;
export const GetAddressesDocument = new TypedDocumentString(`
    query GetAddresses($id: ID!, $asOf: DateTime) {
  customer(id: $id, asOf: $asOf) {
    version
    addresses {
      ...AddressEntryFields
    }
  }
}
    fragment AddressEntryFields on CustomerAddressEntry {
  id
  name
  company
  street1
  street2
  city
  province
  postalCode
  countryCode
  phone
  defaultBilling
  defaultShipping
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<GetAddressesQuery, GetAddressesQueryVariables>;
export const MyAddressListDocument = new TypedDocumentString(`
    query MyAddressList {
  me {
    addresses {
      ...AddressEntryFields
    }
  }
}
    fragment AddressEntryFields on CustomerAddressEntry {
  id
  name
  company
  street1
  street2
  city
  province
  postalCode
  countryCode
  phone
  defaultBilling
  defaultShipping
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<MyAddressListQuery, MyAddressListQueryVariables>;
export const AddAddressDocument = new TypedDocumentString(`
    mutation AddAddress($input: AddAddressInput!) {
  addAddress(input: $input) {
    __typename
    ... on CustomerAddressAdded {
      address {
        ...AddressEntryFields
      }
      customer {
        version
        addresses {
          ...AddressEntryFields
        }
      }
    }
    ...ProblemFields
  }
}
    fragment AddressEntryFields on CustomerAddressEntry {
  id
  name
  company
  street1
  street2
  city
  province
  postalCode
  countryCode
  phone
  defaultBilling
  defaultShipping
  createdAt
  updatedAt
}
fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<AddAddressMutation, AddAddressMutationVariables>;
export const UpdateAddressDocument = new TypedDocumentString(`
    mutation UpdateAddress($input: UpdateAddressInput!) {
  updateAddress(input: $input) {
    __typename
    ... on CustomerAddressUpdated {
      address {
        ...AddressEntryFields
      }
      customer {
        version
        addresses {
          ...AddressEntryFields
        }
      }
    }
    ...ProblemFields
  }
}
    fragment AddressEntryFields on CustomerAddressEntry {
  id
  name
  company
  street1
  street2
  city
  province
  postalCode
  countryCode
  phone
  defaultBilling
  defaultShipping
  createdAt
  updatedAt
}
fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<UpdateAddressMutation, UpdateAddressMutationVariables>;
export const RemoveAddressDocument = new TypedDocumentString(`
    mutation RemoveAddress($input: RemoveAddressInput!) {
  removeAddress(input: $input) {
    __typename
    ... on CustomerAddressRemoved {
      id
      customer {
        version
        addresses {
          ...AddressEntryFields
        }
      }
    }
    ...ProblemFields
  }
}
    fragment AddressEntryFields on CustomerAddressEntry {
  id
  name
  company
  street1
  street2
  city
  province
  postalCode
  countryCode
  phone
  defaultBilling
  defaultShipping
  createdAt
  updatedAt
}
fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<RemoveAddressMutation, RemoveAddressMutationVariables>;
export const AddToBalanceDocument = new TypedDocumentString(`
    mutation AddToBalance($input: AddToBalanceInput!) {
  addToBalance(input: $input) {
    __typename
    ...BalanceOutcomeFields
    ...ProblemFields
  }
}
    fragment BalanceFields on LoyaltyBalance {
  campaign {
    id
    name
    kind
  }
  amount
  currency
  product
  expiringAmount
  expiresAt
}
fragment TransactionFields on LoyaltyTransaction {
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
  reversedAmount
  balanceAfter
}
fragment BalanceOutcomeFields on LoyaltyBalanceOutcome {
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
fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<AddToBalanceMutation, AddToBalanceMutationVariables>;
export const RedeemFromBalanceDocument = new TypedDocumentString(`
    mutation RedeemFromBalance($input: RedeemFromBalanceInput!) {
  redeemFromBalance(input: $input) {
    __typename
    ...BalanceOutcomeFields
    ...ProblemFields
    ... on LoyaltyBalanceInsufficient {
      balance
    }
  }
}
    fragment BalanceFields on LoyaltyBalance {
  campaign {
    id
    name
    kind
  }
  amount
  currency
  product
  expiringAmount
  expiresAt
}
fragment TransactionFields on LoyaltyTransaction {
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
  reversedAmount
  balanceAfter
}
fragment BalanceOutcomeFields on LoyaltyBalanceOutcome {
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
fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<RedeemFromBalanceMutation, RedeemFromBalanceMutationVariables>;
export const AdjustBalanceDocument = new TypedDocumentString(`
    mutation AdjustBalance($input: AdjustBalanceInput!) {
  adjustBalance(input: $input) {
    __typename
    ...BalanceOutcomeFields
    ...ProblemFields
    ... on LoyaltyBalanceInsufficient {
      balance
    }
  }
}
    fragment BalanceFields on LoyaltyBalance {
  campaign {
    id
    name
    kind
  }
  amount
  currency
  product
  expiringAmount
  expiresAt
}
fragment TransactionFields on LoyaltyTransaction {
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
  reversedAmount
  balanceAfter
}
fragment BalanceOutcomeFields on LoyaltyBalanceOutcome {
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
fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<AdjustBalanceMutation, AdjustBalanceMutationVariables>;
export const ReverseTransactionDocument = new TypedDocumentString(`
    mutation ReverseTransaction($input: ReverseTransactionInput!) {
  reverseTransaction(input: $input) {
    __typename
    ...BalanceOutcomeFields
    ...ProblemFields
    ... on LoyaltyBalanceInsufficient {
      balance
    }
  }
}
    fragment BalanceFields on LoyaltyBalance {
  campaign {
    id
    name
    kind
  }
  amount
  currency
  product
  expiringAmount
  expiresAt
}
fragment TransactionFields on LoyaltyTransaction {
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
  reversedAmount
  balanceAfter
}
fragment BalanceOutcomeFields on LoyaltyBalanceOutcome {
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
fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
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
    fragment BalanceFields on LoyaltyBalance {
  campaign {
    id
    name
    kind
  }
  amount
  currency
  product
  expiringAmount
  expiresAt
}
fragment TransactionFields on LoyaltyTransaction {
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
  reversedAmount
  balanceAfter
}`) as unknown as TypedDocumentString<GetBalancesQuery, GetBalancesQueryVariables>;
export const AddContactDocument = new TypedDocumentString(`
    mutation AddContact($input: AddContactInput!) {
  addContact(input: $input) {
    __typename
    ... on CustomerContactAdded {
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
    fragment ContactFields on CustomerContact {
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
  campaignIds
  metadata
  customDate
  note
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
fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<AddContactMutation, AddContactMutationVariables>;
export const UpdateContactDocument = new TypedDocumentString(`
    mutation UpdateContact($input: UpdateContactInput!) {
  updateContact(input: $input) {
    __typename
    ... on CustomerContactUpdated {
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
    fragment ContactFields on CustomerContact {
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
  campaignIds
  metadata
  customDate
  note
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
fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<UpdateContactMutation, UpdateContactMutationVariables>;
export const RemoveContactDocument = new TypedDocumentString(`
    mutation RemoveContact($input: RemoveContactInput!) {
  removeContact(input: $input) {
    __typename
    ... on CustomerContactRemoved {
      id
      customer {
        ...CustomerFields
      }
    }
    ...ProblemFields
  }
}
    fragment ContactFields on CustomerContact {
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
  campaignIds
  metadata
  customDate
  note
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
fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
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
    fragment ContactFields on CustomerContact {
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
  campaignIds
  metadata
  customDate
  note
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
fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
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
    fragment ContactFields on CustomerContact {
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
  campaignIds
  metadata
  customDate
  note
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
fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
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
    fragment ContactFields on CustomerContact {
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
  campaignIds
  metadata
  customDate
  note
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
fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
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
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<DeleteCustomerMutation, DeleteCustomerMutationVariables>;
export const GetCustomerDocument = new TypedDocumentString(`
    query GetCustomer($id: ID, $externalId: String, $code: String) {
  customer(id: $id, externalId: $externalId, code: $code) {
    ...CustomerFields
  }
}
    fragment ContactFields on CustomerContact {
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
  campaignIds
  metadata
  customDate
  note
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
    query GetHistory($id: ID!, $first: Int! = 10, $after: String, $kinds: [CustomerHistoryKind!]) {
  customer(id: $id) {
    history(first: $first, after: $after, kinds: $kinds) {
      ...HistoryFields
    }
  }
}
    fragment HistoryFields on CustomerHistoryConnection {
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
    query SearchCustomers($uuid: ID, $email: String, $phone: String) {
  searchCustomers(uuid: $uuid, email: $email, phone: $phone) {
    id
    externalId
  }
}
    `) as unknown as TypedDocumentString<SearchCustomersQuery, SearchCustomersQueryVariables>;
export const AcknowledgeErasureDocument = new TypedDocumentString(`
    mutation AcknowledgeErasure($input: AcknowledgeErasureInput!) {
  acknowledgeErasure(input: $input) {
    __typename
    ... on CustomerErasureAcknowledged {
      customerId
      acknowledged
      at
    }
    ... on CustomerErasureAcknowledgedOtherwise {
      acknowledged
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<AcknowledgeErasureMutation, AcknowledgeErasureMutationVariables>;
export const ErasureStatusDocument = new TypedDocumentString(`
    query ErasureStatus($customerId: ID!) {
  erasureStatus(customerId: $customerId) {
    customerId
    erasedAt
    cause
    reason
    isComplete
    systems {
      clientId
      name
      isRegistered
      status
      askedAt
      at
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<ErasureStatusQuery, ErasureStatusQueryVariables>;
export const OpenErasuresDocument = new TypedDocumentString(`
    query OpenErasures($first: Int, $after: String) {
  openErasures(first: $first, after: $after) {
    nodes {
      customerId
      isComplete
      systems {
        clientId
        status
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<OpenErasuresQuery, OpenErasuresQueryVariables>;
export const HooksDocument = new TypedDocumentString(`
    query Hooks {
  hooks {
    id
    name
    point
    url
    onFailure
    seesPersonal
    paused
    formerSecretUntil
  }
}
    `) as unknown as TypedDocumentString<HooksQuery, HooksQueryVariables>;
export const CreateHookDocument = new TypedDocumentString(`
    mutation CreateHook($input: CreateHookInput!) {
  createHook(input: $input) {
    __typename
    ... on CustomerHookCreated {
      hookId
      secret
      hook {
        id
        name
        point
        url
        onFailure
        seesPersonal
        paused
        formerSecretUntil
      }
    }
    ... on CustomerProblem {
      message
      status
    }
    ... on CustomerInputRejected {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CreateHookMutation, CreateHookMutationVariables>;
export const UpdateHookDocument = new TypedDocumentString(`
    mutation UpdateHook($input: UpdateHookInput!) {
  updateHook(input: $input) {
    __typename
    ... on CustomerHookUpdated {
      hookId
      hook {
        id
        name
        point
        url
        onFailure
        seesPersonal
        paused
        formerSecretUntil
      }
    }
    ... on CustomerProblem {
      message
      status
    }
    ... on CustomerInputRejected {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateHookMutation, UpdateHookMutationVariables>;
export const RemoveHookDocument = new TypedDocumentString(`
    mutation RemoveHook($input: RemoveHookInput!) {
  removeHook(input: $input) {
    __typename
    ... on CustomerHookRemoved {
      hookId
    }
    ... on CustomerProblem {
      message
      status
    }
    ... on CustomerInputRejected {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveHookMutation, RemoveHookMutationVariables>;
export const RotateHookSecretDocument = new TypedDocumentString(`
    mutation RotateHookSecret($input: RotateHookSecretInput!) {
  rotateHookSecret(input: $input) {
    __typename
    ... on CustomerHookSecretRotated {
      hookId
      secret
      hook {
        id
        name
        point
        url
        onFailure
        seesPersonal
        paused
        formerSecretUntil
      }
    }
    ... on CustomerProblem {
      message
      status
    }
    ... on CustomerInputRejected {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RotateHookSecretMutation, RotateHookSecretMutationVariables>;
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
    ... on CustomerIdentityLinked {
      customer {
        ...IdentityFields
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
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
    ... on CustomerIdentityLinked {
      customer {
        ...IdentityFields
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
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
    ... on CustomerIdentityUnlinked {
      id
      customer {
        ...IdentityFields
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
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
    ... on CustomerSessionTokens {
      accessToken
      refreshToken
      expiresInSeconds
    }
    ... on CustomerOutcome {
      customer {
        ...IdentityFields
      }
    }
    ... on CustomerSignedIn {
      deviceToken
    }
    ... on CustomerRegistrationIncomplete {
      deviceToken
      missingFields
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
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
    ... on CustomerSessionTokens {
      accessToken
      refreshToken
      expiresInSeconds
    }
    ... on CustomerOutcome {
      customer {
        ...IdentityFields
      }
    }
    ... on CustomerSignedIn {
      deviceToken
    }
    ... on CustomerRegistrationIncomplete {
      deviceToken
      missingFields
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
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
    ... on CustomerAccountDeleted {
      id
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<DeleteAccountByOAuthMutation, DeleteAccountByOAuthMutationVariables>;
export const DeleteAccountByFacebookDocument = new TypedDocumentString(`
    mutation DeleteAccountByFacebook($input: DeleteAccountByFacebookInput!) {
  deleteAccountByFacebook(input: $input) {
    __typename
    ... on CustomerAccountDeleted {
      id
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<DeleteAccountByFacebookMutation, DeleteAccountByFacebookMutationVariables>;
export const GetNotesDocument = new TypedDocumentString(`
    query GetNotes($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $asOf: DateTime) {
  customer(id: $id, asOf: $asOf) {
    version
    notes(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id
        text
        authorId
        createdAt
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
    `) as unknown as TypedDocumentString<GetNotesQuery, GetNotesQueryVariables>;
export const GetGroupsDocument = new TypedDocumentString(`
    query GetGroups($id: ID!, $asOf: DateTime) {
  customer(id: $id, asOf: $asOf) {
    version
    tags
    groups {
      id
      name
      description
    }
  }
}
    `) as unknown as TypedDocumentString<GetGroupsQuery, GetGroupsQueryVariables>;
export const MyListsDocument = new TypedDocumentString(`
    query MyLists {
  me {
    tags
    groups {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<MyListsQuery, MyListsQueryVariables>;
export const AddNoteDocument = new TypedDocumentString(`
    mutation AddNote($input: AddNoteInput!) {
  addNote(input: $input) {
    __typename
    ... on CustomerNoteAdded {
      noteId
      customer {
        version
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<AddNoteMutation, AddNoteMutationVariables>;
export const RemoveNoteDocument = new TypedDocumentString(`
    mutation RemoveNote($input: RemoveNoteInput!) {
  removeNote(input: $input) {
    __typename
    ... on CustomerNoteRemoved {
      id
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<RemoveNoteMutation, RemoveNoteMutationVariables>;
export const DefineGroupDocument = new TypedDocumentString(`
    mutation DefineGroup($input: DefineGroupInput!) {
  defineGroup(input: $input) {
    __typename
    ... on CustomerGroupDefined {
      groupId
      group {
        id
        name
        description
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<DefineGroupMutation, DefineGroupMutationVariables>;
export const RemoveGroupDocument = new TypedDocumentString(`
    mutation RemoveGroup($input: RemoveGroupInput!) {
  removeGroup(input: $input) {
    __typename
    ... on CustomerGroupRemoved {
      id
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<RemoveGroupMutation, RemoveGroupMutationVariables>;
export const SetGroupsDocument = new TypedDocumentString(`
    mutation SetGroups($input: SetGroupsInput!) {
  setGroups(input: $input) {
    __typename
    ... on CustomerGroupsSet {
      customer {
        version
        groups {
          id
          name
        }
      }
    }
    ... on CustomerGroupNotFound {
      groupIds
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<SetGroupsMutation, SetGroupsMutationVariables>;
export const SetProtectedTagsDocument = new TypedDocumentString(`
    mutation SetProtectedTags($input: SetProtectedTagsInput!) {
  setProtectedTags(input: $input) {
    __typename
    ... on CustomerProtectedTagsSet {
      protectedTags
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<SetProtectedTagsMutation, SetProtectedTagsMutationVariables>;
export const MergePreviewDocument = new TypedDocumentString(`
    query MergePreview($survivorId: ID!, $absorbedId: ID!) {
  mergePreview(survivorId: $survivorId, absorbedId: $absorbedId) {
    __typename
    ... on CustomerMergePreview {
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
    ... on CustomerProblem {
      status
      message
    }
    ... on CustomerAlreadyMerged {
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
    ... on CustomerProblem {
      status
      message
    }
    ... on CustomerAlreadyMerged {
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
    ... on CustomerProblem {
      status
      message
    }
    ... on CustomerLaterMergeStands {
      laterMergeId
    }
    ... on CustomerUnmergeBlocked {
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
    ... on CustomerDataExport {
      customerId
      exportedAt
      data
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<ExportMyDataQuery, ExportMyDataQueryVariables>;
export const ExportCustomerDocument = new TypedDocumentString(`
    query ExportCustomer($id: ID!) {
  exportCustomer(id: $id) {
    __typename
    ... on CustomerDataExport {
      customerId
      exportedAt
      data
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
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
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<EraseCustomerMutation, EraseCustomerMutationVariables>;
export const DuplicateCandidatesDocument = new TypedDocumentString(`
    query DuplicateCandidates($first: Int, $after: String, $dismissed: Boolean) {
  duplicateCandidates(first: $first, after: $after, dismissed: $dismissed) {
    nodes {
      weight
      foundAt
      signs {
        rule
        weight
      }
      dismissal {
        at
        actorId
        note
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
export const DismissDuplicateCandidateDocument = new TypedDocumentString(`
    mutation DismissDuplicateCandidate($input: DismissDuplicateCandidateInput!) {
  dismissDuplicateCandidate(input: $input) {
    __typename
    ... on CustomerDuplicateCandidateDismissed {
      done
      oneId
      otherId
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<DismissDuplicateCandidateMutation, DismissDuplicateCandidateMutationVariables>;
export const RestoreDuplicateCandidateDocument = new TypedDocumentString(`
    mutation RestoreDuplicateCandidate($input: RestoreDuplicateCandidateInput!) {
  restoreDuplicateCandidate(input: $input) {
    __typename
    ... on CustomerDuplicateCandidateRestored {
      done
      oneId
      otherId
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<RestoreDuplicateCandidateMutation, RestoreDuplicateCandidateMutationVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    ...CustomerFields
  }
}
    fragment ContactFields on CustomerContact {
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
  campaignIds
  metadata
  customDate
  note
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
    ... on CustomerAccountUpdated {
      customer {
        ...CustomerFields
      }
    }
    ...ProblemFields
  }
}
    fragment ContactFields on CustomerContact {
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
  campaignIds
  metadata
  customDate
  note
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
fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<UpdateAccountMutation, UpdateAccountMutationVariables>;
export const SetAgreementsDocument = new TypedDocumentString(`
    mutation SetAgreements($input: SetAgreementsInput!) {
  setAgreements(input: $input) {
    __typename
    ... on CustomerAgreementsSet {
      customer {
        ...CustomerFields
      }
    }
    ...ProblemFields
  }
}
    fragment ContactFields on CustomerContact {
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
  campaignIds
  metadata
  customDate
  note
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
fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<SetAgreementsMutation, SetAgreementsMutationVariables>;
export const SetAttributesDocument = new TypedDocumentString(`
    mutation SetAttributes($input: SetAttributesInput!) {
  setAttributes(input: $input) {
    __typename
    ... on CustomerAttributesSet {
      customer {
        ...CustomerFields
      }
    }
    ...ProblemFields
  }
}
    fragment ContactFields on CustomerContact {
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
  campaignIds
  metadata
  customDate
  note
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
fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<SetAttributesMutation, SetAttributesMutationVariables>;
export const SetTagsDocument = new TypedDocumentString(`
    mutation SetTags($input: SetTagsInput!) {
  setTags(input: $input) {
    __typename
    ... on CustomerTagsSet {
      customer {
        ...CustomerFields
      }
    }
    ...ProblemFields
  }
}
    fragment ContactFields on CustomerContact {
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
  campaignIds
  metadata
  customDate
  note
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
fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<SetTagsMutation, SetTagsMutationVariables>;
export const CheckCardDocument = new TypedDocumentString(`
    query CheckCard($card: String, $email: String, $phone: String) {
  checkCard(card: $card, email: $email, phone: $phone) {
    __typename
    ... on LoyaltyCardChecked {
      outcome
      customerId
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
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
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}
fragment CodeSentFields on CustomerCodeSent {
  channel
  expiresAt
}`) as unknown as TypedDocumentString<SendRegistrationCodeMutation, SendRegistrationCodeMutationVariables>;
export const RegisterWithCodeDocument = new TypedDocumentString(`
    mutation RegisterWithCode($input: RegisterWithCodeInput!) {
  registerWithCode(input: $input) {
    __typename
    ... on CustomerRegistered {
      customer {
        ...AccountFields
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
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
    barcode
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
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}
fragment CodeSentFields on CustomerCodeSent {
  channel
  expiresAt
}`) as unknown as TypedDocumentString<SendClaimCodeMutation, SendClaimCodeMutationVariables>;
export const ClaimAccountDocument = new TypedDocumentString(`
    mutation ClaimAccount($input: ClaimAccountInput!) {
  claimAccount(input: $input) {
    __typename
    ... on CustomerAccountClaimed {
      cardNumber
      customer {
        ...AccountFields
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
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
    barcode
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
    ... on CustomerSignedIn {
      deviceToken
      customer {
        ...AccountFields
      }
    }
    ... on CustomerRegistrationIncomplete {
      deviceToken
      missingFields
      customer {
        id
      }
    }
    ... on CustomerTooManyRequests {
      retryAfterSeconds
    }
    ...TokenFields
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
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
    barcode
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
fragment TokenFields on CustomerSessionTokens {
  accessToken
  refreshToken
  expiresInSeconds
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const RefreshSessionDocument = new TypedDocumentString(`
    mutation RefreshSession($input: RefreshSessionInput!) {
  refreshSession(input: $input) {
    __typename
    ... on CustomerSessionRefreshed {
      customer {
        id
      }
    }
    ...TokenFields
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}
fragment TokenFields on CustomerSessionTokens {
  accessToken
  refreshToken
  expiresInSeconds
}`) as unknown as TypedDocumentString<RefreshSessionMutation, RefreshSessionMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut {
    __typename
    ... on CustomerSignedOut {
      sessionId
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const RevokeSessionDocument = new TypedDocumentString(`
    mutation RevokeSession($input: RevokeSessionInput!) {
  revokeSession(input: $input) {
    __typename
    ... on CustomerSessionRevoked {
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
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<RevokeSessionMutation, RevokeSessionMutationVariables>;
export const RevokeOtherSessionsDocument = new TypedDocumentString(`
    mutation RevokeOtherSessions {
  revokeOtherSessions {
    __typename
    ... on CustomerOtherSessionsRevoked {
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
    barcode
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
export const EndCustomerSessionsDocument = new TypedDocumentString(`
    mutation EndCustomerSessions($input: EndCustomerSessionsInput!) {
  endCustomerSessions(input: $input) {
    __typename
    ... on CustomerSessionsEnded {
      customerId
      revoked
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<EndCustomerSessionsMutation, EndCustomerSessionsMutationVariables>;
export const SendRecoveryDocument = new TypedDocumentString(`
    mutation SendRecovery($input: SendRecoveryInput!) {
  sendRecovery(input: $input) {
    __typename
    ... on CustomerRecoverySent {
      customerId
      channel
      opensAt
    }
    ...ProblemFields
    ... on CustomerScopeMissing {
      scope
    }
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<SendRecoveryMutation, SendRecoveryMutationVariables>;
export const ResetPinDocument = new TypedDocumentString(`
    mutation ResetPin($input: ResetPinInput!) {
  resetPin(input: $input) {
    __typename
    ... on CustomerPinReset {
      customerId
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<ResetPinMutation, ResetPinMutationVariables>;
export const GetTopicsDocument = new TypedDocumentString(`
    query GetTopics($id: ID!, $asOf: DateTime) {
  customer(id: $id, asOf: $asOf) {
    version
    contacts {
      id
      type
      topics {
        topic {
          code
        }
        wanted
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GetTopicsQuery, GetTopicsQueryVariables>;
export const ContactTopicsDocument = new TypedDocumentString(`
    query ContactTopics {
  contactTopics {
    code
    name
    essential
  }
}
    `) as unknown as TypedDocumentString<ContactTopicsQuery, ContactTopicsQueryVariables>;
export const SetTopicsDocument = new TypedDocumentString(`
    mutation SetTopics($input: SetTopicsInput!) {
  setTopics(input: $input) {
    __typename
    ... on CustomerTopicsSet {
      customer {
        version
        contacts {
          id
          topics {
            topic {
              code
            }
            wanted
          }
        }
      }
    }
    ... on CustomerTopicNotFound {
      codes
    }
    ... on CustomerTopicEssential {
      codes
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<SetTopicsMutation, SetTopicsMutationVariables>;
export const DefineTopicDocument = new TypedDocumentString(`
    mutation DefineTopic($input: DefineTopicInput!) {
  defineTopic(input: $input) {
    __typename
    ... on CustomerTopicDefined {
      code
      topic {
        code
        name
        essential
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<DefineTopicMutation, DefineTopicMutationVariables>;
export const RemoveTopicDocument = new TypedDocumentString(`
    mutation RemoveTopic($input: RemoveTopicInput!) {
  removeTopic(input: $input) {
    __typename
    ... on CustomerTopicRemoved {
      code
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<RemoveTopicMutation, RemoveTopicMutationVariables>;
export const WebhookEndpointsDocument = new TypedDocumentString(`
    query WebhookEndpoints {
  webhookEndpoints {
    ...WebhookEndpointParts
  }
}
    fragment WebhookEndpointParts on CustomerWebhookEndpoint {
  id
  url
  description
  contactEmail
  types
  showsValues
  isConfigured
  pausedAt
  pauseReason
  failingSince
  previousSecretUntil
  createdAt
  waiting
  parked
}`) as unknown as TypedDocumentString<WebhookEndpointsQuery, WebhookEndpointsQueryVariables>;
export const WebhookDeliveriesDocument = new TypedDocumentString(`
    query WebhookDeliveries($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $status: CustomerWebhookDeliveryStatus) {
  webhookEndpoint(id: $id) {
    ...WebhookEndpointParts
    deliveries(
      first: $first
      after: $after
      last: $last
      before: $before
      status: $status
    ) {
      nodes {
        eventId
        type
        customerId
        status
        queuedAt
        attempts
        triedAt
        nextTryAt
        httpStatus
        failure
        milliseconds
        answer
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}
    fragment WebhookEndpointParts on CustomerWebhookEndpoint {
  id
  url
  description
  contactEmail
  types
  showsValues
  isConfigured
  pausedAt
  pauseReason
  failingSince
  previousSecretUntil
  createdAt
  waiting
  parked
}`) as unknown as TypedDocumentString<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const CreateWebhookEndpointDocument = new TypedDocumentString(`
    mutation CreateWebhookEndpoint($input: CreateWebhookEndpointInput!) {
  createWebhookEndpoint(input: $input) {
    __typename
    ... on CustomerWebhookEndpointCreated {
      endpointId
      secret
      endpoint {
        ...WebhookEndpointParts
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}
fragment WebhookEndpointParts on CustomerWebhookEndpoint {
  id
  url
  description
  contactEmail
  types
  showsValues
  isConfigured
  pausedAt
  pauseReason
  failingSince
  previousSecretUntil
  createdAt
  waiting
  parked
}`) as unknown as TypedDocumentString<CreateWebhookEndpointMutation, CreateWebhookEndpointMutationVariables>;
export const UpdateWebhookEndpointDocument = new TypedDocumentString(`
    mutation UpdateWebhookEndpoint($input: UpdateWebhookEndpointInput!) {
  updateWebhookEndpoint(input: $input) {
    __typename
    ... on CustomerWebhookEndpointUpdated {
      endpointId
      endpoint {
        ...WebhookEndpointParts
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}
fragment WebhookEndpointParts on CustomerWebhookEndpoint {
  id
  url
  description
  contactEmail
  types
  showsValues
  isConfigured
  pausedAt
  pauseReason
  failingSince
  previousSecretUntil
  createdAt
  waiting
  parked
}`) as unknown as TypedDocumentString<UpdateWebhookEndpointMutation, UpdateWebhookEndpointMutationVariables>;
export const PauseWebhookEndpointDocument = new TypedDocumentString(`
    mutation PauseWebhookEndpoint($input: PauseWebhookEndpointInput!) {
  pauseWebhookEndpoint(input: $input) {
    __typename
    ... on CustomerWebhookEndpointPaused {
      endpointId
      endpoint {
        ...WebhookEndpointParts
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}
fragment WebhookEndpointParts on CustomerWebhookEndpoint {
  id
  url
  description
  contactEmail
  types
  showsValues
  isConfigured
  pausedAt
  pauseReason
  failingSince
  previousSecretUntil
  createdAt
  waiting
  parked
}`) as unknown as TypedDocumentString<PauseWebhookEndpointMutation, PauseWebhookEndpointMutationVariables>;
export const ResumeWebhookEndpointDocument = new TypedDocumentString(`
    mutation ResumeWebhookEndpoint($input: ResumeWebhookEndpointInput!) {
  resumeWebhookEndpoint(input: $input) {
    __typename
    ... on CustomerWebhookEndpointResumed {
      endpointId
      endpoint {
        ...WebhookEndpointParts
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}
fragment WebhookEndpointParts on CustomerWebhookEndpoint {
  id
  url
  description
  contactEmail
  types
  showsValues
  isConfigured
  pausedAt
  pauseReason
  failingSince
  previousSecretUntil
  createdAt
  waiting
  parked
}`) as unknown as TypedDocumentString<ResumeWebhookEndpointMutation, ResumeWebhookEndpointMutationVariables>;
export const RemoveWebhookEndpointDocument = new TypedDocumentString(`
    mutation RemoveWebhookEndpoint($input: RemoveWebhookEndpointInput!) {
  removeWebhookEndpoint(input: $input) {
    __typename
    ... on CustomerWebhookEndpointRemoved {
      id
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}`) as unknown as TypedDocumentString<RemoveWebhookEndpointMutation, RemoveWebhookEndpointMutationVariables>;
export const RotateWebhookSecretDocument = new TypedDocumentString(`
    mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {
  rotateWebhookSecret(input: $input) {
    __typename
    ... on CustomerWebhookSecretRotated {
      endpointId
      secret
      previousUntil
      endpoint {
        ...WebhookEndpointParts
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}
fragment WebhookEndpointParts on CustomerWebhookEndpoint {
  id
  url
  description
  contactEmail
  types
  showsValues
  isConfigured
  pausedAt
  pauseReason
  failingSince
  previousSecretUntil
  createdAt
  waiting
  parked
}`) as unknown as TypedDocumentString<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const SendTestWebhookDocument = new TypedDocumentString(`
    mutation SendTestWebhook($input: SendTestWebhookInput!) {
  sendTestWebhook(input: $input) {
    __typename
    ... on CustomerTestWebhookSent {
      eventId
      httpStatus
      failure
      milliseconds
      answer
      endpoint {
        ...WebhookEndpointParts
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}
fragment WebhookEndpointParts on CustomerWebhookEndpoint {
  id
  url
  description
  contactEmail
  types
  showsValues
  isConfigured
  pausedAt
  pauseReason
  failingSince
  previousSecretUntil
  createdAt
  waiting
  parked
}`) as unknown as TypedDocumentString<SendTestWebhookMutation, SendTestWebhookMutationVariables>;
export const ReplayWebhooksDocument = new TypedDocumentString(`
    mutation ReplayWebhooks($input: ReplayWebhooksInput!) {
  replayWebhooks(input: $input) {
    __typename
    ... on CustomerWebhooksReplayed {
      endpointId
      parked
      endpoint {
        ...WebhookEndpointParts
      }
    }
    ...ProblemFields
  }
}
    fragment ProblemFields on CustomerProblem {
  message
  status
  ... on CustomerInputRejected {
    fields {
      path
      message
    }
  }
  ... on CustomerVersionConflict {
    currentVersion
  }
  ... on CustomerResendTooSoon {
    retryAfterSeconds
  }
  ... on CustomerTooManyRequests {
    retryAfterSeconds
  }
  ... on CustomerFieldsMissing {
    missingFields
  }
  ... on CustomerTagProtected {
    tags
  }
}
fragment WebhookEndpointParts on CustomerWebhookEndpoint {
  id
  url
  description
  contactEmail
  types
  showsValues
  isConfigured
  pausedAt
  pauseReason
  failingSince
  previousSecretUntil
  createdAt
  waiting
  parked
}`) as unknown as TypedDocumentString<ReplayWebhooksMutation, ReplayWebhooksMutationVariables>;