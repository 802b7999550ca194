import { type RawBuilder, sql } from 'kysely';
import { type CustomerQuery, createdAsAsked, updatedAsAsked } from './conditions.js';

interface SortKey {
  /** As its index has it: never null, so that every customer has a place. */
  key: RawBuilder<unknown>;
  type: RawBuilder<unknown>;
  /** Conditions that bound the part of the index that is read. */
  bounds: (query: CustomerQuery) => RawBuilder<unknown>[];
}

const unbounded = () => [];

/** What customers are sorted by. */
export const sortKeys = {
  CREATED_AT: { key: sql`c.created_at`, type: sql`timestamptz`, bounds: createdAsAsked },
  UPDATED_AT: { key: sql`c.updated_at`, type: sql`timestamptz`, bounds: updatedAsAsked },
  LAST_ACTIVITY_AT: {
    key: sql`coalesce(c.last_activity_at, '-infinity'::timestamptz)`,
    type: sql`timestamptz`,
    bounds: unbounded,
  },
  NAME: {
    key: sql`(customer_sort_name(c.first_name, c.last_name, c.display_name, c.company) collate "C")`,
    type: sql`text`,
    bounds: unbounded,
  },
} as const satisfies Record<string, SortKey>;

export type CustomerSortKey = keyof typeof sortKeys;

/** The part of a list that is read. */
export interface CustomerPage {
  by: CustomerSortKey;
  isDescending: boolean;
  limit: number;
  offset?: number | undefined;
  /** Only customers beyond this one: `at` is its sort key as text. */
  from?: { at: string; id: string } | undefined;
}

export function inOrder({ by, isDescending, limit, offset = 0, from }: CustomerPage) {
  const direction = isDescending ? sql`desc` : sql`asc`;
  const { key, type, bounds }: SortKey = sortKeys[by];
  return {
    key,
    bounds,
    /** `order by` these two columns. */
    by: (keyColumn: RawBuilder<unknown>, id: RawBuilder<unknown>) =>
      sql`order by ${keyColumn} ${direction}, ${id} ${direction}`,
    beyond: from
      ? [sql`(${key}, c.id) ${isDescending ? sql`<` : sql`>`} (${from.at}::${type}, ${from.id}::uuid)`]
      : [],
    page: sql`limit ${sql.lit(limit)} offset ${offset}`,
    last: limit + offset,
  };
}
