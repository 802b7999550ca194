import { type AddressEntryRow, addressEntryColumns, addressesOf } from '../../reads/children/addresses.js';
import {
  type AgreementRow,
  type AgreementsRow,
  agreementColumns,
  agreementProofOf,
  agreementsOf,
} from '../../reads/children/agreements.js';
import { type AttributeRow, attributesOf } from '../../reads/children/attributes.js';
import { type CardRow, cardColumns, cardOf } from '../../reads/children/cards.js';
import { type ContactRow, contactColumns, contactsOf } from '../../reads/children/contacts.js';
import { type GroupRow, groupsOf } from '../../reads/children/groups.js';
import {
  type HistoryEntryRow,
  type HistoryPage,
  historyColumns,
  historyOf,
} from '../../reads/children/history.js';
import { type IdentityRow, identitiesOf } from '../../reads/children/identities.js';
import { type NotePage, type NoteRow, noteColumns, notesOf } from '../../reads/children/notes.js';
import { type SessionRow, sessionsOf } from '../../reads/children/sessions.js';
import { type CustomFieldValueRow, customFieldValuesOf } from '../../reads/custom-fields.js';
import type { Child, ChildOf } from '../../reads/json-rows.js';

const child = <T>(key: string, of: ChildOf, columns?: readonly string[]): Child<T> => ({
  key,
  of,
  ...(columns && { columns }),
});

/** One child for each different set of arguments; equal arguments share one, whatever their alias. */
const childWith =
  <Args, T>(name: string, of: (args: Args) => ChildOf, columns?: readonly string[]) =>
  (args: Args): Child<T> =>
    child(`${name} ${JSON.stringify(args)}`, of(args), columns);

/** Data that belongs to a customer and is read with them or by a loader. */
export const customerChildren = {
  addresses: child<AddressEntryRow[]>('addresses', addressesOf, addressEntryColumns),
  contacts: child<ContactRow[]>('contacts', contactsOf, contactColumns),
  agreements: child<AgreementsRow>('agreements', agreementsOf, agreementColumns),
  agreementProof: childWith<{ channel: string; at: string }, AgreementRow | null>(
    'agreementProof',
    agreementProofOf,
  ),
  attributes: child<AttributeRow[]>('attributes', attributesOf),
  card: child<CardRow | null>('card', cardOf, cardColumns),
  customFields: child<CustomFieldValueRow[]>('customFields', customFieldValuesOf),
  groups: child<GroupRow[]>('groups', groupsOf),
  history: childWith<HistoryPage, HistoryEntryRow[]>('history', historyOf, historyColumns),
  identities: child<IdentityRow[]>('identities', identitiesOf),
  notes: childWith<NotePage, NoteRow[]>('notes', notesOf, noteColumns),
  sessions: childWith<{ now: Date; since: Date }, SessionRow[]>('sessions', sessionsOf),
};
