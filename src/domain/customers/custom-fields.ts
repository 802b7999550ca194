import { z } from 'zod';
import { CustomField } from '../../entities/custom-field.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import type { CustomFieldField, FieldChange } from '../../entities/history-kinds.js';
import type { JsonValue } from '../../platform/text/json.js';
import { deleteFieldValue, heldFields, putFieldValue } from '../../tables/custom-fields.js';
import { changed } from '../work/history.js';
import { listOf, opaqueJson } from '../work/input.js';
import { type FieldProblem, inputRejected } from '../work/problems.js';
import { RolledBack } from '../work/transaction.js';
import type { Work } from '../work/work.js';
import { readFieldValue } from './custom-field-value.js';

/** Values under their field's number, as tills name them: `customField_N`. */
export const customFields = listOf(
  z.object({
    number: z.number().int(),
    value: opaqueJson(10_000)
      .nullish()
      .transform((value): JsonValue => value ?? null),
  }),
  100,
  ({ number }) => String(number),
);
export type CustomFieldData = z.infer<typeof customFields>[number];

/**
 * Sets custom fields of a stored customer; null empties one. Throws `RolledBack` if a field is not defined or its value
 * has another type. Returns the real changes.
 */
export async function setCustomFields(
  work: Work,
  customer: Customer,
  wanted: readonly CustomFieldData[],
): Promise<FieldChange<CustomFieldField>[]> {
  if (wanted.length === 0) return [];
  const numbers = wanted.map(({ number }) => number);
  const fields = new Map(
    (await work.em.find(CustomField, { number: { $in: numbers } })).map((one) => [one.number, one]),
  );
  const held = await heldFields(work.read, customer.id);
  const present = new Map(held.map(({ fieldId, value }) => [fieldId, value]));
  const problems: FieldProblem[] = [];
  const changes: FieldChange<CustomFieldField>[] = [];

  for (const [place, { number, value }] of wanted.entries()) {
    const field = fields.get(number);
    const read = field ? (value === null ? { value } : readFieldValue(field, value)) : undefined;
    if (!field || !read) {
      problems.push({ path: `customFields.${place}.number`, message: `there is no custom field ${number}.` });
    } else if ('problem' in read) {
      problems.push({ path: `customFields.${place}.value`, message: read.problem });
    } else {
      const change = changed(
        `customFields.${field.name}` as const,
        present.get(field.id) ?? null,
        read.value,
      );
      if (change.length > 0) await put(work, customer, field, read.value);
      changes.push(...change);
    }
  }
  if (problems.length > 0) throw new RolledBack(inputRejected(problems));
  return changes;
}

/** Makes the custom fields exactly those given. */
export async function replaceCustomFields(
  work: Work,
  customer: Customer,
  wanted: readonly CustomFieldData[],
): Promise<FieldChange<CustomFieldField>[]> {
  const held = await heldFields(work.read, customer.id);
  const gone = held.filter(({ number }) => wanted.every((field) => field.number !== number));
  return setCustomFields(work, customer, [...gone.map(({ number }) => ({ number, value: null })), ...wanted]);
}

const put = ({ db }: Work, customer: Customer, field: CustomField, value: JsonValue): Promise<void> => {
  const place = { customerId: customer.id, fieldId: field.id };
  return value === null ? deleteFieldValue(db, place) : putFieldValue(db, { ...place, value });
};
