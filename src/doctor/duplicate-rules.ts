import { type RawBuilder, sql } from 'kysely';
import { type DuplicateRule, duplicateWeights, MOST_SHARING } from '../entities/duplicate-rules.js';
import type { Reader } from '../tables/db.js';
import type { Rule } from './rule.js';

/*
 * The pairs are computed here a second time, from the values themselves and of everybody at once: what the job
 * notes, and notices, does not change what is expected of it.
 */

const counts = sql`not customer.is_anonymous and customer.merged_into_id is null`;

/** Lists of the records that share a value: one pass over a table, however many have the same name. */
const sharing = (value: RawBuilder<unknown>, joined: RawBuilder<unknown>, where: RawBuilder<unknown>) => sql`
  select array_agg(distinct customer.id) as ids from customer ${joined} where ${counts} and ${where}
  group by ${value} having count(distinct customer.id) > 1`;

const contacts = (type: 'EMAIL' | 'PHONE') =>
  sharing(
    sql`value_normalized`,
    sql`join contact on contact.customer_id = customer.id`,
    sql`type = ${sql.lit(type)}`,
  );

/** The groups found by each rule: lists of the ids of records with something in common. */
const groupsBy: Record<DuplicateRule, RawBuilder<unknown>> = {
  SAME_EMAIL: contacts('EMAIL'),
  SAME_PHONE: contacts('PHONE'),
  SAME_NAME_AND_BIRTH_DATE: sharing(
    sql`lower(last_name), lower(first_name), birth_date`,
    sql``,
    sql`num_nulls(last_name, first_name, birth_date) = 0`,
  ),
  SAME_CUSTOM_ID: sharing(sql`custom_id`, sql``, sql`custom_id is not null`),
  SAME_CARD: sharing(
    sql`number`,
    sql`join card on card.customer_id = customer.id`,
    sql`card.status in ('ACTIVE', 'BLOCKED')`,
  ),
  SAME_EMAIL_NAME_AND_NAME: sharing(
    sql`split_part(value_normalized, '@', 1), lower(last_name), lower(first_name)`,
    sql`join contact on contact.customer_id = customer.id`,
    sql`type = 'EMAIL' and num_nulls(last_name, first_name) = 0`,
  ),
};

const groups = sql.join(
  Object.entries(groupsBy).map(
    ([rule, of]) =>
      sql`select ${sql.lit(rule)} as rule, ${sql.lit(duplicateWeights[rule as DuplicateRule])} as weight, ids
        from (${of}) found`,
  ),
  sql` union all `,
);

/** How many changes wait to be looked at, and whether everybody has been looked at once. */
export async function waitingForDuplicates(db: Reader): Promise<{ waiting: number; isComplete: boolean }> {
  const { rows } = await sql<{ waiting: number; isComplete: boolean }>`
    select (select count(*)::int from duplicate_check) as waiting, not exists (select from customer)
      or exists (select from background_job where name = 'duplicate-pairs' and bookmark = 'all seen')
      as "isComplete"`.execute(db);
  return rows[0]!;
}

/** Rules that the pairs of possible duplicates keep. */
export const duplicateRules: Rule[] = [
  {
    title:
      'The pairs of possible duplicates are those of the data, apart from changes that wait to be looked at.',
    flaws: sql`
      with groups as materialized (${groups}),
      found as (
        -- A rule counts only once for a pair, however many numbers the two records share.
        select distinct one, other, rule, weight from groups, unnest(ids) as one, unnest(ids) as other
        where cardinality(ids) <= ${sql.lit(MOST_SHARING)} and one < other),
      expected as (
        select one, other, least(100, sum(weight)) as weight, array_agg(rule order by rule) as rules from found
        where rule <> 'SAME_EMAIL_NAME_AND_NAME'
          or (one, other) not in (select one, other from found where rule = 'SAME_EMAIL')
        group by one, other),
      waiting as (select customer_id from duplicate_check where customer_id is not null),
      -- Whoever waits may change the pairs of everybody they share something with, or did.
      unsettled as materialized (
        select customer_id as id from waiting
        union select unnest(ids) from groups where ids && array(select customer_id from waiting)
        union select customer_id from duplicate_key where key in (
          select key from duplicate_check where key is not null
          union select key from duplicate_key where customer_id in (select customer_id from waiting)))
      select 'pair ' || coalesce(one, one_id) || ' ' || coalesce(other, other_id) as flaw
      from expected
      full join (select * from duplicate_pair where weight > 0) kept on (one_id, other_id) = (one, other)
      where (expected.weight, expected.rules) is distinct from (kept.weight, kept.rules)
        and coalesce(one, one_id) not in (select id from unsettled)
        and coalesce(other, other_id) not in (select id from unsettled)
        -- Not before the job has gone through everybody once.
        and exists (select from background_job where name = 'duplicate-pairs' and bookmark = 'all seen')`,
  },
  {
    title: 'What is noted for finding duplicates is about customers who exist, or is about to be looked at.',
    flaws: sql`
      select 'customer ' || noted.id as flaw from (
        select customer_id as id from duplicate_key
        union select one_id from duplicate_pair union select other_id from duplicate_pair) noted
      where not exists (select from customer where customer.id = noted.id)
        and not exists (select from duplicate_check where duplicate_check.customer_id = noted.id)`,
  },
];
