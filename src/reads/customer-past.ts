import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '../tables/db.js';
import {
  type CustomerRow,
  type CustomerSelection,
  customersOf,
  customersStatement,
  type FoundRow,
} from './customers.js';
import type { ChildOf } from './json-rows.js';

/** A time in the past, ISO 8601. It includes events at exactly that time. */
export interface Past {
  customerId: string;
  at: string;
}

/** Tables of which triggers remember each row. */
const remembered = [
  ...['contact', 'address_entry', 'agreement', 'attribute', 'card', 'custom_field_value', 'group_membership'],
];

/**
 * Tables with the content they had for one customer at a time, under the tables' own names: placed behind them, a
 * query for the customer as of now reads the customer as of then, together with the records merged into theirs by
 * then.
 *
 * A row is the one found by the first change after that time, or today's if it has not changed since. Campaigns,
 * categories and custom fields do not belong to the customer and are read as of today. The time a customer was last
 * seen is not recorded.
 */
const tablesAt = ({ customerId, at }: Past): RawBuilder<unknown> => {
  const time = sql`${at}::timestamptz`;
  const rowsOf = (table: string) => sql`${sql.table(table)} as (
    select now_there.* from person join ${sql.table(table)} now_there on now_there.customer_id = person.id
    where not exists (
      select from past where past.place = ${sql.lit(table)} and past.row_id = now_there.id
        and past.customer_id = person.id)
    union all
    select was_there.* from (
      select distinct on (customer_id, row_id) was from past where place = ${sql.lit(table)}
      order by customer_id, row_id, until, id) first
    cross join lateral json_populate_record(null::${sql.table(table)}, first.was) was_there
    where first.was is not null)`;
  return sql`
    with person as (
      with recursive part (id) as (
        select ${customerId}::uuid
        union select merge.absorbed_id from part join customer_merge merge on merge.survivor_id = part.id)
      select id from part
    ), past as materialized (
      select customer_past.* from person join customer_past on customer_past.customer_id = person.id
      where until is null or until > ${time}
    ), customer as materialized (
      select was.* from person join customer now_there on now_there.id = person.id
      cross join lateral (
        select json_object_agg(key, value) as columns from (
          (select distinct on (key) key, value from past cross join lateral json_each(past.was)
          where place = 'customer' and customer_id = person.id order by key, until, past.id)
          union all select 'last_activity_at', null) first) changed
      cross join lateral json_populate_record(now_there, changed.columns) was
      where was.created_at <= ${time}
    ), ${sql.join(remembered.map(rowsOf))},
    agreement_evidence as not materialized (select * from agreement_evidence where at <= ${time}),
    history_entry as not materialized (select * from history_entry where at <= ${time}),
    ledger_transaction as not materialized (select * from ledger_transaction where at <= ${time}),
    ledger_account as not materialized (
      select account.id, account.card_id, account.campaign_id, account.product, moved.balance
      from ledger_account account cross join lateral (
        select sum(entry.amount) as balance from ledger_entry entry
        join ledger_transaction moves on moves.id = entry.transaction_id
        where entry.account_id = account.id and moves.at <= ${time}) moved
      where moved.balance is not null),
    ledger_lot as not materialized (
      select lot.account_id, lot.expires_at, sum(lot.amount) as remaining
      from ledger_lot_entry lot join ledger_transaction moves on moves.id = lot.transaction_id
      group by lot.account_id, lot.expires_at)`;
};

/** The key under which a row of the past carries its time, for reads that start from it. */
const past = Symbol('past');
type OfThePast = { [past]?: Past };

/** The time a row is from; undefined for a current row. */
export const pastOf = (row: object): Past | undefined => (row as OfThePast)[past];
export const ofThePast = <T extends object>(row: T, from: Past): T => Object.assign(row, { [past]: from });

/**
 * The customer as of a past time; null before they existed. `unknownBefore` is the time before which their state was
 * never recorded.
 */
export async function customerAt(
  db: Reader,
  from: Past,
  selection: CustomerSelection,
): Promise<{ customer: CustomerRow | null; unknownBefore: string | null }> {
  const { rows } = await sql<Partial<FoundRow> & { unknownBefore: string | null }>`
    ${tablesAt(from)}
    select (select to_json(max(until)) from past where place = 'everything' and customer_id = ${from.customerId}::uuid) as "unknownBefore",
      (${customersStatement(sql`where c.id = ${from.customerId}::uuid`, selection)}) as row`.execute(db);
  const [{ row, unknownBefore } = { unknownBefore: null }] = rows;
  const [customer] = row ? customersOf([{ row }], selection) : [];
  return { customer: customer ? ofThePast(customer, from) : null, unknownBefore };
}

/** A child of a customer, or of one of their cards, as of a past time; `id` is the customer's or the card's. */
export async function childAt<T>(db: Reader, from: Past, id: string, child: ChildOf): Promise<T> {
  const { rows } = await sql<{ child: T }>`
    ${tablesAt(from)} select ${child(sql`${id}::uuid`)} as child`.execute(db);
  return rows[0]!.child;
}
