import type { EntityManager } from '@mikro-orm/postgresql';
import { type RawBuilder, sql } from 'kysely';

/** How much each sign says, out of 100. Several add up, to 100 at most. Our own judgement: no source gives numbers. */
export const duplicateWeights = {
  SAME_EMAIL: 60,
  SAME_NAME_AND_BIRTH_DATE: 60,
  SAME_CUSTOM_ID: 50,
  SAME_PHONE: 40,
  SAME_CARD: 30,
  SAME_EMAIL_NAME_AND_NAME: 30,
} as const;
export type DuplicateRule = keyof typeof duplicateWeights;
export const duplicateRules = Object.keys(duplicateWeights) as DuplicateRule[];

export interface DuplicatePair {
  /** The record that was made first. */
  oneId: string;
  otherId: string;
  weight: number;
  /** What speaks for it, the strongest first. */
  signs: Array<{ rule: DuplicateRule; weight: number }>;
}

export interface DuplicatePage {
  limit: number;
  after?: Pick<DuplicatePair, 'weight' | 'oneId' | 'otherId'> | undefined;
}

/** What more records share than these is a switchboard or a made-up value, and says nothing. */
const MOST_SHARING = 10;
/** The same for the first half of an address: `jan.kowalski` is many people's; their names are compared as well. */
const MOST_SHARING_NAME = 50;

const contactsShared = (type: 'EMAIL' | 'PHONE') => sql`
  with shared as materialized (select value_normalized from contact where type = ${sql.lit(type)}
    group by value_normalized having count(*) between 2 and ${sql.lit(MOST_SHARING)})
  select a.customer_id as one, b.customer_id as other
  from shared
  join contact a on a.type = ${sql.lit(type)} and a.value_normalized = shared.value_normalized
  join contact b on b.type = ${sql.lit(type)} and b.value_normalized = shared.value_normalized
    and b.customer_id > a.customer_id`;

const emailName = (contact: string) => sql`split_part(${sql.ref(`${contact}.value_normalized`)}, '@', 1)`;
const fullName = (customer: string) =>
  sql`(lower(${sql.ref(`${customer}.last_name`)}), lower(${sql.ref(`${customer}.first_name`)}))`;

/**
 * Each rule as pairs of ids, `one` smaller than `other`. Each first finds, once, what is shared at all, and then who
 * shares it: pairs of all who have the same first or last name would be far too many.
 */
const pairsBy: Record<DuplicateRule, RawBuilder<unknown>> = {
  SAME_EMAIL: contactsShared('EMAIL'),
  SAME_PHONE: contactsShared('PHONE'),
  SAME_EMAIL_NAME_AND_NAME: sql`
    with shared as materialized (select split_part(value_normalized, '@', 1) as name from contact where type = 'EMAIL'
      group by 1 having count(*) between 2 and ${sql.lit(MOST_SHARING_NAME)})
    , pair as materialized (
      select a.customer_id as one, b.customer_id as other
      from shared
      join contact a on a.type = 'EMAIL' and ${emailName('a')} = shared.name
      join contact b on b.type = 'EMAIL' and ${emailName('b')} = shared.name
        and b.customer_id > a.customer_id and b.value_normalized <> a.value_normalized)
    select one, other
    from pair
    join customer ca on ca.id = one
    join customer cb on cb.id = other and ${fullName('cb')} = ${fullName('ca')}`,
  SAME_NAME_AND_BIRTH_DATE: sql`
    with shared as materialized (select lower(last_name) as last_name, lower(first_name) as first_name, birth_date from customer
      where birth_date is not null and merged_into_id is null group by 1, 2, 3
      having count(*) between 2 and ${sql.lit(MOST_SHARING)})
    select a.id as one, b.id as other
    from shared
    join customer a on ${fullName('a')} = (shared.last_name, shared.first_name) and a.birth_date = shared.birth_date
    join customer b on ${fullName('b')} = (shared.last_name, shared.first_name) and b.birth_date = shared.birth_date
      and b.id > a.id`,
  SAME_CUSTOM_ID: sql`
    with shared as materialized (select custom_id from customer where custom_id is not null and merged_into_id is null
      group by custom_id having count(*) between 2 and ${sql.lit(MOST_SHARING)})
    select a.id as one, b.id as other
    from shared
    join customer a on a.custom_id = shared.custom_id
    join customer b on b.custom_id = shared.custom_id and b.id > a.id`,
  SAME_CARD: sql`
    with shared as materialized (select number from card where status <> 'REPLACED'
      group by number having count(*) between 2 and ${sql.lit(MOST_SHARING)})
    select a.customer_id as one, b.customer_id as other
    from shared
    join card a on a.number = shared.number and a.status <> 'REPLACED'
    join card b on b.number = shared.number and b.status <> 'REPLACED' and b.customer_id > a.customer_id`,
};

/** The statement, for whoever wants to see its plan. */
export function duplicatesStatement({ limit, after }: DuplicatePage): RawBuilder<{ row: DuplicatePair }> {
  const found = Object.entries(pairsBy).map(
    ([rule, pairs]) => sql`
      select one, other, ${sql.lit(rule)} as rule, ${sql.lit(duplicateWeights[rule as DuplicateRule])} as weight
      from (${pairs}) pairs`,
  );
  // `union` counts a rule once for a pair, however many numbers two records have in common.
  return sql`
    with found as (${sql.join(found, sql` union `)}),
    pairs as (
      select one, other, least(100, sum(weight))::int as weight,
        json_agg(json_build_object('rule', rule, 'weight', weight) order by weight desc, rule) as signs
      from found group by one, other)
    select json_build_object('oneId', one, 'otherId', other, 'weight', weight, 'signs', signs) as row
    from pairs
    join customer first on first.id = one and not first.is_anonymous and first.merged_into_id is null
    join customer second on second.id = other and not second.is_anonymous and second.merged_into_id is null
    ${
      after
        ? sql`where weight < ${after.weight}
            or (weight = ${after.weight} and (one, other) > (${after.oneId}::uuid, ${after.otherId}::uuid))`
        : sql``
    }
    order by weight desc, one, other limit ${limit}`;
}

/** Pairs of records that may be one person, the likeliest first. Nothing is merged by it. */
export async function duplicatePairs(em: EntityManager, page: DuplicatePage): Promise<DuplicatePair[]> {
  const { rows } = await duplicatesStatement(page).execute(em.getKysely());
  return rows.map(({ row }) => row);
}
