import { sql } from 'kysely';
import type { JsonValue } from '../../platform/text/json.js';
import { type ChildOf, jsonList } from '../json-rows.js';

export interface AttributeRow {
  name: string;
  value: JsonValue;
}

/** A customer's attributes by name. */
export const attributesOf: ChildOf = (customerId) =>
  jsonList(sql`select name, value from attribute where customer_id = ${customerId} order by name`);
