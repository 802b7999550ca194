import { type RawBuilder, sql } from 'kysely';
import { type DuplicateRule, duplicateWeights } from '../entities/duplicate-rules.js';
import type { Db } from '../tables/db.js';

export interface DuplicatePair {
  /** The record that was created first. */
  oneId: string;
  otherId: string;
  weight: number;
  rules: DuplicateRule[];
  foundAt: string;
  /** The last one, also when the pair has come back since. */
  dismissal: { at: string; actorId: string; note: string | null } | null;
}

export interface DuplicatePage {
  limit: number;
  /** Those that were dismissed, instead of all others. */
  isDismissed: boolean;
  /** The least likely first. */
  isBackwards?: boolean;
  /** Only pairs beyond this one. */
  from?: Pick<DuplicatePair, 'weight' | 'oneId' | 'otherId'> | undefined;
}

/**
 * The statement, exported for those who want to see its plan: the indexes have the pairs in its order. The job may not
 * have heard yet that a record is now part of another one.
 */
export function duplicatesStatement({
  limit,
  isDismissed,
  isBackwards = false,
  from,
}: DuplicatePage): RawBuilder<{ row: DuplicatePair }> {
  const direction = isBackwards ? sql`desc` : sql`asc`;
  const beyond = isBackwards ? sql`<` : sql`>`;
  return sql`
    select json_build_object('oneId', one_id, 'otherId', other_id, 'weight', weight, 'rules', rules,
      'foundAt', found_at, 'dismissal', case when dismissed_at is not null then json_build_object(
        'at', dismissed_at, 'actorId', dismissed_by, 'note', note) end) as row
    from duplicate_pair
    join customer one on one.id = one_id and not one.is_anonymous and one.merged_into_id is null
    join customer other on other.id = other_id and not other.is_anonymous and other.merged_into_id is null
    where weight > 0 and ${isDismissed ? sql`is_dismissed` : sql`not is_dismissed`}
    ${
      from
        ? sql`and (-weight, one_id, other_id) ${beyond}
            (${-from.weight}::int, ${from.oneId}::uuid, ${from.otherId}::uuid)`
        : sql``
    }
    order by -weight ${direction}, one_id ${direction}, other_id ${direction} limit ${limit}`;
}

/** Pairs of records that may be one person, likeliest first, as the job has found them. Merges nothing. */
export async function duplicatePairs(db: Db, page: DuplicatePage): Promise<DuplicatePair[]> {
  const { rows } = await duplicatesStatement(page).execute(db);
  return rows.map(({ row }) => row);
}

/** The signs that the two are one person, strongest first. */
export const signsOf = ({ rules }: Pick<DuplicatePair, 'rules'>) =>
  rules
    .map((rule) => ({ rule, weight: duplicateWeights[rule] }))
    .toSorted((a, b) => b.weight - a.weight || (a.rule < b.rule ? -1 : 1));
