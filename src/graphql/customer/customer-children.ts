import {
  type AgreementRow,
  type AgreementsRow,
  agreementColumns,
  agreementProofOf,
  agreementsOf,
} from '../../repositories/agreements.js';
import { type AttributeRow, attributesOf } from '../../repositories/attributes.js';
import { type CardRow, cardColumns, cardOf } from '../../repositories/cards.js';
import { type ContactRow, contactColumns, contactsOf } from '../../repositories/contacts.js';
import { type CustomFieldValueRow, customFieldValuesOf } from '../../repositories/custom-fields.js';
import {
  type HistoryEntryRow,
  type HistoryPage,
  historyColumns,
  historyOf,
} from '../../repositories/history.js';
import type { Child, ChildOf } from '../../repositories/json-rows.js';
import { type SessionRow, sessionsOf } from '../../repositories/sessions.js';

const child = <T>(key: string, of: ChildOf, columns?: readonly string[]): Child<T> => ({
  key,
  of,
  ...(columns && { columns }),
});

/** A child for each different set of arguments; the same arguments share one, whatever their alias. */
const childWith =
  <Args, T>(name: string, of: (args: Args) => ChildOf, columns?: readonly string[]) =>
  (args: Args): Child<T> =>
    child(`${name} ${JSON.stringify(args)}`, of(args), columns);

/** What belongs to a customer and is read with it or by a loader. */
export const customerChildren = {
  contacts: child<ContactRow[]>('contacts', contactsOf, contactColumns),
  agreements: child<AgreementsRow>('agreements', agreementsOf, agreementColumns),
  agreementProof: childWith<{ channel: string; at: string }, AgreementRow | null>(
    'agreementProof',
    agreementProofOf,
  ),
  attributes: child<AttributeRow[]>('attributes', attributesOf),
  card: child<CardRow | null>('card', cardOf, cardColumns),
  customFieldValues: child<CustomFieldValueRow[]>('customFieldValues', customFieldValuesOf),
  history: childWith<HistoryPage, HistoryEntryRow[]>('history', historyOf, historyColumns),
  sessions: childWith<Date, SessionRow[]>('sessions', sessionsOf),
};
