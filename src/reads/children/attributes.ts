import { sql } from 'kysely';
import type { JsonValue } from '../../platform/text/json.js';
import { type ChildOf, type Columns, jsonList, select } from '../json-rows.js';

export interface AttributeRow {
  name: string;
  value: JsonValue;
}

const columns: Columns = { name: sql`name`, value: sql`value` };

/** A customer's attributes by name. */
export const attributesOf: ChildOf = (customerId, wanted) =>
  jsonList(sql`
    select ${select(columns, wanted)} from attribute
    where customer_id = ${customerId} order by attribute.name`);
