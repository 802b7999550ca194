import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import {
  type AgreementRow,
  type AgreementsRow,
  agreementProofOf,
  agreementsOf,
} from '../repositories/agreements.js';
import { type AttributeRow, attributesOf } from '../repositories/attributes.js';
import { type CampaignRow, campaignsByIds } from '../repositories/campaigns.js';
import { type CardRow, cardOf } from '../repositories/cards.js';
import { type ContactRow, contactsOf } from '../repositories/contacts.js';
import { type CustomFieldValueRow, customFieldValuesOf } from '../repositories/custom-fields.js';
import {
  type CustomerRow,
  customersByCodes,
  customersByExternalIds,
  customersByIds,
} from '../repositories/customers.js';
import { type HistoryEntryRow, type HistoryPage, historyOf } from '../repositories/history.js';
import { type ChildOf, childOfEach } from '../repositories/json-rows.js';
import { type SessionRow, sessionsOf } from '../repositories/sessions.js';

/** UUIDs are the same in any case (RFC 9562, 4). */
const lowerCase = (id: string) => id.toLowerCase();

export type Loaders = ReturnType<typeof createLoaders>;

/** One set per request, so that nothing one caller read can reach another. The name says what comes back and by which key. */
export function createLoaders(em: EntityManager, clock: () => Date) {
  const byKey = <Row>(
    read: (em: EntityManager, keys: readonly string[]) => Promise<Row[]>,
    keyOf: (row: Row) => string | null,
    canonical = (key: string) => key,
  ) =>
    new DataLoader<string, Row | null>(async (keys) => {
      const found = new Map((await read(em, keys)).map((row) => [keyOf(row), row]));
      return keys.map((key) => found.get(canonical(key)) ?? null);
    });
  const child = <T>(of: ChildOf) => new DataLoader<string, T>((ids) => childOfEach<T>(em, ids, of));
  /** A loader for each different set of arguments; the same arguments share one, whatever their alias. */
  const childWith = <Args, T>(of: (args: Args) => ChildOf) => {
    const loaders = new Map<string, DataLoader<string, T>>();
    return (args: Args) => {
      const key = JSON.stringify(args);
      const loader = loaders.get(key) ?? child<T>(of(args));
      loaders.set(key, loader);
      return loader;
    };
  };

  return {
    customerById: byKey<CustomerRow>(customersByIds, ({ id }) => id, lowerCase),
    customerByExternalId: byKey<CustomerRow>(customersByExternalIds, ({ externalId }) => externalId),
    customerByCode: byKey<CustomerRow>(customersByCodes, ({ code }) => code),
    contactsByCustomerId: child<ContactRow[]>(contactsOf),
    agreementsByCustomerId: child<AgreementsRow>(agreementsOf),
    agreementProofByCustomerId: childWith<{ channel: string; at: string }, AgreementRow | null>(
      agreementProofOf,
    ),
    attributesByCustomerId: child<AttributeRow[]>(attributesOf),
    cardByCustomerId: child<CardRow | null>(cardOf),
    customFieldValuesByCustomerId: child<CustomFieldValueRow[]>(customFieldValuesOf),
    sessionsByCustomerId: child<SessionRow[]>((id) => sessionsOf(clock())(id)),
    historyByCustomerId: childWith<HistoryPage, HistoryEntryRow[]>(historyOf),
    campaignById: byKey<CampaignRow>(campaignsByIds, ({ id }) => id, lowerCase),
  };
}
