import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../../tables/db.js';
import {
  allOf,
  type CustomerQuery,
  createdAsAsked,
  everyCondition,
  others,
  updatedAsAsked,
} from './conditions.js';
import { isOnlyLabelled, labelled, labelOf } from './labels.js';
import { customersById } from './page.js';

/** Up to this number customers are counted; above, their number is what PostgreSQL estimates. */
export const MOST_COUNTED = 10_000;

export interface CustomerCount {
  count: number;
  isExact: boolean;
}

/** In their order, so that those with a label are counted in the index alone. */
const matching = (query: CustomerQuery) =>
  isOnlyLabelled(query)
    ? sql`select from ${labelled(labelOf(query)!)} c where ${allOf(createdAsAsked(query))} order by c.created_at, c.id`
    : sql`select from customer c where ${allOf(everyCondition(query, 'OF_MANY'))}`;

/** The statement, exported for those who want to see its plan. */
export function countStatement(query: CustomerQuery): RawBuilder<{ count: number }> {
  const counted = query.found
    ? sql`select from ${customersById(sql`unnest(${[...query.found]}::uuid[])`)}
        where ${allOf(everyCondition(query, 'OF_ONE'))}`
    : sql`${matching(query)} limit ${sql.lit(MOST_COUNTED + 1)}`;
  return sql`select count(*)::int as count from (${counted}) counted`;
}

export async function countCustomers(db: Reader, query: CustomerQuery): Promise<CustomerCount> {
  const conditions = [...others(query, 'OF_ONE'), ...createdAsAsked(query), ...updatedAsAsked(query)];
  if (query.found && (conditions.length === 0 || query.found.length === 0))
    return { count: query.found.length, isExact: true };
  const { rows } = await countStatement(query).execute(db);
  const { count } = rows[0]!;
  if (count <= MOST_COUNTED) return { count, isExact: true };
  const { rows: plans } = await sql<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>`
    explain (format json) ${matching(query)}`.execute(db);
  const estimate = plans[0]!['QUERY PLAN'][0].Plan['Plan Rows'];
  return { count: Math.max(estimate, MOST_COUNTED + 1), isExact: false };
}
