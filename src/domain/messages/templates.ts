/** What each message says beyond its fixed words. The words themselves are in src/delivery/. */
export interface TemplateData {
  /** A newcomer proves the address they register with. */
  registrationCode: OneTimeCode;
  /** Somebody with a card but no account proves an address that is already on record. */
  claimCode: OneTimeCode;
  /** Somebody tried to register an address whose owner has an account; the owner is told. */
  alreadyRegistered: Nothing;
  passwordReset: ActionLink;
  passwordChanged: Nothing;
  /** To the new address, which becomes the account's when its owner follows the link. */
  emailChange: ActionLink;
  /** Somebody asked to change their account's address to one that is another account's; the owner is told. */
  emailInUse: Nothing;
  /** To the old address: the account has another one now, and this takes it back. */
  emailChanged: ActionLink;
  phoneCode: OneTimeCode;
  phoneChanged: Nothing;
  accountDeleted: Nothing;
  /** Somebody else, the shop mostly, changed where the customer is to be reached. */
  contactsChanged: { added: string[]; removed: string[]; changed: string[] };
  /** The account is part of another record now, and nobody signs in with what it was signed in with. */
  accountMerged: Nothing;
  /** Another record of theirs is part of the account now. */
  accountJoined: Nothing;
  /** What had been joined is two again. */
  accountsParted: Nothing;
  /** To the shop's owner: a till has entered somebody new. */
  newCustomer: { name: string };
}

interface OneTimeCode {
  code: string;
  /** For how long it counts. */
  minutes: number;
}

interface ActionLink {
  /** Made from the configured address of the front end, never from what a request says of its host. */
  link: string;
  minutes: number;
}

type Nothing = Record<never, never>;

export type TemplateName = keyof TemplateData;
