import { type RawBuilder, sql } from 'kysely';
import { type ChildOf, jsonList, select } from '../json-rows.js';

export interface IdentityRow {
  id: string;
  provider: string;
  createdAt: string;
  lastUsedAt: string;
}

const columns: Record<keyof IdentityRow, RawBuilder<unknown>> = {
  id: sql`id`,
  provider: sql`provider`,
  createdAt: sql`created_at`,
  lastUsedAt: sql`last_used_at`,
};

/** The accounts at other providers that a customer may sign in with, oldest first. */
export const identitiesOf: ChildOf = (customerId, wanted) =>
  jsonList(sql`
    select ${select(columns, wanted)} from identity
    where customer_id = ${customerId} order by identity.created_at, identity.id`);
