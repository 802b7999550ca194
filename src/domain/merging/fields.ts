import { isDeepStrictEqual } from 'node:util';
import type { Customer } from '../../entities/customer.entity.js';
import { emptyOf, fieldsWith, propertyOf } from '../../entities/customer-fields.js';
import type { FieldChange } from '../../entities/history-kinds.js';
import type { JsonValue } from '../../platform/text/json.js';
import type { MergeItem, MergeRule } from './item.js';

/** Names of one record, which then lead to the survivor. */
const names = fieldsWith('merge', 'LEADS_ON');
/** Fields that decide what the account may do. */
const states = fieldsWith('merge', 'SURVIVOR');
/** Fields that the survivor takes over where their own are empty. */
const fillable = fieldsWith('merge', 'FILLED');
const addressFields = fieldsWith('merge', 'ADDRESS_FILLED');
type FillableField = (typeof fillable)[number] | (typeof addressFields)[number];

const isEmpty = (customer: Customer, field: FillableField) =>
  customer[field] == null || customer[field] === emptyOf(field);

/** The outcome for the fields of two customers, and those that the survivor takes over. */
export function fieldItems(own: Customer, other: Customer): { items: MergeItem[]; filled: FillableField[] } {
  const filled: FillableField[] = fillable.filter((field) => isEmpty(own, field) && !isEmpty(other, field));
  // All or nothing: one customer's street and the other's town make nobody's address.
  const takesAddress =
    addressFields.every((field) => own[field] == null) && addressFields.some((field) => other[field] != null);
  if (takesAddress) filled.push(...addressFields.filter((field) => other[field] != null));

  const item = (name: string, a: unknown, b: unknown, result: unknown, rule: MergeRule): MergeItem => ({
    subject: 'FIELD',
    name,
    survivor: (a ?? null) as JsonValue,
    absorbed: (b ?? null) as JsonValue,
    result: (result ?? null) as JsonValue,
    rule,
  });
  const [seen, seenOther] = [own.lastActivityAt, other.lastActivityAt].map((time) => time?.toISOString());
  const items = [
    ...names.map((name) =>
      item(name, own[name], other[name], own[name], other[name] == null ? 'SURVIVOR' : 'LEADS_ON'),
    ),
    ...states.map((name) => {
      const property = propertyOf(name);
      return item(name, own[property], other[property], own[property], 'SURVIVOR');
    }),
    ...fillable.map((name) => {
      const isFilled = filled.includes(name);
      return item(
        name,
        own[name],
        other[name],
        (isFilled ? other : own)[name],
        isFilled ? 'FILLED' : 'SURVIVOR',
      );
    }),
    ...addressFields.map((name) =>
      item(
        `address.${name}`,
        own[name],
        other[name],
        (takesAddress ? other : own)[name],
        takesAddress ? 'FILLED' : 'SURVIVOR',
      ),
    ),
    item('lastActivityAt', seen, seenOther, latest(seen, seenOther), 'LATER'),
  ];
  return { items, filled };
}

const latest = (a: string | undefined, b: string | undefined) =>
  [a, b]
    .filter((time) => time != null)
    .sort()
    .at(-1);

/** Sets the fields that the survivor takes over. */
export function fill(survivor: Customer, absorbed: Customer, fields: readonly string[]): void {
  Object.assign(survivor, pick(absorbed, fields));
}

const pick = (customer: Customer, fields: readonly string[]) =>
  Object.fromEntries(fields.map((field) => [field, customer[field as FillableField]]));

/** Those of the taken-over fields that have changed since. */
export const changedSince = (survivor: Customer, absorbed: Customer, fields: readonly string[]) =>
  fields.filter((field) => !isDeepStrictEqual(pick(survivor, [field]), pick(absorbed, [field])));

/** Empties the fields that were taken over. */
export function empty(survivor: Customer, fields: readonly string[]): FieldChange[] {
  return fields.map((field) => {
    const from = (survivor[field as FillableField] ?? null) as JsonValue;
    const to = emptyOf(field as FillableField) as JsonValue;
    Object.assign(survivor, { [field]: to });
    const isOfAddress = addressFields.some((name) => name === field);
    return { field: isOfAddress ? `address.${field}` : field, from, to };
  });
}
