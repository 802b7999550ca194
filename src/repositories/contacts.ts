import { sql } from 'kysely';
import type { ContactKind } from '../entities/contact.entity.js';
import { type ChildOf, jsonList } from './json-rows.js';

export interface ContactRow {
  id: string;
  type: ContactKind;
  value: string;
  primary: boolean;
  verified: boolean;
  createdAt: string;
  updatedAt: string;
}

/** A customer's contacts, oldest first. */
export const contactsOf: ChildOf = (customerId) =>
  jsonList(sql`
    select id, type, value, is_primary as "primary", is_verified as verified,
      created_at as "createdAt", updated_at as "updatedAt"
    from contact where customer_id = ${customerId} order by created_at, id`);
