/** The data in each message besides its fixed words, which are in src/delivery/. */
export interface TemplateData {
  /** A newcomer proves the address they register with. */
  registrationCode: OneTimeCode;
  /** Somebody with a card but no account proves an address that we already have. */
  claimCode: OneTimeCode;
  /** Somebody tried to register an address whose owner has an account; the owner is told. */
  alreadyRegistered: Nothing;
  passwordReset: ActionLink;
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
  /** To the shop's owner: a till has entered a new customer. */
  newCustomer: { name: string };
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
