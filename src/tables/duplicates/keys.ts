import { sql } from 'kysely';
import { MOST_SHARING } from '../../entities/duplicate-rules.js';
import type { Db } from '../db.js';

// Written as SQL: one statement compares what is noted with what is there, and one goes through the sharers of a key
// no further than needed, however many there are.

/** A key that customers have come to share, or have ceased to. */
export interface MovedKey {
  key: string;
  come: number;
  gone: number;
}

/** Two records have the same key if they have the same value by the same rule. It tells nobody the value. */
const keyed = sql`encode(substring(sha256(convert_to(json_build_array(said.rule, said.value)::text, 'UTF8')) from 1 for 16),
  'hex')::uuid`;

/** What these customers may share with others. Visitors, and records that are part of another, share nothing. */
const currentKeys = (customerIds: readonly string[]) => sql`
  select distinct ${keyed} as key, c.id as customer_id, said.rule
  from customer c cross join lateral (
    select case type when 'EMAIL' then 'SAME_EMAIL' else 'SAME_PHONE' end as rule,
      json_build_array(value_normalized) as value
    from contact where customer_id = c.id and type in ('EMAIL', 'PHONE')
    union all select 'SAME_EMAIL_NAME_AND_NAME',
      json_build_array(split_part(value_normalized, '@', 1), lower(c.last_name), lower(c.first_name))
    from contact where customer_id = c.id and type = 'EMAIL'
      and c.last_name is not null and c.first_name is not null
    union all select 'SAME_CARD', json_build_array(number)
    from card where customer_id = c.id and status in ('ACTIVE', 'BLOCKED')
    union all select 'SAME_CUSTOM_ID', json_build_array(c.custom_id) where c.custom_id is not null
    union all select 'SAME_NAME_AND_BIRTH_DATE',
      json_build_array(lower(c.last_name), lower(c.first_name), c.birth_date)
    where c.last_name is not null and c.first_name is not null and c.birth_date is not null
  ) said
  where c.id = any(${customerIds}::uuid[]) and not c.is_anonymous and c.merged_into_id is null`;

/** Notes what these customers share now. Returns the keys for which that is something else than was noted. */
export async function noteKeys(db: Db, customerIds: readonly string[]): Promise<MovedKey[]> {
  const { rows } = await sql<MovedKey>`
    with current as materialized (${currentKeys(customerIds)}),
    gone as (
      delete from duplicate_key k where k.customer_id = any(${customerIds}::uuid[])
        and not exists (select from current c where c.customer_id = k.customer_id and c.key = k.key)
      returning key),
    come as (
      insert into duplicate_key (key, customer_id, rule) select key, customer_id, rule from current
      on conflict (key, customer_id) do nothing returning key)
    select key, sum(come)::int as come, sum(gone)::int as gone
    from (select key, 1 as come, 0 as gone from come union all select key, 0, 1 from gone) moved
    group by key order by key`.execute(db);
  return rows;
}

/**
 * Customers whose own data stays and whose pairs do not: something that they share was shared by few and is now by too
 * many, or the other way round.
 */
export async function customersOfTurnedKeys(db: Db, moved: readonly MovedKey[]): Promise<string[]> {
  const [keys, come, gone] = [
    moved.map(({ key }) => key),
    moved.map((key) => key.come),
    moved.map((key) => key.gone),
  ];
  const { rows } = await sql<{ id: string }>`
    select distinct unnest(sharing.ids) as id
    from unnest(${keys}::uuid[], ${come}::int[], ${gone}::int[]) as moved (key, come, gone)
    cross join lateral (
      select array_agg(customer_id) as ids, count(*)::int as count from (
        select customer_id from duplicate_key k where k.key = moved.key
        limit ${sql.lit(MOST_SHARING + 1)} + moved.come) first) sharing
    where (sharing.count <= ${sql.lit(MOST_SHARING)})
      <> (sharing.count - moved.come + moved.gone <= ${sql.lit(MOST_SHARING)})`.execute(db);
  return rows.map(({ id }) => id);
}
