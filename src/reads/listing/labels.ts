import { sql } from 'kysely';
import type { CustomerQuery } from './conditions.js';

/** The tag or the group that narrows a list most simply: those who have it stand in order of creation in an index. */
export function labelOf({ tagsAll, tagsAny, groupId }: CustomerQuery): string | undefined {
  const tag = tagsAll?.[0] ?? (tagsAny?.length === 1 ? tagsAny[0] : undefined);
  if (tag !== undefined) return `tag:${tag}`;
  return groupId === undefined ? undefined : `group:${groupId.toLowerCase()}`;
}

/** Whether a list is all who have that tag or are in that group, but for when they were created. */
export function isOnlyLabelled({ tagsAll, tagsAny, groupId, ...others }: CustomerQuery): boolean {
  const { createdFrom, createdBefore, ...asked } = others;
  const labels = [...(tagsAll ?? []), ...(tagsAny ?? []), ...(groupId === undefined ? [] : [groupId])];
  return (
    labels.length === 1 && tagsAny?.length !== 0 && Object.values(asked).every((value) => value === undefined)
  );
}

/** The customers with a label, as rows of their `id` and `created_at`. */
export const labelled = (label: string) =>
  sql`(select customer_id as id, created_at from customer_label where label = ${label})`;
