import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../../tables/db.js';
import { type ChildOf, jsonList, select } from '../json-rows.js';

export interface GroupRow {
  id: string;
  name: string;
  description: string | null;
}

const columns: Record<keyof GroupRow, RawBuilder<unknown>> = {
  id: sql`kind.id`,
  name: sql`kind.name`,
  description: sql`kind.description`,
};

/** The groups a customer is in, by name. */
export const groupsOf: ChildOf = (customerId, wanted) =>
  jsonList(sql`
    select ${select(columns, wanted)}
    from group_membership held join customer_group kind on kind.id = held.group_id
    where held.customer_id = ${customerId} order by kind.name`);

export async function allGroups(db: Reader): Promise<GroupRow[]> {
  const groups = db.selectFrom('customer_group').select(['id', 'name', 'description']);
  return groups.orderBy('name').execute();
}

/** The tags that only staff and services may give and take, in alphabetical order. */
export async function protectedTags(db: Reader): Promise<string[]> {
  const tags = await db.selectFrom('protected_tag').select('tag').orderBy('tag').execute();
  return tags.map(({ tag }) => tag);
}
