import type { JsonValue } from '../platform/text/json.js';
import { fieldsWith } from './customer-fields.js';

// A name that ends in `.*` stands for whatever follows the dot, and `*` alone for any field.
const profile = [...fieldsWith('isInHistory', true), 'address.*'] as const;
/** A contact with its details, all contacts, or the value of a primary one. */
const contacts = ['contact', 'contacts', 'email', 'phone'] as const;
const attributes = ['attributes.*'] as const;
const customFields = ['customFields.*'] as const;
const agreements = ['agreements.*'] as const;
/** Secrets: the entry says that one was set or removed, never its value. */
const secrets = ['credentials', 'password', 'pin'] as const;
/** An address of the list, with its parts. */
const addresses = ['addressEntry'] as const;
/** The number or the status of the card in use. */
const cards = ['card', 'card.status'] as const;
const data = [...profile, ...contacts, ...attributes, ...customFields] as const;
/** The balance of a campaign, or of a product where the campaign counts products. */
const balances = ['balances.*'] as const;

/** Every kind of event in a customer's history, in the order of the schema, with the fields that change in it. */
export const historyKinds = {
  CUSTOMER_CREATED: [...data, ...cards, ...secrets],
  CUSTOMER_UPDATED: [...data, ...cards, ...secrets],
  CUSTOMER_REPLACED: data,
  CUSTOMER_DELETED: [],
  ACCOUNT_UPDATED: data,
  CONTACT_ADDED: ['contact'],
  CONTACT_UPDATED: ['contact'],
  CONTACT_REMOVED: ['contact'],
  /** A contact with the topics that it refuses. */
  TOPICS_CHANGED: ['contact.topics'],
  ADDRESS_ADDED: addresses,
  ADDRESS_UPDATED: addresses,
  ADDRESS_REMOVED: addresses,
  /** Whatever changes them: beside the entry of a call that does more there is one of this kind. */
  AGREEMENTS_CHANGED: agreements,
  ATTRIBUTES_CHANGED: attributes,
  TAGS_CHANGED: ['tags'],
  /** The names of the groups. */
  GROUPS_CHANGED: ['groups'],
  /** The id of a note: customers read their history, and not what staff noted. */
  NOTE_ADDED: ['notes'],
  NOTE_REMOVED: ['notes'],
  REGISTERED: [...data, ...cards],
  ACCOUNT_CLAIMED: ['registered', 'contact', 'card', 'campaignIds'],
  CARD_ISSUED: ['card', 'reason'],
  CARD_REPLACED: ['card', 'reason'],
  CARD_BLOCKED: ['card.status', 'reason'],
  /** The names of the categories. */
  CARD_CATEGORY_CHANGED: ['card.category', 'reason'],
  SIGNED_IN: ['campaignIds'],
  SIGNED_OUT: [],
  /** The number of sessions, or a single session. */
  SESSIONS_REVOKED: ['sessions', 'reason'],
  TOKEN_REUSED: [],
  PASSWORD_REJECTED: [],
  PASSWORD_CHANGED: [],
  PASSWORD_RESET: ['contact'],
  /** The address that a way to a new password went to, and when it begins to work, if not at once. */
  RECOVERY_SENT: ['recovery', 'recoveryOpensAt', 'reason'],
  PIN_RESET: ['pin', 'reason'],
  EMAIL_CHANGED: ['email'],
  EMAIL_CHANGE_REVERTED: ['email', ...secrets],
  PHONE_CHANGED: ['phone'],
  VISITOR_RECOGNIZED: data,
  VISITOR_ADOPTED: ['visitor', 'customId', 'tags', ...attributes],
  BALANCE_ADDED: balances,
  BALANCE_REDEEMED: balances,
  BALANCE_REVERSED: balances,
  BALANCE_EXPIRED: balances,
  BALANCE_ADJUSTED: [...balances, 'reason'],
  IDENTITY_LINKED: ['identities'],
  IDENTITY_UNLINKED: ['identities'],
  /** `merge`, `absorbed`, and everything the survivor took over, under the names of the preview. */
  CUSTOMERS_MERGED: ['*'],
  MERGED_INTO: ['merge', 'mergedInto'],
  CUSTOMERS_UNMERGED: ['*'],
  UNMERGED_FROM: ['merge', 'mergedInto'],
} as const satisfies Record<string, readonly string[]>;

export type HistoryKind = keyof typeof historyKinds;

/** The type of the event that an entry of each kind is for other systems, which know it by this name for good. */
export const eventTypes = {
  CUSTOMER_CREATED: 'customer.created',
  CUSTOMER_UPDATED: 'customer.updated',
  CUSTOMER_REPLACED: 'customer.replaced',
  CUSTOMER_DELETED: 'customer.erased',
  ACCOUNT_UPDATED: 'account.updated',
  CONTACT_ADDED: 'contact.added',
  CONTACT_UPDATED: 'contact.updated',
  CONTACT_REMOVED: 'contact.removed',
  TOPICS_CHANGED: 'topic.changed',
  ADDRESS_ADDED: 'address.added',
  ADDRESS_UPDATED: 'address.updated',
  ADDRESS_REMOVED: 'address.removed',
  AGREEMENTS_CHANGED: 'agreement.changed',
  ATTRIBUTES_CHANGED: 'attribute.changed',
  TAGS_CHANGED: 'tag.changed',
  GROUPS_CHANGED: 'group.changed',
  NOTE_ADDED: 'note.added',
  NOTE_REMOVED: 'note.removed',
  REGISTERED: 'account.registered',
  ACCOUNT_CLAIMED: 'account.claimed',
  CARD_ISSUED: 'card.issued',
  CARD_REPLACED: 'card.replaced',
  CARD_BLOCKED: 'card.blocked',
  CARD_CATEGORY_CHANGED: 'card.category-changed',
  SIGNED_IN: 'session.started',
  SIGNED_OUT: 'session.ended',
  SESSIONS_REVOKED: 'session.revoked',
  TOKEN_REUSED: 'session.token-reused',
  PASSWORD_REJECTED: 'password.rejected',
  PASSWORD_CHANGED: 'password.changed',
  PASSWORD_RESET: 'password.reset',
  RECOVERY_SENT: 'recovery.sent',
  PIN_RESET: 'pin.reset',
  EMAIL_CHANGED: 'email.changed',
  EMAIL_CHANGE_REVERTED: 'email.change-reverted',
  PHONE_CHANGED: 'phone.changed',
  VISITOR_RECOGNIZED: 'visitor.recognized',
  VISITOR_ADOPTED: 'visitor.adopted',
  BALANCE_ADDED: 'balance.added',
  BALANCE_REDEEMED: 'balance.redeemed',
  BALANCE_REVERSED: 'balance.reversed',
  BALANCE_EXPIRED: 'balance.expired',
  BALANCE_ADJUSTED: 'balance.adjusted',
  IDENTITY_LINKED: 'identity.linked',
  IDENTITY_UNLINKED: 'identity.unlinked',
  CUSTOMERS_MERGED: 'customer.merged',
  MERGED_INTO: 'customer.absorbed',
  CUSTOMERS_UNMERGED: 'customer.unmerged',
  UNMERGED_FROM: 'customer.separated',
} as const satisfies Record<HistoryKind, `${string}.${string}`>;

export type EventType = (typeof eventTypes)[HistoryKind];

/** The fields that a name stands for. */
type Fields<Name extends string> = Name extends '*'
  ? string
  : Name extends `${infer Path}.*`
    ? `${Path}.${string}`
    : Name;

export type ProfileField = Fields<(typeof profile)[number]>;
export type ContactField = Fields<(typeof contacts)[number]>;
export type AttributeField = Fields<(typeof attributes)[number]>;
export type CustomFieldField = Fields<(typeof customFields)[number]>;
export type AgreementField = Fields<(typeof agreements)[number]>;
export type SecretField = Fields<(typeof secrets)[number]>;

/** The change of one field of a customer. An empty value is null. */
export interface FieldChange<Field extends string = string> {
  field: Field;
  from: JsonValue;
  to: JsonValue;
}

/** A change that an entry of this kind may contain. */
export type ChangeOf<Kind extends HistoryKind> = FieldChange<Fields<(typeof historyKinds)[Kind][number]>>;
