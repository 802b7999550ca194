import { sql } from 'kysely';
import { duplicateWeights, MOST_SHARING } from '../../entities/duplicate-rules.js';
import type { Db } from '../db.js';

const weights = sql.join(
  Object.entries(duplicateWeights).map(([rule, weight]) => sql`(${sql.lit(rule)}, ${sql.lit(weight)})`),
);

/**
 * Makes the pairs of these customers those that their keys make. Written as SQL: it finds, adds, changes and removes in
 * one statement. A pair that somebody has dismissed stays as a row without signs.
 */
export async function settlePairs(db: Db, customerIds: readonly string[], now: Date): Promise<void> {
  const asked = sql`any(${customerIds}::uuid[])`;
  await sql`
    with weights (rule, weight) as (values ${weights}),
    shared as (
      select distinct least(k.customer_id, other.id) as one_id, greatest(k.customer_id, other.id) as other_id, k.rule
      from duplicate_key k
      cross join lateral (
        select array_agg(customer_id) as ids from (
          select customer_id from duplicate_key o where o.key = k.key
          limit ${sql.lit(MOST_SHARING + 1)}) first) sharing
      cross join lateral unnest(sharing.ids) as other (id)
      where k.customer_id = ${asked} and cardinality(sharing.ids) <= ${sql.lit(MOST_SHARING)}
        and other.id <> k.customer_id),
    signs as (
      select one_id, other_id, array_agg(rule order by rule) as rules from shared
      group by one_id, other_id),
    wanted as materialized (
      select one_id, other_id, counted.rules, (
        select least(100, sum(weight)) from weights where rule = any(counted.rules))::smallint as weight
      from signs cross join lateral (select
        -- What stands before the @ proves nothing more where the whole address is the same.
        case when 'SAME_EMAIL' = any(rules) then array_remove(rules, 'SAME_EMAIL_NAME_AND_NAME') else rules end
      ) as counted (rules)),
    kept as (
      insert into duplicate_pair as pair (one_id, other_id, weight, rules, found_at)
      select one_id, other_id, weight, rules, ${now}::timestamptz from wanted
      on conflict (one_id, other_id) do update set weight = excluded.weight, rules = excluded.rules,
        found_at = case pair.weight when 0 then excluded.found_at else pair.found_at end
      where (pair.weight, pair.rules) is distinct from (excluded.weight, excluded.rules)),
    past as materialized (
      select one_id, other_id from duplicate_pair where one_id = ${asked}
      union select one_id, other_id from duplicate_pair where other_id = ${asked}
      except select one_id, other_id from wanted),
    forgotten as (
      delete from duplicate_pair pair using past
      where (pair.one_id, pair.other_id) = (past.one_id, past.other_id) and pair.dismissed_at is null)
    update duplicate_pair pair set weight = 0, rules = '{}' from past
    where (pair.one_id, pair.other_id) = (past.one_id, past.other_id) and pair.dismissed_at is not null
      and pair.weight > 0`.execute(db);
}
