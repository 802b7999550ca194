/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
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

/** The card to block, given by `cardNumber` or by `customerId`. */
export type BlockCardInput = {
  /** The number of the card. */
  cardNumber?: string | null | undefined;
  /** The customer whose card it is. */
  customerId?: string | null | undefined;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The reason, for the record, 1 to 200 characters; required of staff. The customer can read it in their history. */
  reason?: string | null | undefined;
};

/** The card, given by `cardNumber` or by `customerId`, and its new category. */
export type ChangeCardCategoryInput = {
  /** The number of the card. */
  cardNumber?: string | null | undefined;
  /** The category; null takes the card out of the one it has. Required, though it may be null. */
  categoryId?: string | null | undefined;
  /** The customer whose card it is. */
  customerId?: string | null | undefined;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The reason, for the record, 1 to 200 characters. */
  reason?: string | null | undefined;
  /** Whether the owner is told, at the addresses that are proved; not unless this is true. */
  tellOwner?: boolean | null | undefined;
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

/** The campaign to close. */
export type CloseCampaignInput = {
  /** The campaign. */
  id: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The time from which on nothing can be redeemed any more; null for never. Absent, it stays as it is. */
  redeemableUntil?: string | null | undefined;
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

/** The campaign to create. */
export type CreateCampaignInput = {
  /** ISO 4217 code; required for MONEY and refused for other kinds. */
  currency?: string | null | undefined;
  /** The time from which on nobody registers or collects any more, after `startsAt`. */
  endsAt?: string | null | undefined;
  /** When what is added from now on expires; it does not unless given. */
  expiry?: LoyaltyExpiryInput | null | undefined;
  /** How many days before something expires its owner is told, 1 to 90; nobody is told unless given. Only customers who agreed to messages by e-mail or text message are told. */
  expiryNoticeDays?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The unit that the campaign counts; it cannot be changed later. */
  kind: LoyaltyCampaignKind;
  /** The name, 1 to 100 characters. */
  name: string;
  /** The time from which on nothing can be redeemed any more, not before `endsAt`. */
  redeemableUntil?: string | null | undefined;
  /** The time from which customers register and collect. */
  startsAt?: string | null | undefined;
  /** The IANA time zone by which days begin and end, such as `Europe/Warsaw`; UTC unless given. */
  timeZone?: string | null | undefined;
};

/** The card category to create. */
export type CreateCardCategoryInput = {
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The name, 1 to 100 characters; unique. */
  name: string;
  /** Whether newcomers may take a card of it by `registerWithCode`; true unless given. Give false for a tier that is earned. It does not change later. */
  openToRegistration?: boolean | null | undefined;
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

/** Whether a customer agrees to be written to. A message may be sent in the states GRANTED and NOT_NEEDED only. */
export type CustomerConsentState =
  /** The customer has agreed. */
  | 'GRANTED'
  /** The customer has not agreed, and need not: the topic is essential, as `security` is and those that staff define so. */
  | 'NOT_NEEDED'
  /** The customer has refused, or has withdrawn what was granted. */
  | 'REFUSED'
  /** The customer has agreed to the channel, and none of its contacts takes messages on the topic. */
  | 'TOPIC_REFUSED'
  /** The customer was never asked, or has not answered. */
  | 'UNDECIDED'
  /** There is no such customer, or there is none any more. */
  | 'UNKNOWN_CUSTOMER';

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

/** The type of a custom field’s values. */
export type CustomerCustomFieldType =
  /** True or false. */
  | 'BOOLEAN'
  /** A calendar date as `YYYY-MM-DD`. */
  | 'DATE'
  /** A date and time of day without an offset. It is given as `YYYY.MM.DD hh:mm:ss` and read as `YYYY-MM-DDThh:mm:ss`. */
  | 'DATE_TIME'
  /** A list of some of the field’s choices, each once. */
  | 'MANY_OF_LIST'
  /** A number such as `12` or `12.5`. */
  | 'NUMBER'
  /** One of the field’s choices. */
  | 'ONE_OF_LIST'
  /** A text of 1 to 1,000 characters. */
  | 'TEXT';

/** What a text has to be, beyond its pattern. */
export type CustomerDataFieldFormat =
  /** A country as an ISO 3166-1 alpha-2 code, such as `PL`, or its calling code, such as `+48`. */
  | 'COUNTRY_CODE'
  /** An e-mail address. */
  | 'EMAIL'
  /** A language as a tag (BCP 47), such as `pl-PL`. */
  | 'LANGUAGE_TAG'
  /** A phone number, with its country code or as it is dialled in the customer’s country. */
  | 'PHONE';

/** One field of a campaign’s registration form. */
export type CustomerDataFieldInput = {
  /** The label in each language, at most one per language. */
  labels: Array<CustomerDataFieldLabelInput>;
  /** Whether registration is incomplete without it. */
  mandatory: boolean;
  /** Of data: the name of a custom field, or one of `customId`, `firstName`, `lastName`, `displayName`, `sex`, `birthDate`, `company`, `language`, `street1`, `street2`, `city`, `province`, `postalCode`, `countryCode`, `latitude`, `longitude`, `customDate`, `note`, `email`, `phone`; any other is refused. Of a consent: its name. */
  name: string;
  /** Whether the form shows it. A hidden field is never required. */
  visible: boolean;
  /** The version of the consent’s wording, kept with the evidence. */
  wordingVersion?: string | null | undefined;
};

/** A field’s label in one language. */
export type CustomerDataFieldLabelInput = {
  /** The language, such as `en`. */
  language: string;
  /** The text, 1 to 200 characters. */
  text: string;
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

/** Whether a recorded customer is new. */
export type CustomerRecordOutcome =
  /** Nobody was found, and a new customer was created. */
  | 'NEW'
  /** The customer was found and updated. */
  | 'UPDATE';

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

/** A field for all customers. With the number of an existing field, that field as it should be. */
export type DefineCustomFieldInput = {
  /** The choices of a list type, without commas, at most 200. */
  choices?: Array<string> | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The name, 1 to 100 letters, digits, spaces, _ and -; unique. */
  name: string;
  /** The number by which tills address the field, 1 to 9999; the next free one unless given. */
  number?: number | null | undefined;
  /** The type of its values. It cannot be changed once a customer has a value in it. */
  type: CustomerCustomFieldType;
};

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

/** A card for a customer without one. */
export type IssueCardInput = {
  /** The category of the card. */
  categoryId?: string | null | undefined;
  /** The customer. */
  customerId: string;
  /** The length of a random number, 4 to 19 digits; 16 unless given. */
  digits?: number | null | undefined;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The number printed on the card, 1 to 40 letters, digits and hyphens; random unless given. */
  number?: string | null | undefined;
  /** The reason, for the record, 1 to 200 characters; required of staff. The customer can read it in their history. */
  reason?: string | null | undefined;
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

/** Where a campaign stands in its life. */
export type LoyaltyCampaignStatus =
  /** Staff closed it: as ENDED. */
  | 'CLOSED'
  /** Its time is over: nobody registers, and nothing is added. */
  | 'ENDED'
  /** It runs. */
  | 'OPEN'
  /** It has not begun: nobody registers, and nothing is added or redeemed. */
  | 'SCHEDULED';

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

/** A rule by which what a campaign gives expires. */
export type LoyaltyExpiryInput = {
  /** The number that the rule counts: 1 to 3660 days, 1 to 120 months, or 0 to 10 years after the year of earning. */
  count: number;
  /** The rule. */
  rule: LoyaltyExpiryRule;
};

/** When what a campaign gives expires: always at the end of a day in the campaign’s time zone. */
export type LoyaltyExpiryRule =
  /** So many days, 1 to 3660, after the day it was added. */
  | 'DAYS_AFTER_EARNING'
  /** At the end of the year so many years, 0 to 10, after the year in which it was added. */
  | 'END_OF_YEAR'
  /** So many months, 1 to 120, after the day it was added. */
  | 'MONTHS_AFTER_EARNING'
  /** The whole balance, so many months, 1 to 120, after something was last added or redeemed. */
  | 'MONTHS_OF_INACTIVITY';

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

/** An amount to add to the customer’s balance in the same call. */
export type RecordCustomerAutoAddInput = {
  /** The amount, greater than zero: whole points, visits or pieces, or money such as `12.50`. */
  amount: string;
  /** The campaign, whose kind gives the amount its meaning. */
  campaignId: string;
  /** The name of the product; for campaigns of kind PRODUCT only. */
  product?: string | null | undefined;
};

/** A till’s data about a customer. Every field is optional, but at least one is required. An absent field stays as it is; null empties it where it can. */
export type RecordCustomerInput = {
  /** An amount to add to the customer’s balance. A customer without a card gets a virtual one. */
  autoAdd?: RecordCustomerAutoAddInput | null | undefined;
  /** A campaign that the customer joins. Without one, they join the campaign of `autoAdd`. */
  campaignId?: string | null | undefined;
  /** The number of the customer’s card, 1 to 40 letters, digits and hyphens. Blanks between digits and hyphens do not count when numbers are compared; the number is shown as it was first recorded. It replaces the previous card. Null is refused. */
  cardNumber?: string | null | undefined;
  /** Generates a card number of this many digits, 4 to 19, which is in the answer. */
  cardNumberGenerate?: number | null | undefined;
  /** City or town, 1 to 100 characters. */
  city?: string | null | undefined;
  /** The customer’s code, 1 to 64 visible ASCII characters. An unknown code becomes the new customer’s. */
  code?: string | null | undefined;
  /**
   * ISO 3166-1 alpha-2 such as `NZ`, or a calling code such as `+64`.
   * @deprecated Use countryCode. Removed after 2027-11-30.
   */
  country?: string | null | undefined;
  /** ISO 3166-1 alpha-2 such as `NZ`, or a calling code such as `+64`. */
  countryCode?: string | null | undefined;
  /** A date that matters to the shop. */
  customDate?: string | null | undefined;
  /**
   * A free remark, 1 to 1000 characters.
   * @deprecated Use note. Removed after 2027-11-30.
   */
  customField?: string | null | undefined;
  /** Custom fields to set, by number; at most 100. */
  customFields?: Array<CustomerCustomFieldInput> | null | undefined;
  /** An e-mail address, noted as unproved. Null is refused: a till removes no address. */
  email?: string | null | undefined;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** Given name, 1 to 100 characters. */
  firstName?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** Family name, 1 to 100 characters. */
  lastName?: string | null | undefined;
  /** True gives the customer a fresh code of 16 digits, which is in the answer. By itself it is refused, because it identifies nobody; so it is beside a `code` that nobody has. */
  newCode?: boolean | null | undefined;
  /** A free remark, 1 to 1000 characters. */
  note?: string | null | undefined;
  /** A password of 8 to 128 characters that is not easy to guess; it requires a username. It can be changed until the customer has signed in; after that only staff with `accounts:support` can change it, and others get `CustomerCredentialsProtected`. Null is refused. It can never be read. */
  password?: string | null | undefined;
  /** A phone number with its country code (`+CC`), or as it is dialled in the country given with it, else in the one on record, else in the configured one. A number that only the configured country has, while the customer’s is another one, is refused. Stored in E.164, noted as unproved. Null is refused: a till removes no address. */
  phone?: string | null | undefined;
  /** A PIN of 4 to 8 digits, which replaces the previous one; null removes it. It can never be read, only checked with `verifyPin`. */
  pin?: string | null | undefined;
  /** Postal code, 1 to 20 characters. */
  postalCode?: string | null | undefined;
  /** Province or state, 1 to 100 characters. */
  province?: string | null | undefined;
  /** True keeps the shop’s owner from being told about a new customer. */
  sendNoEmail?: boolean | null | undefined;
  /**
   * Province or state, 1 to 100 characters.
   * @deprecated Use province. Removed after 2027-11-30.
   */
  state?: string | null | undefined;
  /** Street and number, 1 to 200 characters. */
  street1?: string | null | undefined;
  /** A second address line, 1 to 200 characters. */
  street2?: string | null | undefined;
  /** A name to sign in with: 3 to 100 letters, digits and . _ @ + -, but neither an e-mail address nor a phone number. It can be changed until the customer has signed in; after that only staff with `accounts:support` can change it, and others get `CustomerCredentialsProtected`. Null is refused. */
  username?: string | null | undefined;
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

/** The custom field to remove. */
export type RemoveCustomFieldInput = {
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The number of the field. */
  number: number;
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

/** The campaign to reopen. */
export type ReopenCampaignInput = {
  /** The campaign. */
  id: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
};

/** The card to replace, given by `cardNumber` or by `customerId`, and the number of the new one. */
export type ReplaceCardInput = {
  /** The number of the card to replace. */
  cardNumber?: string | null | undefined;
  /** The customer whose card is replaced. */
  customerId?: string | null | undefined;
  /** The length of a random number, 4 to 19 digits; 16 unless given. */
  digits?: number | null | undefined;
  /** The `version` of the customer that the caller has read. The answer is CustomerVersionConflict, and nothing is changed, if the customer has another one. */
  expectedVersion?: number | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The number of the new card; random unless given. */
  number?: string | null | undefined;
  /** The reason, for the record, 1 to 200 characters; required of staff. The customer can read it in their history. */
  reason?: string | null | undefined;
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

/** What makes the call repeatable. */
export type RevokeOtherSessionsInput = {
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
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

/** The credentials of a service client. */
export type ServiceTokenInput = {
  /** The id of the client. */
  clientId: string;
  /** The secret of the client. */
  clientSecret: string;
  /** A key of 1 to 255 visible ASCII characters, as in every mutation. It has no effect here: issuing a token changes nothing, and a repetition gets another one. */
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

/** The whole form of a campaign, in its order. */
export type SetCustomerDataFieldsInput = {
  /** The campaign. */
  campaignId: string;
  /** Fields for personal data, at most 100. */
  customDataFields: Array<CustomerDataFieldInput>;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** Fields for privacy consents, at most 100. */
  privacyCustomDataFields: Array<CustomerDataFieldInput>;
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

/** What makes the call repeatable. A repetition of a call that has succeeded is UNAUTHENTICATED, whatever its key, because the token is dead. */
export type SignOutInput = {
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
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

/** The new name and terms of a campaign. What is absent stays, null takes a term away. */
export type UpdateCampaignInput = {
  /** The time from which on nobody registers or collects any more, after `startsAt`. */
  endsAt?: string | null | undefined;
  /** When what is added from now on expires; it does not unless given. */
  expiry?: LoyaltyExpiryInput | null | undefined;
  /** How many days before something expires its owner is told, 1 to 90; nobody is told unless given. Only customers who agreed to messages by e-mail or text message are told. */
  expiryNoticeDays?: number | null | undefined;
  /** The campaign. */
  id: string;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The name, 1 to 100 characters. */
  name?: string | null | undefined;
  /** The time from which on nothing can be redeemed any more, not before `endsAt`. */
  redeemableUntil?: string | null | undefined;
  /** The time from which customers register and collect. */
  startsAt?: string | null | undefined;
  /** The IANA time zone by which days begin and end, such as `Europe/Warsaw`; UTC unless given. */
  timeZone?: string | null | undefined;
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

/** The PIN to check, with the customer or the card it belongs to. It is checked each time, also when the call is repeated with its `idempotencyKey`. */
export type VerifyPinInput = {
  /** The number of the card. */
  cardNumber?: string | null | undefined;
  /** The customer. */
  customerId?: string | null | undefined;
  /** A key of 1 to 255 visible ASCII characters. Repeating the call with the same key and input within 24 hours changes nothing and gets the first answer; the same key with another input is refused (CustomerIdempotencyKeyReused). A refusal is not kept: the key can be used again. */
  idempotencyKey?: string | null | undefined;
  /** The PIN, 4 to 8 digits. */
  pin: string;
};

export type UpdateAccountMutationVariables = Exact<{
  input: UpdateAccountInput;
}>;


export type UpdateAccountMutation = { updateAccount:
    | { __typename: 'CustomerAccountUpdated', customer: { __typename: 'Customer', id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { __typename: 'CustomerAddress', street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, customFields: Array<{ __typename: 'CustomerCustomFieldValue', number: number, name: string, value: unknown }> | null, contacts: Array<{ __typename: 'CustomerContact', id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null, createdAt: string, updatedAt: string }> | null, agreements: { __typename: 'CustomerAgreements', email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ __typename: 'CustomerAgreement', channel: string, granted: boolean, at: string, actorKind: CustomerActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null } | null }
    | { __typename: 'CustomerFieldsMissing', missingFields: Array<string>, message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerLastWayIn', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerRefusedByHook', hookCode: string, message: string, status: number }
    | { __typename: 'CustomerTagProtected', tags: Array<string>, message: string, status: number }
    | { __typename: 'CustomerTooManyContacts', message: string, status: number }
    | { __typename: 'CustomerUnidentifiable', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
   };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword:
    | { __typename: 'CustomerAccountsBusy', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerPasswordChanged', customerId: string }
    | { __typename: 'CustomerPasswordRejected', message: string, status: number }
   };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { requestPasswordReset:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerPasswordResetRequested', done: boolean }
    | { __typename: 'CustomerResendTooSoon', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
   };

export type ConfirmPasswordResetMutationVariables = Exact<{
  input: ConfirmPasswordResetInput;
}>;


export type ConfirmPasswordResetMutation = { confirmPasswordReset:
    | { __typename: 'CustomerAccountsBusy', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerCodeRejected', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerPasswordReset', done: boolean }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
   };

export type RequestEmailChangeMutationVariables = Exact<{
  input: RequestEmailChangeInput;
}>;


export type RequestEmailChangeMutation = { requestEmailChange:
    | { __typename: 'CustomerAccountsBusy', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerEmailChangeRequested', done: boolean }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
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
    | { __typename: 'CustomerEmailChanged', customerId: string }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerRefusedByHook', hookCode: string, message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type RevertEmailChangeMutationVariables = Exact<{
  input: RevertEmailChangeInput;
}>;


export type RevertEmailChangeMutation = { revertEmailChange:
    | { __typename: 'CustomerCodeRejected', message: string, status: number }
    | { __typename: 'CustomerContactTaken', message: string, status: number }
    | { __typename: 'CustomerEmailChangeReverted', done: boolean }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerRefusedByHook', hookCode: string, message: string, status: number }
   };

export type RequestPhoneUpdateMutationVariables = Exact<{
  input: RequestPhoneUpdateInput;
}>;


export type RequestPhoneUpdateMutation = { requestPhoneUpdate:
    | { __typename: 'CustomerAccountsBusy', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerCodeSent', channel: CustomerContactType, expiresAt: string }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
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
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerPhoneChanged', customer: { __typename: 'Customer', id: string, email: string | null, phone: string | null, version: number | null, contacts: Array<{ __typename: 'CustomerContact', id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null, createdAt: string, updatedAt: string }> | null, agreements: { __typename: 'CustomerAgreements', email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ __typename: 'CustomerAgreement', channel: string, granted: boolean, at: string, actorKind: CustomerActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null } | null }
    | { __typename: 'CustomerRefusedByHook', hookCode: string, message: string, status: number }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type SetAgreementsMutationVariables = Exact<{
  input: SetAgreementsInput;
}>;


export type SetAgreementsMutation = { setAgreements:
    | { __typename: 'CustomerAgreementsSet', customer: { __typename: 'Customer', id: string, version: number | null, agreements: { __typename: 'CustomerAgreements', email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ __typename: 'CustomerAgreement', channel: string, granted: boolean, at: string, actorKind: CustomerActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type SetAttributesMutationVariables = Exact<{
  input: SetAttributesInput;
}>;


export type SetAttributesMutation = { setAttributes:
    | { __typename: 'CustomerAttributesSet', customer: { __typename: 'Customer', id: string, version: number | null, attributes: Array<{ __typename: 'CustomerAttribute', name: string, value: unknown }> | null } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type SetTagsMutationVariables = Exact<{
  input: SetTagsInput;
}>;


export type SetTagsMutation = { setTags:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerTagProtected', tags: Array<string>, message: string, status: number }
    | { __typename: 'CustomerTagsSet', customer: { __typename: 'Customer', id: string, tags: Array<string> | null, version: number | null } | null }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type AddAddressMutationVariables = Exact<{
  input: AddAddressInput;
}>;


export type AddAddressMutation = { addAddress:
    | { __typename: 'CustomerAddressAdded', addressId: string, customer: { __typename: 'Customer', id: string, version: number | null, addresses: Array<{ __typename: 'CustomerAddressEntry', id: string, name: string | null, company: string | null, street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, phone: string | null, defaultBilling: boolean, defaultShipping: boolean, createdAt: string, updatedAt: string }> | null } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerTooManyAddresses', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type UpdateAddressMutationVariables = Exact<{
  input: UpdateAddressInput;
}>;


export type UpdateAddressMutation = { updateAddress:
    | { __typename: 'CustomerAddressNotFound', message: string, status: number }
    | { __typename: 'CustomerAddressUpdated', addressId: string, customer: { __typename: 'Customer', id: string, version: number | null, addresses: Array<{ __typename: 'CustomerAddressEntry', id: string, name: string | null, company: string | null, street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, phone: string | null, defaultBilling: boolean, defaultShipping: boolean, createdAt: string, updatedAt: string }> | null } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type RemoveAddressMutationVariables = Exact<{
  input: RemoveAddressInput;
}>;


export type RemoveAddressMutation = { removeAddress:
    | { __typename: 'CustomerAddressNotFound', message: string, status: number }
    | { __typename: 'CustomerAddressRemoved', id: string, customer: { __typename: 'Customer', id: string, version: number | null, addresses: Array<{ __typename: 'CustomerAddressEntry', id: string, name: string | null, company: string | null, street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, phone: string | null, defaultBilling: boolean, defaultShipping: boolean, createdAt: string, updatedAt: string }> | null } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type AddContactMutationVariables = Exact<{
  input: AddContactInput;
}>;


export type AddContactMutation = { addContact:
    | { __typename: 'CustomerContactAdded', contactId: string, customer: { __typename: 'Customer', id: string, email: string | null, phone: string | null, version: number | null, contacts: Array<{ __typename: 'CustomerContact', id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null, createdAt: string, updatedAt: string }> | null } | null }
    | { __typename: 'CustomerContactAlreadyListed', message: string, status: number }
    | { __typename: 'CustomerContactProtected', message: string, status: number }
    | { __typename: 'CustomerContactTaken', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerLastWayIn', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerPushTokensOnly', message: string, status: number }
    | { __typename: 'CustomerRefusedByHook', hookCode: string, message: string, status: number }
    | { __typename: 'CustomerScopeMissing', scope: string, message: string, status: number }
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
    | { __typename: 'CustomerContactUpdated', contactId: string, customer: { __typename: 'Customer', id: string, email: string | null, phone: string | null, version: number | null, contacts: Array<{ __typename: 'CustomerContact', id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null, createdAt: string, updatedAt: string }> | null } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerLastWayIn', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerPushTokensOnly', message: string, status: number }
    | { __typename: 'CustomerRefusedByHook', hookCode: string, message: string, status: number }
    | { __typename: 'CustomerScopeMissing', scope: string, message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type RemoveContactMutationVariables = Exact<{
  input: RemoveContactInput;
}>;


export type RemoveContactMutation = { removeContact:
    | { __typename: 'CustomerContactNotFound', message: string, status: number }
    | { __typename: 'CustomerContactProtected', message: string, status: number }
    | { __typename: 'CustomerContactRemoved', id: string, customer: { __typename: 'Customer', id: string, email: string | null, phone: string | null, version: number | null, contacts: Array<{ __typename: 'CustomerContact', id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null, createdAt: string, updatedAt: string }> | null } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerLastWayIn', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerPushTokensOnly', message: string, status: number }
    | { __typename: 'CustomerRefusedByHook', hookCode: string, message: string, status: number }
    | { __typename: 'CustomerScopeMissing', scope: string, message: string, status: number }
    | { __typename: 'CustomerUnidentifiable', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type StartAnonymousSessionMutationVariables = Exact<{
  input: StartAnonymousSessionInput;
}>;


export type StartAnonymousSessionMutation = { startAnonymousSession:
    | { __typename: 'CustomerAnonymousSessionStarted', customerId: string, accessToken: string, refreshToken: string, expiresInSeconds: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
   };

export type RecognizeAnonymousMutationVariables = Exact<{
  input: RecognizeAnonymousInput;
}>;


export type RecognizeAnonymousMutation = { recognizeAnonymous:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerTooManyContacts', message: string, status: number }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
    | { __typename: 'CustomerVisitorRecognized', customerId: string, customer: { __typename: 'Customer', id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { __typename: 'CustomerAddress', street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, customFields: Array<{ __typename: 'CustomerCustomFieldValue', number: number, name: string, value: unknown }> | null, attributes: Array<{ __typename: 'CustomerAttribute', name: string, value: unknown }> | null } | null }
   };

export type SendRegistrationCodeMutationVariables = Exact<{
  input: SendRegistrationCodeInput;
}>;


export type SendRegistrationCodeMutation = { sendRegistrationCode:
    | { __typename: 'CustomerCodeSent', channel: CustomerContactType, expiresAt: string }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerResendTooSoon', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotOpen', campaignStatus: LoyaltyCampaignStatus, message: string, status: number }
   };

export type RegisterWithCodeMutationVariables = Exact<{
  input: RegisterWithCodeInput;
}>;


export type RegisterWithCodeMutation = { registerWithCode:
    | { __typename: 'CustomerAccountsBusy', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerCodeRejected', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerRefusedByHook', hookCode: string, message: string, status: number }
    | { __typename: 'CustomerRegistered', customerId: string }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotOpen', campaignStatus: LoyaltyCampaignStatus, message: string, status: number }
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
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerResendTooSoon', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
   };

export type ClaimAccountMutationVariables = Exact<{
  input: ClaimAccountInput;
}>;


export type ClaimAccountMutation = { claimAccount:
    | { __typename: 'CustomerAccountClaimed', customerId: string, cardNumber: string }
    | { __typename: 'CustomerAccountsBusy', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerAlreadyRegistered', message: string, status: number }
    | { __typename: 'CustomerCodeRejected', message: string, status: number }
    | { __typename: 'CustomerContactTaken', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerRefusedByHook', hookCode: string, message: string, status: number }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
   };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'CustomerAccountsBusy', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerCredentialsRejected', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerRefusedByHook', hookCode: string, message: string, status: number }
    | { __typename: 'CustomerRegistrationIncomplete', customerId: string, deviceToken: string, missingFields: Array<string>, campaignIds: Array<string>, accessToken: string, refreshToken: string, expiresInSeconds: number }
    | { __typename: 'CustomerSignedIn', customerId: string, deviceToken: string, accessToken: string, refreshToken: string, expiresInSeconds: number }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
   };

export type SignInByOAuthMutationVariables = Exact<{
  input: SignInByOAuthInput;
}>;


export type SignInByOAuthMutation = { signInByOAuth:
    | { __typename: 'CustomerCredentialsRejected', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerProviderUnavailable', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerRefusedByHook', hookCode: string, message: string, status: number }
    | { __typename: 'CustomerRegistrationIncomplete', customerId: string, deviceToken: string, missingFields: Array<string>, campaignIds: Array<string>, accessToken: string, refreshToken: string, expiresInSeconds: number }
    | { __typename: 'CustomerSignedIn', customerId: string, deviceToken: string, accessToken: string, refreshToken: string, expiresInSeconds: number }
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
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerProviderUnavailable', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerRefusedByHook', hookCode: string, message: string, status: number }
    | { __typename: 'CustomerRegistrationIncomplete', customerId: string, deviceToken: string, missingFields: Array<string>, campaignIds: Array<string>, accessToken: string, refreshToken: string, expiresInSeconds: number }
    | { __typename: 'CustomerSignedIn', customerId: string, deviceToken: string, accessToken: string, refreshToken: string, expiresInSeconds: number }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
   };

export type RefreshSessionMutationVariables = Exact<{
  input: RefreshSessionInput;
}>;


export type RefreshSessionMutation = { refreshSession:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerRefreshRejected', message: string, status: number }
    | { __typename: 'CustomerSessionRefreshed', customerId: string, accessToken: string, refreshToken: string, expiresInSeconds: number }
   };

export type SignOutMutationVariables = Exact<{
  input?: SignOutInput;
}>;


export type SignOutMutation = { signOut:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerSessionNotFound', message: string, status: number }
    | { __typename: 'CustomerSignedOut', sessionId: string }
   };

export type RevokeSessionMutationVariables = Exact<{
  input: RevokeSessionInput;
}>;


export type RevokeSessionMutation = { revokeSession:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerSessionNotFound', message: string, status: number }
    | { __typename: 'CustomerSessionRevoked', id: string, customer: { __typename: 'Customer', id: string, sessions: Array<{ __typename: 'CustomerSession', id: string, deviceType: CustomerDeviceType, ip: string | null, userAgent: string | null, createdAt: string, lastUsedAt: string, expiresAt: string, current: boolean }> | null } | null }
   };

export type RevokeOtherSessionsMutationVariables = Exact<{
  input?: RevokeOtherSessionsInput;
}>;


export type RevokeOtherSessionsMutation = { revokeOtherSessions:
    | { __typename: 'CustomerIdempotencyKeyInFlight' }
    | { __typename: 'CustomerIdempotencyKeyReused' }
    | { __typename: 'CustomerInputRejected' }
    | { __typename: 'CustomerOtherSessionsRevoked', revoked: number, customer: { __typename: 'Customer', id: string, sessions: Array<{ __typename: 'CustomerSession', id: string, deviceType: CustomerDeviceType, ip: string | null, userAgent: string | null, createdAt: string, lastUsedAt: string, expiresAt: string, current: boolean }> | null } | null }
   };

export type LinkOAuthMutationVariables = Exact<{
  input: LinkOAuthInput;
}>;


export type LinkOAuthMutation = { linkOAuth:
    | { __typename: 'CustomerAccountsBusy', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerIdentityLinked', customer: { __typename: 'Customer', id: string, identities: Array<{ __typename: 'CustomerIdentity', id: string, provider: string, createdAt: string, lastUsedAt: string }> | null } | null }
    | { __typename: 'CustomerIdentityTaken', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerPasswordRejected', message: string, status: number }
    | { __typename: 'CustomerProviderUnavailable', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerTokenRejected', message: string, status: number }
   };

export type LinkFacebookMutationVariables = Exact<{
  input: LinkFacebookInput;
}>;


export type LinkFacebookMutation = { linkFacebook:
    | { __typename: 'CustomerAccountsBusy', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerIdentityLinked', customer: { __typename: 'Customer', id: string, identities: Array<{ __typename: 'CustomerIdentity', id: string, provider: string, createdAt: string, lastUsedAt: string }> | null } | null }
    | { __typename: 'CustomerIdentityTaken', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerPasswordRejected', message: string, status: number }
    | { __typename: 'CustomerProviderUnavailable', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerTokenRejected', message: string, status: number }
   };

export type UnlinkIdentityMutationVariables = Exact<{
  input: UnlinkIdentityInput;
}>;


export type UnlinkIdentityMutation = { unlinkIdentity:
    | { __typename: 'CustomerAccountsBusy', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerIdentityNotFound', message: string, status: number }
    | { __typename: 'CustomerIdentityUnlinked', id: string, customer: { __typename: 'Customer', id: string, identities: Array<{ __typename: 'CustomerIdentity', id: string, provider: string, createdAt: string, lastUsedAt: string }> | null } | null }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerLastWayIn', message: string, status: number }
    | { __typename: 'CustomerPasswordRejected', message: string, status: number }
   };

export type DeleteAccountMutationVariables = Exact<{
  input: DeleteAccountInput;
}>;


export type DeleteAccountMutation = { deleteAccount:
    | { __typename: 'CustomerAccountDeleted', id: string }
    | { __typename: 'CustomerAccountsBusy', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerPasswordRejected', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type DeleteAccountByOAuthMutationVariables = Exact<{
  input: DeleteAccountByOAuthInput;
}>;


export type DeleteAccountByOAuthMutation = { deleteAccountByOAuth:
    | { __typename: 'CustomerAccountDeleted', id: string }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerProviderUnavailable', retryAfterSeconds: number, message: string, status: number }
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
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerProviderUnavailable', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerTokenRejected', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type CustomerQueryVariables = Exact<{
  id?: string | null | undefined;
  externalId?: string | null | undefined;
  code?: string | null | undefined;
  cardNumber?: string | null | undefined;
}>;


export type CustomerQuery = { customer: { __typename: 'Customer', id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, card: { __typename: 'LoyaltyCard', id: string, number: string, barcode: string, status: LoyaltyCardStatus, issuedAt: string, category: { __typename: 'LoyaltyCardCategory', id: string, name: string } | null, balances: Array<{ __typename: 'LoyaltyBalance', amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } }> } | null, address: { __typename: 'CustomerAddress', street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, customFields: Array<{ __typename: 'CustomerCustomFieldValue', number: number, name: string, value: unknown }> | null, contacts: Array<{ __typename: 'CustomerContact', id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null, createdAt: string, updatedAt: string }> | null, agreements: { __typename: 'CustomerAgreements', email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ __typename: 'CustomerAgreement', channel: string, granted: boolean, at: string, actorKind: CustomerActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ __typename: 'CustomerAttribute', name: string, value: unknown }> | null } | null };

export type CustomerAsOfQueryVariables = Exact<{
  id: string;
  asOf: string;
}>;


export type CustomerAsOfQuery = { customer: { __typename: 'Customer', id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { __typename: 'CustomerAddress', street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, customFields: Array<{ __typename: 'CustomerCustomFieldValue', number: number, name: string, value: unknown }> | null, contacts: Array<{ __typename: 'CustomerContact', id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null, createdAt: string, updatedAt: string }> | null, agreements: { __typename: 'CustomerAgreements', email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ __typename: 'CustomerAgreement', channel: string, granted: boolean, at: string, actorKind: CustomerActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ __typename: 'CustomerAttribute', name: string, value: unknown }> | null } | null };

export type CustomerHistoryQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  kinds?: Array<CustomerHistoryKind> | CustomerHistoryKind | null | undefined;
}>;


export type CustomerHistoryQuery = { customer: { __typename: 'Customer', id: string, history: { __typename: 'CustomerHistoryConnection', nodes: Array<{ __typename: 'CustomerHistoryEntry', id: string, kind: CustomerHistoryKind, at: string, actorKind: CustomerActorKind, actorId: string | null, sequence: number, source: { __typename: 'CustomerHistorySource', correlationId: string, ip: string | null, userAgent: string | null } | null, changes: Array<{ __typename: 'CustomerHistoryChange', field: string, from: unknown, to: unknown }> | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null } | null };

export type CustomerTransactionsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  campaignId?: string | null | undefined;
}>;


export type CustomerTransactionsQuery = { customer: { __typename: 'Customer', id: string, card: { __typename: 'LoyaltyCard', id: string, transactions: { __typename: 'LoyaltyTransactionConnection', nodes: Array<{ __typename: 'LoyaltyTransaction', id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null } | null };

export type CustomersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  page?: number | null | undefined;
  search?: string | null | undefined;
  country?: string | null | undefined;
  filter?: CustomerFilter | null | undefined;
  orderBy?: CustomerOrder;
}>;


export type CustomersQuery = { customers: { __typename: 'CustomerConnection', nodes: Array<{ __typename: 'Customer', id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { __typename: 'CustomerAddress', street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, customFields: Array<{ __typename: 'CustomerCustomFieldValue', number: number, name: string, value: unknown }> | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type SearchCustomersQueryVariables = Exact<{
  uuid?: string | null | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
}>;


export type SearchCustomersQuery = { searchCustomers: Array<{ __typename: 'Customer', id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { __typename: 'CustomerAddress', street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, customFields: Array<{ __typename: 'CustomerCustomFieldValue', number: number, name: string, value: unknown }> | null }> };

export type CreateCustomerMutationVariables = Exact<{
  input: CreateCustomerInput;
}>;


export type CreateCustomerMutation = { createCustomer:
    | { __typename: 'CustomerContactTaken', message: string, status: number }
    | { __typename: 'CustomerCreated', customerId: string, customer: { __typename: 'Customer', id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { __typename: 'CustomerAddress', street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, customFields: Array<{ __typename: 'CustomerCustomFieldValue', number: number, name: string, value: unknown }> | null, contacts: Array<{ __typename: 'CustomerContact', id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null, createdAt: string, updatedAt: string }> | null } | null }
    | { __typename: 'CustomerExternalIdTaken', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerScopeMissing', scope: string, message: string, status: number }
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
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerLastWayIn', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerRefusedByHook', hookCode: string, message: string, status: number }
    | { __typename: 'CustomerScopeMissing', scope: string, message: string, status: number }
    | { __typename: 'CustomerUnidentifiable', message: string, status: number }
    | { __typename: 'CustomerUpdated', customerId: string, customer: { __typename: 'Customer', id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { __typename: 'CustomerAddress', street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, customFields: Array<{ __typename: 'CustomerCustomFieldValue', number: number, name: string, value: unknown }> | null, contacts: Array<{ __typename: 'CustomerContact', id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null, createdAt: string, updatedAt: string }> | null } | null }
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
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerLastWayIn', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerRefusedByHook', hookCode: string, message: string, status: number }
    | { __typename: 'CustomerReplaced', customerId: string, customer: { __typename: 'Customer', id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { __typename: 'CustomerAddress', street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, customFields: Array<{ __typename: 'CustomerCustomFieldValue', number: number, name: string, value: unknown }> | null, contacts: Array<{ __typename: 'CustomerContact', id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null, createdAt: string, updatedAt: string }> | null } | null }
    | { __typename: 'CustomerScopeMissing', scope: string, message: string, status: number }
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
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type EraseCustomerMutationVariables = Exact<{
  input: EraseCustomerInput;
}>;


export type EraseCustomerMutation = { eraseCustomer:
    | { __typename: 'CustomerErased', id: string }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type ExportCustomerQueryVariables = Exact<{
  id: string;
}>;


export type ExportCustomerQuery = { exportCustomer:
    | { __typename: 'CustomerDataExport', customerId: string, exportedAt: string, data: unknown }
    | { __typename: 'CustomerNotFound', message: string, status: number }
   };

export type ConsentCheckQueryVariables = Exact<{
  customerId: string;
  channel: string;
  topic?: string | null | undefined;
}>;


export type ConsentCheckQuery = { consentCheck: { __typename: 'CustomerConsentCheck', state: CustomerConsentState, customerId: string | null, decidedAt: string | null, wordingVersion: string | null, evidenceId: string | null } };

export type EventsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  types?: Array<string> | string | null | undefined;
}>;


export type EventsQuery = { events: { __typename: 'CustomerEventConnection', cursor: string, nodes: Array<{ __typename: 'CustomerEvent', specversion: string, id: string, source: string, type: string, subject: string, time: string, datacontenttype: string, dataschema: string, data: { __typename: 'CustomerEventData', kind: CustomerHistoryKind, sequence: number, actorKind: CustomerActorKind, correlationId: string | null, fields: Array<string> | null, evidenceIds: Array<string> | null, changes: Array<{ __typename: 'CustomerHistoryChange', field: string, from: unknown, to: unknown }> | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type DuplicateCandidatesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  dismissed?: boolean | null | undefined;
}>;


export type DuplicateCandidatesQuery = { duplicateCandidates: { __typename: 'CustomerDuplicateCandidateConnection', nodes: Array<{ __typename: 'CustomerDuplicateCandidate', weight: number, foundAt: string, signs: Array<{ __typename: 'CustomerDuplicateSign', rule: CustomerDuplicateRule, weight: number }>, dismissal: { __typename: 'CustomerDuplicateDismissal', at: string, actorId: string, note: string | null } | null, one: { __typename: 'Customer', id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { __typename: 'CustomerAddress', street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, customFields: Array<{ __typename: 'CustomerCustomFieldValue', number: number, name: string, value: unknown }> | null } | null, other: { __typename: 'Customer', id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { __typename: 'CustomerAddress', street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, customFields: Array<{ __typename: 'CustomerCustomFieldValue', number: number, name: string, value: unknown }> | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type DismissDuplicateCandidateMutationVariables = Exact<{
  input: DismissDuplicateCandidateInput;
}>;


export type DismissDuplicateCandidateMutation = { dismissDuplicateCandidate:
    | { __typename: 'CustomerDuplicateCandidateDismissed', oneId: string, otherId: string }
    | { __typename: 'CustomerDuplicateCandidateNotFound', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
   };

export type RestoreDuplicateCandidateMutationVariables = Exact<{
  input: RestoreDuplicateCandidateInput;
}>;


export type RestoreDuplicateCandidateMutation = { restoreDuplicateCandidate:
    | { __typename: 'CustomerDuplicateCandidateNotFound', message: string, status: number }
    | { __typename: 'CustomerDuplicateCandidateRestored', oneId: string, otherId: string }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
   };

export type MergePreviewQueryVariables = Exact<{
  survivorId: string;
  absorbedId: string;
}>;


export type MergePreviewQuery = { mergePreview:
    | { __typename: 'CustomerAlreadyMerged', mergedCustomerId: string, survivorId: string, message: string, status: number }
    | { __typename: 'CustomerMergePreview', survivorId: string, absorbedId: string, items: Array<{ __typename: 'CustomerMergeItem', subject: CustomerMergeSubject, name: string, survivor: unknown, absorbed: unknown, result: unknown, rule: CustomerMergeRule }> }
    | { __typename: 'CustomerMergeWithSelf', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerSurvivorIsVisitor', message: string, status: number }
    | { __typename: 'LoyaltyBalanceTooLarge', message: string, status: number }
   };

export type MergeCustomersMutationVariables = Exact<{
  input: MergeCustomersInput;
}>;


export type MergeCustomersMutation = { mergeCustomers:
    | { __typename: 'CustomerAccountProtected', message: string, status: number }
    | { __typename: 'CustomerAlreadyMerged', mergedCustomerId: string, survivorId: string, message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerMergeWithSelf', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerSurvivorIsVisitor', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
    | { __typename: 'CustomersMerged', mergeId: string, absorbedId: string, customer: { __typename: 'Customer', id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { __typename: 'CustomerAddress', street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, customFields: Array<{ __typename: 'CustomerCustomFieldValue', number: number, name: string, value: unknown }> | null } | null }
    | { __typename: 'LoyaltyBalanceTooLarge', message: string, status: number }
   };

export type UnmergeCustomersMutationVariables = Exact<{
  input: UnmergeCustomersInput;
}>;


export type UnmergeCustomersMutation = { unmergeCustomers:
    | { __typename: 'CustomerAlreadyUnmerged', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerLaterMergeStands', laterMergeId: string, message: string, status: number }
    | { __typename: 'CustomerMergeNotFound', message: string, status: number }
    | { __typename: 'CustomerUnmergeBlocked', message: string, status: number, obstacles: Array<{ __typename: 'CustomerUnmergeObstacle', name: string, message: string }> }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
    | { __typename: 'CustomersUnmerged', mergeId: string, restoredId: string, customer: { __typename: 'Customer', id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { __typename: 'CustomerAddress', street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, customFields: Array<{ __typename: 'CustomerCustomFieldValue', number: number, name: string, value: unknown }> | null } | null }
   };

export type EndCustomerSessionsMutationVariables = Exact<{
  input: EndCustomerSessionsInput;
}>;


export type EndCustomerSessionsMutation = { endCustomerSessions:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
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
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
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
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerPinNotSet', message: string, status: number }
    | { __typename: 'CustomerPinReset', customerId: string }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type AdjustBalanceMutationVariables = Exact<{
  input: AdjustBalanceInput;
}>;


export type AdjustBalanceMutation = { adjustBalance:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'LoyaltyBalanceAdjusted', transactionId: string, transaction: { __typename: 'LoyaltyTransaction', id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } } | null, card: { __typename: 'LoyaltyCard', id: string, number: string, barcode: string, status: LoyaltyCardStatus, issuedAt: string, category: { __typename: 'LoyaltyCardCategory', id: string, name: string } | null, balances: Array<{ __typename: 'LoyaltyBalance', amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } }> } | null }
    | { __typename: 'LoyaltyBalanceInsufficient', balance: string, message: string, status: number }
    | { __typename: 'LoyaltyBalanceTooLarge', message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
    | { __typename: 'LoyaltyCardAmbiguous', message: string, status: number }
    | { __typename: 'LoyaltyCardNotFound', message: string, status: number }
    | { __typename: 'LoyaltyWrongKind', message: string, status: number }
   };

export type ErasurePartsFragment = { __typename: 'CustomerErasureStatus', customerId: string, erasedAt: string, cause: CustomerErasureCause, reason: CustomerErasureReason | null, isComplete: boolean, systems: Array<{ __typename: 'CustomerErasureSystem', clientId: string, name: string, isRegistered: boolean, status: CustomerErasureSystemStatus, askedAt: string, at: string | null, reason: string | null }> };

export type ErasureStatusQueryVariables = Exact<{
  customerId: string;
}>;


export type ErasureStatusQuery = { erasureStatus: { __typename: 'CustomerErasureStatus', customerId: string, erasedAt: string, cause: CustomerErasureCause, reason: CustomerErasureReason | null, isComplete: boolean, systems: Array<{ __typename: 'CustomerErasureSystem', clientId: string, name: string, isRegistered: boolean, status: CustomerErasureSystemStatus, askedAt: string, at: string | null, reason: string | null }> } | null };

export type OpenErasuresQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type OpenErasuresQuery = { openErasures: { __typename: 'CustomerErasureStatusConnection', nodes: Array<{ __typename: 'CustomerErasureStatus', customerId: string, erasedAt: string, cause: CustomerErasureCause, reason: CustomerErasureReason | null, isComplete: boolean, systems: Array<{ __typename: 'CustomerErasureSystem', clientId: string, name: string, isRegistered: boolean, status: CustomerErasureSystemStatus, askedAt: string, at: string | null, reason: string | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type AcknowledgeErasureMutationVariables = Exact<{
  input: AcknowledgeErasureInput;
}>;


export type AcknowledgeErasureMutation = { acknowledgeErasure:
    | { __typename: 'CustomerErasureAcknowledged', customerId: string, acknowledged: CustomerErasureAcknowledgement, at: string }
    | { __typename: 'CustomerErasureAcknowledgedOtherwise', acknowledged: CustomerErasureAcknowledgement, message: string, status: number }
    | { __typename: 'CustomerErasureNotFound', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
   };

export type CampaignsQueryVariables = Exact<{ [key: string]: never; }>;


export type CampaignsQuery = { campaigns: Array<{ __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind, currency: string | null, createdAt: string, status: LoyaltyCampaignStatus, startsAt: string | null, endsAt: string | null }> };

export type CampaignQueryVariables = Exact<{
  id: string;
}>;


export type CampaignQuery = { campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind, currency: string | null, createdAt: string, status: LoyaltyCampaignStatus, startsAt: string | null, endsAt: string | null, redeemableUntil: string | null, closedAt: string | null, timeZone: string, expiryNoticeDays: number | null, expiry: { __typename: 'LoyaltyExpiry', rule: LoyaltyExpiryRule, count: number } | null, customerDataFields: { __typename: 'CustomerDataFields', customDataFields: Array<{ __typename: 'CustomerDataField', name: string, visible: boolean, mandatory: boolean, wordingVersion: string | null, position: number, type: CustomerCustomFieldType, choices: Array<string>, format: CustomerDataFieldFormat | null, pattern: string | null, maxLength: number | null, minimum: string | null, maximum: string | null, inputPath: string | null, customFieldNumber: number | null, labels: Array<{ __typename: 'CustomerDataFieldLabel', language: string, text: string }> }>, privacyCustomDataFields: Array<{ __typename: 'CustomerDataField', name: string, visible: boolean, mandatory: boolean, wordingVersion: string | null, position: number, type: CustomerCustomFieldType, choices: Array<string>, format: CustomerDataFieldFormat | null, pattern: string | null, maxLength: number | null, minimum: string | null, maximum: string | null, inputPath: string | null, customFieldNumber: number | null, labels: Array<{ __typename: 'CustomerDataFieldLabel', language: string, text: string }> }> } } | null };

export type CardCategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type CardCategoriesQuery = { cardCategories: Array<{ __typename: 'LoyaltyCardCategory', id: string, name: string }> };

export type CustomFieldDefinitionsQueryVariables = Exact<{ [key: string]: never; }>;


export type CustomFieldDefinitionsQuery = { customFieldDefinitions: Array<{ __typename: 'CustomerCustomFieldDefinition', id: string, number: number, name: string, type: CustomerCustomFieldType, choices: Array<string> }> };

export type CreateCampaignMutationVariables = Exact<{
  input: CreateCampaignInput;
}>;


export type CreateCampaignMutation = { createCampaign:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'LoyaltyCampaignCreated', campaignId: string, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind, currency: string | null, createdAt: string, status: LoyaltyCampaignStatus, startsAt: string | null, endsAt: string | null, redeemableUntil: string | null, closedAt: string | null, timeZone: string, expiryNoticeDays: number | null, expiry: { __typename: 'LoyaltyExpiry', rule: LoyaltyExpiryRule, count: number } | null, customerDataFields: { __typename: 'CustomerDataFields', customDataFields: Array<{ __typename: 'CustomerDataField', name: string, visible: boolean, mandatory: boolean, wordingVersion: string | null, position: number, type: CustomerCustomFieldType, choices: Array<string>, format: CustomerDataFieldFormat | null, pattern: string | null, maxLength: number | null, minimum: string | null, maximum: string | null, inputPath: string | null, customFieldNumber: number | null, labels: Array<{ __typename: 'CustomerDataFieldLabel', language: string, text: string }> }>, privacyCustomDataFields: Array<{ __typename: 'CustomerDataField', name: string, visible: boolean, mandatory: boolean, wordingVersion: string | null, position: number, type: CustomerCustomFieldType, choices: Array<string>, format: CustomerDataFieldFormat | null, pattern: string | null, maxLength: number | null, minimum: string | null, maximum: string | null, inputPath: string | null, customFieldNumber: number | null, labels: Array<{ __typename: 'CustomerDataFieldLabel', language: string, text: string }> }> } } | null }
   };

export type UpdateCampaignMutationVariables = Exact<{
  input: UpdateCampaignInput;
}>;


export type UpdateCampaignMutation = { updateCampaign:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
    | { __typename: 'LoyaltyCampaignUpdated', campaignId: string, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind, currency: string | null, createdAt: string, status: LoyaltyCampaignStatus, startsAt: string | null, endsAt: string | null, redeemableUntil: string | null, closedAt: string | null, timeZone: string, expiryNoticeDays: number | null, expiry: { __typename: 'LoyaltyExpiry', rule: LoyaltyExpiryRule, count: number } | null, customerDataFields: { __typename: 'CustomerDataFields', customDataFields: Array<{ __typename: 'CustomerDataField', name: string, visible: boolean, mandatory: boolean, wordingVersion: string | null, position: number, type: CustomerCustomFieldType, choices: Array<string>, format: CustomerDataFieldFormat | null, pattern: string | null, maxLength: number | null, minimum: string | null, maximum: string | null, inputPath: string | null, customFieldNumber: number | null, labels: Array<{ __typename: 'CustomerDataFieldLabel', language: string, text: string }> }>, privacyCustomDataFields: Array<{ __typename: 'CustomerDataField', name: string, visible: boolean, mandatory: boolean, wordingVersion: string | null, position: number, type: CustomerCustomFieldType, choices: Array<string>, format: CustomerDataFieldFormat | null, pattern: string | null, maxLength: number | null, minimum: string | null, maximum: string | null, inputPath: string | null, customFieldNumber: number | null, labels: Array<{ __typename: 'CustomerDataFieldLabel', language: string, text: string }> }> } } | null }
   };

export type SetCustomerDataFieldsMutationVariables = Exact<{
  input: SetCustomerDataFieldsInput;
}>;


export type SetCustomerDataFieldsMutation = { setCustomerDataFields:
    | { __typename: 'CustomerDataFieldsSet', campaignId: string, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind, currency: string | null, createdAt: string, status: LoyaltyCampaignStatus, startsAt: string | null, endsAt: string | null, redeemableUntil: string | null, closedAt: string | null, timeZone: string, expiryNoticeDays: number | null, expiry: { __typename: 'LoyaltyExpiry', rule: LoyaltyExpiryRule, count: number } | null, customerDataFields: { __typename: 'CustomerDataFields', customDataFields: Array<{ __typename: 'CustomerDataField', name: string, visible: boolean, mandatory: boolean, wordingVersion: string | null, position: number, type: CustomerCustomFieldType, choices: Array<string>, format: CustomerDataFieldFormat | null, pattern: string | null, maxLength: number | null, minimum: string | null, maximum: string | null, inputPath: string | null, customFieldNumber: number | null, labels: Array<{ __typename: 'CustomerDataFieldLabel', language: string, text: string }> }>, privacyCustomDataFields: Array<{ __typename: 'CustomerDataField', name: string, visible: boolean, mandatory: boolean, wordingVersion: string | null, position: number, type: CustomerCustomFieldType, choices: Array<string>, format: CustomerDataFieldFormat | null, pattern: string | null, maxLength: number | null, minimum: string | null, maximum: string | null, inputPath: string | null, customFieldNumber: number | null, labels: Array<{ __typename: 'CustomerDataFieldLabel', language: string, text: string }> }> } } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
   };

export type CreateCardCategoryMutationVariables = Exact<{
  input: CreateCardCategoryInput;
}>;


export type CreateCardCategoryMutation = { createCardCategory:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'LoyaltyCardCategoryCreated', categoryId: string, category: { __typename: 'LoyaltyCardCategory', id: string, name: string } | null }
    | { __typename: 'LoyaltyCardCategoryNameTaken', message: string, status: number }
   };

export type DefineCustomFieldMutationVariables = Exact<{
  input: DefineCustomFieldInput;
}>;


export type DefineCustomFieldMutation = { defineCustomField:
    | { __typename: 'CustomerCustomFieldDefined', customField: { __typename: 'CustomerCustomFieldDefinition', id: string, number: number, name: string, type: CustomerCustomFieldType, choices: Array<string> } | null }
    | { __typename: 'CustomerCustomFieldInUse', message: string, status: number }
    | { __typename: 'CustomerCustomFieldNameTaken', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
   };

export type RemoveCustomFieldMutationVariables = Exact<{
  input: RemoveCustomFieldInput;
}>;


export type RemoveCustomFieldMutation = { removeCustomField:
    | { __typename: 'CustomerCustomFieldInUse', message: string, status: number }
    | { __typename: 'CustomerCustomFieldNotFound', message: string, status: number }
    | { __typename: 'CustomerCustomFieldRemoved', number: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
   };

export type CloseCampaignMutationVariables = Exact<{
  input: CloseCampaignInput;
}>;


export type CloseCampaignMutation = { closeCampaign:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'LoyaltyCampaignClosed', campaignId: string, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind, currency: string | null, createdAt: string, status: LoyaltyCampaignStatus, startsAt: string | null, endsAt: string | null, redeemableUntil: string | null, closedAt: string | null, timeZone: string, expiryNoticeDays: number | null, expiry: { __typename: 'LoyaltyExpiry', rule: LoyaltyExpiryRule, count: number } | null, customerDataFields: { __typename: 'CustomerDataFields', customDataFields: Array<{ __typename: 'CustomerDataField', name: string, visible: boolean, mandatory: boolean, wordingVersion: string | null, position: number, type: CustomerCustomFieldType, choices: Array<string>, format: CustomerDataFieldFormat | null, pattern: string | null, maxLength: number | null, minimum: string | null, maximum: string | null, inputPath: string | null, customFieldNumber: number | null, labels: Array<{ __typename: 'CustomerDataFieldLabel', language: string, text: string }> }>, privacyCustomDataFields: Array<{ __typename: 'CustomerDataField', name: string, visible: boolean, mandatory: boolean, wordingVersion: string | null, position: number, type: CustomerCustomFieldType, choices: Array<string>, format: CustomerDataFieldFormat | null, pattern: string | null, maxLength: number | null, minimum: string | null, maximum: string | null, inputPath: string | null, customFieldNumber: number | null, labels: Array<{ __typename: 'CustomerDataFieldLabel', language: string, text: string }> }> } } | null }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
   };

export type ReopenCampaignMutationVariables = Exact<{
  input: ReopenCampaignInput;
}>;


export type ReopenCampaignMutation = { reopenCampaign:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
    | { __typename: 'LoyaltyCampaignReopened', campaignId: string, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind, currency: string | null, createdAt: string, status: LoyaltyCampaignStatus, startsAt: string | null, endsAt: string | null, redeemableUntil: string | null, closedAt: string | null, timeZone: string, expiryNoticeDays: number | null, expiry: { __typename: 'LoyaltyExpiry', rule: LoyaltyExpiryRule, count: number } | null, customerDataFields: { __typename: 'CustomerDataFields', customDataFields: Array<{ __typename: 'CustomerDataField', name: string, visible: boolean, mandatory: boolean, wordingVersion: string | null, position: number, type: CustomerCustomFieldType, choices: Array<string>, format: CustomerDataFieldFormat | null, pattern: string | null, maxLength: number | null, minimum: string | null, maximum: string | null, inputPath: string | null, customFieldNumber: number | null, labels: Array<{ __typename: 'CustomerDataFieldLabel', language: string, text: string }> }>, privacyCustomDataFields: Array<{ __typename: 'CustomerDataField', name: string, visible: boolean, mandatory: boolean, wordingVersion: string | null, position: number, type: CustomerCustomFieldType, choices: Array<string>, format: CustomerDataFieldFormat | null, pattern: string | null, maxLength: number | null, minimum: string | null, maximum: string | null, inputPath: string | null, customFieldNumber: number | null, labels: Array<{ __typename: 'CustomerDataFieldLabel', language: string, text: string }> }> } } | null }
   };

type ProblemParts_CustomerAccountMissing_Fragment = { __typename: 'CustomerAccountMissing', message: string, status: number };

type ProblemParts_CustomerAccountProtected_Fragment = { __typename: 'CustomerAccountProtected', message: string, status: number };

type ProblemParts_CustomerAccountsBusy_Fragment = { __typename: 'CustomerAccountsBusy', retryAfterSeconds: number, message: string, status: number };

type ProblemParts_CustomerAddressNotFound_Fragment = { __typename: 'CustomerAddressNotFound', message: string, status: number };

type ProblemParts_CustomerAlreadyMerged_Fragment = { __typename: 'CustomerAlreadyMerged', mergedCustomerId: string, survivorId: string, message: string, status: number };

type ProblemParts_CustomerAlreadyRegistered_Fragment = { __typename: 'CustomerAlreadyRegistered', message: string, status: number };

type ProblemParts_CustomerAlreadyUnmerged_Fragment = { __typename: 'CustomerAlreadyUnmerged', message: string, status: number };

type ProblemParts_CustomerCodeRejected_Fragment = { __typename: 'CustomerCodeRejected', message: string, status: number };

type ProblemParts_CustomerContactAlreadyListed_Fragment = { __typename: 'CustomerContactAlreadyListed', message: string, status: number };

type ProblemParts_CustomerContactNotFound_Fragment = { __typename: 'CustomerContactNotFound', message: string, status: number };

type ProblemParts_CustomerContactProtected_Fragment = { __typename: 'CustomerContactProtected', message: string, status: number };

type ProblemParts_CustomerContactTaken_Fragment = { __typename: 'CustomerContactTaken', message: string, status: number };

type ProblemParts_CustomerContactUnverified_Fragment = { __typename: 'CustomerContactUnverified', message: string, status: number };

type ProblemParts_CustomerCredentialsProtected_Fragment = { __typename: 'CustomerCredentialsProtected', message: string, status: number };

type ProblemParts_CustomerCredentialsRejected_Fragment = { __typename: 'CustomerCredentialsRejected', message: string, status: number };

type ProblemParts_CustomerCustomFieldInUse_Fragment = { __typename: 'CustomerCustomFieldInUse', message: string, status: number };

type ProblemParts_CustomerCustomFieldNameTaken_Fragment = { __typename: 'CustomerCustomFieldNameTaken', message: string, status: number };

type ProblemParts_CustomerCustomFieldNotFound_Fragment = { __typename: 'CustomerCustomFieldNotFound', message: string, status: number };

type ProblemParts_CustomerDuplicateCandidateNotFound_Fragment = { __typename: 'CustomerDuplicateCandidateNotFound', message: string, status: number };

type ProblemParts_CustomerErasureAcknowledgedOtherwise_Fragment = { __typename: 'CustomerErasureAcknowledgedOtherwise', acknowledged: CustomerErasureAcknowledgement, message: string, status: number };

type ProblemParts_CustomerErasureNotFound_Fragment = { __typename: 'CustomerErasureNotFound', message: string, status: number };

type ProblemParts_CustomerExternalIdTaken_Fragment = { __typename: 'CustomerExternalIdTaken', message: string, status: number };

type ProblemParts_CustomerFieldsMissing_Fragment = { __typename: 'CustomerFieldsMissing', missingFields: Array<string>, message: string, status: number };

type ProblemParts_CustomerFreshSignInRequired_Fragment = { __typename: 'CustomerFreshSignInRequired', message: string, status: number };

type ProblemParts_CustomerGroupInUse_Fragment = { __typename: 'CustomerGroupInUse', message: string, status: number };

type ProblemParts_CustomerGroupNameTaken_Fragment = { __typename: 'CustomerGroupNameTaken', message: string, status: number };

type ProblemParts_CustomerGroupNotFound_Fragment = { __typename: 'CustomerGroupNotFound', groupIds: Array<string>, message: string, status: number };

type ProblemParts_CustomerHookNotFound_Fragment = { __typename: 'CustomerHookNotFound', message: string, status: number };

type ProblemParts_CustomerIdempotencyKeyInFlight_Fragment = { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number };

type ProblemParts_CustomerIdempotencyKeyReused_Fragment = { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number };

type ProblemParts_CustomerIdentityNotFound_Fragment = { __typename: 'CustomerIdentityNotFound', message: string, status: number };

type ProblemParts_CustomerIdentityTaken_Fragment = { __typename: 'CustomerIdentityTaken', message: string, status: number };

type ProblemParts_CustomerInputRejected_Fragment = { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> };

type ProblemParts_CustomerLastWayIn_Fragment = { __typename: 'CustomerLastWayIn', message: string, status: number };

type ProblemParts_CustomerLaterMergeStands_Fragment = { __typename: 'CustomerLaterMergeStands', laterMergeId: string, message: string, status: number };

type ProblemParts_CustomerMergeNotFound_Fragment = { __typename: 'CustomerMergeNotFound', message: string, status: number };

type ProblemParts_CustomerMergeWithSelf_Fragment = { __typename: 'CustomerMergeWithSelf', message: string, status: number };

type ProblemParts_CustomerNotFound_Fragment = { __typename: 'CustomerNotFound', message: string, status: number };

type ProblemParts_CustomerNoteNotFound_Fragment = { __typename: 'CustomerNoteNotFound', message: string, status: number };

type ProblemParts_CustomerPasswordRejected_Fragment = { __typename: 'CustomerPasswordRejected', message: string, status: number };

type ProblemParts_CustomerPinNotSet_Fragment = { __typename: 'CustomerPinNotSet', message: string, status: number };

type ProblemParts_CustomerPinRejected_Fragment = { __typename: 'CustomerPinRejected', message: string, status: number };

type ProblemParts_CustomerProofRequired_Fragment = { __typename: 'CustomerProofRequired', message: string, status: number };

type ProblemParts_CustomerProviderUnavailable_Fragment = { __typename: 'CustomerProviderUnavailable', retryAfterSeconds: number, message: string, status: number };

type ProblemParts_CustomerPushTokensOnly_Fragment = { __typename: 'CustomerPushTokensOnly', message: string, status: number };

type ProblemParts_CustomerRefreshRejected_Fragment = { __typename: 'CustomerRefreshRejected', message: string, status: number };

type ProblemParts_CustomerRefusedByHook_Fragment = { __typename: 'CustomerRefusedByHook', hookCode: string, message: string, status: number };

type ProblemParts_CustomerResendTooSoon_Fragment = { __typename: 'CustomerResendTooSoon', retryAfterSeconds: number, message: string, status: number };

type ProblemParts_CustomerScopeMissing_Fragment = { __typename: 'CustomerScopeMissing', scope: string, message: string, status: number };

type ProblemParts_CustomerSessionNotFound_Fragment = { __typename: 'CustomerSessionNotFound', message: string, status: number };

type ProblemParts_CustomerSurvivorIsVisitor_Fragment = { __typename: 'CustomerSurvivorIsVisitor', message: string, status: number };

type ProblemParts_CustomerTagProtected_Fragment = { __typename: 'CustomerTagProtected', tags: Array<string>, message: string, status: number };

type ProblemParts_CustomerTokenRejected_Fragment = { __typename: 'CustomerTokenRejected', message: string, status: number };

type ProblemParts_CustomerTooManyAddresses_Fragment = { __typename: 'CustomerTooManyAddresses', message: string, status: number };

type ProblemParts_CustomerTooManyContacts_Fragment = { __typename: 'CustomerTooManyContacts', message: string, status: number };

type ProblemParts_CustomerTooManyHooks_Fragment = { __typename: 'CustomerTooManyHooks', most: number, message: string, status: number };

type ProblemParts_CustomerTooManyNotes_Fragment = { __typename: 'CustomerTooManyNotes', message: string, status: number };

type ProblemParts_CustomerTooManyRequests_Fragment = { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number };

type ProblemParts_CustomerTooManyWebhooks_Fragment = { __typename: 'CustomerTooManyWebhooks', message: string, status: number };

type ProblemParts_CustomerTopicBuiltIn_Fragment = { __typename: 'CustomerTopicBuiltIn', message: string, status: number };

type ProblemParts_CustomerTopicEssential_Fragment = { __typename: 'CustomerTopicEssential', codes: Array<string>, message: string, status: number };

type ProblemParts_CustomerTopicNotFound_Fragment = { __typename: 'CustomerTopicNotFound', codes: Array<string>, message: string, status: number };

type ProblemParts_CustomerUnidentifiable_Fragment = { __typename: 'CustomerUnidentifiable', message: string, status: number };

type ProblemParts_CustomerUnmergeBlocked_Fragment = { __typename: 'CustomerUnmergeBlocked', message: string, status: number, obstacles: Array<{ __typename: 'CustomerUnmergeObstacle', name: string, message: string }> };

type ProblemParts_CustomerUsernameTaken_Fragment = { __typename: 'CustomerUsernameTaken', message: string, status: number };

type ProblemParts_CustomerUuidTaken_Fragment = { __typename: 'CustomerUuidTaken', message: string, status: number };

type ProblemParts_CustomerVersionConflict_Fragment = { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number };

type ProblemParts_CustomerWebhookConfigured_Fragment = { __typename: 'CustomerWebhookConfigured', message: string, status: number };

type ProblemParts_CustomerWebhookEventForgotten_Fragment = { __typename: 'CustomerWebhookEventForgotten', message: string, status: number };

type ProblemParts_CustomerWebhookNotFound_Fragment = { __typename: 'CustomerWebhookNotFound', message: string, status: number };

type ProblemParts_LoyaltyBalanceInsufficient_Fragment = { __typename: 'LoyaltyBalanceInsufficient', balance: string, message: string, status: number };

type ProblemParts_LoyaltyBalanceTooLarge_Fragment = { __typename: 'LoyaltyBalanceTooLarge', message: string, status: number };

type ProblemParts_LoyaltyCampaignNotFound_Fragment = { __typename: 'LoyaltyCampaignNotFound', message: string, status: number };

type ProblemParts_LoyaltyCampaignNotOpen_Fragment = { __typename: 'LoyaltyCampaignNotOpen', campaignStatus: LoyaltyCampaignStatus, message: string, status: number };

type ProblemParts_LoyaltyCardAmbiguous_Fragment = { __typename: 'LoyaltyCardAmbiguous', message: string, status: number };

type ProblemParts_LoyaltyCardCategoryNameTaken_Fragment = { __typename: 'LoyaltyCardCategoryNameTaken', message: string, status: number };

type ProblemParts_LoyaltyCardCategoryNotFound_Fragment = { __typename: 'LoyaltyCardCategoryNotFound', message: string, status: number };

type ProblemParts_LoyaltyCardExists_Fragment = { __typename: 'LoyaltyCardExists', message: string, status: number };

type ProblemParts_LoyaltyCardNotFound_Fragment = { __typename: 'LoyaltyCardNotFound', message: string, status: number };

type ProblemParts_LoyaltyCardNotUsable_Fragment = { __typename: 'LoyaltyCardNotUsable', message: string, status: number };

type ProblemParts_LoyaltyCardNumberSpaceFull_Fragment = { __typename: 'LoyaltyCardNumberSpaceFull', message: string, status: number };

type ProblemParts_LoyaltyCardRejected_Fragment = { __typename: 'LoyaltyCardRejected', message: string, status: number };

type ProblemParts_LoyaltyCardTaken_Fragment = { __typename: 'LoyaltyCardTaken', message: string, status: number };

type ProblemParts_LoyaltyReferenceAmbiguous_Fragment = { __typename: 'LoyaltyReferenceAmbiguous', message: string, status: number };

type ProblemParts_LoyaltyReversalTooLarge_Fragment = { __typename: 'LoyaltyReversalTooLarge', left: string, message: string, status: number };

type ProblemParts_LoyaltyTransactionAlreadyReversed_Fragment = { __typename: 'LoyaltyTransactionAlreadyReversed', message: string, status: number };

type ProblemParts_LoyaltyTransactionNotFound_Fragment = { __typename: 'LoyaltyTransactionNotFound', message: string, status: number };

type ProblemParts_LoyaltyTransactionNotReversible_Fragment = { __typename: 'LoyaltyTransactionNotReversible', message: string, status: number };

type ProblemParts_LoyaltyWrongKind_Fragment = { __typename: 'LoyaltyWrongKind', message: string, status: number };

type ProblemParts_ServiceTokenClientRejected_Fragment = { __typename: 'ServiceTokenClientRejected', message: string, status: number };

export type ProblemPartsFragment =
  | ProblemParts_CustomerAccountMissing_Fragment
  | ProblemParts_CustomerAccountProtected_Fragment
  | ProblemParts_CustomerAccountsBusy_Fragment
  | ProblemParts_CustomerAddressNotFound_Fragment
  | ProblemParts_CustomerAlreadyMerged_Fragment
  | ProblemParts_CustomerAlreadyRegistered_Fragment
  | ProblemParts_CustomerAlreadyUnmerged_Fragment
  | ProblemParts_CustomerCodeRejected_Fragment
  | ProblemParts_CustomerContactAlreadyListed_Fragment
  | ProblemParts_CustomerContactNotFound_Fragment
  | ProblemParts_CustomerContactProtected_Fragment
  | ProblemParts_CustomerContactTaken_Fragment
  | ProblemParts_CustomerContactUnverified_Fragment
  | ProblemParts_CustomerCredentialsProtected_Fragment
  | ProblemParts_CustomerCredentialsRejected_Fragment
  | ProblemParts_CustomerCustomFieldInUse_Fragment
  | ProblemParts_CustomerCustomFieldNameTaken_Fragment
  | ProblemParts_CustomerCustomFieldNotFound_Fragment
  | ProblemParts_CustomerDuplicateCandidateNotFound_Fragment
  | ProblemParts_CustomerErasureAcknowledgedOtherwise_Fragment
  | ProblemParts_CustomerErasureNotFound_Fragment
  | ProblemParts_CustomerExternalIdTaken_Fragment
  | ProblemParts_CustomerFieldsMissing_Fragment
  | ProblemParts_CustomerFreshSignInRequired_Fragment
  | ProblemParts_CustomerGroupInUse_Fragment
  | ProblemParts_CustomerGroupNameTaken_Fragment
  | ProblemParts_CustomerGroupNotFound_Fragment
  | ProblemParts_CustomerHookNotFound_Fragment
  | ProblemParts_CustomerIdempotencyKeyInFlight_Fragment
  | ProblemParts_CustomerIdempotencyKeyReused_Fragment
  | ProblemParts_CustomerIdentityNotFound_Fragment
  | ProblemParts_CustomerIdentityTaken_Fragment
  | ProblemParts_CustomerInputRejected_Fragment
  | ProblemParts_CustomerLastWayIn_Fragment
  | ProblemParts_CustomerLaterMergeStands_Fragment
  | ProblemParts_CustomerMergeNotFound_Fragment
  | ProblemParts_CustomerMergeWithSelf_Fragment
  | ProblemParts_CustomerNotFound_Fragment
  | ProblemParts_CustomerNoteNotFound_Fragment
  | ProblemParts_CustomerPasswordRejected_Fragment
  | ProblemParts_CustomerPinNotSet_Fragment
  | ProblemParts_CustomerPinRejected_Fragment
  | ProblemParts_CustomerProofRequired_Fragment
  | ProblemParts_CustomerProviderUnavailable_Fragment
  | ProblemParts_CustomerPushTokensOnly_Fragment
  | ProblemParts_CustomerRefreshRejected_Fragment
  | ProblemParts_CustomerRefusedByHook_Fragment
  | ProblemParts_CustomerResendTooSoon_Fragment
  | ProblemParts_CustomerScopeMissing_Fragment
  | ProblemParts_CustomerSessionNotFound_Fragment
  | ProblemParts_CustomerSurvivorIsVisitor_Fragment
  | ProblemParts_CustomerTagProtected_Fragment
  | ProblemParts_CustomerTokenRejected_Fragment
  | ProblemParts_CustomerTooManyAddresses_Fragment
  | ProblemParts_CustomerTooManyContacts_Fragment
  | ProblemParts_CustomerTooManyHooks_Fragment
  | ProblemParts_CustomerTooManyNotes_Fragment
  | ProblemParts_CustomerTooManyRequests_Fragment
  | ProblemParts_CustomerTooManyWebhooks_Fragment
  | ProblemParts_CustomerTopicBuiltIn_Fragment
  | ProblemParts_CustomerTopicEssential_Fragment
  | ProblemParts_CustomerTopicNotFound_Fragment
  | ProblemParts_CustomerUnidentifiable_Fragment
  | ProblemParts_CustomerUnmergeBlocked_Fragment
  | ProblemParts_CustomerUsernameTaken_Fragment
  | ProblemParts_CustomerUuidTaken_Fragment
  | ProblemParts_CustomerVersionConflict_Fragment
  | ProblemParts_CustomerWebhookConfigured_Fragment
  | ProblemParts_CustomerWebhookEventForgotten_Fragment
  | ProblemParts_CustomerWebhookNotFound_Fragment
  | ProblemParts_LoyaltyBalanceInsufficient_Fragment
  | ProblemParts_LoyaltyBalanceTooLarge_Fragment
  | ProblemParts_LoyaltyCampaignNotFound_Fragment
  | ProblemParts_LoyaltyCampaignNotOpen_Fragment
  | ProblemParts_LoyaltyCardAmbiguous_Fragment
  | ProblemParts_LoyaltyCardCategoryNameTaken_Fragment
  | ProblemParts_LoyaltyCardCategoryNotFound_Fragment
  | ProblemParts_LoyaltyCardExists_Fragment
  | ProblemParts_LoyaltyCardNotFound_Fragment
  | ProblemParts_LoyaltyCardNotUsable_Fragment
  | ProblemParts_LoyaltyCardNumberSpaceFull_Fragment
  | ProblemParts_LoyaltyCardRejected_Fragment
  | ProblemParts_LoyaltyCardTaken_Fragment
  | ProblemParts_LoyaltyReferenceAmbiguous_Fragment
  | ProblemParts_LoyaltyReversalTooLarge_Fragment
  | ProblemParts_LoyaltyTransactionAlreadyReversed_Fragment
  | ProblemParts_LoyaltyTransactionNotFound_Fragment
  | ProblemParts_LoyaltyTransactionNotReversible_Fragment
  | ProblemParts_LoyaltyWrongKind_Fragment
  | ProblemParts_ServiceTokenClientRejected_Fragment
;

type TokenParts_CustomerAnonymousSessionStarted_Fragment = { __typename: 'CustomerAnonymousSessionStarted', accessToken: string, refreshToken: string, expiresInSeconds: number };

type TokenParts_CustomerRegistrationIncomplete_Fragment = { __typename: 'CustomerRegistrationIncomplete', accessToken: string, refreshToken: string, expiresInSeconds: number };

type TokenParts_CustomerSessionRefreshed_Fragment = { __typename: 'CustomerSessionRefreshed', accessToken: string, refreshToken: string, expiresInSeconds: number };

type TokenParts_CustomerSignedIn_Fragment = { __typename: 'CustomerSignedIn', accessToken: string, refreshToken: string, expiresInSeconds: number };

export type TokenPartsFragment =
  | TokenParts_CustomerAnonymousSessionStarted_Fragment
  | TokenParts_CustomerRegistrationIncomplete_Fragment
  | TokenParts_CustomerSessionRefreshed_Fragment
  | TokenParts_CustomerSignedIn_Fragment
;

export type CustomerPartsFragment = { __typename: 'Customer', id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { __typename: 'CustomerAddress', street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, customFields: Array<{ __typename: 'CustomerCustomFieldValue', number: number, name: string, value: unknown }> | null };

export type ReachPartsFragment = { __typename: 'Customer', id: string, email: string | null, phone: string | null, version: number | null, contacts: Array<{ __typename: 'CustomerContact', id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null, createdAt: string, updatedAt: string }> | null };

export type AddressPartsFragment = { __typename: 'Customer', id: string, version: number | null, addresses: Array<{ __typename: 'CustomerAddressEntry', id: string, name: string | null, company: string | null, street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, phone: string | null, defaultBilling: boolean, defaultShipping: boolean, createdAt: string, updatedAt: string }> | null };

export type AddressEntryPartsFragment = { __typename: 'CustomerAddressEntry', id: string, name: string | null, company: string | null, street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, phone: string | null, defaultBilling: boolean, defaultShipping: boolean, createdAt: string, updatedAt: string };

export type TopicPartsFragment = { __typename: 'CustomerTopic', code: string, name: string, essential: boolean };

export type ContactTopicPartsFragment = { __typename: 'Customer', id: string, version: number | null, contacts: Array<{ __typename: 'CustomerContact', id: string, type: CustomerContactType, value: string, topics: Array<{ __typename: 'CustomerContactTopic', wanted: boolean, topic: { __typename: 'CustomerTopic', code: string, name: string, essential: boolean } }> }> | null };

export type GroupPartsFragment = { __typename: 'CustomerGroup', id: string, name: string, description: string | null };

export type ContactPartsFragment = { __typename: 'CustomerContact', id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null, createdAt: string, updatedAt: string };

export type AgreementPartsFragment = { __typename: 'Customer', id: string, version: number | null, agreements: { __typename: 'CustomerAgreements', email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ __typename: 'CustomerAgreement', channel: string, granted: boolean, at: string, actorKind: CustomerActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null };

export type AttributePartsFragment = { __typename: 'Customer', id: string, version: number | null, attributes: Array<{ __typename: 'CustomerAttribute', name: string, value: unknown }> | null };

export type IdentityPartsFragment = { __typename: 'Customer', id: string, identities: Array<{ __typename: 'CustomerIdentity', id: string, provider: string, createdAt: string, lastUsedAt: string }> | null };

export type SessionPartsFragment = { __typename: 'Customer', id: string, sessions: Array<{ __typename: 'CustomerSession', id: string, deviceType: CustomerDeviceType, ip: string | null, userAgent: string | null, createdAt: string, lastUsedAt: string, expiresAt: string, current: boolean }> | null };

export type CardPartsFragment = { __typename: 'LoyaltyCard', id: string, number: string, barcode: string, status: LoyaltyCardStatus, issuedAt: string, category: { __typename: 'LoyaltyCardCategory', id: string, name: string } | null, balances: Array<{ __typename: 'LoyaltyBalance', amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } }> };

export type TransactionPartsFragment = { __typename: 'LoyaltyTransaction', id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } };

export type HistoryPartsFragment = { __typename: 'CustomerHistoryConnection', nodes: Array<{ __typename: 'CustomerHistoryEntry', id: string, kind: CustomerHistoryKind, at: string, actorKind: CustomerActorKind, actorId: string | null, sequence: number, source: { __typename: 'CustomerHistorySource', correlationId: string, ip: string | null, userAgent: string | null } | null, changes: Array<{ __typename: 'CustomerHistoryChange', field: string, from: unknown, to: unknown }> | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } };

export type CampaignPartsFragment = { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind, currency: string | null, createdAt: string, status: LoyaltyCampaignStatus, startsAt: string | null, endsAt: string | null, redeemableUntil: string | null, closedAt: string | null, timeZone: string, expiryNoticeDays: number | null, expiry: { __typename: 'LoyaltyExpiry', rule: LoyaltyExpiryRule, count: number } | null, customerDataFields: { __typename: 'CustomerDataFields', customDataFields: Array<{ __typename: 'CustomerDataField', name: string, visible: boolean, mandatory: boolean, wordingVersion: string | null, position: number, type: CustomerCustomFieldType, choices: Array<string>, format: CustomerDataFieldFormat | null, pattern: string | null, maxLength: number | null, minimum: string | null, maximum: string | null, inputPath: string | null, customFieldNumber: number | null, labels: Array<{ __typename: 'CustomerDataFieldLabel', language: string, text: string }> }>, privacyCustomDataFields: Array<{ __typename: 'CustomerDataField', name: string, visible: boolean, mandatory: boolean, wordingVersion: string | null, position: number, type: CustomerCustomFieldType, choices: Array<string>, format: CustomerDataFieldFormat | null, pattern: string | null, maxLength: number | null, minimum: string | null, maximum: string | null, inputPath: string | null, customFieldNumber: number | null, labels: Array<{ __typename: 'CustomerDataFieldLabel', language: string, text: string }> }> } };

export type DataFieldPartsFragment = { __typename: 'CustomerDataField', name: string, visible: boolean, mandatory: boolean, wordingVersion: string | null, position: number, type: CustomerCustomFieldType, choices: Array<string>, format: CustomerDataFieldFormat | null, pattern: string | null, maxLength: number | null, minimum: string | null, maximum: string | null, inputPath: string | null, customFieldNumber: number | null, labels: Array<{ __typename: 'CustomerDataFieldLabel', language: string, text: string }> };

export type HookPartsFragment = { __typename: 'CustomerHook', id: string, name: string, point: CustomerHookPoint, url: string, onFailure: CustomerHookFailure, seesPersonal: boolean, paused: boolean, formerSecretUntil: string | null, createdAt: string, updatedAt: string };

export type HooksQueryVariables = Exact<{ [key: string]: never; }>;


export type HooksQuery = { hooks: Array<{ __typename: 'CustomerHook', id: string, name: string, point: CustomerHookPoint, url: string, onFailure: CustomerHookFailure, seesPersonal: boolean, paused: boolean, formerSecretUntil: string | null, createdAt: string, updatedAt: string }> };

export type CreateHookMutationVariables = Exact<{
  input: CreateHookInput;
}>;


export type CreateHookMutation = { createHook:
    | { __typename: 'CustomerHookCreated', hookId: string, secret: string | null, hook: { __typename: 'CustomerHook', id: string, name: string, point: CustomerHookPoint, url: string, onFailure: CustomerHookFailure, seesPersonal: boolean, paused: boolean, formerSecretUntil: string | null, createdAt: string, updatedAt: string } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerTooManyHooks', most: number, message: string, status: number }
   };

export type UpdateHookMutationVariables = Exact<{
  input: UpdateHookInput;
}>;


export type UpdateHookMutation = { updateHook:
    | { __typename: 'CustomerHookNotFound', message: string, status: number }
    | { __typename: 'CustomerHookUpdated', hookId: string, hook: { __typename: 'CustomerHook', id: string, name: string, point: CustomerHookPoint, url: string, onFailure: CustomerHookFailure, seesPersonal: boolean, paused: boolean, formerSecretUntil: string | null, createdAt: string, updatedAt: string } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
   };

export type RemoveHookMutationVariables = Exact<{
  input: RemoveHookInput;
}>;


export type RemoveHookMutation = { removeHook:
    | { __typename: 'CustomerHookNotFound', message: string, status: number }
    | { __typename: 'CustomerHookRemoved', hookId: string }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
   };

export type RotateHookSecretMutationVariables = Exact<{
  input: RotateHookSecretInput;
}>;


export type RotateHookSecretMutation = { rotateHookSecret:
    | { __typename: 'CustomerHookNotFound', message: string, status: number }
    | { __typename: 'CustomerHookSecretRotated', hookId: string, secret: string | null, hook: { __typename: 'CustomerHook', id: string, name: string, point: CustomerHookPoint, url: string, onFailure: CustomerHookFailure, seesPersonal: boolean, paused: boolean, formerSecretUntil: string | null, createdAt: string, updatedAt: string } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
   };

export type CustomerNotesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CustomerNotesQuery = { customer: { __typename: 'Customer', id: string, notes: { __typename: 'CustomerNoteConnection', nodes: Array<{ __typename: 'CustomerNote', id: string, text: string, authorId: string, createdAt: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null } | null };

export type AddNoteMutationVariables = Exact<{
  input: AddNoteInput;
}>;


export type AddNoteMutation = { addNote:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerNoteAdded', customerId: string, noteId: string }
    | { __typename: 'CustomerTooManyNotes', message: string, status: number }
   };

export type RemoveNoteMutationVariables = Exact<{
  input: RemoveNoteInput;
}>;


export type RemoveNoteMutation = { removeNote:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerNoteNotFound', message: string, status: number }
    | { __typename: 'CustomerNoteRemoved', customerId: string, id: string }
   };

export type CustomerGroupsQueryVariables = Exact<{ [key: string]: never; }>;


export type CustomerGroupsQuery = { customerGroups: Array<{ __typename: 'CustomerGroup', id: string, name: string, description: string | null }> };

export type DefineGroupMutationVariables = Exact<{
  input: DefineGroupInput;
}>;


export type DefineGroupMutation = { defineGroup:
    | { __typename: 'CustomerGroupDefined', groupId: string, group: { __typename: 'CustomerGroup', id: string, name: string, description: string | null } | null }
    | { __typename: 'CustomerGroupNameTaken', message: string, status: number }
    | { __typename: 'CustomerGroupNotFound', groupIds: Array<string>, message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
   };

export type RemoveGroupMutationVariables = Exact<{
  input: RemoveGroupInput;
}>;


export type RemoveGroupMutation = { removeGroup:
    | { __typename: 'CustomerGroupInUse', message: string, status: number }
    | { __typename: 'CustomerGroupNotFound', groupIds: Array<string>, message: string, status: number }
    | { __typename: 'CustomerGroupRemoved', id: string }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
   };

export type SetGroupsMutationVariables = Exact<{
  input: SetGroupsInput;
}>;


export type SetGroupsMutation = { setGroups:
    | { __typename: 'CustomerGroupNotFound', groupIds: Array<string>, message: string, status: number }
    | { __typename: 'CustomerGroupsSet', customer: { __typename: 'Customer', id: string, version: number | null, groups: Array<{ __typename: 'CustomerGroup', id: string, name: string, description: string | null }> | null } | null }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type ProtectedTagsQueryVariables = Exact<{ [key: string]: never; }>;


export type ProtectedTagsQuery = { protectedTags: Array<string> };

export type SetProtectedTagsMutationVariables = Exact<{
  input: SetProtectedTagsInput;
}>;


export type SetProtectedTagsMutation = { setProtectedTags:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerProtectedTagsSet', protectedTags: Array<string> | null }
   };

export type ContactTopicsQueryVariables = Exact<{ [key: string]: never; }>;


export type ContactTopicsQuery = { contactTopics: Array<{ __typename: 'CustomerTopic', code: string, name: string, essential: boolean }> };

export type SetTopicsMutationVariables = Exact<{
  input: SetTopicsInput;
}>;


export type SetTopicsMutation = { setTopics:
    | { __typename: 'CustomerContactNotFound', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerTopicEssential', codes: Array<string>, message: string, status: number }
    | { __typename: 'CustomerTopicNotFound', codes: Array<string>, message: string, status: number }
    | { __typename: 'CustomerTopicsSet', customer: { __typename: 'Customer', id: string, version: number | null, contacts: Array<{ __typename: 'CustomerContact', id: string, type: CustomerContactType, value: string, topics: Array<{ __typename: 'CustomerContactTopic', wanted: boolean, topic: { __typename: 'CustomerTopic', code: string, name: string, essential: boolean } }> }> | null } | null }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
   };

export type DefineTopicMutationVariables = Exact<{
  input: DefineTopicInput;
}>;


export type DefineTopicMutation = { defineTopic:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerTopicBuiltIn', message: string, status: number }
    | { __typename: 'CustomerTopicDefined', code: string, topic: { __typename: 'CustomerTopic', code: string, name: string, essential: boolean } | null }
   };

export type RemoveTopicMutationVariables = Exact<{
  input: RemoveTopicInput;
}>;


export type RemoveTopicMutation = { removeTopic:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerTopicBuiltIn', message: string, status: number }
    | { __typename: 'CustomerTopicNotFound', codes: Array<string>, message: string, status: number }
    | { __typename: 'CustomerTopicRemoved', code: string }
   };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { __typename: 'Customer', id: string, uuid: string | null, externalId: string | null, customId: string | null, code: string | null, status: CustomerStatus | null, registered: boolean | null, anonymous: boolean | null, firstName: string | null, lastName: string | null, displayName: string | null, sex: CustomerSex | null, birthDate: string | null, avatarUrl: string | null, company: string | null, language: string | null, email: string | null, phone: string | null, tags: Array<string> | null, campaignIds: Array<string> | null, metadata: unknown, customDate: string | null, note: string | null, createdAt: string | null, updatedAt: string | null, lastActivityAt: string | null, version: number | null, address: { __typename: 'CustomerAddress', street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, latitude: number | null, longitude: number | null } | null, customFields: Array<{ __typename: 'CustomerCustomFieldValue', number: number, name: string, value: unknown }> | null, contacts: Array<{ __typename: 'CustomerContact', id: string, type: CustomerContactType, value: string, primary: boolean, verified: boolean, verifiedBy: CustomerContactProver | null, createdAt: string, updatedAt: string }> | null, agreements: { __typename: 'CustomerAgreements', email: boolean | null, sms: boolean | null, push: boolean | null, bluetooth: boolean | null, rfid: boolean | null, wifi: boolean | null, records: Array<{ __typename: 'CustomerAgreement', channel: string, granted: boolean, at: string, actorKind: CustomerActorKind, actorId: string | null, source: string | null, wordingVersion: string | null }> } | null, attributes: Array<{ __typename: 'CustomerAttribute', name: string, value: unknown }> | null } | null };

export type MyCardQueryVariables = Exact<{ [key: string]: never; }>;


export type MyCardQuery = { me: { __typename: 'Customer', id: string, displayName: string | null, firstName: string | null, card: { __typename: 'LoyaltyCard', barcodeSvg: string, id: string, number: string, barcode: string, status: LoyaltyCardStatus, issuedAt: string, category: { __typename: 'LoyaltyCardCategory', id: string, name: string } | null, balances: Array<{ __typename: 'LoyaltyBalance', amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } }> } | null } | null };

export type MyTransactionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  campaignId?: string | null | undefined;
}>;


export type MyTransactionsQuery = { me: { __typename: 'Customer', id: string, card: { __typename: 'LoyaltyCard', id: string, transactions: { __typename: 'LoyaltyTransactionConnection', nodes: Array<{ __typename: 'LoyaltyTransaction', id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null } | null };

export type MyHistoryQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  kinds?: Array<CustomerHistoryKind> | CustomerHistoryKind | null | undefined;
}>;


export type MyHistoryQuery = { me: { __typename: 'Customer', id: string, history: { __typename: 'CustomerHistoryConnection', nodes: Array<{ __typename: 'CustomerHistoryEntry', id: string, kind: CustomerHistoryKind, at: string, actorKind: CustomerActorKind, actorId: string | null, sequence: number, source: { __typename: 'CustomerHistorySource', correlationId: string, ip: string | null, userAgent: string | null } | null, changes: Array<{ __typename: 'CustomerHistoryChange', field: string, from: unknown, to: unknown }> | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null } | null };

export type MyAddressesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAddressesQuery = { me: { __typename: 'Customer', id: string, version: number | null, addresses: Array<{ __typename: 'CustomerAddressEntry', id: string, name: string | null, company: string | null, street1: string | null, street2: string | null, city: string | null, province: string | null, postalCode: string | null, countryCode: string | null, phone: string | null, defaultBilling: boolean, defaultShipping: boolean, createdAt: string, updatedAt: string }> | null } | null };

export type MyTopicsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyTopicsQuery = { me: { __typename: 'Customer', id: string, version: number | null, contacts: Array<{ __typename: 'CustomerContact', id: string, type: CustomerContactType, value: string, topics: Array<{ __typename: 'CustomerContactTopic', wanted: boolean, topic: { __typename: 'CustomerTopic', code: string, name: string, essential: boolean } }> }> | null } | null };

export type MyGroupsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyGroupsQuery = { me: { __typename: 'Customer', id: string, groups: Array<{ __typename: 'CustomerGroup', id: string, name: string, description: string | null }> | null } | null };

export type MySessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySessionsQuery = { me: { __typename: 'Customer', id: string, sessions: Array<{ __typename: 'CustomerSession', id: string, deviceType: CustomerDeviceType, ip: string | null, userAgent: string | null, createdAt: string, lastUsedAt: string, expiresAt: string, current: boolean }> | null } | null };

export type MyIdentitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyIdentitiesQuery = { me: { __typename: 'Customer', id: string, identities: Array<{ __typename: 'CustomerIdentity', id: string, provider: string, createdAt: string, lastUsedAt: string }> | null } | null };

export type MyMissingFieldsQueryVariables = Exact<{
  campaignId: string;
}>;


export type MyMissingFieldsQuery = { me: { __typename: 'Customer', id: string, missingFields: Array<string> | null } | null };

export type ExportMyDataQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportMyDataQuery = { exportMyData:
    | { __typename: 'CustomerDataExport', customerId: string, exportedAt: string, data: unknown }
    | { __typename: 'CustomerFreshSignInRequired', message: string, status: number }
    | { __typename: 'CustomerNotFound', message: string, status: number }
   };

export type ServiceTokenMutationVariables = Exact<{
  input: ServiceTokenInput;
}>;


export type ServiceTokenMutation = { serviceToken:
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'ServiceTokenClientRejected', message: string, status: number }
    | { __typename: 'ServiceTokenIssued', accessToken: string, expiresInSeconds: number, scopes: Array<string> }
   };

export type CheckCardQueryVariables = Exact<{
  card?: string | null | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
}>;


export type CheckCardQuery = { checkCard:
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'LoyaltyCardChecked', outcome: LoyaltyCardCheckOutcome, customerId: string | null }
   };

export type RecordCustomerMutationVariables = Exact<{
  input: RecordCustomerInput;
}>;


export type RecordCustomerMutation = { recordCustomer:
    | { __typename: 'CustomerAccountsBusy', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerCredentialsProtected', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerRecorded', customerId: string, outcome: CustomerRecordOutcome, code: string, cardNumber: string | null }
    | { __typename: 'CustomerRefusedByHook', hookCode: string, message: string, status: number }
    | { __typename: 'CustomerScopeMissing', scope: string, message: string, status: number }
    | { __typename: 'CustomerTooManyContacts', message: string, status: number }
    | { __typename: 'CustomerUsernameTaken', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
    | { __typename: 'LoyaltyBalanceTooLarge', message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotOpen', campaignStatus: LoyaltyCampaignStatus, message: string, status: number }
    | { __typename: 'LoyaltyCardAmbiguous', message: string, status: number }
    | { __typename: 'LoyaltyCardNotUsable', message: string, status: number }
    | { __typename: 'LoyaltyCardNumberSpaceFull', message: string, status: number }
    | { __typename: 'LoyaltyCardTaken', message: string, status: number }
    | { __typename: 'LoyaltyWrongKind', message: string, status: number }
   };

export type VerifyPinMutationVariables = Exact<{
  input: VerifyPinInput;
}>;


export type VerifyPinMutation = { verifyPin:
    | { __typename: 'CustomerAccountsBusy', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerPinRejected', message: string, status: number }
    | { __typename: 'CustomerPinVerified', customerId: string }
    | { __typename: 'LoyaltyCardAmbiguous', message: string, status: number }
    | { __typename: 'LoyaltyCardNotFound', message: string, status: number }
   };

export type IssueCardMutationVariables = Exact<{
  input: IssueCardInput;
}>;


export type IssueCardMutation = { issueCard:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerNotFound', message: string, status: number }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
    | { __typename: 'LoyaltyCardCategoryNotFound', message: string, status: number }
    | { __typename: 'LoyaltyCardExists', message: string, status: number }
    | { __typename: 'LoyaltyCardIssued', customerId: string, customer: { __typename: 'Customer', id: string, card: { __typename: 'LoyaltyCard', id: string, number: string, barcode: string, status: LoyaltyCardStatus, issuedAt: string, category: { __typename: 'LoyaltyCardCategory', id: string, name: string } | null, balances: Array<{ __typename: 'LoyaltyBalance', amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } }> } | null } | null }
    | { __typename: 'LoyaltyCardNumberSpaceFull', message: string, status: number }
    | { __typename: 'LoyaltyCardTaken', message: string, status: number }
   };

export type ReplaceCardMutationVariables = Exact<{
  input: ReplaceCardInput;
}>;


export type ReplaceCardMutation = { replaceCard:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
    | { __typename: 'LoyaltyCardAmbiguous', message: string, status: number }
    | { __typename: 'LoyaltyCardNotFound', message: string, status: number }
    | { __typename: 'LoyaltyCardNumberSpaceFull', message: string, status: number }
    | { __typename: 'LoyaltyCardReplaced', customerId: string, customer: { __typename: 'Customer', id: string, card: { __typename: 'LoyaltyCard', id: string, number: string, barcode: string, status: LoyaltyCardStatus, issuedAt: string, category: { __typename: 'LoyaltyCardCategory', id: string, name: string } | null, balances: Array<{ __typename: 'LoyaltyBalance', amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } }> } | null } | null }
    | { __typename: 'LoyaltyCardTaken', message: string, status: number }
   };

export type BlockCardMutationVariables = Exact<{
  input: BlockCardInput;
}>;


export type BlockCardMutation = { blockCard:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
    | { __typename: 'LoyaltyCardAmbiguous', message: string, status: number }
    | { __typename: 'LoyaltyCardBlocked', customerId: string, customer: { __typename: 'Customer', id: string, card: { __typename: 'LoyaltyCard', id: string, number: string, barcode: string, status: LoyaltyCardStatus, issuedAt: string, category: { __typename: 'LoyaltyCardCategory', id: string, name: string } | null, balances: Array<{ __typename: 'LoyaltyBalance', amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } }> } | null } | null }
    | { __typename: 'LoyaltyCardNotFound', message: string, status: number }
   };

export type AddToBalanceMutationVariables = Exact<{
  input: AddToBalanceInput;
}>;


export type AddToBalanceMutation = { addToBalance:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'LoyaltyBalanceAdded', transactionId: string, transaction: { __typename: 'LoyaltyTransaction', id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } } | null, card: { __typename: 'LoyaltyCard', id: string, number: string, barcode: string, status: LoyaltyCardStatus, issuedAt: string, category: { __typename: 'LoyaltyCardCategory', id: string, name: string } | null, balances: Array<{ __typename: 'LoyaltyBalance', amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } }> } | null }
    | { __typename: 'LoyaltyBalanceTooLarge', message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotOpen', campaignStatus: LoyaltyCampaignStatus, message: string, status: number }
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
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerRefusedByHook', hookCode: string, message: string, status: number }
    | { __typename: 'LoyaltyBalanceInsufficient', balance: string, message: string, status: number }
    | { __typename: 'LoyaltyBalanceRedeemed', transactionId: string, transaction: { __typename: 'LoyaltyTransaction', id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } } | null, card: { __typename: 'LoyaltyCard', id: string, number: string, barcode: string, status: LoyaltyCardStatus, issuedAt: string, category: { __typename: 'LoyaltyCardCategory', id: string, name: string } | null, balances: Array<{ __typename: 'LoyaltyBalance', amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } }> } | null }
    | { __typename: 'LoyaltyCampaignNotFound', message: string, status: number }
    | { __typename: 'LoyaltyCampaignNotOpen', campaignStatus: LoyaltyCampaignStatus, message: string, status: number }
    | { __typename: 'LoyaltyCardAmbiguous', message: string, status: number }
    | { __typename: 'LoyaltyCardNotFound', message: string, status: number }
    | { __typename: 'LoyaltyCardNotUsable', message: string, status: number }
    | { __typename: 'LoyaltyWrongKind', message: string, status: number }
   };

export type ReverseTransactionMutationVariables = Exact<{
  input: ReverseTransactionInput;
}>;


export type ReverseTransactionMutation = { reverseTransaction:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'LoyaltyBalanceInsufficient', balance: string, message: string, status: number }
    | { __typename: 'LoyaltyBalanceTooLarge', message: string, status: number }
    | { __typename: 'LoyaltyCardAmbiguous', message: string, status: number }
    | { __typename: 'LoyaltyCardNotFound', message: string, status: number }
    | { __typename: 'LoyaltyReferenceAmbiguous', message: string, status: number }
    | { __typename: 'LoyaltyReversalTooLarge', left: string, message: string, status: number }
    | { __typename: 'LoyaltyTransactionAlreadyReversed', message: string, status: number }
    | { __typename: 'LoyaltyTransactionNotFound', message: string, status: number }
    | { __typename: 'LoyaltyTransactionNotReversible', message: string, status: number }
    | { __typename: 'LoyaltyTransactionReversed', transactionId: string, transaction: { __typename: 'LoyaltyTransaction', id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } } | null, card: { __typename: 'LoyaltyCard', id: string, number: string, barcode: string, status: LoyaltyCardStatus, issuedAt: string, category: { __typename: 'LoyaltyCardCategory', id: string, name: string } | null, balances: Array<{ __typename: 'LoyaltyBalance', amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } }> } | null }
    | { __typename: 'LoyaltyWrongKind', message: string, status: number }
   };

type BalanceParts_LoyaltyBalanceAdded_Fragment = { __typename: 'LoyaltyBalanceAdded', transactionId: string, transaction: { __typename: 'LoyaltyTransaction', id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } } | null, card: { __typename: 'LoyaltyCard', id: string, number: string, barcode: string, status: LoyaltyCardStatus, issuedAt: string, category: { __typename: 'LoyaltyCardCategory', id: string, name: string } | null, balances: Array<{ __typename: 'LoyaltyBalance', amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } }> } | null };

type BalanceParts_LoyaltyBalanceAdjusted_Fragment = { __typename: 'LoyaltyBalanceAdjusted', transactionId: string, transaction: { __typename: 'LoyaltyTransaction', id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } } | null, card: { __typename: 'LoyaltyCard', id: string, number: string, barcode: string, status: LoyaltyCardStatus, issuedAt: string, category: { __typename: 'LoyaltyCardCategory', id: string, name: string } | null, balances: Array<{ __typename: 'LoyaltyBalance', amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } }> } | null };

type BalanceParts_LoyaltyBalanceRedeemed_Fragment = { __typename: 'LoyaltyBalanceRedeemed', transactionId: string, transaction: { __typename: 'LoyaltyTransaction', id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } } | null, card: { __typename: 'LoyaltyCard', id: string, number: string, barcode: string, status: LoyaltyCardStatus, issuedAt: string, category: { __typename: 'LoyaltyCardCategory', id: string, name: string } | null, balances: Array<{ __typename: 'LoyaltyBalance', amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } }> } | null };

type BalanceParts_LoyaltyTransactionReversed_Fragment = { __typename: 'LoyaltyTransactionReversed', transactionId: string, transaction: { __typename: 'LoyaltyTransaction', id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } } | null, card: { __typename: 'LoyaltyCard', id: string, number: string, barcode: string, status: LoyaltyCardStatus, issuedAt: string, category: { __typename: 'LoyaltyCardCategory', id: string, name: string } | null, balances: Array<{ __typename: 'LoyaltyBalance', amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } }> } | null };

export type BalancePartsFragment =
  | BalanceParts_LoyaltyBalanceAdded_Fragment
  | BalanceParts_LoyaltyBalanceAdjusted_Fragment
  | BalanceParts_LoyaltyBalanceRedeemed_Fragment
  | BalanceParts_LoyaltyTransactionReversed_Fragment
;

export type ChangeCardCategoryMutationVariables = Exact<{
  input: ChangeCardCategoryInput;
}>;


export type ChangeCardCategoryMutation = { changeCardCategory:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerVersionConflict', currentVersion: number, message: string, status: number }
    | { __typename: 'LoyaltyCardAmbiguous', message: string, status: number }
    | { __typename: 'LoyaltyCardCategoryChanged', customerId: string, customer: { __typename: 'Customer', id: string, card: { __typename: 'LoyaltyCard', id: string, number: string, barcode: string, status: LoyaltyCardStatus, issuedAt: string, category: { __typename: 'LoyaltyCardCategory', id: string, name: string } | null, balances: Array<{ __typename: 'LoyaltyBalance', amount: string, currency: string | null, product: string | null, expiringAmount: string | null, expiresAt: string | null, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } }> } | null } | null }
    | { __typename: 'LoyaltyCardCategoryNotFound', message: string, status: number }
    | { __typename: 'LoyaltyCardNotFound', message: string, status: number }
   };

export type LoyaltyTransactionsQueryVariables = Exact<{
  reference: string;
}>;


export type LoyaltyTransactionsQuery = { loyaltyTransactions: Array<{ __typename: 'LoyaltyTransaction', id: string, kind: LoyaltyTransactionKind, amount: string, currency: string | null, product: string | null, reason: string | null, reference: string | null, at: string, reversesId: string | null, isReversed: boolean, reversedAmount: string, balanceAfter: string, campaign: { __typename: 'LoyaltyCampaign', id: string, name: string, kind: LoyaltyCampaignKind } }> };

export type WebhookEndpointsQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhookEndpointsQuery = { webhookEndpoints: Array<{ __typename: 'CustomerWebhookEndpoint', id: string, url: string, description: string | null, contactEmail: string | null, types: Array<string> | null, showsValues: boolean, isConfigured: boolean, pausedAt: string | null, pauseReason: CustomerWebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, waiting: number, parked: number }> };

export type WebhookDeliveriesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  status?: CustomerWebhookDeliveryStatus | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhookEndpoint: { __typename: 'CustomerWebhookEndpoint', id: string, url: string, description: string | null, contactEmail: string | null, types: Array<string> | null, showsValues: boolean, isConfigured: boolean, pausedAt: string | null, pauseReason: CustomerWebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, waiting: number, parked: number, deliveries: { __typename: 'CustomerWebhookDeliveryConnection', nodes: Array<{ __typename: 'CustomerWebhookDelivery', eventId: string, type: string, customerId: string, status: CustomerWebhookDeliveryStatus, queuedAt: string, attempts: number, triedAt: string | null, nextTryAt: string | null, httpStatus: number | null, failure: string | null, milliseconds: number | null, answer: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null };

export type CreateWebhookEndpointMutationVariables = Exact<{
  input: CreateWebhookEndpointInput;
}>;


export type CreateWebhookEndpointMutation = { createWebhookEndpoint:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerScopeMissing', scope: string, message: string, status: number }
    | { __typename: 'CustomerTooManyWebhooks', message: string, status: number }
    | { __typename: 'CustomerWebhookEndpointCreated', endpointId: string, secret: string, endpoint: { __typename: 'CustomerWebhookEndpoint', id: string, url: string, description: string | null, contactEmail: string | null, types: Array<string> | null, showsValues: boolean, isConfigured: boolean, pausedAt: string | null, pauseReason: CustomerWebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, waiting: number, parked: number } | null }
   };

export type UpdateWebhookEndpointMutationVariables = Exact<{
  input: UpdateWebhookEndpointInput;
}>;


export type UpdateWebhookEndpointMutation = { updateWebhookEndpoint:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerScopeMissing', scope: string, message: string, status: number }
    | { __typename: 'CustomerWebhookConfigured', message: string, status: number }
    | { __typename: 'CustomerWebhookEndpointUpdated', endpointId: string, endpoint: { __typename: 'CustomerWebhookEndpoint', id: string, url: string, description: string | null, contactEmail: string | null, types: Array<string> | null, showsValues: boolean, isConfigured: boolean, pausedAt: string | null, pauseReason: CustomerWebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, waiting: number, parked: number } | null }
    | { __typename: 'CustomerWebhookNotFound', message: string, status: number }
   };

export type PauseWebhookEndpointMutationVariables = Exact<{
  input: PauseWebhookEndpointInput;
}>;


export type PauseWebhookEndpointMutation = { pauseWebhookEndpoint:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerWebhookEndpointPaused', endpointId: string, endpoint: { __typename: 'CustomerWebhookEndpoint', id: string, url: string, description: string | null, contactEmail: string | null, types: Array<string> | null, showsValues: boolean, isConfigured: boolean, pausedAt: string | null, pauseReason: CustomerWebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, waiting: number, parked: number } | null }
    | { __typename: 'CustomerWebhookNotFound', message: string, status: number }
   };

export type ResumeWebhookEndpointMutationVariables = Exact<{
  input: ResumeWebhookEndpointInput;
}>;


export type ResumeWebhookEndpointMutation = { resumeWebhookEndpoint:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerWebhookEndpointResumed', endpointId: string, endpoint: { __typename: 'CustomerWebhookEndpoint', id: string, url: string, description: string | null, contactEmail: string | null, types: Array<string> | null, showsValues: boolean, isConfigured: boolean, pausedAt: string | null, pauseReason: CustomerWebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, waiting: number, parked: number } | null }
    | { __typename: 'CustomerWebhookNotFound', message: string, status: number }
   };

export type RemoveWebhookEndpointMutationVariables = Exact<{
  input: RemoveWebhookEndpointInput;
}>;


export type RemoveWebhookEndpointMutation = { removeWebhookEndpoint:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
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
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerWebhookConfigured', message: string, status: number }
    | { __typename: 'CustomerWebhookNotFound', message: string, status: number }
    | { __typename: 'CustomerWebhookSecretRotated', endpointId: string, secret: string, previousUntil: string, endpoint: { __typename: 'CustomerWebhookEndpoint', id: string, url: string, description: string | null, contactEmail: string | null, types: Array<string> | null, showsValues: boolean, isConfigured: boolean, pausedAt: string | null, pauseReason: CustomerWebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, waiting: number, parked: number } | null }
   };

export type SendTestWebhookMutationVariables = Exact<{
  input: SendTestWebhookInput;
}>;


export type SendTestWebhookMutation = { sendTestWebhook:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerTestWebhookSent', eventId: string, httpStatus: number | null, failure: string | null, milliseconds: number, answer: string | null, endpoint: { __typename: 'CustomerWebhookEndpoint', id: string, url: string, description: string | null, contactEmail: string | null, types: Array<string> | null, showsValues: boolean, isConfigured: boolean, pausedAt: string | null, pauseReason: CustomerWebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, waiting: number, parked: number } | null }
    | { __typename: 'CustomerTooManyRequests', retryAfterSeconds: number, message: string, status: number }
    | { __typename: 'CustomerWebhookNotFound', message: string, status: number }
   };

export type ReplayWebhooksMutationVariables = Exact<{
  input: ReplayWebhooksInput;
}>;


export type ReplayWebhooksMutation = { replayWebhooks:
    | { __typename: 'CustomerIdempotencyKeyInFlight', message: string, status: number }
    | { __typename: 'CustomerIdempotencyKeyReused', message: string, status: number }
    | { __typename: 'CustomerInputRejected', message: string, status: number, fields: Array<{ __typename: 'CustomerFieldProblem', path: string, message: string }> }
    | { __typename: 'CustomerWebhookEventForgotten', message: string, status: number }
    | { __typename: 'CustomerWebhookNotFound', message: string, status: number }
    | { __typename: 'CustomerWebhooksReplayed', endpointId: string, parked: number | null, endpoint: { __typename: 'CustomerWebhookEndpoint', id: string, url: string, description: string | null, contactEmail: string | null, types: Array<string> | null, showsValues: boolean, isConfigured: boolean, pausedAt: string | null, pauseReason: CustomerWebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, waiting: number, parked: number } | null }
   };

export type WebhookEndpointPartsFragment = { __typename: 'CustomerWebhookEndpoint', id: string, url: string, description: string | null, contactEmail: string | null, types: Array<string> | null, showsValues: boolean, isConfigured: boolean, pausedAt: string | null, pauseReason: CustomerWebhookPause | null, failingSince: string | null, previousSecretUntil: string | null, createdAt: string, waiting: number, parked: number };
