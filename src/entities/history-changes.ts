import type { JsonValue } from '../platform/text/json.js';

/** The change of one field of a customer. An empty value is null. */
export interface FieldChange<Field extends string = string> {
  field: Field;
  from: JsonValue;
  to: JsonValue;
}

export type ProfileField =
  | 'uuid'
  | 'externalId'
  | 'customId'
  | 'code'
  | 'status'
  | 'registered'
  | 'anonymous'
  | 'firstName'
  | 'lastName'
  | 'displayName'
  | 'sex'
  | 'birthDate'
  | 'avatarUrl'
  | 'company'
  | 'language'
  | 'tags'
  | 'metadata'
  | 'customDate'
  | 'customField'
  | `address.${string}`;
/** A contact with its details, all contacts, or the value of a primary one. */
export type ContactField = 'contact' | 'contacts' | 'email' | 'phone';
export type AttributeField = `attributes.${string}`;
export type CustomFieldField = `customFields.${string}`;
export type AgreementField = `agreements.${string}`;
/** Secrets: the entry says that one was set or removed, never its value. */
export type SecretField = 'credentials' | 'password' | 'pin';
/** The number or the status of the card in use. */
type Cards = 'card' | 'card.status';
type Data = ProfileField | ContactField | AttributeField | CustomFieldField;

/** Every kind of event in a customer's history, with the fields that change in it. */
interface HistoryFields {
  CUSTOMER_CREATED: Data | Cards | SecretField;
  CUSTOMER_UPDATED: Data | Cards | SecretField;
  CUSTOMER_REPLACED: Data;
  CUSTOMER_DELETED: never;
  ACCOUNT_UPDATED: Data | AgreementField;
  CONTACT_ADDED: 'contact';
  CONTACT_UPDATED: 'contact';
  CONTACT_REMOVED: 'contact';
  AGREEMENTS_CHANGED: AgreementField;
  ATTRIBUTES_CHANGED: AttributeField;
  TAGS_CHANGED: 'tags';
  REGISTERED: Data | Cards;
  ACCOUNT_CLAIMED: 'registered' | 'contact' | 'card';
  CARD_ISSUED: 'card';
  CARD_REPLACED: 'card';
  CARD_BLOCKED: 'card.status' | 'reason';
  SIGNED_IN: never;
  SIGNED_OUT: never;
  /** The number of sessions, or a single session. */
  SESSIONS_REVOKED: 'sessions';
  TOKEN_REUSED: never;
  PASSWORD_REJECTED: never;
  PASSWORD_CHANGED: never;
  PASSWORD_RESET: never;
  EMAIL_CHANGED: 'email' | AgreementField;
  EMAIL_CHANGE_REVERTED: 'email' | SecretField;
  PHONE_CHANGED: 'phone' | AgreementField;
  VISITOR_RECOGNIZED: Data;
  VISITOR_ADOPTED: 'visitor' | 'customId' | 'tags' | AttributeField;
  /** The balance of a campaign, or of a product where the campaign counts products. */
  BALANCE_ADDED: `balances.${string}`;
  BALANCE_REDEEMED: `balances.${string}`;
  BALANCE_REVERSED: `balances.${string}`;
  IDENTITY_LINKED: 'identities';
  IDENTITY_UNLINKED: 'identities';
  /** `merge`, `absorbed`, and everything the survivor took over, under the names of the preview. */
  CUSTOMERS_MERGED: string;
  MERGED_INTO: 'merge' | 'mergedInto';
  CUSTOMERS_UNMERGED: string;
  UNMERGED_FROM: 'merge' | 'mergedInto';
}

export type HistoryKind = keyof HistoryFields;

/** A change that an entry of this kind may contain. */
export type ChangeOf<Kind extends HistoryKind> = FieldChange<HistoryFields[Kind]>;
