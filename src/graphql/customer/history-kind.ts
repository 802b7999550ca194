import { registerEnumType } from 'type-graphql';
import { type HistoryKind, historyKinds } from '../../entities/history-kinds.js';
import { asEnum } from '../schema/enums.js';

/** What has happened, for each kind. */
export const kindDescriptions: Record<HistoryKind, string> = {
  CUSTOMER_CREATED: 'A service, a till or staff entered the customer.',
  CUSTOMER_UPDATED: 'A service, a till or staff changed some data.',
  CUSTOMER_REPLACED: 'A service or staff replaced all data.',
  CUSTOMER_DELETED: 'The customer was deleted.',
  ACCOUNT_UPDATED: 'The customer changed their own data.',
  CONTACT_ADDED: 'A contact was added.',
  CONTACT_UPDATED: 'A contact was changed.',
  CONTACT_REMOVED: 'A contact was removed.',
  TOPICS_CHANGED: 'A contact takes other kinds of messages.',
  ADDRESS_ADDED: 'An address was added to the list.',
  ADDRESS_UPDATED: 'An address of the list was changed.',
  ADDRESS_REMOVED: 'An address was removed from the list.',
  AGREEMENTS_CHANGED: 'Agreements were granted or withdrawn.',
  ATTRIBUTES_CHANGED: 'Attributes were set or removed.',
  TAGS_CHANGED: 'The tags were replaced.',
  GROUPS_CHANGED: 'The customer came into groups or left them.',
  NOTE_ADDED: 'An employee noted something. The entry has the note’s id, not what it says.',
  NOTE_REMOVED: 'A note by an employee was removed.',
  REGISTERED: 'The customer registered a new account.',
  ACCOUNT_CLAIMED: 'A customer on record got an account.',
  CARD_ISSUED: 'A card was issued.',
  CARD_REPLACED: 'A new card took the place of the old one.',
  CARD_BLOCKED: 'The card was blocked.',
  CARD_CATEGORY_CHANGED: 'The card was moved to another category.',
  SIGNED_IN: 'The customer signed in.',
  SIGNED_OUT: 'The customer signed out.',
  SESSIONS_REVOKED: 'Sessions were ended from elsewhere.',
  TOKEN_REUSED: 'A refresh token was used a second time, and its session was ended.',
  PASSWORD_REJECTED: 'A change that asks for the password got a wrong one.',
  PASSWORD_CHANGED: 'The customer changed their password.',
  PASSWORD_RESET: 'The password was set anew by a link or a code.',
  RECOVERY_SENT: 'Staff had a way to a new password sent to an address of the customer.',
  PIN_RESET: 'Staff took the PIN away.',
  EMAIL_CHANGED: 'The customer moved to another e-mail address.',
  EMAIL_CHANGE_REVERTED: 'The owner of the former e-mail address took the account back.',
  PHONE_CHANGED: 'The customer moved to another phone number.',
  VISITOR_RECOGNIZED: 'A visitor left data without signing in.',
  VISITOR_ADOPTED: 'A visitor signed in: their data became part of the customer.',
  BALANCE_ADDED: 'Something was added to a balance.',
  BALANCE_REDEEMED: 'Something was redeemed from a balance.',
  BALANCE_REVERSED: 'An addition, a redemption or an expiry was taken back, or a part of it.',
  BALANCE_EXPIRED: 'What was not redeemed in time expired.',
  BALANCE_ADJUSTED: 'Staff corrected a balance.',
  IDENTITY_LINKED: 'An account elsewhere was linked for signing in.',
  IDENTITY_UNLINKED: 'An account elsewhere was unlinked.',
  CUSTOMERS_MERGED: 'Another customer became part of this one.',
  MERGED_INTO: 'The customer became part of another one.',
  CUSTOMERS_UNMERGED: 'A merge was undone: the other customer left this one.',
  UNMERGED_FROM: 'A merge was undone: the customer left the other one.',
};

/** In the order in which `historyKinds` lists them. */
export const CustomerHistoryKind = asEnum(Object.keys(historyKinds) as HistoryKind[]);
registerEnumType(CustomerHistoryKind, {
  name: 'CustomerHistoryKind',
  description: 'The kind of an event in a customer’s history.',
  valuesConfig: Object.fromEntries(
    Object.entries(kindDescriptions).map(([kind, description]) => [kind, { description }]),
  ),
});
