/** The data in each message besides its fixed words, which are in src/delivery/. */
export interface TemplateData extends SupportTemplateData {
  /** A newcomer proves the address they register with. */
  registrationCode: OneTimeCode;
  /** Somebody with a card but no account proves an address that we already have. */
  claimCode: OneTimeCode;
  /** Somebody tried to register an address whose owner has an account; the owner is told. */
  alreadyRegistered: Nothing;
  passwordReset: ActionLink;
  /** By text message: the code with which its receiver sets a new password. */
  passwordCode: OneTimeCode;
  passwordChanged: Nothing;
  /** To the new address, which becomes the account's when its owner follows the link. */
  emailChange: ActionLink;
  /** Somebody tried to change their account's address to another account's address; its owner is told. */
  emailInUse: Nothing;
  /** To the old address: the account has a new one, and this link reverts the change. */
  emailChanged: ActionLink;
  phoneCode: OneTimeCode;
  phoneChanged: Nothing;
  accountDeleted: Nothing;
  /** Somebody else, mostly the shop, changed the customer's contacts. */
  contactsChanged: { added: string[]; removed: string[]; changed: string[] };
  /** The account was merged into another record, and its ways to sign in are gone. */
  accountMerged: Nothing;
  /** Another record of theirs was merged into the account. */
  accountJoined: Nothing;
  /** A merge was undone. */
  accountsParted: Nothing;
  /** The shop moved the card to another category, such as gold; null where it has none any more. */
  cardCategoryChanged: { category: string | null };
  /** A part of a balance is about to expire. */
  balanceExpires: ExpiringBalance;
  /** To the shop's owner: a till has entered a new customer. */
  newCustomer: { name: string };
}

/** What employees did for a customer; the first goes to an address of their choice, the others to the owner's. */
export interface SupportTemplateData {
  /** To an address that an employee checked in person. The link opens nothing before the wait is over. */
  recoveryLink: ActionLink & { waitHours: number };
  /** A way to a new password went to another address of the account, masked here. */
  recoverySent: { to: string };
  /** The same for an address that the owner never proved: they can stop it during the wait. */
  recoveryWaiting: { to: string; waitHours: number };
  sessionsEnded: Nothing;
  pinRemoved: Nothing;
  /** Amounts as they are shown, such as `-5` and `120`. */
  balanceAdjusted: { campaign: string; change: string; balance: string };
  cardIssued: { card: string };
  cardReplaced: { card: string };
  cardBlocked: { card: string };
}

/** `amount` is as people write it, such as `30` or `12.50 PLN`; `lastDay` is the last day it can be used, `2026-03-31`. */
interface ExpiringBalance {
  campaign: string;
  amount: string;
  lastDay: string;
}

interface OneTimeCode {
  code: string;
  /** How long it is valid. */
  minutes: number;
}

interface ActionLink {
  /** Built from the configured address of the front end, never from a host named in a request. */
  link: string;
  minutes: number;
}

type Nothing = Record<never, never>;

export type TemplateName = keyof TemplateData;
export type SupportTemplateName = keyof SupportTemplateData;
