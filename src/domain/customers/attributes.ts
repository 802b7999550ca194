import { Attribute } from '../../entities/attribute.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import type { AttributeField, FieldChange } from '../../entities/history-kinds.js';
import type { JsonValue } from '../../platform/text/json.js';
import { changed } from '../work/history.js';
import { inputRejected } from '../work/problems.js';
import { RolledBack } from '../work/transaction.js';
import type { Work } from '../work/work.js';

/** A limit, because all attributes are read and written together. */
export const MOST_ATTRIBUTES = 500;

export interface AttributeData {
  name: string;
  value: JsonValue;
}

/**
 * Merges attributes by name: others stay, null removes one. Returns the real changes; refuses too many attributes. A new
 * customer has none yet.
 */
export async function mergeAttributes(
  work: Work,
  customer: Customer,
  wanted: AttributeData[],
  { isNew = false } = {},
): Promise<FieldChange<AttributeField>[]> {
  if (wanted.length === 0) return [];
  const listed = isNew ? [] : await work.em.find(Attribute, { customer });
  const present = new Map(listed.map((one) => [one.name, one]));
  const names = new Set(present.keys());
  for (const { name, value } of wanted) value === null ? names.delete(name) : names.add(name);
  if (names.size > MOST_ATTRIBUTES && names.size > present.size) {
    const message = `would be ${names.size}, and a customer has at most ${MOST_ATTRIBUTES}; remove some first.`;
    throw new RolledBack(inputRejected([{ path: 'attributes', message }]));
  }

  return wanted.flatMap(({ name, value }) => {
    const attribute = present.get(name);
    const change = changed(`attributes.${name}` as const, attribute?.value ?? null, value);
    if (change.length === 0) return [];
    if (value === null) work.em.remove(attribute!);
    else if (attribute) attribute.value = value;
    else work.em.create(Attribute, { customer, name, value });
    return change;
  });
}

/** Makes the attributes exactly those given. */
export async function replaceAttributes(work: Work, customer: Customer, wanted: AttributeData[]) {
  const names = new Set(wanted.map(({ name }) => name));
  const present = await work.em.find(Attribute, { customer });
  const gone = present.filter(({ name }) => !names.has(name)).map(({ name }) => ({ name, value: null }));
  return mergeAttributes(work, customer, [...gone, ...wanted]);
}
