import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../../tables/db.js';
import {
  type CustomerRow,
  type CustomerSelection,
  customersOf,
  customersStatement,
  type FoundRow,
  wholeCustomer,
} from '../customers.js';
import { allOf, type CustomerQuery, everyCondition, isFindable, others } from './conditions.js';
import { isOnlyLabelled, labelled, labelOf } from './labels.js';
import { type CustomerPage, inOrder } from './order.js';

/** How many customers are looked at in their order before those who match are collected by another index. */
const WINDOW = 1_000;

/** A customer with their sort key as text: the place in the list. */
export interface PlacedCustomer {
  customer: CustomerRow;
  at: string;
}

/** Reads each row by its id whatever the planner thinks of their number: it may not join the whole table. */
export const customersById = (ids: RawBuilder<unknown>) => sql`
  ${ids} found (id) cross join lateral (select * from customer c where c.id = found.id offset 0) c`;

/** Of the customers whom a search has found, few enough to be sorted. */
function placesOfFound(found: readonly string[], query: CustomerQuery, page: CustomerPage) {
  const { key, beyond, by, page: part } = inOrder(page);
  return sql`
    select c.id, ${key} as key from ${customersById(sql`unnest(${[...found]}::uuid[])`)}
    where ${allOf([...everyCondition(query, 'OF_ONE'), ...beyond])} ${by(sql`key`, sql`c.id`)} ${part}`;
}

/** Those with a tag, or of a group, whose index has them in the order of creation. */
function placesOfLabelled(
  label: string,
  query: CustomerQuery,
  page: CustomerPage,
  part = inOrder(page).page,
): RawBuilder<unknown> {
  const { beyond, bounds, by } = inOrder(page);
  return sql`
    select c.id, c.created_at as key from ${labelled(label)} c
    where ${allOf([...bounds(query), ...beyond])} ${by(sql`c.created_at`, sql`c.id`)} ${part}`;
}

/** The first in the order of a list who may belong to it. */
function firstOf(query: CustomerQuery, page: CustomerPage): RawBuilder<unknown> {
  const { key, beyond, bounds, by, last } = inOrder(page);
  const part = sql`limit ${sql.lit(Math.max(WINDOW, last))}`;
  const label = page.by === 'CREATED_AT' ? labelOf(query) : undefined;
  if (label === undefined)
    return sql`
      select c.*, ${key} as key from customer c where ${allOf([isFindable, ...bounds(query), ...beyond])}
      ${by(key, sql`c.id`)} ${part}`;
  const places = placesOfLabelled(label, query, page, part);
  return sql`
    select c.*, place.key from (${places}) place
    cross join lateral (select * from customer c where c.id = place.id offset 0) c`;
}

/** Read from the index of the order, as every customer there belongs to the list. */
function placesInOrder(query: CustomerQuery, page: CustomerPage) {
  const { key, beyond, bounds, by, page: part } = inOrder(page);
  return sql`
    select c.id, ${key} as key from customer c
    where ${allOf([isFindable, ...bounds(query), ...beyond])} ${by(key, sql`c.id`)} ${part}`;
}

/**
 * Where few belong to the list, the index of the order would be read to its end in search of them, and where many do,
 * collecting them all takes as long. So the first are looked at in order; only if they do not fill the page, those who
 * match are collected by the indexes of the conditions, and sorted.
 */
function placesOfMatching(query: CustomerQuery, page: CustomerPage) {
  const { key, beyond, by, page: part } = inOrder(page);
  return sql`
    with near as materialized (
      select c.id, c.key from (${firstOf(query, page)}) c
      where ${allOf(everyCondition(query, 'OF_ONE'))} ${by(sql`c.key`, sql`c.id`)} ${part}),
    far as materialized (
      select id, key from (
        select c.id, ${key} as key from customer c
        where ${allOf([...everyCondition(query, 'OF_MANY'), ...beyond])} offset 0) c
      where (select count(*) from near) < ${sql.lit(page.limit)} ${by(sql`key`, sql`id`)} ${part})
    select id, key from near where (select count(*) from near) >= ${sql.lit(page.limit)}
    union all select id, key from far`;
}

const isBoundedBy = ({ by }: CustomerPage, { createdFrom, createdBefore, updatedFrom }: CustomerQuery) =>
  (by === 'CREATED_AT' || (!createdFrom && !createdBefore)) && (by === 'UPDATED_AT' || !updatedFrom);

const asText = (key: RawBuilder<unknown>) => sql`to_json(${key}) #>> '{}'`;

/** The statement, exported for those who want to see its plan. */
export function pageStatement(
  query: CustomerQuery,
  page: CustomerPage,
  selection: CustomerSelection = wholeCustomer,
): RawBuilder<FoundRow & { at?: string }> {
  const isUnfiltered = others(query, 'OF_ONE').length === 0 && isBoundedBy(page, query);
  const { by, key, bounds, beyond, page: part } = inOrder(page);
  if (!query.found && isUnfiltered && page.by === 'CREATED_AT') {
    return customersStatement(
      sql`where ${allOf([isFindable, ...bounds(query), ...beyond])} ${by(key, sql`c.id`)} ${part}`,
      selection,
      sql`c.id, ${asText(key)} as at,`,
    ) as RawBuilder<FoundRow>;
  }
  const places = query.found
    ? placesOfFound(query.found, query, page)
    : isUnfiltered
      ? placesInOrder(query, page)
      : page.by === 'CREATED_AT' && isOnlyLabelled(query)
        ? placesOfLabelled(labelOf(query)!, query, page)
        : placesOfMatching(query, page);
  return sql`
    with place as materialized (${places})
    select place.id, ${asText(sql`place.key`)} as at, (${customersStatement(sql`where c.id = place.id`, selection)}) as row
    from place ${by(sql`place.key`, sql`place.id`)}`;
}

/** A page in its order and then by id, so that two pages never share or skip a customer. */
export async function customersPage(
  db: Reader,
  query: CustomerQuery,
  page: CustomerPage,
  selection: CustomerSelection = wholeCustomer,
): Promise<PlacedCustomer[]> {
  if (query.found?.length === 0) return [];
  const { rows } = await pageStatement(query, page, selection).execute(db);
  const ats = rows.map(({ at }) => at);
  return customersOf(rows, selection).map((customer, place) => ({
    customer,
    at: ats[place] ?? customer.createdAt,
  }));
}
