import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../tables/db.js';

/** The weight of each sign, out of 100. Weights add up, to 100 at most. Our own judgement: no source gives numbers. */
const duplicateWeights = {
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
  /** The record that was created first. */
  oneId: string;
  otherId: string;
  weight: number;
  /** The signs that the two are one person, strongest first. */
  signs: Array<{ rule: DuplicateRule; weight: number }>;
}

export interface DuplicatePage {
  limit: number;
  /** The least likely first. */
  isBackwards?: boolean;
  /** Only pairs beyond this one. */
  from?: Pick<DuplicatePair, 'weight' | 'oneId' | 'otherId'> | undefined;
}

/** A value shared by more records than this is a switchboard or made up, and proves nothing. */
const MOST_SHARING = 10;

/** Lists of the records that share a value: one pass over a table, however many have the same name. */
const sharing = (id: RawBuilder<unknown>, value: RawBuilder<unknown>, from: RawBuilder<unknown>) => sql`
  select array_agg(${id}) as ids from ${from}
  group by ${value} having count(*) between 2 and ${sql.lit(MOST_SHARING)}`;

const contacts = (type: 'EMAIL' | 'PHONE') =>
  sharing(sql`customer_id`, sql`value_normalized`, sql`contact where type = ${sql.lit(type)}`);

/** The groups found by each rule: lists of the ids of records with something in common. */
const groupsBy: Record<DuplicateRule, RawBuilder<unknown>> = {
  SAME_EMAIL: contacts('EMAIL'),
  SAME_PHONE: contacts('PHONE'),
  SAME_NAME_AND_BIRTH_DATE: sharing(
    sql`id`,
    sql`lower(last_name), lower(first_name), birth_date`,
    sql`customer where last_name is not null and first_name is not null and birth_date is not null`,
  ),
  SAME_CUSTOM_ID: sharing(sql`id`, sql`custom_id`, sql`customer where custom_id is not null`),
  SAME_CARD: sharing(sql`customer_id`, sql`number`, sql`card where status in ('ACTIVE', 'BLOCKED')`),
  SAME_EMAIL_NAME_AND_NAME: sharing(
    sql`c.id`,
    sql`split_part(e.value_normalized, '@', 1), lower(c.last_name), lower(c.first_name)`,
    sql`contact e join customer c on c.id = e.customer_id
      where e.type = 'EMAIL' and c.last_name is not null and c.first_name is not null`,
  ),
};

/** The statement, exported for those who want to see its plan. */
export function duplicatesStatement({
  limit,
  isBackwards = false,
  from,
}: DuplicatePage): RawBuilder<{ row: DuplicatePair }> {
  const [falling, rising] = isBackwards ? [sql`asc`, sql`desc`] : [sql`desc`, sql`asc`];
  const [less, more] = isBackwards ? [sql`>`, sql`<`] : [sql`<`, sql`>`];
  const found = Object.entries(groupsBy).map(
    ([rule, groups]) => sql`
      select one, other, ${sql.lit(rule)} as rule, ${sql.lit(duplicateWeights[rule as DuplicateRule])} as weight
      from (${groups}) shared, unnest(ids) as one, unnest(ids) as other where one < other`,
  );
  // `union` counts a rule only once for a pair, however many numbers the two records share.
  return sql`
    with found as (${sql.join(found, sql` union `)}),
    pairs as (
      select one, other, least(100, sum(weight))::int as weight,
        json_agg(json_build_object('rule', rule, 'weight', weight) order by weight desc, rule) as signs
      from found
      -- The same local part proves nothing more where the whole address is the same.
      where rule <> 'SAME_EMAIL_NAME_AND_NAME' or (one, other) not in (
        select one, other from found where rule = 'SAME_EMAIL')
      group by one, other)
    select json_build_object('oneId', one, 'otherId', other, 'weight', weight, 'signs', signs) as row
    from pairs
    join customer first on first.id = one and not first.is_anonymous and first.merged_into_id is null
    join customer second on second.id = other and not second.is_anonymous and second.merged_into_id is null
    ${
      from
        ? sql`where weight ${less} ${from.weight}
            or (weight = ${from.weight} and (one, other) ${more} (${from.oneId}::uuid, ${from.otherId}::uuid))`
        : sql``
    }
    order by weight ${falling}, one ${rising}, other ${rising} limit ${limit}`;
}

/** Pairs of records that may be one person, likeliest first. Merges nothing. */
export async function duplicatePairs(
  db: Pick<Db, 'transaction'>,
  page: DuplicatePage,
): Promise<DuplicatePair[]> {
  return db.transaction().execute(async (tx) => {
    // It reads whole tables: compiling the statement would take longer than running it, and sorting needs memory.
    await sql`set local jit = off`.execute(tx);
    await sql`set local work_mem = '64MB'`.execute(tx);
    await sql`set local statement_timeout = '9s'`.execute(tx);
    const { rows } = await duplicatesStatement(page).execute(tx);
    return rows.map(({ row }) => row);
  });
}
