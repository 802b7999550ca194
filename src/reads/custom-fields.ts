import { type RawBuilder, sql } from 'kysely';
import type { CustomFieldType } from '../entities/custom-field.entity.js';
import type { JsonValue } from '../platform/text/json.js';
import type { Reader } from '../tables/db.js';
import { type ChildOf, jsonList, select } from './json-rows.js';

export interface CustomFieldRow {
  id: string;
  number: number;
  name: string;
  type: CustomFieldType;
  choices: string[];
}

export interface CustomFieldValueRow {
  number: number;
  name: string;
  value: JsonValue;
}

export async function allCustomFields(db: Reader): Promise<CustomFieldRow[]> {
  const { rows } = await sql<CustomFieldRow>`
    select id, number, name, type, choices from custom_field order by number`.execute(db);
  return rows;
}

const valueColumns: Record<keyof CustomFieldValueRow, RawBuilder<unknown>> = {
  number: sql`field.number`,
  name: sql`field.name`,
  value: sql`held.value`,
};

/** The values of a customer's custom fields, with the fields' numbers. */
export const customFieldValuesOf: ChildOf = (customerId, wanted) =>
  jsonList(sql`
    select ${select(valueColumns, wanted)}
    from custom_field_value held join custom_field field on field.id = held.field_id
    where held.customer_id = ${customerId} order by field.number`);
