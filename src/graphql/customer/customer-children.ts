import {
  type AgreementRow,
  type AgreementsRow,
  agreementProofOf,
  agreementsOf,
} from '../../repositories/agreements.js';
import { type AttributeRow, attributesOf } from '../../repositories/attributes.js';
import { type CardRow, cardOf } from '../../repositories/cards.js';
import { type ContactRow, contactsOf } from '../../repositories/contacts.js';
import { type CustomFieldValueRow, customFieldValuesOf } from '../../repositories/custom-fields.js';
import { type HistoryEntryRow, type HistoryPage, historyOf } from '../../repositories/history.js';
import { type IdentityRow, identitiesOf } from '../../repositories/identities.js';
import type { Child, ChildOf } from '../../repositories/json-rows.js';
import { type SessionRow, sessionsOf } from '../../repositories/sessions.js';

const child = <T>(key: string, of: ChildOf): Child<T> => ({ key, of });

/** A child for each different set of arguments; the same arguments share one, whatever their alias. */
const childWith =
  <Args, T>(name: string, of: (args: Args) => ChildOf) =>
  (args: Args): Child<T> =>
    child(`${name} ${JSON.stringify(args)}`, of(args));

/** What belongs to a customer and is read with it or by a loader. */
export const customerChildren = {
  contacts: child<ContactRow[]>('contacts', contactsOf),
  agreements: child<AgreementsRow>('agreements', agreementsOf),
  agreementProof: childWith<{ channel: string; at: string }, AgreementRow | null>(
    'agreementProof',
    agreementProofOf,
  ),
  attributes: child<AttributeRow[]>('attributes', attributesOf),
  card: child<CardRow | null>('card', cardOf),
  customFieldValues: child<CustomFieldValueRow[]>('customFieldValues', customFieldValuesOf),
  history: childWith<HistoryPage, HistoryEntryRow[]>('history', historyOf),
  identities: child<IdentityRow[]>('identities', identitiesOf),
  sessions: childWith<Date, SessionRow[]>('sessions', sessionsOf),
};
