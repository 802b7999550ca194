/** The kinds of what is inserted into a message, with the form in which a flow gives it. */
interface Values {
  /** A one-time code, shown large. */
  code: string;
  /** Built from the configured address of the front end, never from a host named in a request. */
  link: string;
  /** The same, or null: then the button is left out. */
  optionalLink: string | null;
  /** How long a code or link is valid. Texts may say `{minutes}` or, in whole hours, `{hours}`. */
  minutes: number;
  /** Words of somebody's choice, such as a name. */
  text: string;
  /** The same, or null. Texts choose by `{name, select, none {…} other {…}}`. */
  optionalText: string | null;
  /** A paragraph that names an empty list is left out. */
  list: string[];
  /** Several lines, such as those of an address; texts choose by `{address, select, none {…} other {…}}`. */
  lines: string[];
  /** A whole number. */
  count: number;
  /** A decimal number, with a sign, a currency or other unit, or without: `12.5`, `+12.50 PLN`, `3 cups`. */
  amount: string;
  /** A day, `2026-12-31`. */
  day: string;
  /** A moment, `2026-12-31T22:59:00Z`, shown in the shop's time zone. */
  moment: string;
}

export type ParameterKind = keyof Values;

const oneTimeCode = { code: 'code', minutes: 'minutes' } as const;
const actionLink = { link: 'link', minutes: 'minutes' } as const;

/** Every message there is, with the parameters in its texts. The texts are in messages/, a file for each language. */
export const templates = {
  /** A newcomer proves the address they register with. */
  registrationCode: oneTimeCode,
  /** Somebody with a card but no account proves an address that we already have. */
  claimCode: oneTimeCode,
  /** Somebody tried to register an address whose owner has an account; the owner is told. */
  alreadyRegistered: {},
  passwordReset: actionLink,
  /** By text message: the code with which its receiver sets a new password. */
  passwordCode: oneTimeCode,
  passwordChanged: {},
  /** To the new address, which becomes the account's when its owner follows the link. */
  emailChange: actionLink,
  /** Somebody tried to change their account's address to another account's address; its owner is told. */
  emailInUse: {},
  /** To the old address: the account has a new one, and this link reverts the change. */
  emailChanged: actionLink,
  phoneCode: oneTimeCode,
  phoneChanged: {},
  accountDeleted: {},
  /** Somebody else, mostly the shop, changed the customer's contacts. */
  contactsChanged: { added: 'list', removed: 'list', changed: 'list' },
  /** The account was merged into another record, and its ways to sign in are gone. */
  accountMerged: {},
  /** Another record of theirs was merged into the account. */
  accountJoined: {},
  /** A merge was undone. */
  accountsParted: {},
  /** The shop moved the card to another category, such as gold; null where it has none any more. */
  cardCategoryChanged: { category: 'optionalText' },
  /** A part of a balance is about to expire; `lastDay` is the last day it can be used. */
  balanceExpires: { campaign: 'text', amount: 'amount', lastDay: 'day' },

  // What employees did for a customer; the first goes to an address of their choice, the others to the owner's.

  /** To an address that an employee checked in person. The link opens nothing before the wait is over. */
  recoveryLink: { ...actionLink, waitHours: 'count' },
  /** A way to a new password went to another address of the account, masked here. */
  recoverySent: { to: 'text' },
  /** The same for an address that the owner never proved: they can stop it during the wait. */
  recoveryWaiting: { to: 'text', waitHours: 'count' },
  sessionsEnded: {},
  pinRemoved: {},
  balanceAdjusted: { campaign: 'text', change: 'amount', balance: 'amount' },
  cardIssued: { card: 'text' },
  cardReplaced: { card: 'text' },
  cardBlocked: { card: 'text' },

  /** To the shop's owner: a till has entered a new customer. */
  newCustomer: {
    name: 'text',
    customerCode: 'optionalText',
    card: 'optionalText',
    address: 'lines',
    customerPage: 'optionalLink',
  },
  /** To whoever looks after a webhook endpoint: it is paused, for it has failed for long or answered that it is gone. */
  webhookPaused: { host: 'text', since: 'moment', status: 'optionalText' },
} as const satisfies Record<string, Record<string, ParameterKind>>;

export type TemplateName = keyof typeof templates;

type DataOf<Parameters> = { -readonly [P in keyof Parameters]: Values[Parameters[P] & ParameterKind] };

/** The data in each message besides its fixed words. */
export type TemplateData = { [N in TemplateName]: DataOf<(typeof templates)[N]> };

/** The parameters of a template by name; null if there is no such template. */
export const parametersOf = (template: string): Readonly<Record<string, ParameterKind>> | null =>
  Object.hasOwn(templates, template) ? templates[template as TemplateName] : null;
