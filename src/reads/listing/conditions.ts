import { type RawBuilder, sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import type { CustomerStatus } from '../../entities/customer.entity.js';
import type { JsonValue } from '../../platform/text/json.js';

/** The customers of a list: all that meet every condition. */
export interface CustomerQuery {
  /** Only these, which a search has found. */
  found?: readonly string[] | undefined;
  status?: CustomerStatus | undefined;
  isRegistered?: boolean | undefined;
  isAnonymous?: boolean | undefined;
  /** Every one of these tags. */
  tagsAll?: readonly string[] | undefined;
  /** At least one of these tags. */
  tagsAny?: readonly string[] | undefined;
  /** In the group with this id. */
  groupId?: string | undefined;
  /** By the fields' numbers; for a list of choices, the value is one of them. */
  customFields?: ReadonlyArray<{ number: number; value: JsonValue }> | undefined;
  createdFrom?: string | undefined;
  createdBefore?: string | undefined;
  updatedFrom?: string | undefined;
}

/** How a condition on another table is written: to be found by its index, or to be asked of one customer. */
type Asked = 'OF_MANY' | 'OF_ONE';
type Condition = RawBuilder<unknown>;

/** A value contains itself, and a list each of its members; no other containment has a meaning here. */
function holds({ number, value }: { number: number; value: JsonValue }, asked: Asked): Condition {
  const json = JSON.stringify(value);
  const values = (columns: Condition) => sql`
    select ${columns} from custom_field_value held
    where held.field_id = (select id from custom_field where number = ${number})
      and held.value::jsonb @> ${json}::jsonb
      and (held.value::jsonb = ${json}::jsonb or jsonb_typeof(held.value::jsonb) = 'array')`;
  // PostgreSQL makes no join of a subselect that answers a value.
  return asked === 'OF_MANY'
    ? sql`c.id in (${values(sql`held.customer_id`)})`
    : sql`(${values(sql`true`)} and held.customer_id = c.id)`;
}

/** Whether somebody is in a group; nobody is in one whose id is none. */
function isIn(groupId: string, asked: Asked): Condition {
  if (!isUuid(groupId)) return sql`false`;
  const members = (columns: Condition) =>
    sql`select ${columns} from group_membership held where held.group_id = ${groupId}::uuid`;
  return asked === 'OF_MANY'
    ? sql`c.id in (${members(sql`held.customer_id`)})`
    : sql`(${members(sql`true`)} and held.customer_id = c.id)`;
}

export const isFindable = sql`c.merged_into_id is null`;

/** Conditions on times, which an order by the same time reads from its index. */
export const between = (
  column: 'created_at' | 'updated_at',
  { from, before }: { from?: string | undefined; before?: string | undefined },
): Condition[] => [
  ...(from ? [sql`c.${sql.id(column)} >= ${from}::timestamptz`] : []),
  ...(before ? [sql`c.${sql.id(column)} < ${before}::timestamptz`] : []),
];
export const createdAsAsked = ({ createdFrom, createdBefore }: CustomerQuery) =>
  between('created_at', { from: createdFrom, before: createdBefore });
export const updatedAsAsked = ({ updatedFrom }: CustomerQuery) =>
  between('updated_at', { from: updatedFrom });

/** The three columns of `customer_state_index`. One of its first that nobody asks about may be either. */
const state = ({ status, isRegistered, isAnonymous }: CustomerQuery): Condition[] => {
  const asked = [status, isRegistered, isAnonymous];
  if (asked.every((value) => value === undefined)) return [];
  return [
    status === undefined ? sql`c.status = any('{ENABLED,DISABLED}')` : sql`c.status = ${status}`,
    isRegistered === undefined
      ? sql`c.is_registered = any('{t,f}'::bool[])`
      : sql`c.is_registered = ${isRegistered}`,
    ...(isAnonymous === undefined ? [] : [sql`c.is_anonymous = ${isAnonymous}`]),
  ];
};

/** Conditions besides times. */
export const others = (query: CustomerQuery, asked: Asked): Condition[] => [
  ...state(query),
  ...(query.tagsAll ? [sql`c.tags @> ${[...query.tagsAll]}::text[]`] : []),
  ...(query.tagsAny ? [sql`c.tags && ${[...query.tagsAny]}::text[]`] : []),
  ...(query.groupId === undefined ? [] : [isIn(query.groupId, asked)]),
  ...(query.customFields ?? []).map((field) => holds(field, asked)),
];

export const allOf = (conditions: readonly Condition[]) =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);

export const everyCondition = (query: CustomerQuery, asked: Asked): Condition[] => [
  isFindable,
  ...createdAsAsked(query),
  ...updatedAsAsked(query),
  ...others(query, asked),
];
