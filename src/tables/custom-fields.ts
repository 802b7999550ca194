import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { JsonValue } from '../platform/text/json.js';
import type { Db, Reader } from './db.js';

export interface HeldField {
  id: string;
  fieldId: string;
  number: number;
  name: string;
  value: JsonValue;
}

/** A customer's custom fields, each with the id of its value. */
export const heldFields = (read: Reader, customerId: string): Promise<HeldField[]> =>
  read
    .selectFrom('custom_field_value as held')
    .innerJoin('custom_field as field', 'field.id', 'held.field_id')
    .select(['held.id', 'held.field_id as fieldId', 'field.number', 'field.name', 'held.value'])
    .where('held.customer_id', '=', customerId)
    .orderBy('field.number')
    .execute();

/** All customers' values of a field. */
export async function valuesOfField(read: Reader, fieldId: string): Promise<JsonValue[]> {
  const held = read.selectFrom('custom_field_value').select('value');
  return (await held.where('field_id', '=', fieldId).execute()).map(({ value }) => value);
}

/** Whether a customer has a value in the field, or a campaign asks for it. */
export async function isFieldInUse(
  read: Reader,
  { id, name }: { id: string; name: string },
): Promise<boolean> {
  const held = read.selectFrom('custom_field_value').select('id').where('field_id', '=', id);
  const asked = read.selectFrom('campaign_field').select('id');
  const found = await held
    .unionAll(asked.where('section', '=', 'DATA').where('name', '=', name))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Sets a customer's value of a field, whether there was one or not. */
export async function putFieldValue(
  db: Db,
  { customerId, fieldId, value }: { customerId: string; fieldId: string; value: JsonValue },
): Promise<void> {
  await db
    .insertInto('custom_field_value')
    .values({ id: uuidv7(), customer_id: customerId, field_id: fieldId, value: JSON.stringify(value) })
    .onConflict((conflict) =>
      conflict
        .constraint('custom_field_value_once')
        .doUpdateSet((row) => ({ value: row.ref('excluded.value') })),
    )
    .execute();
}

export async function deleteFieldValue(
  db: Db,
  { customerId, fieldId }: { customerId: string; fieldId: string },
): Promise<void> {
  const removal = db.deleteFrom('custom_field_value').where('customer_id', '=', customerId);
  await removal.where('field_id', '=', fieldId).execute();
}

/** Moves values, by their ids, to another customer. */
export async function moveFieldValues(db: Db, ids: readonly string[], customerId: string): Promise<void> {
  const update = db.updateTable('custom_field_value').set({ customer_id: customerId });
  await update.where((row) => row('id', '=', row.fn.any(row.val(ids)))).execute();
}

/** Renames a field in the forms of campaigns, which ask for it by name. */
export async function renameInForms(db: Db, from: string, to: string): Promise<void> {
  if (from === to) return;
  const update = db.updateTable('campaign_field').set({ name: to });
  await update.where('section', '=', 'DATA').where('name', '=', from).execute();
}

/** Prevents changes to the definitions of fields until the transaction ends. */
export const keepFieldsAsTheyAre = (db: Db) => sql`lock table custom_field in share mode`.execute(db);

/** The same, one transaction at a time. */
export const lockFields = (db: Db) => sql`lock table custom_field in share row exclusive mode`.execute(db);

/** The same, and no customer gets a value meanwhile. */
export const lockFieldsAndValues = (db: Db) =>
  sql`lock table custom_field, custom_field_value in share row exclusive mode`.execute(db);
