import { type RawBuilder, sql } from 'kysely';
import type { ContactKind, Prover } from '../../entities/contact.entity.js';
import { type ChildOf, jsonList, select } from '../json-rows.js';

export interface ContactRow {
  id: string;
  type: ContactKind;
  value: string;
  primary: boolean;
  verified: boolean;
  verifiedBy: Prover | null;
  /** Codes of the topics that it refuses. */
  topics: string[];
  createdAt: string;
  updatedAt: string;
}

const columns: Record<keyof ContactRow, RawBuilder<unknown>> = {
  id: sql`id`,
  type: sql`type`,
  value: sql`value`,
  primary: sql`is_primary`,
  verified: sql`is_verified`,
  verifiedBy: sql`proved_by`,
  // Rows of a past before there were topics have none.
  topics: sql`coalesce(refused_topics, '{}')`,
  createdAt: sql`created_at`,
  updatedAt: sql`updated_at`,
};
export const contactColumns = Object.keys(columns);

/** A customer's contacts, oldest first. */
export const contactsOf: ChildOf = (customerId, wanted) =>
  jsonList(sql`
    select ${select(columns, wanted)} from contact
    where customer_id = ${customerId} order by contact.created_at, contact.id`);
