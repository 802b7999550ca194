import { sql } from 'kysely';
import { type ChildOf, jsonList } from '../json-rows.js';

export interface IdentityRow {
  id: string;
  provider: string;
  createdAt: string;
  lastUsedAt: string;
}

/** The accounts at other providers that a customer may sign in with, oldest first. */
export const identitiesOf: ChildOf = (customerId) =>
  jsonList(sql`
    select id, provider, created_at as "createdAt", last_used_at as "lastUsedAt"
    from identity where customer_id = ${customerId} order by created_at, id`);
